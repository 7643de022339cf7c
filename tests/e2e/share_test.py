# SPDX-License-Identifier: GPL-3.0-or-later
"""A summary leaves through the window and its file dialog, and so does a plan, which comes back."""
import json
import subprocess
import unittest

from window import Atspi, EndToEnd, poll


class Share(EndToEnd):
    def choose(self, window, path):
        """Types `path` into the dialog that is open, as a person would."""
        field = poll(lambda: next((node for node in window.nodes()
                                   if node.get_role() == Atspi.Role.TEXT
                                   and node.get_state_set().contains(Atspi.StateType.EDITABLE)
                                   and "ile" in (node.get_name() or "")), None),
                     f"no dialog asks for a file: {window.names()}")
        place = field.get_extents(Atspi.CoordType.SCREEN)
        Atspi.generate_mouse_event(place.x + place.width // 2, place.y + place.height // 2, "b1c")
        poll(lambda: field.get_state_set().contains(Atspi.StateType.FOCUSED), "it takes no focus")
        Atspi.EditableText.set_text_contents(field, str(path))
        window.key("Return")

    def test_what_leaves_is_said_and_lands_where_it_was_put(self):
        self.frondctl("demo", "--years", "1")
        window = self.open()
        window.press("More")
        window.press("Summary for a PT")
        window.see("Page 1 of 1 of the summary")
        window.press("Share…")
        window.see_part("This leaves Frond: 1 page")
        window.press("Share")
        pdf = self.path / "for-pt.pdf"
        self.choose(window, pdf)
        window.see("Saved as for-pt.pdf.")
        text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout.decode()
        self.assertIn("Session summary I chose to share", text)

        window.press("More")
        window.press_starting("Plan")
        window.press("Pass this plan on")
        window.see("The plan as a code")
        window.press("Save as a file")
        plan = self.path / "mine.json"
        self.choose(window, plan)
        window.see("Saved as mine.json.")
        changed = json.loads(plan.read_text())
        changed["name"] = "From my clinic"
        plan.write_text(json.dumps(changed))
        window.press("Back")
        window.press("A plan from a file or a picture")
        self.choose(window, plan)
        window.see("A plan from elsewhere")
        window.press("Save")
        window.see("From my clinic")
        window.close()
        self.assertEqual(self.frondctl("plan", "show")["name"], "From my clinic")


if __name__ == "__main__":
    unittest.main()
