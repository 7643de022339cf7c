# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard on a phone's screen, which a compositor shows for any window: it is put away where no text can be
typed, and comes back for a field."""
import unittest

from desktop import ScreenKeyboard
from window import EndToEnd, poll


class OnScreen(EndToEnd):
    @classmethod
    def setUpClass(cls):
        cls.keyboard = ScreenKeyboard()

    def setUp(self):
        super().setUp()
        self.keyboard.asked.clear()

    def poll_asked(self, window, expected):
        poll(lambda: window.names() and self.keyboard.asked == expected, f"not {expected}: {self.keyboard.asked}")

    def test_it_is_there_for_a_field_and_nowhere_else(self):
        window = self.open()
        window.press("Skip, just open it")
        window.take_keyboard()
        window.see("Start")
        self.keyboard.turn(True)
        self.poll_asked(window, [False])
        window.press("History")
        window.press("More")
        window.press("Appointments")
        window.see("Add the question")
        self.assertEqual(self.keyboard.asked, [False])
        window.type_into("Something to ask", "how long")
        self.poll_asked(window, [False, True])
        window.press("Back")
        self.poll_asked(window, [False, True, False])
        window.close()

    def test_one_that_is_away_of_itself_is_not_called(self):
        window = self.open()
        window.press("Skip, just open it")
        window.press("More")
        window.press("Appointments")
        window.take_keyboard()
        window.type_into("Something to ask", "how long")
        window.press("Back")
        window.see("Today")
        self.assertEqual(self.keyboard.asked, [])
        window.close()


if __name__ == "__main__":
    unittest.main()
