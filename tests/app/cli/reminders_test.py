# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders as scripts see them: apply, show, --count in a zone, and what is handed over."""
import json
import os
import pathlib
import subprocess
import unittest

import icalendar
import jsonschema

from frondctl import KIT, NOW, PLAN, PROGRAM, FrondctlTest

SCHEMA = pathlib.Path(__file__).parents[3] / "docs/formats/frond-reminders.schema.json"
WHOLE = {"format": "frond-reminders", "version": 1,
         "slots": [{"time": "20:30", "weekdays": ["tue", "thu"]}, {"time": "08:05", "weekdays": None}],
         "follow_plan": False, "quiet": {"from": "22:00", "to": "08:00"}, "only_if_not_done": True,
         "text": None, "most_per_day": 3, "second_after_minutes": 60}
DAILY = {"format": "frond-reminders", "version": 1, "slots": [{"time": "20:30"}]}


class Reminders(FrondctlTest):
    def apply(self, value):
        self.ok("reminders", "apply", self.file("r.json", value))

    def at(self, zone, now, count):
        done = subprocess.run([PROGRAM, "--db", self.db, "--now", now, "--json", "reminders",
                               "--count", str(count)], env=os.environ | {"TZ": zone},
                              capture_output=True, check=True)
        return [row["at"] for row in json.loads(done.stdout)]

    def handed(self):
        lines = (self.path / "t.db.reminders").read_text().splitlines()
        self.assertEqual((lines[0], lines[-1]), ("frond-handover 1", "end"))
        return [line[3:] for line in lines if line.startswith("at ")]

    def test_show_gives_back_what_was_applied(self):
        self.apply(WHOLE)
        shown = self.json("reminders", "show")
        self.assertEqual(shown, WHOLE)
        self.apply(shown)
        self.assertEqual(self.json("reminders", "show"), WHOLE)
        schema = json.loads(SCHEMA.read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        jsonschema.validate(shown, schema)
        jsonschema.validate(DAILY, schema)

    def test_what_the_schema_refuses_is_refused(self):
        schema = json.loads(SCHEMA.read_text())
        wrong = [{"slots": [{"time": "24:00"}]}, {"slots": [{}]}, {"slots": {}}, {"version": 2},
                 {"slots": [{"time": "20:30", "weekdays": []}]}, {"quiet": {"from": "22:00"}},
                 {"slots": [{"time": "20:30", "weekdays": ["fun"]}]}, {"follow_plan": 1},
                 {"most_per_day": 0}, {"second_after_minutes": 1}, {"text": ""}, {"text": "a" * 121},
                 {"other": 1}, {"format": "frond-plan"}, {"slots": [{"time": "20:30"}] * 25}]
        for change in wrong:
            with self.subTest(change=change):
                self.assertFalse(jsonschema.Draft7Validator(schema).is_valid(DAILY | change))
                self.refused(3, "", "reminders", "apply", self.file("r.json", DAILY | change))
        self.assertFalse(self.db.exists())

    def test_a_text_that_names_the_purpose_is_refused(self):
        for text in ("Time to dilate", "your pelvic floor", "Vaginismus", "trainer"):
            self.refused(3, "text", "reminders", "apply", self.file("r.json", DAILY | {"text": text}))

    def test_comes_once_a_day_through_the_changes_of_the_clocks(self):
        self.apply(DAILY | {"slots": [{"time": "01:30"}]})
        self.assertEqual(self.at("Europe/London", "2026-03-28T12:00:00+00:00", 2),
                         ["2026-03-29T02:30:00+01:00", "2026-03-30T01:30:00+01:00"])
        self.assertEqual(self.at("Europe/London", "2026-10-24T12:00:00+01:00", 2),
                         ["2026-10-25T01:30:00+01:00", "2026-10-26T01:30:00+00:00"])
        # After the first of the two it does not come again.
        self.assertEqual(self.at("Europe/London", "2026-10-25T00:45:00+00:00", 1),
                         ["2026-10-26T01:30:00+00:00"])
        self.assertEqual(self.at("Pacific/Apia", "2026-03-28T12:00:00+00:00", 1),
                         ["2026-03-29T01:30:00+13:00"])

    def test_days_of_the_week_and_quiet_hours(self):
        self.apply(WHOLE | {"slots": [{"time": "20:30", "weekdays": ["tue", "thu"]},
                                      {"time": "23:00"}], "second_after_minutes": None})
        self.assertEqual(self.at("UTC", "2026-03-10T12:00:00+00:00", 3),
                         ["2026-03-10T20:30:00+00:00", "2026-03-12T20:30:00+00:00",
                          "2026-03-17T20:30:00+00:00"])

    def test_follows_the_plan_is_silent_while_paused_and_held_back_when_done(self):
        self.apply(DAILY | {"follow_plan": True})
        now = "2026-03-10T12:00:00+01:00"
        self.assertEqual(self.at("Europe/Berlin", now, 1), [])
        self.ok("plan", "apply", self.file("p.json", PLAN | {"phases": [{"cadence": {"every_days": 3}}]}))
        self.assertEqual(self.at("Europe/Berlin", now, 2),
                         ["2026-03-10T20:30:00+01:00", "2026-03-13T20:30:00+01:00"])
        self.ok("pause", "--from", "2026-03-13", "--to", "2026-03-13")
        self.ok("log", "--day", "2026-03-10", "--minutes", "5")
        self.assertEqual(self.at("Europe/Berlin", now, 1), ["2026-03-16T20:30:00+01:00"])

    def test_what_changes_the_day_is_handed_over_at_once(self):
        self.apply(DAILY)
        self.assertEqual(self.handed()[0], "2026-03-10T20:30")
        self.assertEqual(len(self.handed()), 29)
        entry = self.ok("log", "--day", "2026-03-10", "--minutes", "5").strip()
        self.assertEqual(self.handed()[0], "2026-03-11T20:30")
        self.ok("delete", entry)
        self.assertEqual(self.handed()[0], "2026-03-10T20:30")
        self.ok("log", "--day", "2026-03-10", "--outcome", "not_today")
        self.assertEqual(self.handed()[0], "2026-03-11T20:30")
        self.ok("pause", "--from", "2026-03-11", "--to", "2026-03-12")
        self.assertEqual(self.handed()[0], "2026-03-13T20:30")
        self.ok("resume", "--on", "2026-03-12")
        self.assertEqual(self.handed()[0], "2026-03-12T20:30")
        self.apply(DAILY | {"slots": []})
        self.assertEqual(self.handed(), [])

    def test_the_hand_over_says_nothing_but_times_and_the_line(self):
        self.ok("kit", "apply", self.file("k.json", KIT))
        self.ok("log", "--day", "2026-03-09", "--step", "3:10", "--note", "canary words")
        self.apply(DAILY)
        text = (self.path / "t.db.reminders").read_text()
        self.assertRegex(text, r"\Afrond-handover 1\nmade \d+\nline A quiet moment, if you'd like "
                               r"one\.\nexact no\n(at \d{4}-\d\d-\d\dT\d\d:\d\d\n)+end\n\Z")
        self.assertEqual((self.path / "t.db.reminders").stat().st_mode & 0o777, 0o600)

    def test_a_not_today_from_a_reminder_becomes_one_entry(self):
        self.apply(DAILY)
        with open(self.path / "t.db.reminders-log", "a") as log:
            log.write("1773171060 not_today 2026-03-10T20:30\n")
        self.ok("log", "--day", "2026-03-09", "--minutes", "5")
        self.ok("log", "--day", "2026-03-08", "--minutes", "5")
        self.assertEqual([s["outcome"] for s in self.json("sessions", "--from", "2026-03-10")],
                         ["not_today"])
        self.assertEqual(self.handed()[0], "2026-03-11T20:30")

    def test_usage(self):
        self.apply(DAILY)
        self.refused(2, "apply FILE", "reminders")
        self.refused(2, "", "reminders", "show", "--count", "3")
        for wrong in ("0", "-1", "x", "10001", "1.5"):
            self.refused(3, "--count", "reminders", f"--count={wrong}")
        self.refused(1, "", "reminders", "apply", str(self.path / "none.json"))

    def test_reading_a_file_that_is_not_there_makes_none(self):
        self.refused(1, "", "reminders", "show")
        self.refused(1, "", "reminders", "--count", "1")
        self.assertFalse(self.db.exists())

    def test_a_calendar_has_them_with_alarms_from_today_on(self):
        self.apply(DAILY | {"quiet": None, "second_after_minutes": 60})
        self.ok("pause", "--from", "2026-03-12", "--to", "2026-03-12")
        out = self.path / "r.ics"
        self.ok("export", "--format", "ics", "--out", str(out), "--from", "2026-03-09", "--to",
                "2026-03-13")
        events = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        self.assertEqual([event.decoded("dtstart").isoformat() for event in events],
                         ["2026-03-10T20:30:00", "2026-03-11T20:30:00", "2026-03-13T20:30:00"])
        self.assertIsNone(events[0].decoded("dtstart").tzinfo)
        self.assertEqual(str(events[0]["summary"]), "A quiet moment, if you'd like one.")
        alarm, = events[0].walk("VALARM")
        self.assertEqual((str(alarm["action"]), alarm.decoded("trigger").total_seconds()),
                         ("DISPLAY", 0))
        self.assertEqual(len({str(event["uid"]) for event in events}), 3)

    def test_they_travel_with_a_copy(self):
        self.apply(WHOLE)
        out = str(self.path / "all.json")
        self.ok("export", "--format", "json", "--out", out)
        self.db = self.path / "other.db"
        self.ok("import", out)
        self.assertEqual(self.json("reminders", "show"), WHOLE)


if __name__ == "__main__":
    unittest.main()
