# SPDX-License-Identifier: GPL-3.0-or-later
"""A file system without room: nothing is said to be saved, the form keeps its input, and a second try
keeps it all."""
import errno
import os
import subprocess
import unittest

from window import EndToEnd


class DiskFull(EndToEnd):
    def setUp(self):
        super().setUp()
        small = self.path / "small"
        small.mkdir()
        self.db = small / "frond.db"
        self.ballast = small / "ballast"
        mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "frond-test", small]
        self.mounted = subprocess.run(mount, capture_output=True).returncode == 0
        if self.mounted:
            self.addCleanup(lambda: subprocess.run(["umount", "--lazy", small], check=True))

    def limit(self, size):
        """Where nothing may be mounted, no file of the window's may grow any more."""
        subprocess.run(["prlimit", "--pid", str(self.window.process.pid), f"--fsize={size}:"],
                       check=True)

    def fill(self):
        if not self.mounted:
            self.limit(self.db.with_name("frond.db-wal").stat().st_size)
            return
        with open(self.ballast, "wb", buffering=0) as file:
            for block in (65536, 4096, 1):
                try:
                    while True:
                        file.write(b"x" * block)
                except OSError as error:
                    self.assertEqual(error.errno, errno.ENOSPC)
        self.assertEqual(os.statvfs(self.ballast).f_bavail, 0)

    def make_room(self):
        if self.mounted:
            self.ballast.unlink()
        else:
            self.limit("unlimited")

    def test_a_form_keeps_its_input_until_there_is_room(self):
        window = self.open()
        window.press("Skip, just open it")
        window.press("Log one from earlier")
        window.press("20")
        window.press("Hard")
        window.scroll_to("Note")
        window.type_into("Note", "still here")
        self.fill()
        window.press("Save")
        window.see("Not saved yet: this device is full. Your entry is still here.")
        window.see("Log one from earlier")  # the form is still open
        window.press("Save")
        window.see("Not saved yet: this device is full. Your entry is still here.")
        self.make_room()
        window.press("Try again")
        window.see("Start")
        window.close()
        entry, = self.frondctl("sessions")
        self.assertEqual((entry["note"], entry["felt"], entry["seconds"]),
                         ("still here", "hard", 1200))

    def test_a_session_goes_on_and_its_stop_is_tried_again(self):
        window = self.open()
        window.press("Skip, just open it")
        window.press("Start")
        window.see("Pause")
        self.fill()
        window.let_pass(10 * 60)
        window.press("Stop")
        window.see("Not saved yet: this device is full. Your entry is still here.")
        window.see("Paused")
        self.make_room()
        window.press("Try again")
        window.see("10 minutes. Saved.")
        window.close()
        entry, = self.frondctl("sessions")
        self.assertIn(entry["seconds"], range(600, 630))


if __name__ == "__main__":
    unittest.main()
