# SPDX-License-Identifier: GPL-3.0-or-later
"""From an empty profile through set-up to a session of three sizes, its page, history, chart, edit,
removal and undo."""
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from window import EndToEnd, Window  # noqa: E402


class FirstStart(EndToEnd):
    def test_in_a_home_where_nothing_is_yet(self):
        home = self.path / "home"
        home.mkdir()
        self.db = home / ".local/share/frond/frond.db"
        self.window = Window(None, self.path / "clock", home=home)
        self.window.press("Skip, just open it")
        self.window.press("Start")
        self.window.see("Pause")
        self.window.let_pass(5 * 60)
        self.window.press("Stop")
        self.window.see_part("Saved.")
        self.window.close()
        self.assertEqual(len(self.frondctl("sessions")), 1)
        self.assertEqual([folder.stat().st_mode & 0o777 for folder in (self.db.parent, self.db.parents[1])], [0o700] * 2)

    def test_from_an_empty_profile_to_a_chart(self):
        window = self.open()
        window.see("Stored only on this device. No account. Nothing is sent.")
        window.press("Set up, three short questions")
        window.press("Practising with dilators")
        window.press("Next")
        window.see("Dilators or trainers in sizes", Atspi.Role.CHECK_BOX)
        window.press("Dilators or trainers in sizes")
        window.type_into("Diameter 1", "18")
        window.press("Add one")
        window.type_into("Diameter 2", "15")
        window.press("Add one")
        window.type_into("Diameter 3", "22")
        window.press("trainer")
        window.press("Next")
        window.press("Open Frond")
        window.see("Whenever you like.")
        self.assertEqual([(item["label"], item["diameter_mm"])
                          for item in self.read("kit", "show")["items"]],
                         [("1", 15.0), ("2", 18.0), ("3", 22.0)])

        window = self.open()
        window.see("Begin with 15 mm")
        window.press("Start")
        window.see("trainer: 15 mm")
        window.let_pass(5 * 60)
        window.press("Change size")
        window.press_starting("2, 18")
        window.see("How was it: 15 mm")
        window.press("Easy")
        window.let_pass(10 * 60)
        window.press("Change size")
        window.press_starting("3, 22")
        window.see("How was it: 18 mm")
        window.let_pass(5 * 60)
        window.press("Stop")
        window.see("20 minutes. Saved.")
        window.press("Okay")
        window.press("Add numbers")
        window.press_starting("Pain during")
        window.press_starting("3")
        window.type_into("Note", "warm bath first")
        window.press("Close")

        window.see("History", Atspi.Role.PAGE_TAB)
        window.press("History")
        window.press_starting(window.weekday())
        window.see("warm bath first")
        window.press("Edit")
        window.scroll_to("Easy")
        window.press("Easy")
        window.press("Save")
        window.see("How it felt, Easy")
        window.press("Remove")
        window.see("Removed.")
        window.press("Undo")
        window.see("warm bath first")
        window.press("Over time")
        chart = window.see("Size (mm)", Atspi.Role.CHART)
        self.assertIn("22", chart.get_description())

        entry, = self.read("sessions")
        self.assertEqual([(step["item"], round(step["seconds"] / 60)) for step in entry["steps"]],
                         [("1", 5), ("2", 10), ("3", 5)])
        self.assertEqual(entry["steps"][0]["felt"], "easy")
        self.assertEqual((entry["felt"], entry["pain_during"], entry["note"]),
                         ("easy", 3, "warm bath first"))

    def test_skipping_everything_leaves_a_timer(self):
        window = self.open()
        window.press("Skip, just open it")
        window.see("A timer only. You can add a size later.")
        window.close()
        window = self.open()  # the questions are asked once
        window.see("Start")
        window.close()

    def read(self, *arguments):
        """Asks frondctl once the window has let go of the file."""
        self.window.close()
        return self.frondctl(*arguments)


if __name__ == "__main__":
    unittest.main()
