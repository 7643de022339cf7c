# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/formats/*.schema.json against frondctl, judged by a validator that is not ours: what Frond
writes is what the schema says, and what the schema refuses Frond refuses too."""
import copy
import json
import pathlib
import unittest

import jsonschema

from frondctl import KIT, PLAN, FrondctlTest

FORMATS = pathlib.Path(__file__).parents[3] / "docs" / "formats"


def validator(name):
    schema = json.loads((FORMATS / f"{name}.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def refusals(good, schema):
    """Variants of `good` with one thing wrong each, as far as the schema can tell."""
    def walk(value, place):
        yield place
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from walk(inner, place + [key])
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                yield from walk(inner, place + [index])

    wrong = [None, True, "", "x" * 300, -1, 0, 0.04, 1.5, 10**30, [], {}, {"unknown": 1}, [1]]
    for place in walk(good, []):
        for value in wrong:
            changed = copy.deepcopy(good)
            if not place:
                changed = value
            else:
                inside = changed
                for step in place[:-1]:
                    inside = inside[step]
                inside[place[-1]] = value
            if next(schema.iter_errors(changed), None):
                yield place, value, changed


class Schemas(FrondctlTest):
    RICH_PLAN = PLAN | {
        "kind": "surgery", "break_words": "Call us.", "group": "rectal",
        "readiness": {"entries": 5, "pain_at_most": 3},
        "phases": [
            {"weeks": 12, "cadence": {"times_per_day": 3}, "minutes": 10, "max_diameter_mm": 28.5},
            {"weeks": 1, "cadence": {"every_days": 2}},
            {"weeks": 2, "cadence": {"times_per_week": 3}},
            {"weeks": 1, "cadence": {"weekdays": ["mon", "thu"], "times": 2}},
            {"cadence": {"when_i_like": True}}]}

    def test_what_is_written_is_what_the_schema_says(self):
        plan, kit = validator("frond-plan"), validator("frond-kit")
        kit.validate(KIT)
        self.with_kit()
        kit.validate(self.json("kit", "show"))
        for wanted in (PLAN, self.RICH_PLAN):
            plan.validate(wanted)
            self.ok("plan", "apply", self.file("plan.json", wanted))
            plan.validate(self.json("plan", "show", "--group", wanted.get("group", "main")))
        for preset in self.json("plan", "presets"):
            self.ok("plan", "preset", preset["name"], "--start", "2026-03-10")
            plan.validate(self.json("plan", "show"))

    def test_what_the_schema_refuses_is_refused(self):
        for name, good, command in (("frond-plan", self.RICH_PLAN, "plan"), ("frond-kit", KIT, "kit")):
            tried = 0
            for place, value, changed in refusals(good, validator(name)):
                with self.subTest(format=name, place=place, value=value):
                    self.refused(3, "bad.json", command, "apply", self.file("bad.json", changed))
                tried += 1
            self.assertGreater(tried, 200)
        self.assertFalse(self.db.exists())


if __name__ == "__main__":
    unittest.main()
