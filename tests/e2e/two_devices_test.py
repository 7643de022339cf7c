# SPDX-License-Identifier: GPL-3.0-or-later
"""An edit that another device's later one replaced without knowing of it is shown beside what the entry
is now, and put back with one tap."""
import datetime
import json
import unittest

from window import EndToEnd


class TwoDevices(EndToEnd):
    def test_what_a_later_edit_elsewhere_replaced_is_put_back(self):
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        self.frondctl("log", "--day", str(yesterday), "--minutes", "20", "--pain-during", "3",
                      "--position", "on my side", "--note", "on the phone")
        export = self.path / "e.json"
        self.frondctl("export", "--format", "json", "--out", str(export))
        document = json.loads(export.read_text())
        [entry] = document["sessions"]
        # As a tablet has it that never saw the phone's: later, its own position, no pain.
        entry["changed"] = f"{int(entry['changed'].split('.')[0]) + 1000}.0"
        entry["changed_by"] = "9e107d9d-372b-4b6b-8a4b-1234567890ab"
        entry["position"] = "on my back"
        del entry["pain_during"]
        entry["note"] = "on the tablet"
        document["sessions"] = [entry]
        export.write_text(json.dumps(document))
        self.assertEqual(self.frondctl("import", str(export))["updated"], 1)

        window = self.open()
        window.press("More")
        window.scroll_to("Recently removed")
        window.press("Recently removed")
        window.see_part("Changed on another device")
        window.see_part("Pain during: 3. Now: –")
        window.see_part("Position: on my side. Now: on my back")
        window.press("Put back")
        window.see_part("Position: on my back. Now: on my side")
        window.close()
        [now] = self.frondctl("sessions")
        self.assertEqual((now["pain_during"], now["position"]), (3, "on my side"))
        self.assertEqual(now["note"], "on the phone\n\non the tablet")


if __name__ == "__main__":
    unittest.main()
