# SPDX-License-Identifier: GPL-3.0-or-later
"""A running session survives a kill and is offered again."""
import unittest

from window import EndToEnd


class KillAndReturn(EndToEnd):
    def start_and_kill(self):
        window = self.open()
        window.press("Skip, just open it")
        window.press("Start")
        window.see("Pause")
        window.kill()
        window = self.open()
        window.see_part("A session was running at")
        return window

    def test_it_goes_on(self):
        window = self.start_and_kill()
        window.press("Continue")
        window.press("Stop")
        window.see_part("Saved.")
        window.close()
        self.assertEqual(len(self.frondctl("sessions")), 1)

    def test_it_ended_then(self):
        window = self.start_and_kill()
        window.press("It ended then")
        window.gone("It ended then")
        window.close()
        entry, = self.frondctl("sessions")
        self.assertEqual(entry["outcome"], "done")

    def test_it_is_discarded(self):
        window = self.start_and_kill()
        window.press("Discard")
        window.gone("Discard")
        window.close()
        self.assertEqual(self.frondctl("sessions"), [])


if __name__ == "__main__":
    unittest.main()
