# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaving with one's data and coming in with it: nothing is lost, doubled or half-written."""
import csv
import json
import pathlib
import random
import signal
import subprocess
import unittest

from frondctl import NOW, PROGRAM, FrondctlTest

HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'x", "''=1", "a,b", "a;b", 'say "hi"', "two\nlines",
           "two\r\nlines", " blanks ", "ünï 漢 🌿", "--", "\u202eright", "=cmd|' /C calc'!A0", "NULL", "0x1F"]


class Exchange(FrondctlTest):
    def other(self, name="other.db"):
        """A second database; what is run on it comes after its name."""
        db = self.path / name
        return lambda *arguments: subprocess.run([PROGRAM, "--db", db, "--now", NOW, *arguments],
                                                 capture_output=True, timeout=120)

    def on(self, database, *arguments):
        done = database(*arguments)
        self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
        return done.stdout.decode()

    def export(self, kind="json", database=None, *more):
        out = self.path / f"out.{kind}"
        (self.ok if database is None else lambda *a: self.on(database, *a))(
            "export", "--format", kind, "--out", str(out), *more)
        return out.read_bytes()

    def report(self, *arguments):
        return self.json("import", *arguments)

    def fill(self):
        self.with_kit()
        for number, note in enumerate(HOSTILE):
            self.ok("log", "--day", f"2026-02-{number + 1:02}", "--step", "3:10:2", "--note=" + note,
                    "--position=" + note, "--felt", "okay", "--ease-before", "4")
        self.ok("log", "--at", "2026-03-01T23:50:00+01:00", "--step", "1:5", "--step", "Expander@20:7.5:3",
                "--depth", "80", "--pain-during", "3", "--tag", "bath", "--tag", "evening")
        self.ok("log", "--day", "2026-03-02", "--outcome", "not_today")

    def test_json_goes_through_an_empty_file_without_a_change(self):
        self.fill()
        gone = self.json("log", "--day", "2026-03-03", "--minutes", "5")["id"]
        self.ok("delete", gone)
        self.ok("pause", "--from", "2026-03-04", "--reason", "flare")
        first = self.export()
        other = self.other()
        self.on(other, "import", str(self.path / "out.json"))
        self.assertEqual(self.export("json", other), first)
        self.assertEqual(self.on(other, "sessions", "--json"), self.ok("sessions", "--json"))
        self.assertNotIn(str(self.path).encode(), first)
        again = json.loads(self.on(other, "import", str(self.path / "out.json"), "--json"))
        self.assertEqual((again["read"], again["added"], again["updated"]), (22, 0, 0))
        self.assertEqual(again["skipped"], 22)

    def test_csv_keeps_every_text_and_holds_no_formula(self):
        self.fill()
        first = self.export("csv")
        for row in csv.reader(first.decode().splitlines(keepends=True)):
            for cell in row:
                self.assertNotIn(cell[:1], list("=+-@\t\r"))
        other = self.other()
        self.on(other, "kit", "apply", str(self.path / "kit.json"))
        report = json.loads(self.on(other, "import", str(self.path / "out.csv"), "--json"))
        self.assertEqual((report["added"], report["problems"]), (22, []))
        self.assertEqual(self.export("csv", other), first)
        notes = {session["note"] for session in json.loads(self.on(other, "sessions", "--json"))}
        self.assertLessEqual(set(HOSTILE), notes)

    def test_a_dry_run_changes_no_byte_and_makes_no_file(self):
        rows = self.path / "rows.csv"
        rows.write_text("date,minutes\n2026-03-01,20\n")
        self.assertEqual(self.report(str(rows), "--dry-run")["added"], 1)
        self.assertFalse(self.db.exists())
        self.fill()
        before = {path: path.read_bytes() for path in self.path.iterdir()}
        self.assertEqual(self.report(str(rows), "--dry-run")["added"], 1)
        self.assertEqual({path: path.read_bytes() for path in self.path.iterdir()}, before)

    def test_a_bad_row_is_named_and_the_others_come_in(self):
        self.fill()
        header, *rows = self.export("csv").decode().split("\r\n")[:3]
        columns = header.split(",")
        bad = rows[0].split(",")
        bad[columns.index("id")] = ""
        bad[columns.index("pain_during")] = "11"
        good = rows[1].split(",")
        good[columns.index("id")] = ""
        good[columns.index("note")] = "another"
        rows_file = self.path / "rows.csv"
        rows_file.write_text("\r\n".join([header, ",".join(bad), ",".join(good), ""]), newline="")
        report = self.report(str(rows_file))
        self.assertEqual((report["read"], report["added"], report["skipped"]), (2, 1, 1))
        self.assertEqual([(p["line"], p["field"]) for p in report["problems"]], [(2, "pain_during")])
        self.assertEqual(self.report(str(rows_file))["added"], 0)

    def test_what_was_changed_or_removed_here_stays(self):
        self.fill()
        self.export("csv")
        rows = self.path / "out.csv"
        kept = self.json("sessions")[0]["id"]
        gone = self.json("sessions")[1]["id"]
        self.ok("delete", gone)
        text = rows.read_bytes().decode()
        rows.write_bytes(text.replace("okay", "hard", 1).encode())
        report = self.report(str(rows))
        self.assertEqual((report["added"], report["updated"]), (0, 0))
        self.assertEqual(len(report["problems"]), 2)
        found = {session["id"]: session for session in self.json("sessions")}
        self.assertEqual(found[kept]["felt"], "okay")
        self.assertNotIn(gone, found)

    def test_tables_of_other_people(self):
        def added(content, *more):
            path = self.path / "t.csv"
            path.write_bytes(content.encode() if isinstance(content, str) else content)
            return self.report("--format", "csv", str(path), *more)
        self.with_kit()
        self.assertEqual(added("﻿Date;Time;Duration;Dilator;Pain;Comment\r\n"
                               "13/02/2026;8:30 PM;12,5;22,5;3/10;\"a;b\"\r\n")["added"], 1)
        session = self.json("sessions")[0]
        self.assertEqual((session["day"], session["at"][11:16], session["seconds"]),
                         ("2026-02-13", "20:30", 750))
        self.assertEqual((session["largest_diameter_mm"], session["pain_during"], session["note"]),
                         (22.5, 3, "a;b"))
        self.assertEqual(session["steps"][0]["item"], "3")  # the item of that size
        self.assertEqual(added("day\tminutes\n2026-02-14\t0:20\n")["added"], 1)
        self.assertEqual(added("2026-02-15,no header\n")["added"], 1)
        self.assertEqual(added("date,minutes\n2026-02-16,20\n2026-02-16,20\n")["added"], 2)
        self.assertEqual(added("date,minutes\n2026-02-16,20\n2026-02-16,20\n")["added"], 0)
        report = added("date,minutes,size\n2026-02-30,1,1\n2026-03-01,1500,1\n2026-03-01,5,0.5\n",
                       "--map", "size=size:mm")
        self.assertEqual([(p["line"], p["field"]) for p in report["problems"]],
                         [(2, "day"), (3, "minutes"), (4, "size")])
        ambiguous = self.file("t.csv", "date,minutes\n03/04/2026,5\n")
        self.refused(3, "day/month", "import", ambiguous)

    def test_hostile_tables_are_refused_whole(self):
        cases = {
            "empty": b"", "no day": b"a,b\n1,2\n", "open quote": b'day,note\n2026-03-01,"x\n',
            "stray quote": b'day,note\n2026-03-01,"x"y\n', 
            "NUL": b"day,note\n2026-03-01,a\0b\n",
            "long cell": b"day,note\n2026-03-01," + b"n" * 70000 + b"\n",
            "many cells": b"day" + b",x" * 1001 + b"\n", "a million cells": b"day" + b",x" * 10**6 + b"\n",
            "10 MB cell": b"day,note\n2026-03-01," + b"n" * 10**7 + b"\n",
            "odd UTF-16": "day,note\n2026-03-01,a\n".encode("utf-16") + b"x",
            "half a character": "day,note\n2026-03-01,".encode("utf-16") + b"\x3d\xd8\n\0"}
        for name, content in cases.items():
            with self.subTest(name):
                path = self.path / "bad.csv"
                path.write_bytes(content)
                self.refused(3, "bad.csv", "import", "--format", "csv", str(path))
        self.assertEqual(self.json("sessions") if self.db.exists() else [], [])
        self.refused(1, "none.csv", "import", str(self.path / "none.csv"))
        self.refused(3, self.path.name, "import", str(self.path))
        self.refused(3, "--format", "import", "--format", "xml", self.file("a", "{}"))
        self.refused(2, "FILE", "import")

    def test_hostile_values_are_named_and_left_out(self):
        rows = ["0000-01-01,5", "9999-12-31,5", "2026-02-29,5", "2026-03-01,1e999", "2026-03-01,1NaN",
                "2026-03-01,-5", "2026-03-01,inf", "2028-02-29,5"]
        report = self.report("--format", "csv", self.file("t.csv", "day,minutes\n" + "\n".join(rows) + "\n"))
        self.assertEqual((report["added"], report["skipped"]), (1, 7))
        self.assertEqual([p["line"] for p in report["problems"]], [2, 3, 4, 5, 6, 7, 8])
        self.ok("log", "--day", "2026-03-01", "--minutes", "5", "--note", "'; DROP TABLE session; --")
        text = self.export("csv").decode()
        first = text.split("\r\n")[1]
        other = self.other()
        twice = self.file("twice.csv", "")
        pathlib.Path(twice).write_bytes((text + first + "\r\n").encode())
        report = json.loads(self.on(other, "import", twice, "--json"))
        self.assertEqual((report["read"], report["added"], report["skipped"]), (3, 2, 1))
        self.assertIn("DROP TABLE", self.on(other, "sessions"))
        deep = '{"format":"frond-export","version":1,"sessions":' + "[" * 100000
        self.refused(3, "deep.json", "import", self.file("deep.json", deep))

    def test_without_room_nothing_is_half_written(self):
        small = self.path / "small"
        small.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "frond-test", small],
                          capture_output=True).returncode != 0:
            self.skipTest("nothing may be mounted here")
        self.addCleanup(lambda: subprocess.run(["umount", "--lazy", small], check=True))
        self.db = small / "t.db"
        self.ok("log", "--day", "2026-01-01", "--minutes", "5", "--note", "stays")
        words = self.file("words.txt", "words of a person\n")
        copy = self.path / "copy"
        self.ok("backup", str(copy), "--backup-passphrase-file", words)
        many = self.file("many.csv", "day,minutes,note\n" + "".join(
            f"2026-{1 + i % 12:02}-{1 + i % 28:02},5,{'n' * 300} {i}\n" for i in range(4000)))
        before, files = self.export(), sorted(path.name for path in small.iterdir())
        self.refused(1, "full", "import", many)
        (small / "ballast").write_bytes(b"x" * (small.stat().st_size or 1))
        with open(small / "ballast", "wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(b"x" * 4096)
            except OSError:
                pass
        self.refused(1, "full", "backup", str(small / "copy"), "--backup-passphrase-file", words)
        self.refused(1, "full", "restore", str(copy), "--backup-passphrase-file", words)
        (small / "ballast").unlink()
        self.assertEqual(sorted(path.name for path in small.iterdir()), files)
        self.assertEqual(self.export(), before)

    def test_a_cut_export_leaves_nothing(self):
        self.fill()
        whole = self.export()
        other = self.other()
        self.on(other, "log", "--day", "2026-01-01", "--minutes", "5")
        before = self.export("json", other)
        for size in range(0, len(whole) - 2, 997):
            path = self.path / "cut.json"
            path.write_bytes(whole[:size])
            self.assertEqual(other("import", "--format", "frond", str(path)).returncode, 3, size)
        self.assertEqual(self.export("json", other), before)

    def test_killed_while_importing_there_is_all_or_nothing(self):
        rows = self.path / "many.csv"
        rows.write_text("day,minutes,note\n" + "".join(
            f"2026-{1 + i % 12:02}-{1 + i % 28:02},{5 + i % 20},row {i}\n" for i in range(6000)))
        self.ok("log", "--day", "2026-01-01", "--minutes", "4")  # none of them
        chance = random.Random(20260310)
        seen = set()
        for _ in range(12):
            running = subprocess.Popen([PROGRAM, "--db", self.db, "--now", NOW, "import", str(rows)],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                running.wait(chance.uniform(0.01, 0.5))
            except subprocess.TimeoutExpired:
                running.send_signal(signal.SIGKILL)
            running.wait()
            count = self.json("check")["sessions"]
            self.assertIn(count, (1, 6001))
            seen.add(count)
        self.ok("import", str(rows))
        self.assertEqual(self.json("check")["sessions"], 6001)
        self.assertIn(1, seen)


if __name__ == "__main__":
    unittest.main()
