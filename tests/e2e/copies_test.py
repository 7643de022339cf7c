# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy is made, restored and brought in through the window; everything is erased and comes back."""
import re
import unittest

from window import EndToEnd, poll


class Copies(EndToEnd):
    def entries(self):
        return self.frondctl("check")["sessions"]

    def test_a_copy_comes_back_after_everything_was_erased(self):
        self.frondctl("demo", "--years", "1")
        before = self.entries()
        window = self.open()
        window.press("More")
        window.press_starting("Copies")
        window.press("Make a copy")
        words = poll(lambda: next((name for name in window.names()
                                   if re.fullmatch(r"([a-z]{5}-){4}[a-z]{5}", name)), None),
                     "no words are shown")
        window.type_into("The same once more", words)
        window.press("Choose a place…")
        copy = self.path / "mine.frondbackup"
        window.choose_file(copy)
        window.see_part(f"{before} entries, opened and counted")

        window.press("Erase everything")
        window.type_into('Type "erase"', "erase")
        window.press("Erase everything")
        window.see("Set up, three short questions")
        self.assertEqual([path.name for path in self.path.iterdir() if "before" in path.name], [])

        window.press("Restore a backup")
        window.press("Choose a file…")
        window.choose_file(copy)
        window.see("A sealed copy.")
        window.type_into("Its words", words)
        window.press("See what would happen")
        window.see_part(f"{before} read: {before} would be added")
        window.press("Add to what is here")
        window.see_part(f"{before} added")
        window.press("Today")
        window.see("Start")  # what was chosen at the first start came along
        window.press("History")
        window.press("More")
        window.press("Back")
        window.press_starting("Copies")
        window.press_starting("Restore or bring in")
        window.press("Choose a file…")
        window.choose_file(copy)
        window.type_into("Its words", words)
        window.press("See what would happen")
        window.press("Restore: replace what is here")
        window.see_part("which are kept beside it")
        window.press("Replace what is here")
        window.see_part("What is here is what the copy held.")
        window.press("Today")
        window.see("Start")
        window.press("More")
        window.press("Back")
        window.press_starting("Where your data is")
        window.see_part("Earlier states kept beside it")
        window.close()
        self.assertEqual(self.entries(), before)


if __name__ == "__main__":
    unittest.main()
