# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/formats/*.schema.json against frondctl, judged by a validator that is not ours: what Frond
writes is what the schema says, and what the schema refuses Frond refuses too."""
import copy
import itertools
import json
import pathlib
import unittest

import jsonschema

from frondctl import KIT, PLAN, FrondctlTest

FORMATS = pathlib.Path(__file__).parents[3] / "docs" / "formats"


def validator(name):
    schema = json.loads((FORMATS / f"{name}.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    # frond-export names shapes of the other two.
    store = {f"{other}.schema.json": json.loads((FORMATS / f"{other}.schema.json").read_text())
             for other in ("frond-kit", "frond-plan")}
    return jsonschema.Draft7Validator(
        schema, resolver=jsonschema.RefResolver.from_schema(schema, store=store))


WRONG = [None, True, "", "x" * 300, -1, 0, 0.04, 1.5, 10**30, [], {}, {"unknown": 1}, [1]]


def refusals(good, schema, wrong=WRONG):
    """Variants of `good` with one thing wrong each, as far as the schema can tell."""
    def walk(value, place):
        yield place
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from walk(inner, place + [key])
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                yield from walk(inner, place + [index])

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

    def exported(self):
        out = self.path / "export.json"
        self.ok("export", "--format", "json", "--out", str(out))
        return json.loads(out.read_text())

    def test_an_export_is_what_its_schema_says(self):
        self.ok("demo")
        for plan in (self.RICH_PLAN, PLAN):
            self.ok("plan", "apply", self.file("plan.json", plan))
        self.ok("plan", "end", "--on", "2026-06-01")
        self.ok("pause", "--from", "2026-03-09", "--to", "2026-03-15", "--reason", "flare")
        newest = self.json("sessions")[-1]["id"]
        self.ok("delete", newest)
        self.ok("symptom", "--at", "2026-03-01T20:00:00+01:00", "--kind", "ache", "--severity", "3")
        self.ok("trial", "--at", "2026-03-01T20:00:00+01:00", "--item", "swab", "--felt", "okay")
        self.ok("milestone", "2026-03-01", "Sat")
        self.ok("score", "--day", "2026-03-01", "--name", "FSFI", "--value", "26.45")
        self.ok("goal", "rate", self.ok("goal", "add", "Sitting").strip(), "3")
        export = self.exported()
        validator("frond-export").validate(export)
        self.assertTrue(any("removed" in row for row in export["sessions"]))
        self.assertTrue(any("plan" in row for row in export["plans"]))
        self.assertTrue(any("plan" not in row for row in export["plans"]))
        for part in ("kit", "kit_items", "pauses", "settings"):
            self.assertIn(part, export)

    def test_what_the_schema_of_an_export_refuses_is_refused(self):
        device, other = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"

        def stamped(number, **content):
            return {"id": f"00000000-0000-4000-8000-{number:012}", "created": "1772000000000.0",
                    "created_by": device, "changed": "1772000000000.1", "changed_by": device} | content
        step = {"item": "1", "item_id": device, "diameter_mm": 20.5, "seconds": 300, "depth_mm": 80.0,
                "pain": 3, "felt": "okay"}
        good = {
            "format": "frond-export", "version": 1,
            "kit": {"name": "Mine", "changed": "1772000000000.2", "changed_by": device},
            "kit_items": [stamped(1, item={"label": "1", "diameter_mm": 20.5})],
            "plans": [stamped(2, group="main", **{"from": "2026-03-01"}, plan=PLAN)],
            "pauses": [stamped(3, **{"from": "2026-03-09"}, to="2026-03-15", reason="flare"),
                       stamped(4, removed="1772000000000.1")],
            "appointments": [stamped(5, day="2026-03-10", minute=840, kind="pt", about="Room 3",
                                     how_it_went="calm", what_helped="music", change=-2)],
            "questions": [stamped(6, text="Why?", asked=True)],
            "symptoms": [stamped(11, day="2026-03-01", at="2026-03-01T20:00:00+01:00", kind="ache",
                                 severity=3, felt="okay", note="here"),
                         stamped(12, removed="1772000000000.1")],
            "trials": [stamped(13, day="2026-03-02", item="swab", pain=1)],
            "milestones": [stamped(14, day="2026-03-02", text="Sat")],
            "scores": [stamped(21, day="2026-03-02", name="FSFI", value=26.4, note="there")],
            "goals": [stamped(15, kind="own", text="Sitting", hidden=False)],
            "goal_ratings": [stamped(16, goal=device, at="2026-03-01T20:00:00+01:00", rating=4)],
            "days": [stamped(17, id="66726f6e-6420-4461-b900-000000005022", day="2026-03-02", cycle_day=3, flare=True, sleep=5, stress=2,
                             medicine="one tablet")],
            "clinic_rules": [stamped(18, kind="bleeding", times=2, days=7, text="Call us.",
                                     phone="112"),
                             stamped(19, kind="symptom", at_least=5, symptom="ache", text="Call us.")],
            "clinic_notices": [stamped(20, rule=device, at="2026-03-01T20:00:00+01:00",
                                       said="You noted bleeding.", text="Call us.",
                                       entries=[device])],
            "settings": [{"name": "theme", "value": "dark", "changed": "1772000000000.2",
                          "changed_by": device}],
            "sessions": [stamped(7, seen={other: "1771000000000.1"},
                                 other_notes=[{"changed": "1771000000000.1", "changed_by": other,
                                               "note": "there"}],
                                 day="2026-03-01", at="2026-03-01T20:00:00+01:00", outcome="done",
                                 steps=[step], felt="easy", pain_before=1, pain_during=2,
                                 pain_after=0, ease_before=4, ease_after=9, position="side",
                                 lubricant="water", warm_up="bath", numbing_gel=False, helped=True,
                                 bleeding="none", on_period=False, stop_reason="phone",
                                 tags=["bath"], note="here")]}
        export = validator("frond-export")
        export.validate(good)
        tried = 0
        self.ok("log", "--day", "2026-03-01", "--minutes", "5")
        before = self.exported()
        variants = refusals(good, export, ["", -1, 10**30, [], {"unknown": 1}])
        # Of each place some: a program started for every one of them would take minutes.
        for place, value, changed in itertools.islice(variants, 0, None, 3):
            with self.subTest(place=place, value=value):
                self.refused(3, "bad.json", "import", "--format", "frond",
                             self.file("bad.json", changed))
            tried += 1
        self.assertGreater(tried, 100)
        self.assertEqual(self.exported(), before)
        self.assertEqual(list(self.path.glob("*.before-import-*")), [])
        self.ok("import", self.file("good.json", good))
        validator("frond-export").validate(self.exported())


if __name__ == "__main__":
    unittest.main()
