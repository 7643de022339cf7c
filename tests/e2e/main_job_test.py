# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job: practise, log it, see it; in the window, and read back without one."""
import json
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from window import EndToEnd  # noqa: E402

KIT = {"format": "frond-kit", "version": 1, "items": [
    {"label": "1", "diameter_mm": 15.0}, {"label": "2", "diameter_mm": 18.0}]}


class MainJob(EndToEnd):
    def test_from_an_empty_kit_to_the_chart(self):
        window = self.open()
        window.press("Skip, just open it")
        window.press("More")
        window.press_starting("Kit")
        window.see("Add what you have, in any brand.")
        for label, diameter in (("small", "15"), ("next", "18")):
            window.press("Add one")
            window.type_into("Label", label)
            window.type_into("Diameter", diameter)
            window.press("Save")
            window.see(f"{label}, {diameter} mm")

        window.press("Today")
        window.press("Start")
        window.see("Pause")
        window.let_pass(5 * 60)
        window.press("Pause")
        window.see("Go on or stop any time.")
        window.see("5 min")
        window.let_pass(40 * 60)
        window.press("Go on")
        window.press("Change size")
        window.press_starting("next")
        window.see("How was it: 15 mm")
        window.let_pass(15 * 60)
        window.press("Stop")
        window.see_part("Saved.")
        window.press("Okay")
        window.press("Close")

        window.press("History")
        window.see_part("18 mm")
        window.press("Over time")
        window.see("1 session")
        window.see_part("Size: 18 mm.")
        chart = window.see("Size (mm)", Atspi.Role.CHART)
        self.assertIn("18", chart.get_description())
        window.close()

        entry, = self.frondctl("sessions")
        self.assertEqual(entry["felt"], "okay")
        self.assertEqual(entry["outcome"], "done")
        self.assertEqual(entry["largest_diameter_mm"], 18.0)
        self.assertEqual([step["item"] for step in entry["steps"]], ["small", "next"])
        first, second = (step["seconds"] for step in entry["steps"])
        self.assertIn(first, range(300, 330))  # the forty minutes of the pause are not in it
        self.assertIn(second, range(900, 930))
        self.assertEqual(entry["seconds"], first + second)

    def test_what_frondctl_logs_the_window_shows(self):
        kit = self.path / "kit.json"
        kit.write_text(json.dumps(KIT))
        self.frondctl("kit", "apply", str(kit))
        self.frondctl("log", "--at", "2026-03-01T20:00:00+01:00", "--step", "1:5", "--step", "2:15",
                      "--pain-before", "2", "--pain-during", "3", "--pain-after", "1",
                      "--note", "warm bath first")
        window = self.open()
        window.press("History")
        window.press_starting("Sun 1 ")
        window.see_part("warm bath first")
        window.press("Remove")
        window.see_part("Removed")
        window.press("Undo")
        window.close()
        self.assertEqual(len(self.frondctl("sessions")), 1)

if __name__ == "__main__":
    unittest.main()
