# SPDX-License-Identifier: GPL-3.0-or-later
"""Pauses, plans of several phases, published schedules, and the observation."""
import datetime
import os
import unittest
import unittest.mock

from frondctl import PLAN, FrondctlTest


class Pauses(FrondctlTest):
    def test_taken_listed_joined_and_ended(self):
        self.ok("pause", "--from", "2026-03-09", "--to", "2026-03-15", "--reason", "flare")
        self.assertEqual(self.json("pauses"), [
            {"from": "2026-03-09", "to": "2026-03-15", "reason": "flare"}])
        self.ok("pause", "--from", "2026-03-14", "--to", "2026-03-20")
        self.ok("pause", "--from", "2026-04-01")
        self.assertEqual(self.json("pauses"), [
            {"from": "2026-03-09", "to": "2026-03-20", "reason": "flare"},
            {"from": "2026-04-01", "to": None, "reason": None}])
        self.ok("resume", "--on", "2026-03-12")
        self.ok("resume", "--on", "2026-04-01")
        self.assertEqual(self.json("pauses"), [
            {"from": "2026-03-09", "to": "2026-03-11", "reason": "flare"}])
        self.assertIn("flare", self.ok("pauses"))

    def test_paused_days_are_out_of_the_plan(self):
        self.ok("plan", "apply", self.file("plan.json", PLAN | {"start": "2026-03-02"}))
        self.ok("pause", "--from", "2026-03-03", "--to", "2026-03-04")
        self.ok("pause", "--from", "2026-02-20", "--to", "2026-02-20")
        days = self.json("schedule", "--from", "2026-03-02", "--to", "2026-03-05")
        self.assertEqual([(day["state"], day["planned"], day["target_minutes"]) for day in days], [
            ("planned", 1, 20), ("paused", 0, 20), ("paused", 0, 20), ("planned", 1, 20)])
        before, = self.json("schedule", "--from", "2026-02-20", "--to", "2026-02-20")
        self.assertEqual((before["state"], before["target_minutes"]), ("paused", None))
        found = self.json("summary", "--from", "2026-03-02", "--to", "2026-03-08")
        self.assertEqual((found["planned"], found["paused_days"]), (5, 2))

    def test_what_cannot_be_is_named_and_nothing_written(self):
        self.refused(2, "--from", "pause")
        self.refused(3, "--to", "pause", "--from", "2026-03-02", "--to", "2026-03-01")
        self.refused(3, "--from", "pause", "--from", "2026-02-30")
        self.refused(3, "--reason", "pause", "--from", "2026-03-02", "--reason", "laziness")
        self.refused(3, "--on", "resume", "--on", "2026-03-02")
        self.assertFalse(self.db.exists())
        self.refused(1, "", "pauses")
        self.ok("pause", "--from", "2026-03-02", "--to", "2026-03-03")
        self.refused(3, "--on", "resume", "--on", "2026-03-04")

    def test_every_reason_is_taken(self):
        for day, reason in enumerate((
                "period", "infection", "flare", "bleeding", "travel", "illness", "clinician",
                "pregnancy", "emotional", "no_privacy", "other", "rather_not_say"), 1):
            date = f"2026-05-{day:02}"
            self.ok("pause", "--from", date, "--to", date, "--reason", reason)
        self.assertEqual(len(self.json("pauses")), 12)


class Phases(FrondctlTest):
    def counts(self, first, last):
        return [day["planned"] for day in self.json("schedule", "--from", first, "--to", last)]

    def test_several_phases_follow_each_other(self):
        plan = PLAN | {"start": "2026-01-05", "phases": [
            {"weeks": 2, "cadence": {"times_per_day": 3}, "minutes": 10, "max_diameter_mm": 28},
            {"weeks": 1, "cadence": {"every_days": 2}},
            {"cadence": {"weekdays": ["mon", "thu"]}, "minutes": 5}]}
        self.ok("plan", "apply", self.file("plan.json", plan))
        self.assertEqual(len(self.json("plan", "show")["phases"]), 3)
        self.assertEqual(self.counts("2026-01-04", "2026-02-01"),
                         [0] + [3] * 14 + [1, 0, 1, 0, 1, 0, 1] + [1, 0, 0, 1, 0, 0, 0])

    def test_a_published_schedule_is_as_published(self):
        self.ok("plan", "preset", "taper-12-12", "--start", "2026-01-05")
        shown = self.json("plan", "show")
        self.assertEqual((shown["kind"], shown["start"]), ("surgery", "2026-01-05"))
        first = datetime.date(2026, 1, 5)
        day = lambda number: (first + datetime.timedelta(days=number)).isoformat()
        self.assertEqual(self.counts(day(-1), day(84)), [0] + [3] * 84 + [1])
        self.assertEqual(self.counts(day(84), day(167)), [1] * 84)
        week = self.counts(day(168), day(174))
        self.assertEqual(week, [1, 0, 0, 1, 0, 0, 0])
        self.assertEqual(self.counts(day(168), day(168 + 363)), week * 52)

    # What each source names, of a range the lower end: per phase its weeks, the sessions of each
    # week, and the minutes of one.
    PUBLISHED = {
        "daily-20": [(None, 7, 20)],
        "three-a-week-10": [(None, 3, 10)],
        "radiotherapy-guideline": [(None, 2, 3)],
        "radiotherapy-hull": [(None, 3, 5)],
        "radiotherapy-leeds": [(None, 3, 10)],
        "radiotherapy-cambridge": [(None, 3, None)],
        "radiotherapy-uw": [(104, 7, None), (None, 1, None)],
        "taper-12-12": [(12, 21, 10), (12, 7, None), (None, 2, None)],
        "taper-6-6": [(6, 21, None), (6, 14, None), (None, 7, None)],
    }

    def test_every_published_schedule_counts_as_its_source_says(self):
        names = {preset["name"] for preset in self.json("plan", "presets")}
        self.assertEqual(names, set(self.PUBLISHED))
        start = datetime.date(2027, 11, 1) # the longest goes over two year ends and a leap day
        for name, phases in self.PUBLISHED.items():
            self.ok("plan", "preset", name, "--start", start.isoformat(), "--group", name)
            first = start
            for weeks, each_week, minutes in phases:
                days = 7 * (weeks or 60)
                last = first + datetime.timedelta(days=days - 1)
                planned = self.json("schedule", "--from", first.isoformat(), "--to",
                                    last.isoformat(), "--group", name)
                self.assertEqual(len(planned), days)
                for week in range(0, days, 7):
                    self.assertEqual(sum(day["planned"] for day in planned[week:week + 7]),
                                     each_week, (name, week))
                self.assertEqual({day["target_minutes"] for day in planned}, {minutes})
                first = last + datetime.timedelta(days=1)
            before = start - datetime.timedelta(days=1)
            self.assertEqual(self.json("schedule", "--from", before.isoformat(), "--to",
                                       before.isoformat(), "--group", name)[0]["planned"], 0)

    def test_zones_and_daylight_saving_change_no_day(self):
        self.ok("plan", "preset", "three-a-week-10", "--start", "2026-03-20")
        seen = set()
        for zone in ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati",
                     "Australia/Lord_Howe", "America/Nuuk"]:
            with unittest.mock.patch.dict(os.environ, TZ=zone):
                seen.add(self.ok("--json", "schedule", "--from", "2026-03-01", "--to", "2026-11-30"))
        self.assertEqual(len(seen), 1)

    def test_presets_name_their_source_and_set_no_size(self):
        presets = {}
        done = self.run_raw("--json", "plan", "presets")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertFalse(self.db.exists()) # they need no file
        for preset in self.json("plan", "presets"):
            presets[preset["name"]] = preset
            self.assertTrue(preset["source"].startswith("https://"))
            self.assertTrue(preset["for"] and preset["title"])
            datetime.date.fromisoformat(preset["checked_on"])
            for phase in preset["phases"]:
                self.assertIsNone(phase["max_diameter_mm"])
            self.ok("plan", "preset", preset["name"], "--start", "2026-03-10", "--group", "g")
            shown = self.json("plan", "show", "--group", "g")
            self.assertEqual((shown["phases"], shown["source"], shown["kind"]),
                             (preset["phases"], preset["source"], preset["kind"]))
        self.assertEqual(len(presets), 9)
        self.assertIn("Clinics differ widely", self.ok("plan", "presets"))

    def test_an_unknown_preset_or_day_is_named(self):
        self.refused(3, "taper", "plan", "preset", "taper", "--start", "2026-03-01")
        self.refused(3, "--start", "plan", "preset", "taper-12-12", "--start", "soon")
        self.refused(2, "--start", "plan", "preset", "taper-12-12")
        self.assertFalse(self.db.exists())


class Observation(FrondctlTest):
    def log(self, days, *more):
        for day in days:
            self.ok("log", "--day", f"2026-03-{day:02}", "--step", "2:10", *more)

    def test_counts_with_the_plans_numbers(self):
        self.with_kit()
        self.ok("plan", "apply", self.file("plan.json", PLAN | {
            "readiness": {"entries": 4, "pain_at_most": 3}}))
        self.log((1, 3, 5), "--pain-during", "3")
        self.log((8,), "--felt", "hard")
        self.assertEqual(self.json("readiness"), {
            "diameter_mm": 18.0, "observation": "comfortable", "entries": 4, "at_or_under": 3,
            "pain_at_most": 3, "days": 8,
            "reasons": ["Pain during was 3 or less, or easy or okay, in 3 of the last 4 entries "
                        "at 18.0 mm, over 8 days."]})
        self.ok("pause", "--from", "2026-03-10")
        found = self.json("readiness")
        self.assertEqual((found["observation"], found["reasons"]),
                         ("too_few", ["The plan rests today."]))

    def test_is_silent_without_entries(self):
        self.with_kit()
        found = self.json("readiness")
        self.assertEqual((found["diameter_mm"], found["observation"], found["entries"],
                          found["days"]), (None, "too_few", 0, 0))
        self.assertEqual(len(found["reasons"]), 1)

    def test_groups_are_kept_apart(self):
        self.ok("kit", "apply", self.file("kit.json", {"format": "frond-kit", "version": 1, "items": [
            {"label": "a", "diameter_mm": 20, "group": "vaginal"},
            {"label": "b", "diameter_mm": 12, "group": "rectal"}]}))
        self.ok("log", "--day", "2026-03-01", "--step", "a:10", "--pain-during", "1")
        self.ok("log", "--day", "2026-03-02", "--step", "b:5", "--pain-during", "8")
        self.assertEqual(self.json("readiness", "--group", "vaginal")["diameter_mm"], 20.0)
        self.assertEqual(self.json("readiness", "--group", "rectal")["diameter_mm"], 12.0)
        self.assertEqual(self.json("summary")["sessions"], 2)
        self.assertEqual(self.json("summary", "--group", "rectal")["minutes"], 5.0)


if __name__ == "__main__":
    unittest.main()
