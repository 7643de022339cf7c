# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders on a desktop: chosen on their page, shown by the open window with answers, by
`frond --remind` while it is closed, and told of when they did not appear."""
import datetime
import json
import os
import re
import resource
import shlex
import subprocess
import unittest

from desktop import Notifications, Systemd, units_in
from gi.repository import Atspi, GLib

from window import FAKETIME, EndToEnd, name_of, poll

LINE = "A quiet moment, if you'd like one."
# Whatever others may see must not have any of these.
TELLTALE = re.compile(r"dilat|vagin|pelvi|trainer|pain|session|practi|therap|sex|body|size|entry",
                      re.IGNORECASE)


class WithReminders(EndToEnd):
    """A desktop that takes notifications, and the person's systemd."""
    @classmethod
    def setUpClass(cls):
        cls.notifications = Notifications()
        cls.systemd = Systemd()

    def setUp(self):
        super().setUp()
        self.config = self.path / "config"
        os.environ["XDG_CONFIG_HOME"] = str(self.config)
        self.notifications.forget()
        self.notifications.refuses = False
        self.systemd.asked.clear()

    def in_minutes(self, minutes):
        """A time of the wall so far from now, as the window's clock has it."""
        ahead = self.window.ahead if self.window else 0
        at = datetime.datetime.now() + datetime.timedelta(seconds=ahead, minutes=minutes)
        return at.replace(second=0, microsecond=0)

    def apply(self, *times, **more):
        file = self.path / "r.json"
        file.write_text(json.dumps({"format": "frond-reminders", "version": 1,
                                    "slots": [{"time": f"{at:%H:%M}"} for at in times], **more}))
        self.frondctl("reminders", "apply", str(file))

    def remind(self, at, *more):
        """What `frond --remind` does when the clock shows `at`; its exit code and errors."""
        env = os.environ | {"LD_PRELOAD": FAKETIME, "FAKETIME": f"@{at:%Y-%m-%d %H:%M:%S}"}
        process = subprocess.Popen([os.environ["FROND"], "--db", self.db, "--remind", *more],
                                   env=env, stderr=subprocess.PIPE, text=True)
        poll(lambda: process.poll() is not None, "it does not end")  # and answers the bus meanwhile
        return process.returncode, process.stderr.read()


class Reminders(WithReminders):
    @staticmethod
    def readable(shown):
        """All that a notification says, names of D-Bus apart."""
        return repr([{**shown, "hints": 0}.values(), [*shown["hints"].values()]])

    def outcomes(self):
        return [entry["outcome"] for entry in self.frondctl("sessions")]

    # --- while Frond is closed ---

    def test_a_line_is_shown_without_a_window_once_and_says_nothing(self):
        due = self.in_minutes(10)
        self.apply(due)
        # It may be locked: nothing of it is read.
        self.db.with_suffix(".db.key").rename(self.path / "key-elsewhere")
        content = self.db.read_bytes()
        self.assertEqual(self.remind(due - datetime.timedelta(minutes=1)), (0, ""))
        self.assertEqual(self.notifications.all, [])
        self.assertEqual(self.remind(due + datetime.timedelta(seconds=20)), (0, ""))
        self.assertEqual(self.remind(due + datetime.timedelta(seconds=40)), (0, ""))
        self.assertEqual(len(self.notifications.all), 1)
        self.assertEqual(self.db.read_bytes(), content)
        shown, = self.notifications.all
        self.assertEqual((shown["app"], shown["summary"], shown["body"]), ("Frond", LINE, ""))
        self.assertEqual(shown["hints"]["urgency"], 0)
        self.assertTrue(shown["hints"]["transient"])
        self.assertIsNone(TELLTALE.search(self.readable(shown)))
        log = (self.path / "frond.db.reminders-log").read_text()
        self.assertRegex(log, rf"\A\d+ shown {due:%Y-%m-%dT%H:%M}\n\Z")
        self.assertIsNone(TELLTALE.search(log + (self.path / "frond.db.reminders").read_text()))

    def test_the_desktop_file_is_named_where_that_does_not_take_the_line_away(self):
        for name, hint in (("phosh", "frond"), ("Plasma", "frond"), ("gnome-shell", None), ("cinnamon", None)):
            due = self.in_minutes(10)
            self.apply(due)
            self.notifications.forget()
            self.notifications.name = name
            self.assertEqual(self.remind(due), (0, ""))
            shown, = self.notifications.all
            self.assertEqual((shown["hints"].get("desktop-entry"), shown["icon"]), (hint, "frond"), name)
            self.db.with_name("frond.db.reminders-log").unlink()
        self.notifications.name = "phosh"

    def test_an_hour_later_it_is_left_out(self):
        due = self.in_minutes(10)
        self.apply(due)
        self.assertEqual(self.remind(due + datetime.timedelta(minutes=61)), (0, ""))
        self.assertEqual(self.notifications.all, [])

    def test_a_desktop_that_takes_none_is_said(self):
        due = self.in_minutes(10)
        self.apply(due)
        self.notifications.refuses = True
        code, error = self.remind(due)
        self.assertEqual((code, error), (1, "frond: The desktop did not take the reminder.\n"))

    def test_nothing_to_remind_of_and_wrong_options(self):
        self.assertEqual(self.remind(self.in_minutes(0)), (0, ""))
        self.assertEqual(self.remind(self.in_minutes(0), "--tour", "x")[0], 2)
        self.assertEqual(list(self.path.glob("frond.db*")), [])

    # --- the page, and what it installs ---

    def test_chosen_on_the_page_they_wake_the_program_and_the_switch_ends_that(self):
        window = self.open()
        window.press("Skip, just open it")
        window.press("More")
        window.press("Reminders, Off")
        window.press("A time")
        window.press("Use 20:30")
        window.press("Save")
        window.press("Reminders, 20:30, every day")
        poll(lambda: "EnableUnitFiles" in [call[0] for call in self.systemd.asked], "it is not enabled")
        self.assertEqual([call[0] for call in self.systemd.asked][-3:],
                         ["Reload", "RestartUnit", "EnableUnitFiles"])
        service, timer = units_in(self.config)
        self.assertEqual((service.suffix, timer.suffix), (".service", ".timer"))
        checked = subprocess.run(["systemd-analyze", "--user", "verify", str(service), str(timer)],
                                 capture_output=True, text=True)
        self.assertNotIn(str(self.config), checked.stderr)
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertIn("OnCalendar=*-*-* 20:30:20\n", timer.read_text())
        self.assertIsNone(TELLTALE.search(timer.read_text() + service.read_text()
                                          .replace(str(self.path), "")))
        # At the end of each sleep it would start the program before an open window can say it with its answers.
        self.assertNotIn("OnClockChange", timer.read_text())
        # What systemd would start.
        command = shlex.split(re.search("^ExecStart=(.*)$", service.read_text(), re.M)[1])
        self.assertEqual(command, [os.environ["FROND"], "--db", str(self.db), "--remind"])
        window.press("Reminders")  # the switch
        poll(lambda: units_in(self.config) == [], "the timer is still there")
        poll(lambda: [call[0] for call in self.systemd.asked][-2:] ==
             ["ResetFailedUnit", "Reload"], "it is not stopped")
        self.assertIn(("StopUnit", timer.name, "replace"), self.systemd.asked)
        for unit in (timer, service):
            self.assertIn(("ResetFailedUnit", unit.name), self.systemd.asked)
        window.press("Back")
        window.see("Reminders, Off")
        window.close()

    def test_one_can_be_tried_out(self):
        window = self.open()
        window.press("Skip, just open it")
        window.press("More")
        window.press("Reminders, Off")
        window.scroll_to("Try one in 10 seconds")
        window.press("Try one in 10 seconds")
        self.assertEqual(self.notifications.all, [])
        window.let_pass(11)
        window.see_part("The system took it at ")
        self.assertEqual([shown["summary"] for shown in self.notifications.all], [LINE])
        window.close()

    # --- while Frond is open ---

    def open_with_one_due(self):
        due = self.in_minutes(10)
        self.apply(due)
        window = self.open()
        window.press("Skip, just open it")
        window.see("Start")
        window.let_pass(8 * 60)
        self.wait_until_one_shows(window)
        return window, due

    def wait_until_one_shows(self, window):
        """Minute by minute: a window whose clock was moved while it set its timer looks at the time
        again a minute later, which nobody waits for here."""
        for _ in range(5):
            window.let_pass(60)
            for _ in range(5):
                if window.names() and self.notifications.showing:
                    return
                while GLib.MainContext.default().iteration(False):
                    pass
        poll(lambda: window.names() and self.notifications.showing, "no reminder is showing")

    def test_not_today_on_it_is_an_entry(self):
        window, _due = self.open_with_one_due()
        shown, = self.notifications.all
        self.assertEqual(shown["actions"], {"default": "Open", "start": "Start", "later": "Later",
                                            "not_today": "Not today"})
        self.assertIsNone(TELLTALE.search(self.readable(shown)))
        self.notifications.answer("not_today")
        window.see_part("Not today")
        poll(lambda: not self.notifications.showing, "it is still showing")
        window.close()
        self.assertEqual(self.outcomes(), ["not_today"])

    def test_later_brings_it_again(self):
        window, _due = self.open_with_one_due()
        self.notifications.answer("later")
        poll(lambda: window.names() and not self.notifications.showing, "it is still showing")
        window.let_pass(20 * 60)
        window.see("Start")
        self.assertEqual(len(self.notifications.all), 1)
        window.let_pass(8 * 60)
        self.wait_until_one_shows(window)
        window.close()

    def test_start_on_it_begins_a_session(self):
        window, _due = self.open_with_one_due()
        self.notifications.answer("start")
        window.see("Pause")
        window.press("Stop")
        window.see_part("Saved.")
        window.close()
        self.assertEqual(self.outcomes(), ["done"])

    def test_an_answer_that_cannot_be_written_down_ends_nothing(self):
        for answer in ("later", "not_today", "start"):
            self.window = None
            self.notifications.forget()
            self.db = self.path / f"{answer}.db"
            window, _due = self.open_with_one_due()
            log = self.db.with_name(f"{answer}.db.reminders-log")
            poll(lambda: log.exists() and " shown " in log.read_text(), "it is not written down as shown")
            log.unlink()
            log.mkdir()
            self.notifications.answer(answer)
            poll(lambda: window.names() and not self.notifications.showing, "it is still showing")
            if answer == "start":
                window.see("Pause")
            else:
                window.press("More")
                window.see_part("Reminders, ")
            window.close()

    def test_one_that_cannot_be_written_down_is_shown_once(self):
        due = self.in_minutes(10)
        self.apply(due)
        log = self.db.with_name("frond.db.reminders-log")
        window = self.open()
        window.press("Skip, just open it")
        window.see("Start")
        # As on a disk that is full: it can be read, and not be written to.
        log.write_text("-" * (8 << 20) + "\n")
        resource.prlimit(window.process.pid, resource.RLIMIT_FSIZE, (4 << 20, resource.RLIM_INFINITY))
        window.let_pass(8 * 60)
        self.wait_until_one_shows(window)
        for _ in range(5):
            window.let_pass(60)
            window.press("More")
            window.press("Today")
        self.assertEqual(len(self.notifications.all), 1)
        window.close()

    def test_noting_something_takes_it_away(self):
        window, _due = self.open_with_one_due()
        window.press("Start")
        window.press("Stop")
        poll(lambda: window.names() and not self.notifications.showing, "it is still showing")
        window.close()

    # --- trust ---

    def test_what_did_not_appear_is_told_at_the_next_start(self):
        due = self.in_minutes(10)
        self.apply(due)
        window = self.open()
        window.press("Skip, just open it")
        window.close()
        window = self.open(2 * 86400)
        notice = window.see_part("did not appear")
        self.assertIn("2 reminders did not appear since", notice)
        self.assertIsNone(TELLTALE.search(notice))
        window.press("Have a look")
        window.see("Reminders", Atspi.Role.CHECK_BOX)
        self.assertEqual(sum("Did not appear." in name_of(node) for node in window.page()), 2)
        window.close()


if __name__ == "__main__":
    unittest.main()
