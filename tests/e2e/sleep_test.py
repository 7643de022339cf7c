# SPDX-License-Identifier: GPL-3.0-or-later
"""A phone that sleeps is woken for a reminder and for the end of a session's minutes, and what came due in
its sleep is said as it wakes. A laptop is left asleep."""
import datetime
import os
import pathlib
import re
import subprocess
import unittest

from desktop import Hostname, Logind, Notifications, PowerDevil, beside_a_real_systemd, system_bus, units_in
from reminders_test import LINE, TELLTALE, WithReminders
from window import ASLEEP, DEADLINE, poll


class Sleep(WithReminders):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        system_bus()
        cls.hostname = Hostname()
        cls.logind = Logind()
        cls.power = PowerDevil()

    def setUp(self):
        super().setUp()
        self.hostname.chassis = "handset"
        self.hostname.refuses = False
        self.hostname.asked = 0
        self.power.set.clear()
        self.power.count = self.power.unknown = 0
        for unit in self.runtime_units():
            unit.unlink()

    def tearDown(self):
        self.assertEqual(self.power.unknown, 0)
        super().tearDown()

    @staticmethod
    def runtime_units():
        folder = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / "systemd/user"
        return sorted(unit for unit in folder.glob("frond-wake-*") if unit.suffix in (".service", ".timer"))

    def open_on_today(self, **how):
        window = self.open(**how)
        window.press("Skip, just open it")
        window.see("Start")
        return window

    def wait_for_alarm(self, moments):
        """Until PowerDevil and the person's systemd are to end the sleep at `moments`, within two seconds."""
        def is_set():
            found = sorted(self.power.set.values())
            return len(found) == len(moments) and all(abs(a - b) <= 2 for a, b in zip(found, sorted(moments)))
        poll(is_set, lambda: f"set: {self.power.set}, wanted: {moments}")

        def in_systemd():
            times = [re.search(r"^OnCalendar=(.*) UTC$", unit.read_text(), re.M)[1]
                     for unit in self.runtime_units() if unit.suffix == ".timer"]
            found = sorted(datetime.datetime.fromisoformat(time + "+00:00").timestamp() for time in times)
            return len(found) == len(moments) and all(abs(a - b) <= 2 for a, b in zip(found, sorted(moments)))
        poll(in_systemd, lambda: f"set: {[unit.read_text() for unit in self.runtime_units()]}, wanted: {moments}")

    def test_a_phone_is_woken_for_a_reminder_open_and_closed(self):
        due = self.in_minutes(30)
        self.apply(due)
        window = self.open_on_today()
        self.wait_for_alarm([due.timestamp()])  # for the open window
        waking, service, plain = poll(lambda: len(found := units_in(self.config)) == 3 and found, "no timer wakes it")
        self.assertEqual((waking.stem, service.suffix), (plain.stem + "-wake", ".service"))
        text = waking.read_text()
        self.assertIn("WakeSystem=true\n", text)
        self.assertIn(f"Unit={service.name}\n", text)
        # On the days that have one, and not on each.
        self.assertIn(f"OnCalendar={due:%Y-%m-%d %H:%M}:20\n", text)
        self.assertNotIn("*", text)
        self.assertNotIn("WakeSystem", plain.read_text())
        poll(lambda: ("RestartUnit", waking.name, "replace") in self.systemd.asked, "it is not started")
        for unit in [*units_in(self.config), *self.runtime_units()]:
            checked = subprocess.run(["systemd-analyze", "--user", "verify", str(unit)], capture_output=True, text=True)
            self.assertEqual((checked.returncode, checked.stderr), (0, ""))
            self.assertIsNone(TELLTALE.search(unit.name + unit.read_text().replace(str(self.path), "")))
        window.kill()
        self.assertEqual(units_in(self.config), [waking, service, plain])

    def test_a_time_that_clocks_are_put_forward_over_wakes_it_as_they_show_it(self):
        due = self.in_minutes(30)
        self.apply(due)
        # That minute does not come today; the next is an hour later on the wall.
        zone, day = os.environ["TZ"], due.timetuple().tm_yday - 1
        self.addCleanup(os.environ.update, TZ=zone)
        os.environ["TZ"] = f"WIN{zone.removeprefix('Etc/GMT')}SUM,{day}/{due:%H:%M},{(day + 180) % 365}/2"
        window = self.open_on_today()
        self.wait_for_alarm([due.timestamp()])
        waking, *_ = poll(lambda: len(found := units_in(self.config)) == 3 and found, "no timer wakes it")
        later = due + datetime.timedelta(hours=1)
        self.assertIn(f"OnCalendar={later:%Y-%m-%d %H:%M}:20\n", waking.read_text())
        self.assertNotIn(f"OnCalendar={due:%Y-%m-%d %H:%M}:20\n", waking.read_text())
        window.close()

    def test_switched_off_nothing_wakes_it_any_more(self):
        """Nor what a program has set that was ended since."""
        self.addCleanup(lambda data: os.environ.update(XDG_DATA_HOME=data) if data else os.environ.pop("XDG_DATA_HOME"),
                        os.environ.get("XDG_DATA_HOME"))
        os.environ["XDG_DATA_HOME"] = str(self.path / "data")
        self.apply(self.in_minutes(30))
        window = self.open_on_today()
        poll(lambda: len(units_in(self.config)) == 3 and self.power.set, "no timer wakes it")
        window.kill()
        self.power.set.clear()
        window = self.open()
        poll(lambda: len(units_in(self.config)) == 3 and self.power.set, "no timer wakes it")
        window.press("More")
        window.press_starting("Reminders, ")
        timers = [unit.name for unit in units_in(self.config) if unit.suffix == ".timer"]
        stamps = [self.path / "data/systemd/timers" / f"stamp-{timer}" for timer in timers]
        stamps[0].parent.mkdir(parents=True)
        for stamp in stamps:
            stamp.touch()  # as systemd does when it is due
        window.press("Reminders")  # the switch
        poll(lambda: units_in(self.config) == [], "the timers are still there")
        self.wait_for_alarm([])
        self.assertEqual([*stamps[0].parent.iterdir()], [])
        for timer in timers:
            for asked in (("StopUnit", timer, "replace"), ("ResetFailedUnit", timer)):
                poll(lambda: asked in self.systemd.asked, f"{asked} is not asked")
        window.close()

    def test_closed_it_takes_back_what_was_set_for_the_open_window(self):
        """The timer for one that is closed stays."""
        due = self.in_minutes(30)
        self.apply(due)
        window = self.open_on_today()
        self.wait_for_alarm([due.timestamp()])
        timer, = [unit.name for unit in self.runtime_units() if unit.suffix == ".timer"]
        waking = poll(lambda: len(found := units_in(self.config)) == 3 and found[0], "no timer wakes it")
        link = waking.parent / "timers.target.wants" / waking.name
        poll(link.exists, "it is not enabled")
        window.close_in_order()
        self.wait_for_alarm([])
        poll(lambda: ("StopUnit", timer, "replace") in self.systemd.asked, "it is not stopped")
        self.assertNotIn(("StopUnit", waking.name, "replace"), self.systemd.asked)
        self.assertTrue(waking.exists() and link.exists())

    def test_a_laptop_is_left_asleep(self):
        self.hostname.chassis = "laptop"
        self.apply(self.in_minutes(30))
        window = self.open_on_today()
        window.press("Start")
        window.press("Cues")
        window.press("10 min")
        window.press("Close")
        poll(lambda: self.hostname.asked, "it was not asked what this is")
        window.press("Stop")
        window.see_part("Saved.")
        window.close()
        self.assertEqual(self.power.count, 0)
        self.assertEqual(self.runtime_units(), [])
        self.assertEqual(len(units_in(self.config)), 2)

    def test_what_came_with_a_copied_folder_does_not_wake_a_laptop(self):
        self.apply(self.in_minutes(30))
        window = self.open_on_today()
        waking = poll(lambda: len(found := units_in(self.config)) == 3 and found[0], "no timer wakes it")
        poll(lambda: (waking.parent / "timers.target.wants" / waking.name).exists(), "it is not enabled")
        window.kill()
        self.hostname.chassis = "laptop"
        window = self.open()
        poll(lambda: not waking.exists(), "it is still there")
        poll(lambda: ("StopUnit", waking.name, "replace") in self.systemd.asked, "it is not stopped")
        self.assertEqual([*waking.parent.glob(f"*/{waking.name}")], [])
        window.close()

    def test_what_was_cut_short_is_made_good_by_the_next_start(self):
        """The first time, and when the times have changed since."""
        for minutes in (30, 45):
            self.apply(self.in_minutes(minutes))
            self.systemd.stalls = True
            self.systemd.asked.clear()
            window = self.open()
            poll(lambda: self.systemd.asked, "nothing is asked")
            window.kill()
            self.systemd.stalls = False
            window = self.open()
            waking, _service, plain = poll(lambda: len(found := units_in(self.config)) == 3 and found, "no timer wakes it")
            for timer in (waking, plain):
                poll(lambda: ("RestartUnit", timer.name, "replace") in self.systemd.asked, "it is not started")
                link = timer.parent / "timers.target.wants" / timer.name
                poll(link.exists, "it is not enabled")
            window.kill()

    def test_closed_before_systemd_has_answered_it_still_asks_for_all_of_it(self):
        self.apply(self.in_minutes(30))
        self.systemd.stalls = True
        self.addCleanup(setattr, self.systemd, "stalls", False)
        window = self.open_on_today()
        poll(lambda: len(units_in(self.config)) == 3 and self.runtime_units(), "no timer wakes it")
        window.close_in_order()
        timers = [unit.name for unit in units_in(self.config) if unit.suffix == ".timer"]
        poll(lambda: {name for method, *arguments in self.systemd.asked if method == "EnableUnitFiles"
                      for name in arguments[0]} == set(timers), lambda: f"asked: {self.systemd.asked}")
        for timer in timers:
            self.assertIn(("RestartUnit", timer, "replace"), self.systemd.asked)

    def test_a_powerdevil_that_begins_anew_is_asked_again(self):
        due = self.in_minutes(30)
        self.apply(due)
        window = self.open_on_today()
        self.wait_for_alarm([due.timestamp()])
        self.power.begin_anew()
        self.wait_for_alarm([due.timestamp()])
        window.close()

    def test_switched_off_what_was_put_off_does_not_come_after_a_sleep(self):
        due = self.in_minutes(10)
        self.apply(due)
        window = self.open_on_today(passing=ASLEEP)
        self.wait_for_alarm([due.timestamp()])
        window.let_pass((due - datetime.datetime.now()).total_seconds() // 1 + 2)
        self.power.come_to_pass(due.timestamp())
        self.logind.tell(False)
        poll(lambda: self.notifications.showing, "nothing is shown")
        self.notifications.answer("later")
        poll(lambda: self.power.set, "nothing wakes it for the one that was put off")
        window.press("More")
        window.press_starting("Reminders, ")
        window.press("Reminders")  # the switch
        self.wait_for_alarm([])
        window.let_pass(21 * 60)
        self.logind.tell(False)
        window.press("Back")
        window.see("Reminders, Off")
        self.wait_for_alarm([])
        self.assertEqual(len(self.notifications.all), 1)
        window.close()

    def test_woken_for_the_end_of_the_minutes_while_they_run(self):
        window = self.open_on_today()
        window.press("Start")
        begun = datetime.datetime.now().timestamp() + window.ahead
        self.assertEqual(self.power.set, {})
        window.press("Cues")
        window.press("10 min")
        window.press("Close")
        poll(lambda: self.power.set, "nothing wakes it")
        end, = self.power.set.values()
        self.assertLess(abs(end - begun - 600), DEADLINE)
        self.wait_for_alarm([end])
        window.press("Pause")
        self.wait_for_alarm([])
        window.press("Go on")
        poll(lambda: self.power.set, "nothing wakes it after the pause")
        window.press("Stop")
        self.wait_for_alarm([])
        window.close()

    def test_what_came_due_in_its_sleep_is_said_as_it_wakes(self):
        window = self.open_on_today(passing=ASLEEP)
        window.press("Start")
        window.press("Cues")
        window.press("10 min")
        window.press("Close")
        self.logind.tell(True)
        window.let_pass(10 * 60 + 1)
        window.see("0 min")  # timers have counted nothing
        self.assertEqual(self.notifications.all, [])
        self.logind.tell(False)
        window.see("10 min")
        poll(lambda: self.notifications.all, "nothing is said")
        self.assertEqual([shown["summary"] for shown in self.notifications.all], ["10 minutes"])
        window.press("Stop")
        window.see_part("Saved.")
        window.close()

    def test_a_reminder_is_shown_with_its_answers_as_the_phone_wakes_for_it(self):
        due = self.in_minutes(10)
        self.apply(due)
        window = self.open_on_today(passing=ASLEEP)
        now = datetime.datetime.now()
        window.let_pass((due - now).total_seconds() // 1 + 2)
        self.logind.tell(False)
        poll(lambda: self.notifications.all, "nothing is shown")
        shown, = self.notifications.all
        self.assertEqual(shown["summary"], LINE)
        self.assertIn("start", shown["actions"])
        self.assertEqual(self.remind(due + datetime.timedelta(seconds=20)), (0, ""))
        self.assertEqual(len(self.notifications.all), 1)
        window.close()

    def test_one_that_was_shown_meanwhile_does_not_keep_back_the_next(self):
        due, later = self.in_minutes(10), self.in_minutes(25)
        self.apply(due, later)
        window = self.open_on_today(passing=ASLEEP)
        window.press("Start")
        window.let_pass((due - datetime.datetime.now()).total_seconds() // 1 + 2)
        self.assertEqual(self.remind(due + datetime.timedelta(seconds=20)), (0, ""))
        window.let_pass(15 * 60)
        window.see("0 min")
        self.logind.tell(False)
        window.gone("0 min")  # it has heard of it; what it does not show now would be too late
        window.let_pass(2 * 3600)
        poll(lambda: len(self.notifications.all) == 2, "the next is not shown")
        self.assertIn("start", self.notifications.all[1]["actions"])
        window.close()

    def test_a_phone_is_known_as_one_though_nothing_says_so_at_first(self):
        self.hostname.refuses = True
        due = self.in_minutes(30)
        self.apply(due)
        window = self.open_on_today()
        poll(lambda: self.hostname.asked, "it was not asked what this is")
        self.hostname.refuses = False
        for _ in range(5):  # a window whose clock was moved while it set its timer looks again a minute later
            window.let_pass(60)
            window.press("More")
            window.press("Today")
        self.wait_for_alarm([due.timestamp()])
        window.close()

    def test_one_that_systemd_begins_a_program_for_is_left_to_that(self):
        due = self.in_minutes(10)
        self.apply(due)
        window = self.open_on_today(passing=ASLEEP)
        window.let_pass(15 * 60)
        self.logind.tell(False)
        window.press("More")
        window.press("Today")
        self.assertEqual(self.notifications.all, [])
        self.assertEqual(self.remind(due + datetime.timedelta(minutes=5)), (0, ""))
        shown, = self.notifications.all
        self.assertNotIn("start", shown["actions"])
        window.close()

    def test_where_systemd_may_not_wake_it_the_other_timer_runs_on(self):
        """A person's systemd without the right, or a machine without a clock that can: it starts what it can."""
        run = beside_a_real_systemd(self)
        self.apply(self.in_minutes(30))
        window = self.open_on_today()
        waking, _service, plain = poll(lambda: len(found := units_in(self.config)) == 3 and found, "no timer wakes it")
        for timer in (waking, plain):
            poll((timer.parent / "timers.target.wants" / timer.name).exists, "it is not enabled")
        window.close()
        # Then what is asked for where reminders are switched off, after which nothing of it is left.
        done = subprocess.run([*run, f"""
            systemctl --user show -P ActiveState {waking.name} {plain.name}
            systemctl --user stop {waking.name} {plain.name}
            systemctl --user reset-failed {waking.name} {plain.name}
            rm -r "$XDG_CONFIG_HOME/systemd" && systemctl --user daemon-reload
            systemctl --user list-units --all --plain --no-legend "frond-*" """], capture_output=True, text=True)
        may_wake, *others = done.stdout.split()
        if may_wake == "active":
            self.skipTest("this machine's systemd may wake it")
        self.assertEqual((may_wake, *others), ("failed", "active"), done.stderr)


if __name__ == "__main__":
    unittest.main()
