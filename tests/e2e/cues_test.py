# SPDX-License-Identifier: GPL-3.0-or-later
"""The minutes meant for a session are over while its window is not in front: the desktop says so, in a
line that names nothing, once."""
import unittest

from desktop import Notifications
from window import WALL_ONLY, EndToEnd, poll


class Cues(EndToEnd):
    @classmethod
    def setUpClass(cls):
        cls.service = Notifications()

    def setUp(self):
        super().setUp()
        self.service.forget()

    def begin(self, **how):
        window = self.open(**how)
        window.press("Skip, just open it")
        window.press("Start")
        window.press("Cues")
        window.press("10 min")
        window.press("Close")
        return window

    def test_a_neutral_line_once(self):
        window = self.begin()  # without a window manager no window is in front
        window.let_pass(9 * 60)
        window.see("9 min")
        self.assertEqual(self.service.all, [])
        window.let_pass(61)
        window.see("10 minutes. Go on or stop as you like.")
        poll(lambda: self.service.all, "nothing was said")
        shown, = self.service.all
        self.assertEqual((shown["app"], shown["summary"], shown["body"]), ("Frond", "10 minutes", ""))
        self.assertEqual(list(shown["actions"]), ["default"])
        window.let_pass(20 * 60)
        window.see("30 min")
        self.assertEqual(len(self.service.all), 1)
        window.press("Stop")
        window.see_part("Saved.")
        poll(lambda: not self.service.showing, "the line is still there after the stop")
        self.assertEqual(len(self.service.all), 1)

    def test_a_line_that_the_service_is_slow_to_answer_for_goes_with_the_stop(self):
        self.service.busy = True
        window = self.begin()
        window.let_pass(10 * 60 + 1)
        poll(lambda: self.service.showing, "nothing was said")
        window.let_pass(60)  # longer than a call waits for its answer, unless it is told to
        window.see("11 min")
        window.press("Stop")
        window.see_part("Saved.")
        self.service.answer_late()
        poll(lambda: not self.service.showing, "the line is still there after the stop")

    def test_none_for_a_window_in_front(self):
        window = self.begin()
        window.take_keyboard()
        window.let_pass(11 * 60)
        window.see("10 minutes. Go on or stop as you like.")
        self.assertEqual(self.service.all, [])

    def test_jumps_of_the_clock_change_nothing(self):
        """Back a day, forward a week, an hour for summer time: the clock on the wall alone."""
        window = self.begin(passing=WALL_ONLY)
        for seconds in (-86400, 8 * 86400, 3600, -7 * 86400 - 3600):
            window.let_pass(seconds)
            window.see("0 min")
            window.see("Stop")
            self.assertEqual(self.service.all, [])
        window.press("Stop")
        window.see_part("Saved.")
        window.close()
        entry, = self.frondctl("sessions")
        self.assertLess(sum(step["seconds"] for step in entry["steps"]), 60)


if __name__ == "__main__":
    unittest.main()
