# SPDX-License-Identifier: GPL-3.0-or-later
"""A reminder with a notification service that really draws it, and, where a person's systemd can run,
with its timer: Frond itself is closed."""
import datetime
import json
import os
import pathlib
import re
import subprocess
import unittest

from desktop import beside_a_real_systemd
from window import DEADLINE, FAKETIME, EndToEnd, poll

LINE = "A quiet moment, if you'd like one."


class WithDaemon(EndToEnd):
    def setUp(self):
        super().setUp()
        self.daemon = subprocess.Popen(["dunst", "-config", "/dev/null"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
        self.addCleanup(self.daemon.wait, DEADLINE)
        self.addCleanup(self.daemon.terminate)
        poll(lambda: self.dunstctl("count", "displayed") == "0", "the daemon did not begin")

    @staticmethod
    def dunstctl(*arguments):
        return subprocess.run(["dunstctl", *arguments], capture_output=True, text=True).stdout.strip()

    def displayed(self, count, message):
        poll(lambda: self.dunstctl("count", "displayed") == str(count), message)


class Cues(WithDaemon):
    def test_a_cue_is_drawn_and_goes_with_the_stop(self):
        window = self.open()  # without a window manager no window is in front
        window.press("Skip, just open it")
        window.press("Start")
        window.press("Cues")
        window.press("10 min")
        window.press("Close")
        window.let_pass(9 * 60)
        window.see("9 min")
        self.assertEqual(self.dunstctl("count", "displayed"), "0")
        window.let_pass(61)
        self.displayed(1, "nothing is displayed")
        window.press("Stop")
        window.see_part("Saved.")
        self.displayed(0, "the line is still there after the stop")


class RealDaemon(WithDaemon):
    def setUp(self):
        super().setUp()
        self.due = (datetime.datetime.now() + datetime.timedelta(minutes=10)).replace(
            second=0, microsecond=0)
        file = self.path / "r.json"
        file.write_text(json.dumps({"format": "frond-reminders", "version": 1,
                                    "slots": [{"time": f"{self.due:%H:%M}"}]}))
        self.frondctl("reminders", "apply", str(file))

    def picture(self, name):
        """What is on the screen; kept where FROND_PICTURES says."""
        folder = pathlib.Path(os.environ.get("FROND_PICTURES", self.path))
        file = folder / name
        subprocess.run(["import", "-window", "root", str(file)], check=True)
        return file

    def test_is_drawn_while_frond_is_closed(self):
        before = self.picture("before.png").read_bytes()
        env = os.environ | {"LD_PRELOAD": FAKETIME, "FAKETIME": f"@{self.due:%Y-%m-%d %H:%M:%S}"}
        done = subprocess.run([os.environ["FROND"], "--db", self.db, "--remind"], env=env,
                              timeout=DEADLINE)
        self.assertEqual(done.returncode, 0)
        self.displayed(1, "nothing is displayed")
        poll(lambda: self.picture("reminder.png").read_bytes() != before, "nothing was drawn")
        shown = json.loads(subprocess.run(
            ["busctl", "--user", "--json=short", "call", "org.freedesktop.Notifications",
             "/org/freedesktop/Notifications", "org.freedesktop.Notifications",
             "GetServerInformation"], capture_output=True, text=True).stdout)
        self.assertEqual(shown["data"][0], "dunst")

    def test_a_persons_systemd_starts_it(self):
        run = beside_a_real_systemd(self)
        units = self.path / "config/systemd/user"
        units.mkdir(parents=True)
        (units / "frond-reminders-t.service").write_text(
            "[Service]\nType=oneshot\n"
            f"Environment=LD_PRELOAD={FAKETIME} \"FAKETIME=@{self.due:%Y-%m-%d %H:%M:%S}\" "
            # The bus of this suite; a desktop's is where its systemd looks.
            f"\"DBUS_SESSION_BUS_ADDRESS={os.environ['DBUS_SESSION_BUS_ADDRESS']}\" "
            f"TZ={os.environ['TZ']}\n"
            f"ExecStart=\"{os.environ['FROND']}\" \"--db\" \"{self.db}\" \"--remind\"\n")
        (units / "frond-reminders-t.timer").write_text(
            "[Timer]\nAccuracySec=1ms\nOnActiveSec=100ms\n")
        done = subprocess.run([*run, "systemctl --user start frond-reminders-t.timer; "
                               "until systemctl --user show -P ExecMainExitTimestampMonotonic "
                               "frond-reminders-t.service | grep -qv '^0*$'; do :; done; "
                               "systemctl --user show -P ExecMainStatus frond-reminders-t.service"],
                              capture_output=True, text=True, timeout=DEADLINE)
        self.assertEqual(done.stdout.strip(), "0", done.stderr)
        log = (self.path / "frond.db.reminders-log").read_text()
        self.assertTrue(re.fullmatch(rf"\d+ shown {self.due:%Y-%m-%dT%H:%M}\n", log), log)
        self.assertEqual(self.dunstctl("count", "displayed"), "1")


if __name__ == "__main__":
    unittest.main()
