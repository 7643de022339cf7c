# SPDX-License-Identifier: GPL-3.0-or-later
"""The same life by keyboard alone: Tab, arrows, Space, Return and Escape."""
import unittest

from window import EndToEnd


class Keyboard(EndToEnd):
    def test_from_an_empty_profile_to_an_undo(self):
        window = self.open()
        window.take_keyboard()
        window.push("Set up")
        window.push("Practising with dilators")
        window.push("Next")
        window.push("Dilators or trainers in sizes")
        window.enter("Diameter 1", "15")
        window.push("Add one")
        window.enter("Diameter 2", "18")
        window.push("Next")
        window.push("Open Frond", "Return")
        window.see("Begin with 15 mm")
        window.push("Start", "Return")
        window.see("Pause")
        window.let_pass(8 * 60)
        window.push("Change size")
        window.push("2, 18")
        window.see("How was it: 15 mm")
        window.let_pass(12 * 60)
        window.push("Stop")
        window.see("20 minutes. Saved.")
        window.tab_to("Easy")
        window.key("Right")
        window.push("Okay")
        window.enter("Note", "quiet")
        window.push("Close")

        window.see("Start")
        window.tab_to("Today")
        window.key("Right")
        window.push("History")
        window.push(window.weekday(), "Return")
        window.see("quiet")
        window.push("Edit")
        window.tab_to("Okay")  # one stop for the four words, at the one chosen
        window.key("Right")
        window.push("Hard")
        window.push("Save")
        window.see("How it felt, Hard")
        window.push("Remove")
        window.see("Removed.")
        window.push("Undo")
        window.see("quiet")
        window.key("Escape")
        window.see("Search")
        window.close()

        entry, = self.frondctl("sessions")
        self.assertEqual((entry["felt"], entry["note"]), ("hard", "quiet"))
        self.assertEqual([step["diameter_mm"] for step in entry["steps"]], [15.0, 18.0])


if __name__ == "__main__":
    unittest.main()
