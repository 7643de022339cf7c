# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed at random moments of a session, a hundred times: what it had counted is right
to the heartbeat of 15 s, nothing is counted that did not run, and no entry is lost."""
import os
import random
import subprocess
import threading
import time
import unittest

from window import EndToEnd

KILLS = int(os.environ.get("FROND_KILLS", "100"))
HEARTBEAT = 15
SEED = int(os.environ.get("FROND_SEED", "20261130"))


class Kills(EndToEnd):
    def stored(self):
        """The seconds that the running session has counted (None without one), and the entries."""
        done = subprocess.run([os.environ["STATETOOL"], "running", self.db], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        counted, entries = done.stdout.split()
        return (None if float(counted) < 0 else float(counted)), int(entries)

    def test_at_random_moments(self):
        chance = random.Random(SEED)
        self.ran = 0.0      # what the session has run, by the test's own count
        self.kept = 0.0     # what was counted at the last kill
        self.entries = 0
        self.active = False
        lost = 0.0
        for kill in range(KILLS):
            try:
                lost = max(lost, self.one_kill(chance))
            except AssertionError as error:
                raise AssertionError(f"kill {kill} of seed {SEED}: {error}") from error
        print(f"{KILLS} kills; at most {lost:.1f} s of a session were not counted")

    def one_kill(self, chance):
        window = self.open()
        began = time.monotonic()
        if self.active:
            window.press("Continue")
        else:
            if window.look("Skip, just open it"):
                window.press("Skip, just open it")
            window.press("Start")
            self.kept = 0.0
        window.see("Stop")
        if window.look("Go on"):  # it was killed in a pause, and is in one still
            window.press("Go on")
        window.see("Pause")
        running, ran, sure = True, self.kept, self.kept
        stopped = False
        for _ in range(chance.randint(1, 12)):
            if stopped:
                break
            deed = chance.random()
            if deed < 0.75:
                step = chance.randint(1, 6)
                window.let_pass(step)
                ran += step if running else 0
                window.see("Go on" if not running else "Pause")
                window.see("Stop")  # it has gone round: what was due is done
                sure = max(sure, ran - HEARTBEAT) if running else ran
            elif deed < 0.9:
                window.press("Pause" if running else "Go on")
                running = not running
                window.see("Pause" if running else "Go on")
                sure = ran if not running else sure
            elif deed < 0.93:
                window.press("Stop")
                window.see_part("Saved.")
                stopped = True
        last = 0
        if not stopped and running:
            last = chance.randint(0, 3)
            window.let_pass(last)
        timer = threading.Timer(chance.random() * 0.05, window.process.kill)
        timer.start()
        if not stopped and chance.random() < 0.5:
            try:
                window.press("Pause" if running else "Go on")
            except Exception:  # noqa: BLE001  it was killed meanwhile
                pass
        timer.join()
        window.process.wait(30)
        counted, entries = self.stored()
        if stopped:
            self.assertEqual((counted, entries), (None, self.entries + 1))
            self.entries, self.active = entries, False
            return 0.0
        self.assertEqual(entries, self.entries)
        self.assertIsNotNone(counted, "a session that was shown as running is gone")
        # The window's clock goes on by itself too, between what it is let pass.
        self.assertLessEqual(counted, ran + last + time.monotonic() - began, "time was invented")
        self.assertGreaterEqual(counted, sure - 0.01, "more than a heartbeat was lost")
        self.active, self.kept = True, counted
        return max(0.0, ran - counted)


if __name__ == "__main__":
    unittest.main()
