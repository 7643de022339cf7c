# SPDX-License-Identifier: GPL-3.0-or-later
"""A lock is set through the window, closes it, and opens by the passphrase or the recovery key."""
import os
import re
import subprocess
import unittest

from window import Atspi, EndToEnd, poll

PASSPHRASE = "kettle orbit plum"
# All that a screen reader, or whoever listens to one, is told of a locked window.
SAID = {"Frond", "Passphrase", "Open", "Forgotten?", "Show what is typed", "Hide what is typed",
        "That did not open it."}


class Lock(EndToEnd):
    def words_file(self, words):
        path = self.path / "words"
        path.write_text(words + "\n")
        return path

    def exit_code(self, *arguments):
        return subprocess.run([os.environ["FRONDCTL"], "--db", self.db, *arguments],
                              capture_output=True, timeout=60).returncode

    def answer(self, window, words, field="Passphrase"):
        """Into a field that shows nothing of what is typed, and still says what it is for."""
        if window.look("Show what is typed"):
            window.see(field, Atspi.Role.PASSWORD_TEXT)
            window.press("Show what is typed")
        window.type_into(field, words)
        window.press("Open")

    def set_lock(self, window):
        window.press("More")
        window.press_starting("Lock and hiding")
        window.press("Use a passphrase")
        window.press("Five words made now")  # shows what is typed from here on
        made = poll(lambda: next((text for text in map(self.text_of, window.nodes())
                                  if re.fullmatch(r"([a-z]{5}-){4}[a-z]{5}", text)), None),
                    "no words were made")
        window.type_into("The same once more", made)
        window.press("Set the lock")
        window.see("Recovery key")
        words = poll(lambda: self.recovery_words(window), "no recovery key is shown")
        asked = window.see_part("Its words")
        numbers = [int(number) for number in re.findall(r"\d+", asked)]
        window.type_into(asked, " ".join(words[number - 1] for number in numbers))
        window.press("I wrote it down")
        window.see("Frond opens with your passphrase, or with the recovery key.")
        return made, " ".join(words)

    @staticmethod
    def text_of(node):
        if not node.get_state_set().contains(Atspi.StateType.EDITABLE):
            return ""
        return Atspi.Text.get_text(node, 0, -1) or ""

    @staticmethod
    def recovery_words(window):
        found = {}
        for name in window.names():
            match = re.fullmatch(r"(\d) ([a-z]{5})", name)
            if match:
                found[int(match[1])] = match[2]
        return [found[i] for i in range(1, 10)] if len(found) == 9 else None

    def test_it_opens_by_its_words_alone(self):
        self.frondctl("demo", "--years", "1")
        entries = self.frondctl("check")["sessions"]
        window = self.open()
        passphrase, recovery = self.set_lock(window)
        window.close()
        self.assertEqual(self.exit_code("sessions"), 4)

        window = self.open()
        self.answer(window, PASSPHRASE)
        window.see("That did not open it.")
        self.assertLessEqual(set(window.names()), SAID)
        Atspi.generate_keyboard_event(0, passphrase, Atspi.KeySynthType.STRING)  # in place of it
        window.press("Open")
        window.see("Start")
        window.press_starting("Hide")  # lets go of the file
        window.see("Forgotten?")
        self.answer(window, passphrase)

        window.press("Start")  # a session goes on behind it
        window.see("Pause")
        window.press_starting("Hide")
        window.see("Forgotten?")
        self.assertLessEqual(set(window.names()), SAID)
        self.answer(window, passphrase)
        window.press("Stop")
        window.press("Close")
        window.see("Start")
        window.close()

        window = self.open()
        window.press("Forgotten?")
        self.answer(window, recovery, "Recovery key")
        window.see("Start")
        window.close()
        done = self.frondctl("check", "--passphrase-file", str(self.words_file(passphrase)))
        self.assertEqual((done["ok"], done["sessions"]), (True, entries + 1))

    def test_begins_again_beside_the_sealed_file(self):
        self.frondctl("demo", "--years", "1")
        key = self.frondctl("lock", "set", "--passphrase-file", str(self.words_file(PASSPHRASE)))
        self.assertTrue(key["recovery_key"])
        window = self.open()
        window.press("Forgotten?")
        window.type_into('Type "start again"', "start again")
        window.press("Begin again")
        window.see("Set up, three short questions")
        window.close()
        kept = next(path for path in self.path.iterdir() if re.fullmatch(r"frond\.db\.forgotten-\w+", path.name))
        self.assertEqual(self.frondctl("check")["sessions"], 0)
        self.db = kept
        self.assertEqual(self.exit_code("check"), 4)
        done = self.frondctl("check", "--passphrase-file", str(self.words_file(PASSPHRASE)))
        self.assertTrue(done["ok"])
        self.assertGreater(done["sessions"], 100)


if __name__ == "__main__":
    unittest.main()
