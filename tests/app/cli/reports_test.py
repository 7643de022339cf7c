# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import csv
import datetime
import io
import subprocess
import unittest

from frondctl import PLAN, PROGRAM, FrondctlTest


NO_WORDS = {"easy": 0, "okay": 0, "hard": 0, "too_much": 0}


def weekly(times):
    return PLAN | {"start": "2026-03-02",
                   "phases": [{"cadence": {"times_per_week": times}, "minutes": 5}]}


class Schedule(FrondctlTest):
    def test_prints_each_day_with_what_was_done(self):
        self.ok("plan", "apply", self.file("plan.json", weekly(3)))
        self.ok("log", "--day", "2026-03-02")
        self.ok("log", "--day", "2026-03-02")
        self.ok("log", "--day", "2026-03-03", "--outcome", "not_today")
        self.assertEqual(self.json("schedule", "--from", "2026-03-01", "--to", "2026-03-04"), [
            {"day": "2026-03-01", "planned": 0, "done": 0, "state": "free", "target_minutes": None},
            {"day": "2026-03-02", "planned": 1, "done": 2, "state": "planned", "target_minutes": 5},
            {"day": "2026-03-03", "planned": 0, "done": 0, "state": "rest", "target_minutes": 5},
            {"day": "2026-03-04", "planned": 1, "done": 0, "state": "planned",
             "target_minutes": 5}])

    def test_needs_a_range_in_order(self):
        self.with_kit()
        self.refused(2, "--to", "schedule", "--from", "2026-03-01")
        self.refused(3, "--to", "schedule", "--from", "2026-03-02", "--to", "2026-03-01")


class Summary(FrondctlTest):
    def test_counts_as_worked_out_by_hand(self):
        self.with_kit()
        self.ok("plan", "apply", self.file("plan.json", PLAN | {"start": "2026-03-02"}))
        for arguments in (
                ("--day", "2026-03-02", "--step", "1:5", "--pain-during", "3"),
                ("--day", "2026-03-02", "--step", "1:5", "--step", "2:10", "--pain-during", "5",
                 "--lubricant", "water"),
                ("--day", "2026-03-03", "--step", "2:10:1", "--pain-during", "9",
                 "--outcome", "stopped_early", "--lubricant", "water"),
                ("--day", "2026-03-04", "--outcome", "not_today", "--pain-during", "10"),
                ("--day", "2026-02-20", "--minutes", "60")):
            self.ok("log", *arguments)
        found = self.json("summary", "--from", "2026-03-02", "--to", "2026-03-08")
        self.assertEqual(found["by_diameter"], [
            {"diameter_mm": 15.0, "sessions": 2, "minutes": 10.0, "sessions_as_largest": 1,
             "pain_median": 3.0, "pain_count": 1, "pain_min": 3, "pain_max": 3, "words": NO_WORDS},
            {"diameter_mm": 18.0, "sessions": 2, "minutes": 20.0, "sessions_as_largest": 2,
             "pain_median": 3.0, "pain_count": 2, "pain_min": 1, "pain_max": 5, "words": NO_WORDS}])
        week, = found["weeks"]
        values = {
            "sessions": 3, "minutes": 30.0, "planned": 7,
            "done_of_planned": 2, "largest_diameter_mm": 18.0, "pain_before_median": None,
            "pain_during_median": 5.0, "pain_after_median": None, "ease_before_median": None,
            "ease_after_median": None, "pain_before_spread": None,
            "pain_during_spread": {"count": 3, "min": 3.0, "lower_quartile": 4.0, "upper_quartile": 7.0, "max": 9.0},
            "pain_after_spread": None, "ease_before_spread": None, "ease_after_spread": None}
        self.assertEqual(week, {"week": "2026-03-02"} | values)
        self.assertEqual(found["months"], [{"month": "2026-03"} | values])
        self.assertEqual(found["by_context"], [
            {"field": "lubricant", "value": "water", "sessions": 2, "pain_during_median": 7.0,
             "pain_during_count": 2}])
        rest = {key: found[key] for key in found
                if key not in ("by_diameter", "weeks", "months", "by_context")}
        self.assertEqual(rest, {
            "from": "2026-03-02", "to": "2026-03-08", "sessions": 3, "seconds": 1800,
            "minutes": 30.0, "planned": 7, "done_of_planned": 2, "paused_days": 0,
            "outcomes": {"done": 2, "stopped_early": 1, "not_today": 1}, "words": NO_WORDS})

    def test_words_that_differ_in_spelling_alone_are_counted_together(self):
        for day, tag, lubricant in (("2026-03-02", "Bath", "Water"), ("2026-03-03", "bath", "water "),
                                    ("2026-03-04", "BÁTH", "Öl"), ("2026-03-05", "bath", "o\u0308l")):
            self.ok("log", "--day", day, "--minutes", "5", "--tag", tag, "--lubricant", lubricant)
        rows = self.json("summary")["by_context"]
        self.assertEqual([(row["field"], row["value"], row["sessions"]) for row in rows],
                         [("lubricant", "o\u0308l", 2), ("lubricant", "water", 2), ("tags", "bath", 4)])
        self.assertEqual([session["tags"] for session in self.json("sessions")], [["Bath"], ["bath"], ["BÁTH"], ["bath"]])

    def test_reaches_from_the_first_entry_or_plan_to_today(self):
        self.ok("plan", "apply", self.file("plan.json", PLAN))
        found = self.json("summary")
        self.assertEqual((found["from"], found["to"]), ("2026-03-01", "2026-03-10"))
        self.ok("log", "--day", "2026-02-10")
        self.assertEqual(self.json("summary")["from"], "2026-02-10")


def middle(values):
    values, half = sorted(values), len(values) // 2
    return None if not values else values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def spread(values):
    """By Tukey's hinges: the middle of an odd count belongs to both halves."""
    if not values:
        return None
    values, half = sorted(values), (len(values) + 1) // 2
    return {"count": len(values), "min": values[0], "lower_quartile": middle(values[:half]),
            "upper_quartile": middle(values[-half:]), "max": values[-1]}


class Recounted(FrondctlTest):
    """The summary against the table of the same entries, counted here once more."""

    def setUp(self):
        super().setUp()
        self.ok("demo", "--years", "3", "--seed", "11")
        self.ok("log", "--day", "2026-03-10", "--minutes", "7", "--tag", "BATH", "--pain-during", "4")
        self.ok("export", "--format", "csv", "--out", self.path / "all.csv")
        with open(self.path / "all.csv", encoding="utf-8", newline="") as file:
            self.rows = [row for row in csv.DictReader(file) if row["outcome"] != "not_today"]

    def test_every_week_and_month(self):
        def week(row):
            day = datetime.date.fromisoformat(row["day"])
            return str(day - datetime.timedelta(days=day.weekday()))
        found = self.json("summary")
        self.assertGreater(len(found["weeks"]), 150)
        self.assertEqual(sum(row["sessions"] for row in found["months"]), len(self.rows))
        for name, key in (("week", week), ("month", lambda row: row["day"][:7])):
            groups = collections.defaultdict(list)
            for row in self.rows:
                groups[key(row)].append(row)
            self.assertGreaterEqual({row[name] for row in found[name + "s"]}, set(groups))
            for period in found[name + "s"]:
                rows = groups[period[name]]
                self.assertEqual(period["sessions"], len(rows))
                self.assertAlmostEqual(period["minutes"], sum(int(row["seconds"]) for row in rows) / 60, 2)
                sizes = [float(row["largest_diameter_mm"]) for row in rows if row["largest_diameter_mm"]]
                self.assertEqual(period["largest_diameter_mm"], max(sizes, default=None))
                for rating in ("pain_before", "pain_during", "pain_after", "ease_before", "ease_after"):
                    values = [int(row[rating]) for row in rows if row[rating]]
                    self.assertEqual(period[rating + "_median"], middle(values))
                    self.assertEqual(period[rating + "_spread"], spread(values))

    def test_every_context_also_in_a_part_of_the_days(self):
        for days in ((), ("--from", "2024-05-15", "--to", "2025-02-10")):
            rows = [row for row in self.rows if not days or days[1] <= row["day"] <= days[3]]
            pains = collections.defaultdict(list)
            sessions = collections.Counter()
            for row in rows:
                noted = [(field, row[field].strip().casefold()) for field in ("position", "lubricant", "warm_up") if row[field]]
                noted += [(field, row[field]) for field in ("numbing_gel", "helped") if row[field]]
                noted += {("tags", tag.casefold()) for tag in row["tags"].split(";") if tag}
                for thing in noted:
                    sessions[thing] += 1
                    pains[thing] += [int(row["pain_during"])] if row["pain_during"] else []
            found = self.json("summary", *days)["by_context"]
            self.assertEqual({(row["field"], row["value"].casefold()): (row["sessions"], row["pain_during_median"])
                              for row in found},
                             {thing: (count, middle(pains[thing])) for thing, count in sessions.items()})


class Files(FrondctlTest):
    def test_a_word_counts_for_its_size(self):
        self.with_kit()
        self.ok("log", "--day", "2026-03-02", "--step", "1:5", "--step", "2:10", "--felt", "hard")
        found = self.json("summary", "--from", "2026-03-02", "--to", "2026-03-08")
        smaller, larger = found["by_diameter"]
        self.assertEqual(smaller["words"], NO_WORDS)
        self.assertEqual(larger["words"], {"easy": 0, "okay": 0, "hard": 1, "too_much": 0})

    def test_csv_is_read_back_by_another_reader(self):
        self.with_kit()
        note = 'said "hm",\nthen slept'
        self.ok("log", "--at", "2026-03-01T20:00:00+01:00", "--step", "1:5", "--step", "2:15:3",
                "--depth", "80", "--tag", "a", "--tag", "b", "--note", note)
        self.ok("log", "--day", "2026-03-02", "--note", "=cmd|'/c calc'!A1", "--position", "+1",
                "--lubricant", "'quoted", "--warm-up", "@x", "--stop-reason", "-")
        out = self.path / "out.csv"
        self.ok("export", "--format", "csv", "--out", str(out))
        raw = out.read_bytes()
        self.assertTrue(raw.startswith(
            b"id,day,at,outcome,seconds,largest_diameter_mm,steps,felt,pain_before,pain_during,"
            b"pain_after,ease_before,ease_after,position,lubricant,warm_up,numbing_gel,helped,"
            b"bleeding,on_period,stop_reason,tags,note\r\n"))
        self.assertTrue(raw.endswith(b"\r\n"))
        first, second = csv.DictReader(io.StringIO(raw.decode(), newline=""))
        self.assertEqual(first["steps"], "1@15.0:300;2@18.0:900:80.0:3")
        self.assertEqual((first["tags"], first["note"], first["seconds"]), ("a;b", note, "1200"))
        self.assertEqual([second[key] for key in ("note", "position", "lubricant", "warm_up",
                                                  "stop_reason")],
                         ["'=cmd|'/c calc'!A1", "'+1", "''quoted", "'@x", "'-"])

    def test_export_that_cannot_be_written_leaves_no_half_file(self):
        self.with_kit()
        self.refused(1, "--out", "export", "--format", "csv", "--out",
                     str(self.path / "nowhere" / "out.csv"))
        self.refused(3, "--format", "export", "--format", "xls", "--out", str(self.path / "x"))
        self.assertFalse((self.path / "x").exists())

    def test_export_replaces_an_older_export_but_never_the_database(self):
        self.ok("log", "--day", "2026-03-01", "--note", "kept")
        for name in ("t.db", "t.db.key", "t.db.lock", "t.db-wal", "./t.db"):
            self.refused(3, "would replace the database", "export", "--format", "csv",
                         "--out", f"{self.path}/{name}")
        link = self.path / "link.csv"
        link.symlink_to(self.db)
        self.refused(3, "would replace the database", "export", "--format", "csv",
                     "--out", str(link))
        self.refused(1, "--out", "export", "--format", "csv", "--out", str(self.path))
        out = self.path / "out.csv"
        out.write_text("an older one")
        out.chmod(0o600)
        self.ok("export", "--format", "csv", "--out", str(out))
        self.assertIn("kept", out.read_text())
        self.assertEqual(out.stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.json("sessions")[0]["note"], "kept")

    def test_text_for_a_terminal_cannot_command_it(self):
        self.ok("log", "--day", "2026-03-01", "--note", "a\x1b[2Jb\x9bc\nsecond line")
        shown = self.ok("sessions")
        self.assertIn("a\\x1B[2Jb", shown)
        self.assertNotIn("\x1b", shown)
        self.assertNotIn("\x9b", shown)
        self.refused(3, "\\x1B[2J", "log", "--day", "\x1b[2J\n2026")

    def test_check_reports_versions_and_count(self):
        self.ok("log", "--day", "2026-03-01")
        found = self.json("check")
        self.assertEqual((found["ok"], found["schema"], found["sessions"], found["problems"]),
                         (True, 10, 1, []))
        self.assertRegex(found["sqlite"], r"^3\.\d+\.\d+$")
        self.assertRegex(found["cipher"], r"^4(\.\d+\.\d+$| \(SQLite3 Multiple Ciphers )")

    def test_demo_is_the_same_for_the_same_seed_and_only_for_an_empty_file(self):
        self.ok("demo", "--years", "2", "--seed", "7")
        first = self.json("sessions")
        self.refused(1, "not empty", "demo")
        self.db = self.path / "second.db"
        self.ok("demo", "--years", "2", "--seed", "7")
        self.assertEqual(self.json("sessions"), first)
        self.assertGreater(len(first), 400)
        self.assertLessEqual(max(entry["at"] for entry in first), "2026-03-10T12:00:00+01:00")
        self.db = self.path / "third.db"
        self.refused(3, "--years", "demo", "--years", "0")
        self.assertFalse(self.db.exists())

    def test_exit_codes_of_files_that_cannot_be_opened(self):
        self.refused(1, "no such file", "sessions")
        self.assertEqual(list(self.path.iterdir()), [])
        self.ok("log", "--day", "2026-03-01")
        key = self.path / "t.db.key"
        content = key.read_bytes()
        key.unlink()
        self.refused(4, "", "sessions")
        self.refused(4, "", "log", "--day", "2026-03-01")
        key.write_bytes(content)
        self.db.write_bytes(b"x" * 8192)
        self.refused(5, "", "sessions")

    def test_help_and_version_exit_0(self):
        for flag in ("--help", "--version"):
            done = subprocess.run([PROGRAM, flag], capture_output=True)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertIn(b"frondctl", done.stdout)


if __name__ == "__main__":
    unittest.main()
