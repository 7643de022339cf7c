# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import json
import unittest

from frondctl import KIT, PLAN, FrondctlTest


class Kit(FrondctlTest):
    def test_shows_every_key_and_applying_that_changes_nothing(self):
        self.with_kit()
        shown = self.json("kit", "show")
        self.assertEqual([item["label"] for item in shown["items"]],
                         ["1", "Expander", "2", "3", "Fingertip"])
        keys = {"label", "diameter_mm", "diameter_mm_min", "diameter_mm_max", "step_mm",
                "length_mm", "colour", "material", "set", "group", "retired"}
        for item in shown["items"]:
            self.assertEqual(set(item), keys)
        self.ok("kit", "apply", self.file("again.json", shown))
        self.assertEqual(self.json("kit", "show"), shown)

    def test_absent_items_are_retired_and_past_steps_keep_their_diameter(self):
        self.with_kit()
        self.ok("log", "--day", "2026-03-01", "--step", "2:5")
        changed = copy.deepcopy(KIT)
        changed["items"] = [{"label": "2", "diameter_mm": 19}]
        self.ok("kit", "apply", self.file("changed.json", changed))
        items = {item["label"]: item for item in self.json("kit", "show")["items"]}
        self.assertTrue(items["1"]["retired"])
        self.assertEqual((items["2"]["diameter_mm"], items["2"]["retired"]), (19.0, False))
        self.assertEqual(self.json("sessions")[0]["largest_diameter_mm"], 18.0)

    def test_unacceptable_files_name_the_place_and_write_nothing(self):
        self.with_kit()
        before = self.json("kit", "show")
        item = "items[0]."
        cases = [
            ({"label": "x", "lenght": 1}, item + "lenght"),
            ({"label": "x", "diameter_mm": 0.9}, item + "diameter_mm"),
            ({"label": "x", "diameter_mm": 100.1}, item + "diameter_mm"),
            ({"label": "x", "diameter_mm": 15.05}, item + "diameter_mm"),
            ({"label": "x", "diameter_mm": "15"}, item + "diameter_mm"),
            ({"label": "x", "diameter_mm": True}, item + "diameter_mm"),
            ({"label": "a:b"}, item + "label"),
            ({"label": ""}, item + "label"),
            ({"label": "x" * 41}, item + "label"),
            ({"label": 7}, item + "label"),
            ({"diameter_mm": 15}, item + "label"),
            ({"label": "x", "diameter_mm_min": 15}, item + "diameter_mm_max"),
            ({"label": "x", "diameter_mm": 15, "step_mm": 1}, item + "diameter_mm"),
            ({"label": "x", "diameter_mm_min": 40, "diameter_mm_max": 15, "step_mm": 1},
             item + "diameter_mm_max"),
            ({"label": "x", "retired": "no"}, item + "retired"),
            ({"label": "x", "length_mm": -1}, item + "length_mm"),
            ("x", "items[0]"),
        ]
        for value, named in cases:
            document = {"format": "frond-kit", "version": 1, "items": [value]}
            self.refused(3, named, "kit", "apply", self.file("bad.json", document))
        self.assertEqual(self.json("kit", "show"), before)

    def test_files_that_are_no_kit_are_refused_whole(self):
        good = json.dumps(KIT)
        cases = ["", "{", "[]", "null", good + "x", good.replace('"version": 1', '"version": 2'),
                 good.replace("frond-kit", "frond-plan"), good.replace("15.0", "1e999"),
                 '{"format":"frond-kit","format":"frond-kit","version":1,"items":[]}',
                 "[" * 100000, '{"a":' * 50 + "1" + "}" * 50,
                 json.dumps(KIT | {"name": "x" * 2 ** 20}),
                 json.dumps(KIT | {"items": [{"label": str(i)} for i in range(101)]}),
                 json.dumps(KIT | {"items": [{"label": "1"}, {"label": "1"}]})]
        for text in cases:
            self.refused(3, "bad.json", "kit", "apply", self.file("bad.json", text))
        (self.path / "bad.json").write_bytes(b'{"format":"\xff"}')
        self.refused(3, "bad.json", "kit", "apply", str(self.path / "bad.json"))
        self.assertFalse(self.db.exists())

    def test_an_absent_file_is_a_failure(self):
        self.refused(1, "nowhere.json", "kit", "apply", str(self.path / "nowhere.json"))
        self.refused(3, "is a folder", "kit", "apply", str(self.path))


class Plan(FrondctlTest):
    def test_shows_every_key_and_applying_that_changes_nothing(self):
        self.ok("plan", "apply", self.file("plan.json", PLAN))
        shown = self.json("plan", "show")
        self.assertEqual(shown, {
            "format": "frond-plan", "version": 1, "name": "Daily", "kind": "own", "group": "main",
            "start": "2026-03-01", "source": "https://rrmacademy.org/library/sp-46",
            "break_words": None,
            "phases": [{"weeks": None, "cadence": {"times_per_day": 1}, "minutes": 20,
                        "max_diameter_mm": None}],
            "readiness": {"entries": 7, "pain_at_most": 2}})
        self.ok("plan", "apply", self.file("again.json", shown))
        self.assertEqual(self.json("plan", "show"), shown)

    def test_without_a_plan_shows_null(self):
        self.with_kit()
        self.assertIsNone(self.json("plan", "show"))

    def test_a_second_plan_rules_from_today_and_the_past_keeps_its_own(self):
        self.ok("plan", "apply", self.file("plan.json", PLAN))
        changed = PLAN | {"phases": [{"cadence": {"when_i_like": True}}]}
        self.ok("plan", "apply", self.file("changed.json", changed))
        days = self.json("schedule", "--from", "2026-03-09", "--to", "2026-03-10")
        self.assertEqual([day["state"] for day in days], ["planned", "free"])

    def test_ends_on_the_first_day_without_it(self):
        self.ok("plan", "apply", self.file("plan.json", PLAN))
        self.ok("plan", "end", "--on", "2026-03-05")
        days = self.json("schedule", "--from", "2026-03-04", "--to", "2026-03-05")
        self.assertEqual([day["state"] for day in days], ["planned", "free"])
        self.refused(3, "--on", "plan", "end", "--on", "2026-03-09")
        self.refused(3, "--on", "plan", "end", "--on", "2026-02-30")
        self.refused(2, "--on", "plan", "end")

    def test_ending_prints_what_show_prints(self):
        self.ok("plan", "apply", self.file("plan.json", PLAN))
        ended = self.json("plan", "end", "--on", "2026-03-20")  # still in force today
        self.assertEqual((ended["name"], ended), ("Daily", self.json("plan", "show")))
        self.assertIsNone(self.json("plan", "end", "--on", "2026-03-05"))
        self.assertIsNone(self.json("plan", "show"))

    def test_groups_have_plans_of_their_own(self):
        self.ok("plan", "apply", self.file("plan.json", PLAN | {"group": "rectal"}))
        self.assertIsNone(self.json("plan", "show"))
        self.assertEqual(self.json("plan", "show", "--group", "rectal")["group"], "rectal")

    def test_unacceptable_files_name_the_place_and_write_nothing(self):
        daily = {"times_per_day": 1}
        phase = "phases[0]."
        cases = [
            ({"phases": []}, "phases"),
            ({"phases": [{"minutes": 20}]}, phase + "cadence"),
            ({"phases": [{"cadence": {}}]}, phase + "cadence"),
            ({"phases": [{"cadence": daily | {"every_days": 2}}]}, phase + "cadence"),
            ({"phases": [{"cadence": {"hourly": 1}}]}, phase + "cadence.hourly"),
            ({"phases": [{"cadence": daily | {"times": 2}}]}, phase + "cadence.times"),
            ({"phases": [{"cadence": {"times_per_day": 0}}]}, phase + "cadence.times_per_day"),
            ({"phases": [{"cadence": {"times_per_day": 25}}]}, phase + "cadence.times_per_day"),
            ({"phases": [{"cadence": {"times_per_day": 1.5}}]}, phase + "cadence.times_per_day"),
            ({"phases": [{"cadence": {"every_days": 366}}]}, phase + "cadence.every_days"),
            ({"phases": [{"cadence": {"weekdays": []}}]}, phase + "cadence.weekdays"),
            ({"phases": [{"cadence": {"weekdays": ["mon", "mon"]}}]}, phase + "cadence.weekdays"),
            ({"phases": [{"cadence": {"weekdays": ["Montag"]}}]}, phase + "cadence.weekdays"),
            ({"phases": [{"cadence": {"times_per_week": 8}}]}, phase + "cadence.times_per_week"),
            ({"phases": [{"cadence": {"when_i_like": False}}]}, phase + "cadence.when_i_like"),
            ({"phases": [{"cadence": daily, "weeks": 0}]}, phase + "weeks"),
            ({"phases": [{"cadence": daily, "weeks": 1e300}]}, phase + "weeks"),
            ({"phases": [{"cadence": daily, "minutes": 601}]}, phase + "minutes"),
            ({"phases": [{"cadence": daily, "minutes": "20"}]}, phase + "minutes"),
            ({"phases": [{"cadence": daily, "max_diameter_mm": 0}]}, phase + "max_diameter_mm"),
            ({"phases": [{"cadence": daily, "week": 2}]}, phase + "week"),
            ({"phases": [{"cadence": daily}] * 2}, "phases[0].weeks"),
            ({"phases": [{"cadence": daily, "weeks": 1}] * 101}, "phases"),
            ({"start": "2026-02-30"}, "start"),
            ({"start": None}, "start"),
            ({"name": ""}, "name"),
            ({"name": None}, "name"),
            ({"kind": "cure"}, "kind"),
            ({"version": 2}, "version"),
            ({"readiness": {"entries": 0}}, "readiness.entries"),
            ({"readiness": {"pain_at_most": 11}}, "readiness.pain_at_most"),
            ({"extra": 1}, "extra"),
        ]
        for change, named in cases:
            self.refused(3, named, "plan", "apply", self.file("bad.json", PLAN | change))
        self.assertFalse(self.db.exists())

    def test_hostile_files_are_refused_whole(self):
        self.ok("plan", "apply", self.file("plan.json", PLAN))
        kept = self.json("plan", "show")
        good = json.dumps(PLAN)
        daily = {"cadence": {"times_per_day": 1}, "weeks": 1}
        cases = [
            "", "null", "[]", "7", '"plan"', good[:-1], good + "{}",
            good.replace('"frond-plan"', '"frond-kit"'),
            json.dumps(PLAN | {"phases": [daily] * 10_000}),
            json.dumps(PLAN | {"phases": {"0": daily}}),
            json.dumps(PLAN | {"phases": [[daily]]}),
            json.dumps(PLAN | {"phases": [daily | {"cadence": "daily"}]}),
            json.dumps(PLAN | {"phases": [daily | {"cadence": None}]}),
            json.dumps(PLAN | {"phases": [daily | {"weeks": 10**30}]}),
            json.dumps(PLAN | {"phases": [daily | {"weeks": -1}]}),
            json.dumps(PLAN | {"phases": [daily | {"weeks": True}]}),
            json.dumps(PLAN | {"phases": [daily | {"minutes": 2**63}]}),
            json.dumps(PLAN | {"phases": [daily | {"max_diameter_mm": 1e308}]}),
            json.dumps(PLAN | {"phases": [daily | {"max_diameter_mm": 20.05}]}),
            json.dumps(PLAN | {"start": 20260301}), json.dumps(PLAN | {"start": "0000-00-00"}),
            json.dumps(PLAN | {"name": ["Daily"]}), json.dumps(PLAN | {"name": "x" * 201}),
            json.dumps(PLAN | {"version": "1"}), json.dumps(PLAN | {"version": 2}),
            json.dumps(PLAN | {"readiness": []}), json.dumps(PLAN | {"group": "x" * 41}),
            good.replace('"Daily"', "NaN"), good.replace('"Daily"', '"a", "name": "b"'),
            "[" * 100_000, good.replace('"Daily"', '"' + "x" * (1 << 20) + '"'),
        ]
        for text in cases:
            self.refused(3, "bad.json", "plan", "apply", self.file("bad.json", text))
        (self.path / "bytes.json").write_bytes(b"\xff\xfe" + good.encode("utf-16-le"))
        self.refused(3, "bytes.json", "plan", "apply", str(self.path / "bytes.json"))
        self.assertEqual(self.json("plan", "show"), kept)


if __name__ == "__main__":
    unittest.main()
