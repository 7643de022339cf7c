# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan's days as a calendar, read by a parser that is not the one that wrote it."""
import datetime
import re
import unittest

import icalendar

from frondctl import PLAN, FrondctlTest


class Calendar(FrondctlTest):
    def events(self, *more):
        out = self.path / "plan.ics"
        self.ok("export", "--format", "ics", "--out", str(out), *more)
        self.content = out.read_bytes()
        calendar = icalendar.Calendar.from_ical(self.content)
        return [event for event in calendar.walk("VEVENT")]

    def apply(self, cadence):
        self.ok("plan", "apply", self.file("plan.json", PLAN | {"phases": [{"cadence": cadence}]}))

    def test_has_the_days_of_the_plan_and_no_paused_ones(self):
        self.apply({"every_days": 2})
        self.ok("pause", "--from", "2026-03-09", "--to", "2026-03-12")
        days = [event.decoded("dtstart") for event in
                self.events("--from", "2026-03-01", "--to", "2026-03-16")]
        self.assertEqual([day.isoformat() for day in days],
                         ["2026-03-01", "2026-03-03", "2026-03-05", "2026-03-07", "2026-03-13",
                          "2026-03-15"])

    def test_events_are_whole_days_private_and_do_not_block(self):
        self.apply({"times_per_day": 2})
        event = self.events("--to", "2026-03-10")[0]
        self.assertEqual(event.decoded("dtstart"), datetime.date(2026, 3, 10))
        self.assertEqual(event.decoded("dtend"), datetime.date(2026, 3, 11))
        self.assertEqual(str(event["summary"]), "2 quiet moments")
        self.assertEqual((str(event["class"]), str(event["transp"])), ("PRIVATE", "TRANSPARENT"))
        self.assertEqual(event.decoded("dtstamp"),
                         datetime.datetime(2026, 3, 10, 11, tzinfo=datetime.timezone.utc))

    def test_names_nothing_and_follows_the_format(self):
        self.apply({"times_per_day": 1})
        self.events()
        text = self.content.decode("ascii")
        self.assertNotRegex(text.lower(), "frond|dilat|train|vagin|pelvi|session|plan|pain|daily")
        self.assertTrue(all(line.endswith("\r") for line in text.split("\n")[:-1]))
        self.assertTrue(all(len(line) <= 75 for line in text.split("\r\n")))

    def test_reaches_thirteen_weeks_ahead_and_the_same_day_is_the_same_event(self):
        self.apply({"times_per_day": 1})
        first = [str(event["uid"]) for event in self.events()]
        self.assertEqual(len(first), 91)
        self.assertEqual(len(set(first)), 91)
        self.assertEqual(first, [str(event["uid"]) for event in self.events()])

    def test_without_a_plan_there_are_no_events(self):
        self.with_kit()
        self.assertEqual(self.events(), [])

    def test_what_cannot_be_is_named(self):
        self.with_kit()
        command = ["export", "--format", "ics", "--out", str(self.path / "no.ics")]
        self.refused(3, "--to", *command, "--to", "2026-03-01")
        self.refused(3, "--to", *command, "--to", "2099-01-01")
        self.assertFalse((self.path / "no.ics").exists())


if __name__ == "__main__":
    unittest.main()
