# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs frondctl on a database of its own; shared by the suites beside this file."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["FRONDCTL"]
NOW = "2026-03-10T12:00:00+01:00"
KIT = {"format": "frond-kit", "version": 1, "name": "Home", "items": [
    {"label": "1", "diameter_mm": 15.0, "length_mm": 80.0},
    {"label": "2", "diameter_mm": 18},
    {"label": "3", "diameter_mm": 22.5},
    # One device of 15 to 40 mm in steps of 1 mm (pubmed.ncbi.nlm.nih.gov/32014450).
    {"label": "Expander", "diameter_mm_min": 15.0, "diameter_mm_max": 40.0, "step_mm": 1.0},
    {"label": "Fingertip"}]}
# About 20 minutes daily (rrmacademy.org/library/sp-46).
PLAN = {"format": "frond-plan", "version": 1, "name": "Daily", "start": "2026-03-01",
        "source": "https://rrmacademy.org/library/sp-46",
        "phases": [{"cadence": {"times_per_day": 1}, "minutes": 20}]}


class FrondctlTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)
        self.db = self.path / "t.db"

    def run_raw(self, *arguments):
        return subprocess.run([PROGRAM, "--db", self.db, "--now", NOW, *arguments],
                              capture_output=True, timeout=120, stdin=subprocess.DEVNULL)

    def ok(self, *arguments):
        """What it prints; the exit code must be 0 and stderr empty."""
        done = self.run_raw(*arguments)
        self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
        return done.stdout.decode()

    def json(self, *arguments):
        text = self.ok("--json", *arguments)
        self.assertTrue(text.endswith("\n"))
        return json.loads(text)

    def refused(self, code, named, *arguments):
        """Ends with `code`, one line on stderr that has `named` in it, and nothing on stdout."""
        done = self.run_raw(*arguments)
        error = done.stderr.decode()
        self.assertEqual(done.returncode, code, (arguments, error))
        self.assertEqual(done.stdout, b"")
        self.assertTrue(error.startswith("frondctl: "), error)
        self.assertEqual(error.count("\n"), 1, error)
        self.assertTrue(error.endswith("\n"))
        self.assertIn(named, error)

    def file(self, name, value):
        path = self.path / name
        path.write_text(value if isinstance(value, str) else json.dumps(value))
        return str(path)

    def with_kit(self):
        self.ok("kit", "apply", self.file("kit.json", KIT))

    def with_question(self, text):
        """There is no command for one; it comes in with a frond-export. Its id."""
        question = "00000000-0000-4000-8000-000000000002"
        device = "00000000-0000-4000-8000-000000000001"
        self.ok("import", self.file("question.json", {"format": "frond-export", "version": 1, "questions": [
            {"id": question, "created": "1772000000000.0", "created_by": device,
             "changed": "1772000000000.0", "changed_by": device, "text": text, "asked": False}]}))
        return question
