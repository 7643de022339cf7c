# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes in from tables is right, or refused with the place; docs/formats/imports.md."""
import csv
import io
import json
import os
import unittest

from frondctl import FrondctlTest


class TablesTest(FrondctlTest):
    def table(self, content, *more):
        path = self.path / "table.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self.json("import", str(path), *more)

    def asks(self, content, *named):
        path = self.path / "open.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        for each in named:
            self.refused(3, each, "import", str(path))

    def entries(self, *columns):
        return [tuple(session[column] for column in columns) for session in self.json("sessions")]

    def fresh(self):
        if self.db.exists():
            for file in self.path.iterdir():
                file.unlink()

    def export(self):
        path = self.path / "own.csv"
        self.ok("export", "--format", "csv", "--out", str(path))
        return path.read_bytes().decode()


class OurTableChanged(TablesTest):
    """Our own table after a spreadsheet, a script or a person had it."""

    def setUp(self):
        super().setUp()
        self.ok("log", "--at", "2026-02-13T20:30:00+01:00", "--minutes", "12.5", "--pain-during",
                "3", "--note", "; , \"quoted\"\n two lines", "--tag", "bath")
        self.ok("log", "--day", "2026-02-14", "--minutes", "10", "--felt", "okay")
        self.ok("log", "--day", "2026-02-14", "--minutes", "10", "--felt", "okay")  # twice the same
        self.ok("log", "--day", "2026-02-02", "--minutes", "7", "--note", "=1+1")
        self.rows = list(csv.reader(io.StringIO(self.export())))
        self.before = self.json("sessions")

    def written(self, rows, delimiter=",", end="\r\n", mark=""):
        def cell(text):
            quoted = any(c in text for c in delimiter + '"\r\n')
            return '"' + text.replace('"', '""') + '"' if quoted else text
        return mark + "".join(delimiter.join(map(cell, row)) + end for row in rows)

    def without(self, *columns):
        keep = [i for i, name in enumerate(self.rows[0]) if name not in columns]
        return [[row[i] for i in keep] for row in self.rows]

    def unchanged(self, content):
        report = self.table(content)
        self.assertEqual((report["read"], report["added"], report["updated"]), (4, 0, 0), report)
        return report

    def tearDown(self):
        if self.comes_back:
            self.assertEqual(self.json("sessions"), self.before)

    comes_back = True

    def test_any_column_may_be_missing(self):
        for column in self.rows[0]:
            if column == "day":
                continue
            with self.subTest(column):
                self.assertEqual(self.unchanged(self.written(self.without(column)))["problems"], [])
        self.asks(self.written(self.without("day", "at")), "names no column with a day")

    def test_without_ids_the_nth_row_is_the_nth_entry(self):
        self.comes_back = False
        for gone in ([], ["note"], ["at"], ["steps"], ["note", "felt", "tags"]):
            with self.subTest(gone):
                rows = self.without("id", *gone)
                self.assertEqual(self.unchanged(self.written(rows))["problems"], [])
                third = rows + [row for row in rows if "2026-02-14" in row][:1]
                self.assertEqual(self.table(self.written(third), "--dry-run")["added"], 1)
        rows = self.without("id")
        self.table(self.written(rows + [row for row in rows if "2026-02-14" in row][:1]))
        self.assertEqual(len(self.json("sessions")), 5)
        self.table(self.written(rows + [row for row in rows if "2026-02-14" in row][:1]))
        self.assertEqual(len(self.json("sessions")), 5)

    def test_some_rows_may_have_lost_their_id(self):
        rows = [list(row) for row in self.rows]
        for row in rows[2:4]:
            row[0] = ""
        self.unchanged(self.written(rows))

    def test_however_it_is_written(self):
        reordered = [row[::-1] for row in self.rows]
        upper = [[name.upper() + " " for name in self.rows[0]]] + self.rows[1:]
        more = [["weather"] + self.rows[0]] + [["rain"] + row for row in self.rows[1:]]
        forms = [(name, rows, delimiter, end) for name, rows in (("reordered", reordered), ("upper", upper), ("more", more))
                 for delimiter in ",;\t|" for end in ("\r\n", "\n", "\r")]
        for at, (name, rows, delimiter, end) in enumerate(forms):
            if at % 3 and name != "reordered":  # each delimiter and each end with each
                continue
            mark = "\ufeff" if at % 2 else ""
            with self.subTest((name, delimiter, end, mark)):
                report = self.unchanged(self.written(rows, delimiter, end, mark))
                named = [p["field"] for p in report["problems"]]
                self.assertEqual(named, ["weather"] if name == "more" else [])
        for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
            marked = self.written(self.rows, "\t", mark="" if encoding == "utf-16" else "\ufeff")
            self.unchanged(marked.encode(encoding))
        self.unchanged("sep=;\r\n" + self.written(self.rows, ";"))
        self.unchanged(self.written([[f'{cell}' for cell in row] for row in self.rows]).replace(
            "true", "WAHR").replace("false", "FAUX"))

    def test_what_spreadsheets_do_to_its_days_and_numbers(self):
        def days(form):
            rows = [list(row) for row in self.rows]
            for row in rows[1:]:
                y, m, d = row[1].split("-")
                row[1] = form(int(y), int(m), int(d))
            return self.written(rows, ";")
        self.unchanged(days(lambda y, m, d: f"{d:02}.{m:02}.{y}"))
        self.unchanged(days(lambda y, m, d: f"{m}/{d}/{y}"))
        self.unchanged(days(lambda y, m, d: f"{d}/{m}/{y}"))
        self.unchanged(days(lambda y, m, d: f"{y}-{m:02}-{d:02} 00:00:00"))
        floats = [list(row) for row in self.rows]
        for row in floats[1:]:
            row[4] += ".0"
            row[9] += ".0" if row[9] else ""
        self.unchanged(self.written(floats))

    def test_with_less_first_and_more_later_nothing_doubles(self):
        self.comes_back = False
        whole = self.written(self.rows)
        for gone in (["id"], ["id", "note"], ["id", "at"], ["id", "steps"], ["id", "tags", "note"], ["note"]):
            with self.subTest(gone):
                self.fresh()
                self.assertEqual(self.table(self.written(self.without(*gone)))["added"], 4)
                self.assertEqual(self.table(whole)["added"], 0)
                if "id" in gone:
                    self.assertEqual(self.table(self.written(self.without("id")))["added"], 0)
                    self.assertEqual(self.table(self.written(self.without("id", "seconds")))["added"], 0)

    def test_with_ids_and_less_first_and_whole_without_ids_later_nothing_doubles(self):
        self.comes_back = False
        later = [self.written(self.without("id")), self.written(self.without("id"), ";"),
                 self.written([row[::-1] for row in self.without("id", "felt")], "\t")]
        for gone in self.rows[0][1:]:
            if gone == "day":
                continue
            with self.subTest(gone):
                self.fresh()
                self.assertEqual(self.table(self.written(self.without(gone)))["added"], 4)
                for table in later:
                    report = self.table(table)
                    self.assertEqual((report["read"], report["added"]), (4, 0), report)
        # what the entry lacks is listed, and nothing of it is changed
        self.fresh()
        self.table(self.written(self.without("note")))
        report = self.table(later[0])
        self.assertEqual([(p["line"], p["message"][:28]) for p in report["problems"]],
                         [(2, "is here already with other c"), (3, "is here already with other c")], report)
        self.assertEqual(self.entries("note"), [(None,)] * 4)

    def test_blanks_and_what_stands_for_nothing(self):
        rows = [[f" {cell} " if i not in (6, 13, 14, 15, 20, 21, 22) else cell for i, cell in enumerate(row)]
                for row in self.rows[1:]]
        self.unchanged(self.written([self.rows[0]] + rows))
        rows = [[cell or ("NaN" if 7 <= i < 13 else "") for i, cell in enumerate(row)] for row in self.rows[1:]]
        self.unchanged(self.written([self.rows[0]] + rows))
        renamed = [["Date" if name == "day" else name for name in self.rows[0]]] + self.rows[1:]
        self.unchanged(self.written(renamed))
        added = [self.rows[0] + ["minutes", "size"]] + [row + ["5", "3"] for row in self.rows[1:]]
        self.assertEqual([p["field"] for p in self.unchanged(self.written(added))["problems"]], ["minutes", "size"])

    def test_the_moment_alone_tells_the_day_in_any_order(self):
        self.comes_back = False
        self.fresh()
        for content in ("outcome,at,seconds\ndone,14.03.2026 20:00,60\n", "outcome,at,seconds\ndone,3/14/2026 20:00,60\n"):
            self.table(content)
            self.assertEqual(self.entries("day", "seconds"), [("2026-03-14", 60)])
        self.asks("outcome,at,seconds\ndone,03/05/26 20:00,60\n", "at=at:")

    def test_a_changed_row_is_told_and_the_entry_stays(self):
        rows = [list(row) for row in self.rows]
        rows[1][-1] = "changed"
        report = self.unchanged(self.written(rows))
        self.assertEqual([(p["line"], p["field"]) for p in report["problems"]], [(2, "id")])
        rows[1] = rows[1] + ["", "x"]
        report = self.unchanged(self.written(rows))
        self.assertEqual([p["line"] for p in report["problems"]], [2])


class TablesOfOthers(TablesTest):
    def lengths(self, header, *cells):
        self.fresh()
        rows = "".join(f"2026-03-{i + 1:02}\t{cell}\n" for i, cell in enumerate(cells))
        report = self.table(f"Date\t{header}\n{rows}")
        return [seconds for (seconds,) in self.entries("seconds")], report["problems"]

    def test_units_of_time(self):
        cases = {
            ("Duration (seconds)", "1200"): 1200, ("Duration_s", "600"): 600, ("Dauer in Sek.", "90"): 90,
            ("Duration (h)", "0.5"): 1800, ("Dauer [Std.]", "0,5"): 1800, ("Durée (ms)", "1200000"): 1200,
            ("Duration (mm:ss)", "20:00"): 1200, ("Duration (h:mm)", "0:20"): 1200, ("Minutes", "7,5"): 450,
            ("Minuten", "20"): 1200, ("Duración", "20"): 1200, ("Durata", "20 min"): 1200,
            ("Duração", "1:20:00"): 4800, ("Duur", "1 h 5 min"): 3900, ("Trainingsdauer", "90 s"): 90,
            ("How long?", "12"): 720, ("Time spent", "20"): 1200, ("Session length", "15"): 900,
            ("durationSeconds", "45"): 45, ("Length", "20 minutes"): 1200, ("DURATION (MIN)", "20.0"): 1200}
        for (header, cell), seconds in cases.items():
            with self.subTest(header):
                self.assertEqual(self.lengths(header, cell), ([seconds], []))

    def test_what_is_open_is_asked(self):
        cases = {
            "Date,Duration\n2026-03-01,1200\n": "Duration=minutes:s",
            "Date,Duration\n2026-03-01,0.5\n": "minutes, seconds or hours",
            "Date,Duration\n2026-03-01,1.30\n2026-03-02,2\n": "minutes, seconds or hours",
            "Date,Minutes\n14 March 2026,5\n03/04/2026,6\n": "day/month or month/day",
            "Date;Duration\n2026-03-01;12:30\n": "minutes and seconds or hours and minutes",
            "Date;Duration\n2026-03-01;20 min\n2026-03-02;2:30\n": "minutes and seconds or hours and minutes",
            "Date,Pain (0-100)\n2026-03-01,30\n": 'Pain (0-100)=pain_during:0-100',
            "Date,Pain\n2026-03-01,30\n": "another scale",
            "Date,VAS (mm)\n2026-03-01,3\n": "0 to 100",
            "Date,Pain (1-5)\n2026-03-01,3\n": "a scale that is not 0 to 10",
            "Date,Size\n2026-03-01,3\n": "has no unit",
            "Date,Girth\n2026-03-01,90\n": "around-mm",
            "Date,Length (mm)\n2026-03-01,95\n": "depth",
            "Date,Pain,Pain level\n2026-03-01,3,4\n": "can both be pain_during",
            "Date,Minutes\n03/04/2026,5\n": "date=day:dmy".capitalize(),
            "Date,Minutes\n13/01/2026,5\n01/13/2026,6\n03/04/2026,7\n": "different orders",
            "Date,Minutes\n01/02/03,5\n": "year/month/day",
            "Logged,Minutes\n2026-03-01,5\n": 'Logged=day'}
        for content, named in cases.items():
            with self.subTest(content):
                self.asks(content, named, "--map")
        self.assertFalse(self.db.exists() and self.json("sessions"))

    def test_what_is_said_is_taken(self):
        cases = [
            ("Date,Duration\n2026-03-01,1200\n", ["Duration=minutes:s"], ("seconds", 1200)),
            ("Date,Pain (0-100)\n2026-03-01,34\n", ["Pain (0-100)=pain_after:0-100"], ("pain_after", 3)),
            ("Date,a=b:c\n2026-03-01,24\n", ["a=b:c=size:mm"], ("largest_diameter_mm", 24)),
            ("Date,Girth\n2026-03-01,9,2\n".replace("9,2", "9.2"), ["girth=size:around-cm"],
             ("largest_diameter_mm", 29.3)),
            ("Date,Size\n2026-03-01,1\n", ["Size=size:inch"], ("largest_diameter_mm", 25.4)),
            ("Logged,Minutes\n03/04/2026,5\n", ["Logged=day:mdy"], ("day", "2026-03-04")),
            ("2026-03-01,x\n", ["2=note"], ("note", "x"))]
        for content, said, (field, value) in cases:
            with self.subTest(content):
                self.fresh()
                maps = [word for each in said for word in ("--map", each)]
                self.assertEqual(self.table(content, *maps)["added"], 1)
                self.assertEqual(self.entries(field), [(value,)])
        table = self.file("t.csv", "Date,x\n2026-03-01,1\n")
        for wrong, named in (("x", "COLUMN=ROLE"), ("x=pains", "pain_during"), ("x=minutes:km", "mm:ss"),
                             ("x=note:s", "no unit"), ("y=note", "no column")):
            self.refused(3, named, "import", table, "--map", wrong)

    def test_names_are_compared_whole(self):
        for header in ("Painkillers", "Back pain", "Champagne", "Trip to Spain", "Vaseline", "Stage",
                       "Days since surgery", "Rückenschmerzen", "Schmerzmittel", "Last updated",
                       "Created", "Date of birth", "Modified", "Weekday", "Endurance", "Sentiment",
                       "Painting", "Dayshift", "Aminutes"):
            with self.subTest(header):
                self.fresh()
                report = self.table(f"{header},Date,Minutes\n2,2026-03-01,20\n2,2026-03-02,15\n")
                self.assertEqual(report["added"], 2)
                self.assertEqual([p["field"] for p in report["problems"]], [header])
                self.assertEqual(self.entries("seconds", "pain_during", "largest_diameter_mm"),
                                 [(1200, None, None), (900, None, None)])

    def test_in_seven_languages(self):
        for table in ("Date;Duration;Pain before;Size (mm);Comment", "Datum;Dauer;Schmerz vorher;Größe (mm);Notiz",
                      "Date;Durée;Douleur avant;Taille (mm);Remarque", "Fecha;Duración;Dolor antes;Tamaño (mm);Comentario",
                      "Data;Durata;Dolore prima;Misura (mm);Commento", "Data;Duração;Dor antes;Tamanho (mm);Comentário",
                      "Datum;Duur;Pijn voor;Maat (mm);Opmerking"):
            with self.subTest(table):
                self.fresh()
                self.assertEqual(self.table(table + "\n2026-03-01;20;3;24;gut\n")["problems"], [])
                self.assertEqual(
                    self.entries("day", "seconds", "pain_before", "largest_diameter_mm", "note"),
                    [("2026-03-01", 1200, 3, 24, "gut")])

    def test_days_and_times(self):
        cases = {
            "14/03/2026, 20:30": "20:30", "2026-03-14 8:30 PM": "20:30", "2026-03-14T20:30:00.123": "20:30",
            "2026-03-14 20:30:00 +0100": "20:30", "2026-03-14T20:30Z": "20:30", "2026-03-14 20:30 UTC": "20:30",
            "14.03.2026 20.30 Uhr": "20:30", "14.3.26 20h30": "20:30", "2026-03-14 8:30\u202fPM": "20:30",
            "2026-03-14 12:05 am": "00:05", "2026/03/14 20:30:15": "20:30"}
        for cell, time in cases.items():
            with self.subTest(cell):
                self.fresh()
                self.assertEqual(self.table(f"Date;Minutes\n{cell};5\n")["added"], 1)
                ((day, at),) = self.entries("day", "at")
                self.assertEqual((day, at[11:16]), ("2026-03-14", time))
        self.fresh()
        self.table("Date;Minutes\n2026-03-14 00:00:00;5\n2026-03-15 00:00:00;5\n")
        self.assertEqual(self.entries("at"), [(None,), (None,)])
        for wrong in ("258.3.2026", "14.259.2026", "31.4.2026", "14.3.20260", "14.3.1776"):
            self.asks(f"Date;Minutes\n{wrong};5\n", "Date: holds a day")

    def test_months_have_names(self):
        cases = {"Date": ["14 March 2026", "Mar 14, 2026", "Sat, 14 March 2026", "14-Mar-26"],
                 "Datum": ["14. März 2026", "Sa., 14. Mrz. 2026"], "Jour": ["14 mars 2026", "sam. 14 mars 2026"],
                 "Fecha": ["14 de marzo de 2026"], "Data": ["14 marzo 2026", "14 de março de 2026"],
                 "Dag": ["za 14 maart 2026"]}
        for header, cells in cases.items():
            for cell in cells:
                with self.subTest(cell):
                    self.fresh()
                    self.assertEqual(self.table(f'{header},Min\n"{cell}",5\n2026-03-15,6\n')["problems"], [])
                    self.assertEqual(self.entries("day"), [("2026-03-14",), ("2026-03-15",)])
        self.fresh()
        report = self.table('Date;Min\nFri, 14 March 2026;5\nSun, 15 March 2026;6\n31 June 2026;7\n14 June 2026;8\n')
        self.assertEqual([(p["line"], p["field"]) for p in report["problems"]], [(2, "day"), (4, "day")])
        self.assertEqual(self.entries("day"), [("2026-03-15",), ("2026-06-14",)])
        self.fresh()  # the weekday says which number is the month
        self.table("Date;Min\nSun 03/01/2026;5\n")
        self.assertEqual(self.entries("day"), [("2026-03-01",)])

    def test_a_time_that_clocks_went_past_is_listed(self):
        os.environ["TZ"] = "Europe/Berlin"
        self.addCleanup(os.environ.pop, "TZ")
        report = self.table("Date;Start;Min\n2026-03-29;02:30;5\n2026-03-29;03:30;6\n2026-10-25;02:30;7\n")
        self.assertEqual([(p["line"], p["field"], p["message"][:5]) for p in report["problems"]], [(2, "time", "02:30")])
        self.assertEqual([at[:16] for (at,) in self.entries("at")],
                         ["2026-03-29T02:30", "2026-03-29T03:30", "2026-10-25T02:30"])

    def test_what_is_no_row_is_passed_over_and_another_table_is_not_this_one(self):
        report = self.table("Date,Min\n,\n2026-03-01,5\n\nDate,Min\n2026-03-02,6\n,\n")
        self.assertEqual((report["read"], report["added"], report["problems"]), (2, 2, []))
        self.fresh()
        report = self.table("Date,Min\n2026-03-01,5\n\nDate,Pain\n2026-03-02,6\n2026-03-03,7\n")
        self.assertEqual((report["read"], report["added"]), (1, 1))
        self.assertEqual([(p["line"], p["message"][:21]) for p in report["problems"]], [(4, "begins another table,")])
        self.assertEqual(self.entries("day", "seconds"), [("2026-03-01", 300)])

    def test_layouts_and_encodings(self):
        cases = {
            "title": b"My log, 2026\n\nDate,Minutes,Note\n2026-03-01,20,x\n",
            "quoted title": b'My "log"\nDate,Minutes,Note\n2026-03-01,20,x\n',
            "quotes": b'"Date";"Minutes";"Note, or ""more"""\n"2026-03-01";"20";"x"\n'.replace(b'Note, or ""more""', b"Note"),
            "decimal commas": b"Datum;Minuten;Notiz\n01.03.2026;20,0;x\n",
            "tab": b"Date\tMinutes\tNote\n2026-03-01\t20\tx\n", "CR": b"Date,Minutes,Note\r2026-03-01,20,x\r",
            "UTF-16": "Date\tMinutes\tNote\r\n2026-03-01\t20\tx\r\n".encode("utf-16"),
            "sep": b"sep=|\r\nDate|Minutes|Note\r\n2026-03-01|20|x\r\n"}
        for name, content in cases.items():
            with self.subTest(name):
                self.fresh()
                self.table(content)
                self.assertEqual(self.entries("day", "seconds", "note"), [("2026-03-01", 1200, "x")])
        self.fresh()
        report = self.table("Datum;Minuten;Notiz\r\n2026-03-01;20;Größe – „gut“ €\r\n".encode("cp1252"))
        self.assertEqual(self.entries("note"), [("Größe – „gut“ €",)])
        self.assertIn("Windows-1252", report["problems"][0]["message"])
        report = self.table(b"Date,Minutes,Note\r2026-03-02,20,\"a\rb\"\rx,20,\r")
        self.assertEqual([p["line"] for p in report["problems"]], [4])
        for content, named in ((b"\x89PNG\r\n\0\0\0", "no text"), (b'[{"date":1}]', "JSON"), (b"", "empty")):
            self.asks(content, named)

    def test_the_same_table_in_another_form_adds_nothing(self):
        self.assertEqual(self.table("Date,Time,Minutes,Pain\n2026-03-13,20:30,20,3\n2026-03-13,20:30,20,3\n")["added"], 2)
        for other in ("Date;Time;Minutes;Pain\r\n13.03.2026;20:30 Uhr;20,0;3,0\r\n13.03.2026;20:30;20;3/10\r\n",
                      "Minutes\tPain\tDate\n20\t3\t2026-03-13 8:30 PM\n0:20\t3\t3/13/2026 20:30\n".replace(
                          "3/13/2026", "2026-03-13"),
                      "Date,Time,Duration (s),Pain during\n2026-03-13,20:30,1200,3\n2026-03-13,20:30,1200,3\n"):
            with self.subTest(other):
                report = self.table(other)
                self.assertEqual((report["added"], report["problems"]), (0, []))
        self.assertEqual(self.table("Date,Time,Minutes\n2026-03-13,20:30,20\n2026-03-13,20:30,20\n")["added"], 0)
        self.assertEqual(self.table("Date,Time,Minutes,Pain,Note\n2026-03-13,20:30,20,3,more\n")["added"], 0)
        self.assertEqual(self.table("Date,Minutes,Pain\n2026-03-14,20,3\n")["added"], 1)
        self.table("Date,Minutes,Comment\n2026-03-15,9,\"don\u2019t\nCafé\"\n")
        for note in ("don't\r\nCafe\u0301", "Café\rdon't", "don't\n Café "):
            self.assertEqual(self.table(f'Date,Minutes,Comment\r2026-03-15,9,"{note}"\r')["added"], 0)
        self.table("Date,Minutes,Dilator\n2026-03-16,9,22.5\n")
        self.with_kit()
        self.assertEqual(self.table("Date,Minutes,Dilator\n2026-03-16,9,22.5\n")["added"], 0)

    def test_a_broken_table_is_refused_whole_wherever_it_breaks(self):
        for rows in ("2026-03-01,20,5\" wide\n2026-03-02,15,x\n", "2026-03-01,20,n\n2026-03-02,20,\"open\n",
                     "2026-03-01,20,\"he said \"hi\" to me\"\n"):
            self.asks("Date,Minutes,Notes\n" + rows, "line ")

    def test_units_belong_to_what_they_measure(self):
        for header in ("Dilator (min)", "Depth (min)", "Size 3 (min)", "Dilator 1", "Length (in)",
                       "Size (in)", "Training time", "Pain (in)"):
            with self.subTest(header):
                path = self.file("t.csv", f"Date,{header}\n2026-03-14,20:00\n" if "time" in header else
                                 f"Date,{header}\n2026-03-14,20\n2026-03-15,30\n")
                done = self.run_raw("--json", "import", path, "--dry-run")
                if done.returncode == 0:
                    self.assertEqual([p["field"] for p in json.loads(done.stdout)["problems"]], [header])
                else:
                    self.assertIn(f'--map "{header}=', done.stderr.decode())
        cases = {("Total time", "0:20"): ("seconds", 1200), ("Uhrzeit", "20:30:15"): ("seconds", 0),
                 ("Girth (inches)", "3"): ("largest_diameter_mm", 24.3), ("Size (cm)", "2"): ("largest_diameter_mm", 20),
                 ("Time", "20:30:00"): ("seconds", 0), ("Temps (min)", "20"): ("seconds", 1200)}
        for (header, cell), (field, value) in cases.items():
            with self.subTest(header):
                self.fresh()
                self.with_kit()
                self.assertEqual(self.table(f"Date,{header}\n2026-03-14,{cell}\n")["added"], 1)
                self.assertEqual(self.entries(field), [(value,)])
        for header, cell in (("Uhrzeit", "8"), ("Tag", "Samstag"), ("Position (cm)", "9")):
            self.fresh()
            report = self.table(f"Datum;{header}\n14.03.2026;{cell}\n")
            self.assertEqual([p["field"] for p in report["problems"]], [header])
        for content, named in (("Date,Hours,Minutes\n2026-03-01,1,20\n", "can both be minutes"),
                               ("Date,Day,Minutes\n2026-03-01,2026-03-02,5\n", "can both be day")):
            self.asks(content, named)
        for header, cell in (("Duration (s)", "20:00"), ("Duration (s)", "1'200"), ("Duration", "1h200")):
            self.fresh()
            path = self.file("t.csv", f"Date,{header}\n2026-03-14,{cell}\n")
            done = self.run_raw("--json", "import", path)
            if done.returncode == 0:
                self.assertTrue(json.loads(done.stdout)["problems"])
                self.assertEqual(self.entries("seconds"), [(0,)])
            else:
                self.assertIn("--map", done.stderr.decode())

    def test_names_of_ours_with_other_cells_are_not_ours(self):
        report = self.table("ID,Date,Minutes,Steps,Outcome,Helped,Felt,Pain\n"
                            "1,2026-03-01,20,5000,good,a lot,fine,3 / 10\n")
        self.assertEqual(report["added"], 1)
        self.assertEqual([p["field"] for p in report["problems"]], ["ID", "Steps", "Outcome", "Helped", "Felt"])
        self.assertEqual(self.entries("seconds", "pain_during"), [(1200, 3)])

    def test_beside_columns_of_ours_what_they_do_not_say_is_read(self):
        for content, seconds, note, left_out in (
                ("day,minutes,pain_during,note\n2026-03-01,20,3,a\n", 1200, "a", []),
                ("day,pain_during,felt,Duration (min),Comment\n2026-03-01,3,okay,20,a\n", 1200, "a", []),
                ("day,pain_during,felt,Dauer in Minuten\n2026-03-01,3,okay,20\n", 1200, None, []),
                ("day,seconds,pain_during,minutes\n2026-03-01,600,3,20\n", 600, None, ["minutes"]),
                ("day,note,pain_during,Comment\n2026-03-01,a,3,b\n", 0, "a", ["Comment"]),
                ("day,pain_during,felt,Mood\n2026-03-01,3,okay,4\n", 0, None, ["Mood"]),
                ("day,pain_during,felt,minutes\n2026-03-01,3,okay,soon\n", 0, None, ["minutes"])):
            with self.subTest(content):
                self.fresh()
                report = self.table(content)
                self.assertEqual([p["field"] for p in report["problems"]], left_out)
                [entry] = self.json("sessions")
                self.assertEqual((entry["seconds"], entry.get("note"), entry["pain_during"]), (seconds, note, 3))

    def test_columns_left_out_are_listed(self):
        report = self.table("Date,Start time,End time,Mood,Empty\n2026-03-01,20:00,20:25,4,\n")
        self.assertEqual([(p["line"], p["field"]) for p in report["problems"]],
                         [(1, "End time"), (1, "Mood")])
        report = self.table("Date,Mood\n2026-03-02,4\n", "--map", "Mood=none")
        self.assertEqual(report["problems"], [])


if __name__ == "__main__":
    unittest.main()
