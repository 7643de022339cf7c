# SPDX-License-Identifier: GPL-3.0-or-later
"""A long table is read beside the window, which goes on answering: other tabs open meanwhile, reading it
can be cancelled, and then it comes in whole."""
import datetime
import unittest

from window import EndToEnd

ROWS = 40_000  # so many that reading them takes long enough to be seen


class BringIn(EndToEnd):
    def table(self):
        path = self.path / "sessions.csv"
        first = datetime.date(1950, 1, 1)
        rows = [f"{first + datetime.timedelta(days=i // 2)},{10 + i % 20},{i % 11},note {i}"
                for i in range(ROWS)]
        path.write_text("day,minutes,pain_during,note\n" + "\n".join(rows) + "\n")
        return path

    def test_a_long_table_can_be_cancelled_and_comes_in_whole(self):
        self.frondctl("log", "--day", "2026-03-01", "--minutes", "20")
        table = self.table()
        window = self.open()
        window.press("More")
        window.press_starting("Copies")
        window.press_starting("Restore or bring in")
        window.press("Choose a file…")
        window.choose_file(table)
        window.see("Being read.")
        window.press("Today")
        window.see("Start")
        window.press("More")
        window.press("Cancel")
        window.see("Cancelled. Nothing was changed.")

        if window.look("See what would happen"):  # what it is was known before
            window.press("See what would happen")
        else:
            window.press("Choose a file…")
            window.choose_file(table)
        window.see_part(f"{ROWS} read")
        window.press("Add to what is here")
        window.see("Being added…")
        window.press("Cancel")
        window.see("Cancelled. Nothing was changed.")
        window.press("Choose a file…")
        window.choose_file(table)
        window.see_part(f"{ROWS} read")
        window.press("Add to what is here")
        window.see_part(f"{ROWS} added")
        window.close()
        self.assertEqual(len(self.frondctl("sessions")), ROWS + 1)


if __name__ == "__main__":
    unittest.main()
