# SPDX-License-Identifier: GPL-3.0-or-later
"""A lock is set through the window, closes it, and opens by the passphrase or the recovery key; or by a PIN, with a
real keyring (GNOME's)."""
import os
import re
import shutil
import subprocess
import unittest

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from window import Atspi, EndToEnd, poll  # noqa: E402

PASSPHRASE = "kettle orbit plum"
PIN = "604182"
# All that a screen reader, or whoever listens to one, is told of a locked window.
SAID = {"Frond", "Passphrase", "Open", "Forgotten?", "Show what is typed", "Hide what is typed",
        "That did not open it."}


class Keyring:
    """GNOME's, opened, over an empty folder of its own: that of one device."""
    NAME = "org.freedesktop.secrets"

    def __init__(self, folder):
        folder.mkdir()
        self.process = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=os.environ | {"XDG_DATA_HOME": str(folder), "HOME": str(folder)})
        self.process.stdin.write(b"of the keyring")
        self.process.stdin.close()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        poll(lambda: self.owned(self.bus), "there is no keyring")

    @classmethod
    def owned(cls, bus):
        answer = bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                               "NameHasOwner", GLib.Variant("(s)", (cls.NAME,)), None, 0, -1)
        return answer.unpack()[0]

    def end(self):
        self.process.terminate()
        self.process.wait()
        poll(lambda: not self.owned(self.bus), "the keyring did not go")


class LockCase(EndToEnd):
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
        self.open_lock_page(window)
        window.press("Use a passphrase")
        window.press("Five words made now")  # shows what is typed from here on
        made = poll(lambda: next((text for text in map(self.text_of, window.nodes())
                                  if re.fullmatch(r"([a-z]{5}-){4}[a-z]{5}", text)), None),
                    "no words were made")
        window.type_into("The same once more", made)
        return made, self.finish_lock(window, "passphrase")

    @staticmethod
    def open_lock_page(window):
        window.press("More")
        window.press_starting("Lock and hiding")

    def finish_lock(self, window, way):
        window.press("Set the lock")
        window.see("Recovery key")
        words = poll(lambda: self.recovery_words(window), "no recovery key is shown")
        asked = window.see_part("Its words")
        numbers = [int(number) for number in re.findall(r"\d+", asked)]
        window.type_into(asked, " ".join(words[number - 1] for number in numbers))
        window.press("I wrote it down")
        window.see(f"Frond opens with your {way}, or with the recovery key.")
        return " ".join(words)

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


class Lock(LockCase):
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

    def test_what_a_screen_reader_presses_keeps_it_open(self):
        self.frondctl("demo", "--years", "1")
        self.frondctl("lock", "set", "--passphrase-file", str(self.words_file(PASSPHRASE)))
        window = self.open()
        self.answer(window, PASSPHRASE)
        self.open_lock_page(window)
        window.press("After a minute")
        for _ in range(4):
            window.let_pass(25)  # more than a minute in all, and no event of a device
            window.press("Take the lock off")
            window.press("Back")
            window.see("Lock and hiding")
        window.let_pass(61)
        window.see("Forgotten?")

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


class Pin(LockCase):
    def keyring(self, name):
        keyring = Keyring(self.path / name)
        self.addCleanup(keyring.end)
        return keyring

    def set_pin(self, window):
        self.open_lock_page(window)
        window.press("Use a PIN")
        window.press("Show what is typed")
        window.type_into("PIN", PIN)
        window.type_into("The same once more", PIN)
        return self.finish_lock(window, "PIN")

    def test_a_pin_opens_on_this_device_and_a_copy_nowhere(self):
        keyring = Keyring(self.path / "first")
        self.frondctl("demo", "--years", "1")
        entries = self.frondctl("check")["sessions"]
        window = self.open()
        recovery = self.set_pin(window)
        window.close()
        refused = subprocess.run([os.environ["FRONDCTL"], "--db", self.db, "sessions", "--passphrase-file",
                                  str(self.words_file(PIN))], capture_output=True, text=True, timeout=60)
        self.assertEqual(refused.returncode, 4)
        self.assertIn("PIN", refused.stderr)

        window = self.open()
        self.answer(window, "111111", "PIN")
        window.see("That did not open it.")
        Atspi.generate_keyboard_event(0, PIN, Atspi.KeySynthType.STRING)
        window.press("Open")
        window.see("Start")
        window.close()

        # The folder on another device, whose keyring has nothing of it.
        elsewhere = self.path / "copy"
        elsewhere.mkdir()
        for path in self.path.glob(self.db.name + "*"):
            shutil.copy2(path, elsewhere)
        keyring.end()
        self.keyring("second")
        self.db = elsewhere / self.db.name
        window = self.open()
        self.answer(window, PIN, "PIN")
        window.see("The keyring of this device did not give what the PIN needs. The recovery key opens it.")
        window.press("Forgotten?")
        window.type_into("Recovery key", recovery)
        window.press("Open")
        window.see("Start")
        # And a passphrase instead, for this device has no use for the PIN.
        self.open_lock_page(window)
        window.press("A passphrase instead")
        window.press("Show what is typed")
        window.type_into("The PIN, or the recovery key", recovery)
        window.type_into("The passphrase", PASSPHRASE)
        window.type_into("The same once more", PASSPHRASE)
        window.press("Save")
        window.see("Frond opens with the new one.")
        window.close()
        done = self.frondctl("check", "--passphrase-file", str(self.words_file(PASSPHRASE)))
        self.assertEqual((done["ok"], done["sessions"]), (True, entries))

    def test_no_lock_is_set_where_the_keyring_takes_nothing(self):
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)  # has the name and does nothing that is asked of it
        owner = Gio.bus_own_name_on_connection(bus, Keyring.NAME, Gio.BusNameOwnerFlags.NONE, None, None)
        self.addCleanup(Gio.bus_unown_name, owner)
        poll(lambda: Keyring.owned(bus), "the name was not taken")
        self.frondctl("demo", "--years", "1")
        window = self.open()
        self.open_lock_page(window)
        window.press("Use a PIN")
        window.press("Show what is typed")
        window.type_into("PIN", PIN)
        window.type_into("The same once more", PIN)
        window.press("Set the lock")
        window.see("The keyring of this device did not keep what a PIN needs. A passphrase needs none.")
        window.close()
        self.assertTrue(self.frondctl("check")["ok"])


if __name__ == "__main__":
    unittest.main()
