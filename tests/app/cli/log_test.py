# SPDX-License-Identifier: GPL-3.0-or-later
import os
import unittest

from frondctl import FrondctlTest

AT = ("--at", "2026-03-01T20:00:00+01:00")
DAY = ("--day", "2026-03-01")


class Log(FrondctlTest):
    def setUp(self):
        super().setUp()
        self.with_kit()

    def test_sessions_give_back_every_value(self):
        printed = self.ok(
            "log", *AT, "--step", "1:5", "--step", "Expander@22:15:4", "--step", "Fingertip:0.5",
            "--depth", "80.5", "--felt", "too_much", "--pain-before", "2", "--pain-during", "3",
            "--pain-after", "1", "--ease-before", "0", "--ease-after", "10", "--outcome",
            "stopped_early", "--bleeding", "spotting", "--on-period", "--position", "on my side",
            "--lubricant", "water", "--warm-up", "bath", "--stop-reason", "tired", "--tag", "bath",
            "--tag", "été", "--note", "warm bath first\nsecond line")
        entry, = self.json("sessions")
        self.assertEqual(entry, {
            "id": printed.strip(), "day": "2026-03-01", "at": "2026-03-01T20:00:00+01:00",
            "outcome": "stopped_early", "seconds": 1230, "largest_diameter_mm": 22.0,
            "steps": [
                {"item": "1", "diameter_mm": 15.0, "seconds": 300, "depth_mm": None, "pain": None},
                {"item": "Expander", "diameter_mm": 22.0, "seconds": 900, "depth_mm": 80.5,
                 "pain": 4},
                {"item": "Fingertip", "diameter_mm": None, "seconds": 30, "depth_mm": None,
                 "pain": None}],
            "felt": "too_much", "pain_before": 2, "pain_during": 3, "pain_after": 1,
            "ease_before": 0, "ease_after": 10, "position": "on my side", "lubricant": "water",
            "warm_up": "bath", "numbing_gel": None, "helped": None, "bleeding": "spotting",
            "on_period": True, "stop_reason": "tired", "tags": ["bath", "été"],
            "note": "warm bath first\nsecond line"})

    def test_prints_the_id_alone_or_as_json(self):
        self.assertRegex(self.ok("log", *DAY), r"\A[0-9a-f-]{36}\n\Z")
        self.assertEqual(list(self.json("log", *DAY)), ["id"])

    def test_only_the_day_is_needed(self):
        self.ok("log", *DAY)
        entry, = self.json("sessions")
        self.assertEqual((entry["day"], entry["at"], entry["seconds"], entry["steps"]),
                         ("2026-03-01", None, 0, []))

    def test_minutes_are_one_step_without_an_item(self):
        self.ok("log", *DAY, "--minutes", "7.5")
        self.assertEqual(self.json("sessions")[0]["steps"], [
            {"item": None, "diameter_mm": None, "seconds": 450, "depth_mm": None, "pain": None}])

    def test_depth_goes_to_the_last_step_at_the_largest_diameter(self):
        self.ok("log", *DAY, "--step", "2:1", "--step", "3:1", "--step", "3:2", "--step", "1:1",
                "--depth", "60")
        self.assertEqual([step["depth_mm"] for step in self.json("sessions")[0]["steps"]],
                         [None, None, 60.0, None])

    def test_global_options_stand_before_or_after_the_command(self):
        self.ok("log", *DAY, "--json")
        self.assertEqual(self.ok("sessions", "--json"), self.ok("--json", "sessions"))

    def test_a_note_may_begin_with_dashes(self):
        self.ok("log", *DAY, "--note=--json")
        self.assertEqual(self.json("sessions")[0]["note"], "--json")

    def test_a_session_may_begin_up_to_five_minutes_after_now(self):
        self.ok("log", "--at", "2026-03-10T12:05:00+01:00")
        self.refused(3, "--at", "log", "--at", "2026-03-10T12:05:01+01:00")
        self.refused(3, "--day", "log", "--day", "2026-03-11")

    def test_unacceptable_values_name_their_option_and_write_nothing(self):
        before = self.json("sessions")
        cases = [
            ("--step", "--step", "9:5"), ("--step", "--step", "1"), ("--step", "--step", "1:5:3:4"),
            ("--step", "--step", "1:-3"), ("--step", "--step", "1:0"), ("--step", "--step", "1:1441"),
            ("--step", "--step", "1:5:11"), ("--step", "--step", "1@15:5"),
            ("--step", "--step", "Expander:5"), ("--step", "--step", "Expander@22.5:5"),
            ("--step", "--step", "Expander@41:5"), ("--step", "--step", "Expander@:5"),
            ("--minutes", "--minutes", "-3"), ("--minutes", "--minutes", "0"),
            ("--minutes", "--minutes", "0.001"), ("--step", "--step", "1:0.001"),
            ("--minutes", "--minutes", "nan"), ("--minutes", "--minutes", "1e3"),
            ("--pain-during", "--pain-during", "11"), ("--pain-during", "--pain-during", "-1"),
            ("--pain-during", "--pain-during", "3.0"), ("--pain-before", "--pain-before", "+3"),
            ("--pain-after", "--pain-after", ""), ("--ease-before", "--ease-before", "x"),
            ("--ease-after", "--ease-after", "99999999999999999999"),
            ("--felt", "--felt", "fine"), ("--outcome", "--outcome", "failed"),
            ("--bleeding", "--bleeding", "some"), ("--depth", "--depth", "80"),
            ("--tag", "--tag", "a;b"), ("--tag", "--tag", "x" * 41),
            ("--note", "--note", "x" * (64 * 1024 + 1)),
        ]
        for named, *arguments in cases:
            self.refused(3, named, "log", *DAY, *arguments)
        self.refused(3, "--note", "log", *DAY, "--note", os.fsdecode(b"\xff"))
        self.refused(3, "--step", "log", *DAY, "--outcome", "not_today", "--step", "1:5")
        for time in ("2026-02-30T20:00:00Z", "2026-03-01T20:00:00", "2026-03-01", "yesterday"):
            self.refused(3, "--at", "log", "--at", time)
        self.refused(3, "--day", "log", "--day", "2026-02-30")
        self.assertEqual(self.json("sessions"), before)

    def test_bytes_that_are_no_utf8_name_their_option(self):
        self.refused(3, "--note", "log", *DAY, "--note", b"\xff\xfe")
        self.refused(3, "--note", "log", *DAY, b"--note=\xff")
        self.assertEqual(self.json("sessions"), [])

    def test_wrong_use_exits_2(self):
        self.refused(2, "--at", "log")
        self.refused(2, "--at", "log", *AT, *DAY)
        self.refused(2, "--minutes", "log", *DAY, "--minutes", "5", "--step", "1:5")
        self.refused(2, "--note", "log", *DAY, "--note", "a", "--note", "b")
        self.refused(2, "--colour", "log", *DAY, "--colour", "red")
        self.refused(2, "", "practise")
        self.refused(2, "")

    def test_a_refusal_brings_no_file_into_being(self):
        self.db = self.path / "new.db"
        self.refused(3, "--step", "log", *DAY, "--step", "1:5")
        self.refused(3, "--pain-during", "log", *DAY, "--pain-during", "11")
        self.assertEqual([p.name for p in self.path.iterdir() if p.name.startswith("new")], [])
        self.ok("log", *DAY)
        self.assertTrue(self.db.exists())


class Entries(FrondctlTest):
    def test_are_listed_by_day_then_time_with_unknown_times_first(self):
        for when in (("--at", "2026-03-02T20:00:00+01:00"), ("--day", "2026-03-02"),
                     ("--at", "2026-03-02T08:00:00+01:00"), ("--day", "2026-03-01")):
            self.ok("log", *when)
        self.assertEqual([(entry["day"], entry["at"]) for entry in self.json("sessions")],
                         [("2026-03-01", None), ("2026-03-02", None),
                          ("2026-03-02", "2026-03-02T08:00:00+01:00"),
                          ("2026-03-02", "2026-03-02T20:00:00+01:00")])
        between = self.json("sessions", "--from", "2026-03-02", "--to", "2026-03-02")
        self.assertEqual(len(between), 3)
        self.refused(3, "--to", "sessions", "--from", "2026-03-02", "--to", "2026-03-01")

    def test_are_found_by_all_of_their_words(self):
        self.ok("log", *DAY, "--note", "Warm bath first")
        self.ok("log", *DAY, "--note", "music", "--tag", "bath")
        self.assertEqual(len(self.json("sessions", "--text", "BATH")), 2)
        self.assertEqual(len(self.json("sessions", "--text", "bath warm")), 1)
        self.assertEqual(self.json("sessions", "--text", "nothing"), [])

    def test_are_found_whatever_the_case_and_accents(self):
        notes = ["Übung", "café", "cafe\u0301", "Утро", "ΟΔΟΣ", "İstanbul", "Straße", "ＢＡＴＨ", "مُدَّة", "が"]
        for note in notes:
            self.ok("log", *DAY, "--note", note)
        for words, found in (("übung", ["Übung"]), ("UBUNG", ["Übung"]), ("CAFÉ", ["café", "cafe\u0301"]),
                             ("cafe", ["café", "cafe\u0301"]), ("утро", ["Утро"]), ("οδός", ["ΟΔΟΣ"]),
                             ("istanbul", ["İstanbul"]), ("STRASSE", ["Straße"]), ("bath", ["ＢＡＴＨ"]),
                             ("مدة", ["مُدَّة"]), ("か", []), ("が", ["が"])):
            entries = self.json("sessions", "--text", words)
            self.assertEqual(sorted(entry["note"] for entry in entries), sorted(found), words)

    def test_delete_removes_one_and_names_what_is_not_there(self):
        kept = self.ok("log", *DAY).strip()
        gone = self.ok("log", *DAY).strip()
        self.ok("delete", gone)
        self.assertEqual([entry["id"] for entry in self.json("sessions")], [kept])
        self.refused(3, gone, "delete", gone)
        self.refused(3, "ID", "delete", "7")
        self.db = self.path / "new.db"
        self.refused(3, gone, "delete", gone)
        self.assertFalse(self.db.exists())


if __name__ == "__main__":
    unittest.main()
