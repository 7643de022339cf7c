# SPDX-License-Identifier: GPL-3.0-or-later
"""A running session survives a kill and is offered again; a form that was open is open again."""
import unittest

from window import EndToEnd, poll


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

    def mark(self):
        """Says how often the file was written."""
        path = self.db.with_name(self.db.name + ".mark")
        return path.read_bytes() if path.exists() else b""

    def test_a_form_is_open_again_with_what_stood_in_it(self):
        self.frondctl("demo", "--years", "1")
        entries = len(self.frondctl("sessions"))
        window = self.open()
        window.press("Log one from earlier")
        window.press("Yesterday")
        window.press("Hard")
        before = self.mark()
        window.let_pass(5)  # it is kept a moment after the last change
        poll(lambda: self.mark() != before, "the form was not kept")
        window.kill()
        self.assertEqual(len(self.frondctl("sessions")), entries, "a form is no entry")
        window = self.open()
        window.see("Save")
        window.press("Save")
        window.see("Log one from earlier")
        window.close()
        newest = max(self.frondctl("sessions", "--from", "2000-01-01"), key=lambda entry: entry["day"])
        self.assertEqual(len(self.frondctl("sessions")), entries + 1)
        self.assertEqual(newest["felt"], "hard")
        # Saved, it is not offered again.
        window = self.open()
        window.see("Log one from earlier")
        window.close()

    def test_behind_another_window_it_is_open_again_where_it_was(self):
        window = self.open()
        window.press("Skip, just open it")
        window.press("More")
        window.press("Things I'd like to be easier")
        window.press("Add one")
        window.type_into("In my words", "to sit through a fi")
        before = self.mark()
        window.leave_front()
        poll(lambda: self.mark() != before, "where it was is not kept")
        window.kill()

        window = self.open()
        window.see_typed("In my words", "to sit through a fi")
        window.press("Back")
        window.see("Add one")
        window.press("Back")
        window.see_part("Reminders")
        window.close()
        window = self.open()  # closed as one closes it
        window.see("Log one from earlier")
        window.close()


if __name__ == "__main__":
    unittest.main()
