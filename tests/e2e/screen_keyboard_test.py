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
        self.keyboard.visible = False
        self.keyboard.asked.clear()

    def poll_asked(self, window, expected):
        poll(lambda: window.names() and self.keyboard.asked == expected, f"not {expected}: {self.keyboard.asked}")

    def begin(self):
        window = self.open()
        window.press("Skip, just open it")
        window.take_keyboard()
        window.see("Start")
        return window

    def come_to_a_field(self, window):
        window.press("More")
        window.press("Appointments")
        window.type_into("Something to ask", "how long")

    def test_it_is_there_for_a_field_and_nowhere_else(self):
        window = self.begin()
        self.keyboard.turn(True)
        self.poll_asked(window, [False])
        self.come_to_a_field(window)
        self.poll_asked(window, [False, True])
        window.press("Back")
        self.poll_asked(window, [False, True, False])
        window.close()

    def test_one_that_is_up_for_another_program_goes(self):
        self.keyboard.visible = True
        window = self.begin()
        self.poll_asked(window, [False])
        window.close()

    def test_one_that_was_put_away_by_hand_comes_for_the_next_field(self):
        window = self.begin()
        self.keyboard.turn(True)
        self.poll_asked(window, [False])
        self.come_to_a_field(window)
        self.poll_asked(window, [False, True])
        self.keyboard.turn(False)
        window.press("Add a date")
        window.type_into("With whom, where, what for", "the exam")
        self.poll_asked(window, [False, True, True])
        window.close()

    def test_one_that_is_never_up_is_not_called(self):
        window = self.begin()
        self.come_to_a_field(window)
        window.press("Back")
        window.see("Today")
        self.assertEqual(self.keyboard.asked, [])
        window.close()


if __name__ == "__main__":
    unittest.main()
