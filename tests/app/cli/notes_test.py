# SPDX-License-Identifier: GPL-3.0-or-later
"""What is noted beside sessions: what goes in, what comes out, the exit codes."""
import json
import unittest

from frondctl import FrondctlTest

AT = "2026-03-09T20:00:00+01:00"


class NotesTest(FrondctlTest):
    def added(self, *command):
        return self.ok(*command).strip()

    def test_a_symptom_is_kept_as_it_was_said(self):
        bare = self.added("symptom", "--at", AT, "--kind", "ache")
        whole = self.added("symptom", "--at", "2026-03-08T23:59:59-05:00", "--kind", "Brûlure",
                           "--severity", "4", "--felt", "hard", "--note", "after\nlunch")
        self.assertEqual(self.json("symptoms"), [
            {"id": whole, "day": "2026-03-08", "at": "2026-03-08T23:59:59-05:00", "kind": "Brûlure",
             "severity": 4, "felt": "hard", "note": "after\nlunch"},
            {"id": bare, "day": "2026-03-09", "at": AT, "kind": "ache", "severity": None,
             "felt": None, "note": None}])
        text = self.ok("symptoms")
        self.assertIn("Brûlure · 4 · hard · after\n", text)

    def test_a_trial_is_no_session(self):
        trial = self.added("trial", "--at", AT, "--item", "swab", "--pain", "0")
        self.assertEqual(self.json("trials"), [
            {"id": trial, "day": "2026-03-09", "at": AT, "item": "swab", "pain": 0, "felt": None,
             "note": None}])
        self.assertEqual(self.json("sessions"), [])
        self.assertEqual(self.json("summary")["sessions"], 0)

    def test_a_milestone_is_a_day_and_a_sentence(self):
        later = self.added("milestone", "2026-03-09", "Sat through a film")
        early = self.added("milestone", "2025-12-31", "First try")
        self.assertEqual(self.json("milestones"), [
            {"id": early, "day": "2025-12-31", "text": "First try"},
            {"id": later, "day": "2026-03-09", "text": "Sat through a film"}])

    def test_a_score_is_a_name_a_number_and_a_day(self):
        later = self.added("score", "--day", "2026-03-09", "--name", "FSFI", "--value", "26.40",
                           "--note", "at the clinic\nby hand")
        early = self.added("score", "--day", "2025-12-31", "--name", "PHQ", "--value", "4")
        self.assertEqual(self.json("scores"), [
            {"id": early, "day": "2025-12-31", "name": "PHQ", "value": 4, "note": None},
            {"id": later, "day": "2026-03-09", "name": "FSFI", "value": 26.4,
             "note": "at the clinic\nby hand"}])
        text = self.ok("scores")
        self.assertIn("PHQ · 4\n", text)
        self.assertIn("FSFI · 26.4 · at the clinic\n", text)
        for value in ("0", "0.05", "33.33", "10000"):  # as it was said, there and back
            self.added("score", "--day", "2026-03-10", "--name", value, "--value", value)
        out = self.path / "export.json"
        self.ok("export", "--format", "json", "--out", str(out))
        before = self.json("scores")
        self.assertEqual({row["name"]: row["value"] for row in before if row["day"] == "2026-03-10"},
                         {"0": 0, "0.05": 0.05, "33.33": 33.33, "10000": 10000})
        self.db = self.path / "other.db"
        self.ok("import", str(out))
        self.assertEqual(self.json("scores"), before)

    def test_a_score_comes_in_with_two_decimals_at_most(self):
        row = {"id": "00000000-0000-4000-8000-000000000002", "created": "1772000000000.0",
               "created_by": "00000000-0000-4000-8000-000000000001", "changed": "1772000000000.0",
               "changed_by": "00000000-0000-4000-8000-000000000001", "day": "2026-03-01",
               "name": "FSFI"}
        for bad in (26.455, -0.01, 10000.01, "26", True, None, [], 10**30):
            with self.subTest(value=bad):
                self.refused(3, "scores[0].value", "import", self.file("bad.json", {
                    "format": "frond-export", "version": 1, "scores": [row | {"value": bad}]}))
        self.ok("import", self.file("good.json", {
            "format": "frond-export", "version": 1, "scores": [row | {"value": 26.0}]}))
        self.assertEqual(self.json("scores")[0]["value"], 26)

    def test_a_goal_is_rated_now_and_then(self):
        goal = self.added("goal", "add", "Sitting for an hour")
        line = self.added("goal", "add", "What it keeps me from", "--kind", "outcome")
        self.added("goal", "rate", goal, "7", "--at", "2026-02-01T10:00:00+01:00")
        for number in ("0", "10", "3"):  # of one moment, in the order in which they were said
            last = self.added("goal", "rate", goal, number)
        self.assertEqual([one["rating"] for one in self.json("goals")[0]["ratings"]], [7, 0, 10, 3])
        self.ok("delete", last)
        self.added("goal", "rate", goal, "3")
        goals = self.json("goals")
        self.assertEqual([(one["id"], one["kind"], one["text"]) for one in goals],
                         [(goal, "own", "Sitting for an hour"),
                          (line, "outcome", "What it keeps me from")])
        self.assertEqual(goals[0]["ratings"], [
            {"at": "2026-02-01T10:00:00+01:00", "rating": 7},
            {"at": "2026-03-10T12:00:00+01:00", "rating": 0},
            {"at": "2026-03-10T12:00:00+01:00", "rating": 10},
            {"at": "2026-03-10T12:00:00+01:00", "rating": 3}])
        self.assertEqual(goals[1]["ratings"], [])

    def test_an_id_removes_any_kind(self):
        ids = [self.added("symptom", "--at", AT, "--kind", "ache"),
               self.added("trial", "--at", AT, "--item", "swab"),
               self.added("milestone", "2026-03-09", "Sat"),
               self.added("score", "--day", "2026-03-09", "--name", "FSFI", "--value", "26"),
               self.added("goal", "add", "Sitting"),
               self.with_question("Why?")]
        for one in ids:
            self.ok("delete", one)
            self.refused(3, one, "delete", one)
        for listing in ("symptoms", "trials", "milestones", "scores", "goals"):
            self.assertEqual(self.json(listing), [], listing)
        self.assertTrue(self.json("check")["ok"])

    def test_what_cannot_be_is_refused_and_makes_no_file(self):
        felt = ("symptom", "--at", AT, "--kind", "ache")
        tried = ("trial", "--at", AT, "--item", "swab")
        came = ("score", "--day", "2026-03-09", "--name", "FSFI")
        for named, *command in [
                ("--at", "symptom", "--at", "2026-03-10T12:06:00+01:00", "--kind", "ache"),
                ("--at", "symptom", "--at", "2026-03-09", "--kind", "ache"),
                ("--kind", "symptom", "--at", AT, "--kind", ""),
                ("--kind", "symptom", "--at", AT, "--kind", "x" * 41),
                ("--kind", "symptom", "--at", AT, "--kind", "two\nlines"),
                ("--severity", *felt, "--severity", "11"),
                ("--severity", *felt, "--severity", "4.5"),
                ("--felt", *felt, "--felt", "Hard"),
                ("--note", *felt, "--note", "x" * 65537),
                ("--item", "trial", "--at", AT, "--item", "x" * 41),
                ("--pain", *tried, "--pain", "-1"),
                ("DAY", "milestone", "2026-02-30", "Sat"),
                ("DAY", "milestone", "9000-01-01", "Sat"),
                ("--day", "score", "--day", "9000-01-01", "--name", "FSFI", "--value", "20"),
                ("TEXT", "milestone", "2026-03-09", ""),
                ("--value", *came, "--value", "26.455"),
                ("--value", *came, "--value", "10000.01"),
                ("--value", *came, "--value=-1"),
                ("--value", *came, "--value", "26,4"),
                ("--day", "score", "--day", "2026-02-30", "--name", "FSFI", "--value", "26"),
                ("--name", "score", "--day", "2026-03-09", "--name", "x" * 41, "--value", "26"),
                ("--note", *came, "--value", "26", "--note", "x" * 65537),
                ("TEXT", "goal", "add", ""),
                ("--kind", "goal", "add", "Sitting", "--kind", "other"),
                ("N", "goal", "rate", "00000000-0000-4000-8000-000000000001", "11"),
                ("ID", "goal", "rate", "one", "3"),
                ("ID", "goal", "rate", "00000000-0000-4000-8000-000000000001", "3")]:
            with self.subTest(command=command[:6]):
                self.refused(3, named, *command)
        for command in (("symptom", "--at", AT), ("symptom", "--kind", "ache"), ("goal",),
                        ("goal", "rate"), ("milestone", "2026-03-09"), ("trial", "--item", "swab"), came):
            with self.subTest(command=command):
                self.refused(2, "", *command)
        self.assertFalse(self.db.exists())
        for listing in ("symptoms", "trials", "milestones", "scores", "goals"):
            self.refused(1, "", listing)

    def note_all(self):
        self.ok("symptom", "--at", AT, "--kind", "ache", "--severity", "3", "--note", "canary-note")
        self.ok("trial", "--at", AT, "--item", "swab", "--pain", "2")
        self.ok("milestone", "2026-03-09", "canary-milestone")
        self.ok("score", "--day", "2026-03-09", "--name", "canary-score", "--value", "26.45",
                "--note", "canary-remark")
        self.ok("goal", "rate", self.added("goal", "add", "canary-goal"), "3")

    def test_an_export_takes_everything_along(self):
        self.note_all()
        listings = ("symptoms", "trials", "milestones", "scores", "goals")
        before = [self.json(listing) for listing in listings]
        out = self.path / "export.json"
        self.ok("export", "--format", "json", "--out", str(out))
        first = out.read_bytes()
        self.db = self.path / "other.db"
        self.ok("import", str(out))
        self.assertEqual(before, [self.json(listing) for listing in listings])
        again = self.path / "again.json"
        self.ok("export", "--format", "json", "--out", str(again))
        self.assertEqual(first, again.read_bytes())
        self.ok("import", str(out))
        self.ok("export", "--format", "json", "--out", str(again))
        self.assertEqual(first, again.read_bytes())

    def test_a_backup_holds_them(self):
        self.note_all()
        words = self.file("words", "correct horse battery staple")
        copy = self.path / "copy.frond"
        self.ok("backup", str(copy), "--backup-passphrase-file", words)
        before = self.json("symptoms")
        self.db = self.path / "restored.db"
        self.ok("restore", str(copy), "--backup-passphrase-file", words)
        self.assertEqual(self.json("symptoms"), before)
        self.assertEqual(len(self.json("goals")[0]["ratings"]), 1)

    def test_without_days_an_export_begins_with_what_was_first_of_what_is_chosen(self):
        self.ok("log", "--day", "2026-03-09", "--minutes", "5")
        self.ok("symptom", "--at", "2025-06-01T10:00:00+02:00", "--kind", "canary-felt")
        self.ok("milestone", "2025-05-01", "canary-milestone")
        out = self.path / "bundle.json"
        self.ok("export", "--format", "fhir", "--out", str(out))
        self.assertNotIn("2025", out.read_text())
        self.ok("export", "--format", "fhir", "--include", "symptoms,milestones", "--out", str(out))
        self.assertIn("canary-felt", out.read_text())
        self.assertIn("canary-milestone", out.read_text())

    def test_a_frond_export_is_utf8_or_refused(self):
        self.note_all()
        out = self.path / "export.json"
        self.ok("export", "--format", "json", "--out", str(out))
        good = out.read_bytes()
        self.db = self.path / "other.db"
        for bad in (b"\xed\xa0\x80", b"\xff", b"\xc0\x80"):
            out.write_bytes(good.replace(b"canary-note", b"canary" + bad))
            self.refused(3, "UTF-8", "import", str(out))
        self.assertEqual(self.json("symptoms"), [])

    def test_a_row_of_a_day_has_the_id_that_is_made_of_it(self):
        row = {"created": "1772000000000.0", "created_by": "00000000-0000-4000-8000-000000000001",
               "changed": "1772000000000.0", "changed_by": "00000000-0000-4000-8000-000000000001",
               "day": "2026-03-01", "sleep": 3}
        export = {"format": "frond-export", "version": 1}
        right = "66726f6e-6420-4461-b900-000000005021"
        self.refused(3, "days[0].id", "import", self.file("bad.json", export | {"days": [
            row | {"id": "00000000-0000-4000-8000-000000000002"}]}))
        self.ok("import", self.file("good.json", export | {"days": [row | {"id": right}]}))

    def test_fhir_has_what_is_chosen_and_says_what_is_not(self):
        self.note_all()
        self.ok("log", "--day", "2026-03-09", "--minutes", "5")

        def bundle(*include):
            out = self.path / "bundle.json"
            self.ok("export", "--format", "fhir", "--out", str(out), *include)
            return json.loads(out.read_text())

        def codes(document):
            return [coding["code"] for entry in document["entry"]
                    for coding in entry["resource"].get("code", {}).get("coding", [])]
        plain = bundle()
        for word in ("canary", "symptom", "swab", "goal-rating"):
            self.assertNotIn(word, json.dumps([entry for entry in plain["entry"][1:]]))
        self.assertIn("what was felt, what was tried, goals, milestones and scores of questionnaires",
                      plain["entry"][0]["resource"]["text"]["div"])
        felt = bundle("--include", "symptoms")
        self.assertIn("symptom", codes(felt))
        self.assertNotIn("canary-note", json.dumps(felt))
        scored = [entry["resource"] for entry in bundle("--include", "scores")["entry"]
                  if entry["resource"].get("code", {}).get("text") == "canary-score"]
        self.assertEqual([one["valueQuantity"] for one in scored], [{"value": 26.45}])
        self.assertEqual(scored[0]["effectiveDateTime"], "2026-03-09")
        self.assertNotIn("note", scored[0])
        everything = bundle("--include", "everything")
        self.assertEqual({"symptom", "trial", "milestone", "questionnaire-score", "goal-rating"} - set(codes(everything)), set())
        goal, = [entry["resource"] for entry in everything["entry"]
                 if entry["resource"]["resourceType"] == "Goal"]
        self.assertEqual(goal["description"]["text"], "canary-goal")
        references = json.dumps(goal["outcomeReference"])
        self.assertTrue(any(entry["fullUrl"] in references for entry in everything["entry"]))


if __name__ == "__main__":
    unittest.main()
