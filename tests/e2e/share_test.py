# SPDX-License-Identifier: GPL-3.0-or-later
"""A summary leaves through the window and its file dialog, and so does a plan, which comes back."""
import json
import subprocess
import unittest

from window import EndToEnd


class Share(EndToEnd):
    def test_what_leaves_is_said_and_lands_where_it_was_put(self):
        self.frondctl("demo", "--years", "1")
        window = self.open()
        window.press("More")
        window.press("Summary for a PT")
        window.see("Page 1 of 2 of the summary")
        window.press("Share…")
        window.see_part("This leaves Frond: 2 pages")
        window.press("Share")
        pdf = self.path / "for-pt.pdf"
        window.choose_file(pdf)
        window.see("Saved as for-pt.pdf.")
        text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout.decode()
        self.assertIn("Session summary I chose to share", text)

        window.press("More")
        window.press_starting("Plan")
        window.press("Pass this plan on")
        window.see("The plan as a code")
        window.press("Save as a file")
        plan = self.path / "mine.json"
        window.choose_file(plan)
        window.see("Saved as mine.json.")
        changed = json.loads(plan.read_text())
        changed["name"] = "From my clinic"
        plan.write_text(json.dumps(changed))
        window.press("Back")
        window.press("A plan from a file or a picture")
        window.choose_file(plan)
        window.see("A plan from elsewhere")
        window.press("Save")
        window.see("From my clinic")
        window.close()
        self.assertEqual(self.frondctl("plan", "show")["name"], "From my clinic")


if __name__ == "__main__":
    unittest.main()
