# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and words that were made to do harm, or to last for ever: refused at once with what is wrong, and
nothing is changed. What does not end here ends with the time limit of a test, not with an expectation."""
import csv
import hashlib
import io
import json
import os
import pathlib
import random
import socket
import sqlite3
import struct
import subprocess
import sys
import unittest
import zipfile

from frondctl import KIT, NOW, PLAN, PROGRAM, FrondctlTest

SANITIZED = b"__asan_init" in pathlib.Path(PROGRAM).read_bytes()
MIB = 1024 * 1024
ENTRY = {"id": "11111111-1111-4111-8111-111111111111", "created": "1772000000123.0",
         "created_by": "22222222-2222-4222-8222-222222222222", "changed": "1772000000123.0",
         "changed_by": "22222222-2222-4222-8222-222222222222", "day": "2026-03-01", "outcome": "done", "steps": []}
FORMULAS = ["=cmd|' /C calc'!A0", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\r\n=1", "'=1", "''", "'",
            "\n", "\n\n", "\ufeff=1", " =1", "\"=1\"", "=\"a\"\"b\"", ";=1", ",=1", "'\n'", "\n'"]
# What ends a line, commands a terminal or turns the order of words.
LINE_CONTROLS = [chr(c) for c in (*range(1, 0x20), *range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A))]


def frond_export(*sessions, **more):
    return json.dumps({"format": "frond-export", "version": 1, "sessions": [{**ENTRY, **s} for s in sessions], **more})


class Hostile(FrondctlTest):
    def written(self, name, content):
        path = self.path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def everything(self):
        """Each file of the folder with its bytes; what is no file by its name alone."""
        return {path.name: path.read_bytes() if path.is_file() else None for path in self.path.iterdir()}

    def refused_whole(self, code, named, *arguments):
        before = self.everything()
        self.refused(code, named, *arguments)
        self.assertEqual(self.everything(), before, arguments)


class NoFile(Hostile):
    def test_a_pipe_a_socket_a_device_and_a_folder_are_no_files(self):
        self.with_kit()
        os.mkfifo(self.path / "pipe")  # nobody ever writes into it
        listening = socket.socket(socket.AF_UNIX)
        self.addCleanup(listening.close)
        listening.bind(str(self.path / "socket"))
        (self.path / "folder").mkdir()
        os.symlink(self.path / "pipe", self.path / "link")
        words = self.file("words", "words of a person\n")
        for name in ("pipe", "socket", "folder", "link", "/dev/zero", "/dev/null"):
            path = str(self.path / name)
            for command in (["import", path], ["import", path, "--dry-run"], ["kit", "apply", path],
                            ["import", path, "--format", "csv"], ["import", path, "--format", "frond"],
                            ["import", path, "--format", "loop"], ["import", path, "--format", "trackandgraph"],
                            ["plan", "apply", path], ["reminders", "apply", path],
                            ["merge", path], ["merge", path, "--backup-passphrase-file", words],
                            ["restore", path], ["restore", path, "--backup-passphrase-file", words],
                            ["backup", str(self.path / "copy"), "--backup-passphrase-file", path]):
                with self.subTest(name=name, command=command[:2]):
                    self.refused_whole(3, "only files are read", *command)

    def test_standard_input_is_none_either(self):
        done = subprocess.run([PROGRAM, "--db", self.db, "import", "/dev/stdin"], input=b"day,minutes\n",
                              capture_output=True, timeout=120)
        self.assertEqual((done.returncode, self.db.exists()), (3, False), done.stderr)


class Documents(Hostile):
    def test_nothing_may_follow_a_document(self):
        reminders = {"format": "frond-reminders", "version": 1, "slots": [{"time": "20:30"}]}
        cases = [("kit", json.dumps(KIT), ["kit", "apply"]), ("plan", json.dumps(PLAN), ["plan", "apply"]),
                 ("reminders", json.dumps(reminders), ["reminders", "apply"]),
                 ("export", frond_export({}), ["import", "--format", "frond"])]
        for name, text, command in cases:
            for after in ("\0", "\0garbage", "\n\0", "x", "{}", "\ufeff", ",", "//"):
                with self.subTest(name=name, after=after):
                    self.refused_whole(3, name, *command, self.written(name, text + after))
            for at in random.Random(7).sample(range(len(text)), 20):
                self.refused_whole(3, name, *command, self.written(name, text[:at] + "\0" + text[at:]))
            self.ok(*command, self.written(name, text + " \r\n\t"))

    def test_deep_and_large_ones_are_refused(self):
        for command in (["kit", "apply"], ["plan", "apply"], ["reminders", "apply"]):
            for text in ("[" * 100_000, '{"a":' * 100_000, '{"format":' + "[" * 40 + "]" * 40 + "}",
                         "{" + " " * MIB + "}", '{"a":"' + "b" * MIB + '"}', "1e999", '{"version":1e999}', "NaN",
                         "", "\ufeff", "\0", "{}", "[]", "null", '{"format":"frond-kit","format":"frond-kit"}'):
                self.refused_whole(3, "bad", *command, self.written("bad", text))
            for text in (b"\xff", b'{"format":"\xff"}', json.dumps(KIT).encode("utf-16")):
                self.refused_whole(3, "bad", *command, self.written("bad", text))

    def test_a_row_that_cannot_be_stored_changes_nothing(self):
        self.ok("log", "--day", "2026-01-01", "--minutes", "5", "--note", "stays")
        bad = [{"note": "a" * 65_537}, {"note": "\0"}, {"day": "0000-01-01"}, {"day": "9999-12-31"}, {"day": "2026-02-29"},
               {"pain_during": 1e99}, {"pain_during": 3.5}, {"pain_during": "3"}, {"pain_during": -1}, {"id": "1"},
               {"at": "2026-03-01T25:00:00Z"}, {"steps": [{"seconds": 1e99}]}, {"steps": [{"seconds": 86_401}]},
               {"steps": [{"seconds": 1, "item": "a", "item_id": "b"}]}, {"outcome": "failed"}, {"tags": ["a;b"]},
               {"tags": ["a"] * 51}, {"changed": "1.0"}, {"changed": "99999999999999.0"}, {"unknown": 1}, {"seen": []}]
        for row in bad:
            with self.subTest(row=str(row)[:60]):
                # A good row first: it does not stay either.
                good = {"id": "33333333-3333-4333-8333-333333333333"}
                self.refused_whole(3, "sessions[1]", "import", self.written("rows.json", frond_export(good, row)))
        for text in (frond_export({})[:-1], frond_export({}, {"pain_during": 1e999}).replace("Infinity", "1e999"), frond_export({}, extra=[]) + "x", frond_export({}, extra=[1]),
                     frond_export({}).replace('"version": 1', '"version": 2'), '{"format":"frond-export"}'):
            self.refused_whole(3, "rows.json", "import", self.written("rows.json", text))
        twice = self.written("rows.json", frond_export({}, {}))
        self.assertEqual(self.json("import", twice, "--dry-run")["added"], 1)
        self.assertEqual(len(self.json("sessions")), 1)
        report = self.json("import", twice)
        self.assertEqual((report["read"], report["added"], report["skipped"]), (2, 1, 1))


class Lines(Hostile):
    def test_what_a_person_calls_things_is_one_line(self):
        self.ok("plan", "apply", self.file("plan", PLAN))
        for number, c in enumerate(LINE_CONTROLS):
            text = "a" + c + "b"
            with self.subTest(hex(ord(c))):
                self.refused(3, "items[0].label", "kit", "apply", self.file("bad", {**KIT, "items": [{"label": text}]}))
                if number % 7:
                    continue
                for field in ("label", "colour", "material", "set", "group"):
                    kit = {**KIT, "items": [{"label": "1", field: text}]}
                    self.refused(3, "items[0]." + field, "kit", "apply", self.file("bad", kit))
                self.refused(3, "name", "kit", "apply", self.file("bad", {**KIT, "name": text}))
                self.refused(3, "name", "plan", "apply", self.file("bad", {**PLAN, "name": text}))
                self.refused(3, "group", "plan", "apply", self.file("bad", {**PLAN, "group": text}))
                self.refused(3, "--tag", "log", "--day", "2026-03-01", "--tag", text)
                self.refused(3, "--group", "plan", "show", "--group", text)
        self.assertEqual(self.json("sessions"), [])

    def test_people_who_write_from_right_to_left_can_name_things(self):
        items = [{"label": "\u200fמידה 3\u200e"}, {"label": "اندازه\u200c ۲"}, {"label": "👩\u200d⚕️"}]
        self.ok("kit", "apply", self.file("kit", {**KIT, "items": items}))
        self.assertEqual({item["label"] for item in self.json("kit", "show")["items"]},
                         {item["label"] for item in items})

    def test_text_output_escapes_what_json_keeps(self):
        note = "".join(LINE_CONTROLS)
        self.ok("log", "--day", "2026-03-01", "--note=" + "x" + note.replace("\r", "").replace("\n", ""))
        self.ok("log", "--day", "2026-03-02", "--note=" + note, "--position=" + note)
        # From before labels were looked at: a copy of one's own comes back whole.
        old = [{"day": "2026-03-03", "tags": ["\u2068bath\u2069"], "steps": [
            {"seconds": 60, "item": "\x1b[31mred", "item_id": ENTRY["id"]}]}]
        item = {**{key: ENTRY[key] for key in ("id", "created", "created_by", "changed", "changed_by")},
                "item": {"label": "\u202egnol", "colour": "\x07"}}
        self.ok("import", self.written("old.json", frond_export(*old, kit_items=[item])))
        for command in ("sessions", "kit show", "summary"):
            shown = self.ok(*command.split())
            for c in LINE_CONTROLS:
                if c != "\n":
                    self.assertNotIn(c, shown, (command, hex(ord(c))))
        self.assertEqual([s["note"] for s in self.json("sessions")][1], note)
        self.assertEqual(self.json("sessions")[2]["tags"], ["\u2068bath\u2069"])
        self.assertEqual(self.json("kit", "show")["items"][0]["label"], "\u202egnol")
        for c in LINE_CONTROLS:
            error = self.run_raw("plan", "preset", "a" + c + "b", "--start", "2026-03-01")
            self.assertEqual((error.returncode, error.stderr.decode().count("\n")), (3, 1))
            self.assertNotIn(c, error.stderr.decode()[:-1])


class Tables(Hostile):
    def other(self, *arguments):
        return subprocess.run([PROGRAM, "--db", self.path / "other.db", "--now", NOW, *arguments],
                              capture_output=True, timeout=120)

    def test_no_cell_is_a_formula_and_all_come_back(self):
        for number, text in enumerate(FORMULAS):
            self.ok("log", "--day", f"2026-02-{number + 1:02}", "--note=" + text, "--position=" + text,
                    "--lubricant=" + text)
        self.ok("export", "--format", "csv", "--out", str(self.path / "out.csv"))
        content = (self.path / "out.csv").read_bytes()
        for row in csv.reader(io.StringIO(content.decode(), newline="")):
            for cell in row:
                self.assertNotIn(cell[:1], list("=+-@\t\r\n"))
        for kind in ("csv", "json"):
            out = self.path / f"out.{kind}"
            self.ok("export", "--format", kind, "--out", str(out))
            first = out.read_bytes()
            (self.path / "other.db").unlink(missing_ok=True)
            (self.path / "other.db.key").unlink(missing_ok=True)
            self.assertEqual(self.other("import", str(out)).returncode, 0)
            self.assertEqual(self.other("sessions", "--json").stdout.decode(), self.ok("sessions", "--json"))
            self.assertEqual(self.other("export", "--format", kind, "--out", str(out)).returncode, 0)
            self.assertEqual(out.read_bytes(), first)

    def test_one_apostrophe_is_taken_away_and_no_other(self):
        self.ok("log", "--day", "2026-03-01", "--note", "x")
        self.ok("export", "--format", "csv", "--out", str(self.path / "out.csv"))
        header = (self.path / "out.csv").read_bytes().decode().split("\r\n")[0]
        cells = {"'=1": "=1", "''=1": "'=1", "'''": "''", "=1": "=1", "'": "", "a'b": "a'b", "\"'\n\"": "\n"}
        for number, (cell, text) in enumerate(cells.items()):
            columns = header.split(",")
            row = ["" for _ in columns]
            row[columns.index("day")], row[columns.index("outcome")] = f"2026-04-{number + 1:02}", "done"
            row[columns.index("note")] = cell
            report = self.json("import", self.written("one.csv", header + "\r\n" + ",".join(row) + "\r\n"))
            self.assertEqual((report["added"], report["problems"]), (1, []), cell)
            found, = self.json("sessions", "--from", f"2026-04-{number + 1:02}", "--to", f"2026-04-{number + 1:02}")
            self.assertEqual(found["note"], text or None)

    def test_broken_tables_are_refused_whole(self):
        self.ok("log", "--day", "2026-01-01", "--minutes", "5")
        day = "day,minutes,note\n2026-03-01,5,good\n"
        cases = {"open quote": day + '2026-03-02,5,"x\n', "stray quote": day + '2026-03-02,5,"x"y\n',
                 "NUL": day + "2026-03-02,5,a\0b\n", "long cell": day + "2026-03-02,5," + "n" * 65_537 + "\n",
                 "10 MB cell": day + "2026-03-02,5," + "n" * 10**7 + "\n",
                 "10 MB in quotes": day + '2026-03-02,5,"' + "n\n" * 5_000_000 + '"\n',
                 "a million columns": day + "2026-03-02" + ",x" * 10**6 + "\n",
                 "no line end": "day," + "x" * 10**7, "nothing but commas": "," * 10**6,
                 "a million rows": "day,minutes\n" + "2026-03-01,5\n" * 1_000_001,
                 "empty": "", "a mark alone": "\ufeff", "no day": "a,b\n1,2\n"}
        cases = {name: text.encode() for name, text in cases.items()}
        cases["half of UTF-16"] = day.encode("utf-16") + b"x"
        cases["UTF-16 without a mark"] = day.encode("utf-16-le")
        for name, content in cases.items():
            with self.subTest(name):
                path = self.written("bad.csv", content)
                self.refused_whole(3, "bad.csv", "import", "--format", "csv", path)
                self.refused_whole(3, "bad.csv", "import", "--format", "csv", path, "--dry-run")

    def test_values_that_are_none_are_named_and_left_out(self):
        rows = ["0000-01-01,5", "9999-12-31,5", "2026-02-29,5", "2028-02-29,5", "2026-03-01,1e999", "2026-03-01,1NaN",
                "2026-03-01,inf", "2026-03-01,-5", "2026-03-01,\"7,5\"", "2026-03-01,0.001", "2026-03-01,0x10"]
        path = self.written("t.csv", "\ufeffday,minutes\n" + "\n".join(rows) + "\n")
        before = self.everything()
        preview = self.json("import", "--format", "csv", path, "--dry-run")
        self.assertEqual(self.everything(), before)
        report = self.json("import", "--format", "csv", path)
        self.assertEqual(report, preview)
        self.assertEqual((report["read"], report["added"]), (11, 2))
        self.assertEqual([p["line"] for p in report["problems"]], [2, 3, 4, 6, 7, 8, 9, 11, 12])
        self.assertEqual([s["seconds"] for s in self.json("sessions")], [450, 300])

    def test_words_of_sql_are_words(self):
        text = "'; DROP TABLE session; --"
        path = self.written("t.csv", f'day,minutes,note,tags\n2026-03-01,5,"{text}","Robert\'); DROP"\n')
        self.assertEqual(self.json("import", path)["added"], 1)
        self.assertIn(text[1:], self.json("sessions")[0]["note"])
        self.assertEqual(self.json("sessions", "--text", "drop table"), self.json("sessions"))
        self.assertTrue(self.json("check")["ok"])

    def test_a_snapshot_comes_before_and_the_counts_fit_after(self):
        self.ok("log", "--day", "2026-01-01", "--minutes", "5")
        path = self.written("t.csv", "day,minutes\n" + "".join(f"2026-02-{d:02},5\n" for d in range(1, 29)) * 2)
        report = self.json("import", path)
        self.assertEqual((report["read"], report["added"]), (56, 56))
        self.assertEqual(self.json("check")["sessions"], 57)
        kept, = [name for name in self.everything() if ".before-import-" in name]
        self.ok("restore", str(self.path / kept))
        self.assertEqual(self.json("check")["sessions"], 1)


class OtherPrograms(Hostile):
    def loop_database(self, *statements):
        path = self.path / "Loop.db"
        path.unlink(missing_ok=True)
        database = sqlite3.connect(path)
        for statement in statements:
            database.execute(statement)
        database.commit()
        database.close()
        return str(path)

    def test_a_database_with_anything_to_work_out_is_refused_at_once(self):
        self.ok("log", "--day", "2026-01-01", "--minutes", "5")
        work = "+".join(["length(replace(hex(zeroblob(400000+(id-id))),'00','11'))"] * 4)
        habits = "CREATE TABLE Habits(id integer primary key, name text)"
        plain = "CREATE TABLE Repetitions(id integer primary key, habit int, timestamp int, value int, notes text)"
        fill = ["INSERT INTO Habits VALUES (1,'A')",
                "INSERT INTO Repetitions(habit, timestamp) VALUES (1, 86400000), (1, 172800000)"]
        cases = {
            "computed": [habits, plain.replace("value int", f"value int AS (2+0*({work}))"), *fill],
            "rule elsewhere": [habits, plain, *fill, f"CREATE TABLE z(id integer primary key, x CHECK(0=0*({work})))",
                               "PRAGMA ignore_check_constraints=ON", "INSERT INTO z(id) SELECT id FROM Repetitions"],
            "view": [habits, "CREATE VIEW Repetitions AS WITH RECURSIVE n(habit) AS (SELECT 1 UNION ALL SELECT 1 FROM n)"
                             " SELECT habit, 0 AS timestamp FROM n"],
            "trigger": [habits, plain, *fill, "CREATE TRIGGER t AFTER INSERT ON Habits BEGIN SELECT 1; END"],
            "part index": [habits, plain, *fill, "CREATE INDEX i ON Repetitions(habit) WHERE habit > 0"]}
        for name, statements in cases.items():
            with self.subTest(name):
                path = self.loop_database(*statements)
                self.refused_whole(3, "Loop.db", "import", path)
                self.refused_whole(3, "Loop.db", "import", path, "--dry-run")
        self.assertEqual(self.json("import", self.loop_database(habits, plain, *fill))["added"], 0)

    def test_an_archive_that_unpacks_to_more_is_refused(self):
        self.ok("log", "--day", "2026-01-01", "--minutes", "5")
        path = self.path / "Loop.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("Habits.csv", "Name\nA\n")
            archive.writestr("001 A/Checkmarks.csv", b"." * (300 * MIB))
        self.refused_whole(3, "64 MiB", "import", str(path))
        # The same with a length that says less than comes out.
        data = path.read_bytes().replace(struct.pack("<I", 300 * MIB), struct.pack("<I", 30))
        path.write_bytes(data)
        self.assertEqual(self.run_raw("import", str(path), "--dry-run").returncode, 3)


@unittest.skipIf(SANITIZED, "the sanitizer needs memory of its own")
class Memory(Hostile):
    # A process begins with the size of the one it comes from, so it comes from a small one.
    MEASURED = """import os, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29))
_, status, usage = os.wait4(os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:]), 0)
print(os.waitstatus_to_exitcode(status), usage.ru_maxrss // 1024)"""

    def peak(self, *arguments):
        """Exit code and the most memory it had, in MiB; it gets no more than 512 of addresses."""
        done = subprocess.run([sys.executable, "-c", self.MEASURED, PROGRAM, "--db", self.db, "--now", NOW, *arguments],
                              capture_output=True, timeout=300)
        code, peak = map(int, done.stdout.split()[-2:])
        self.assertEqual(done.stderr.count(b"\n"), 0 if code == 0 else 1, done.stderr)
        return code, peak

    def test_whatever_a_file_is_made_of_it_is_not_held(self):
        start = '{"format":"frond-export","version":1,'
        size = 64 * MIB

        def rows(piece):
            return start + '"sessions":[{' + piece * (size // len(piece))
        cases = {
            "tags": rows('"tags":["aaaaaaaaaaaaa"' + ',"aaaaaaaaaaaaa"' * 100_000),
            "one tag list": start + '"sessions":[{"tags":["a"' + ',"a"' * (size // 4) + "]}]}",
            "keys": start + '"sessions":[{' + "".join(f'"k{i}":1,' for i in range(size // 12)),
            "members": start + ",".join(f'"k{i}":[]' for i in range(size // 12)) + "}",
            "one text": start + '"sessions":[{"note":"' + "a" * size + '"}]}',
            "one key": start + '"' + "a" * size + '":[]}',
            "one number": start + '"sessions":[{"pain_during":' + "1" * size + "}]}",
            "white space": start + " " * size + '"sessions":[]}',
            "lists": start + '"sessions":[{"tags":[' + "[]," * (size // 3)}
        for name, text in cases.items():
            with self.subTest(name):
                code, peak = self.peak("import", "--dry-run", self.written("big.json", text))
                self.assertEqual(code, 3)
                self.assertLess(peak, 64)

    def test_tables_and_archives_hold_to_it_too(self):
        size = 60 * MIB
        track = "FeatureName,Timestamp,Value,Label,Note\n"
        row = "A,2026-03-01T20:00:00Z,0:20:00,,{}\n"
        many = track + "".join(row.format(i) for i in range(120_000))
        sources = track + "".join(f"A{i},2026-03-01T20:00:00Z,0:20:00,,\n" for i in range(300_000))
        cases = {
            "long records": (3, "day,note\n" + (",".join(["n" * 65_000] * 66) + "\n") * 13),
            "records almost too long": (0, "day,note\n" + ("2026-03-01," + ",".join(["n" * 65_000] * 60) + "\n") * 15),
            "one cell": (3, "day,note\n2026-03-01," + "n" * size), "commas": (3, "," * size),
            "quotes": (3, '"' * size), "lines": (3, "\n" * size), "many things": (3, sources),
            "many entries": (0, many)}
        for name, (wanted, text) in cases.items():
            with self.subTest(name):
                code, peak = self.peak("import", "--dry-run", self.written("big.csv", text))
                self.assertEqual(code, wanted)
                self.assertLess(peak, 256)


class Sealed(Hostile):
    def test_words_cost_no_more_than_frond_asks_for(self):
        path = self.path / "copy"
        self.ok("log", "--day", "2026-03-01", "--minutes", "5")
        words = self.file("words", "words of a person\n")
        self.ok("backup", str(path), "--backup-passphrase-file", words)
        good = path.read_bytes()
        for operations, memory in ((10, 1024 * 1024), (3, 1024 * 1024), (7, 65536), (3, 8), (1, 65536), (2**32 - 1, 2**32 - 1)):
            header = good[:12] + struct.pack("<II", operations, memory) + good[20:76]
            path.write_bytes(header + hashlib.blake2b(header, digest_size=16).digest() + good[92:])
            for command in ("merge", "restore"):
                self.refused_whole(3, "copy", command, str(path), "--backup-passphrase-file", words)
                self.refused_whole(3, "copy", command, str(path))


if __name__ == "__main__":
    unittest.main()
