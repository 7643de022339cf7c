# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged database, an altered key, a full disk, a log of another file: told apart, and the file that is
in trouble is the one that is named."""
import pathlib
import resource
import shutil
import signal
import subprocess
import unittest

from frondctl import NOW, PROGRAM, FrondctlTest

PAGE = 4096
WORDS = "bakon-lusab-fihol-rutiz-dozum"


class Damage(FrondctlTest):
    def setUp(self):
        super().setUp()
        self.words = self.file("words.txt", WORDS + "\n")
        self.ok("demo")
        self.copy = str(self.path / "copy.frondbackup")
        self.ok("backup", self.copy, "--backup-passphrase-file", self.words)
        self.table = str(self.path / "table.csv")
        self.ok("export", "--format", "csv", "--out", self.table)
        self.whole = self.db.read_bytes()

    def key(self):
        return pathlib.Path(str(self.db) + ".key")

    def log(self):
        return pathlib.Path(str(self.db) + "-wal")

    def damage(self):
        """Every page but the first few, which opening reads."""
        content = bytearray(self.whole)
        for page in range(len(content) // PAGE // 3, len(content) // PAGE):
            content[page * PAGE + 100] ^= 1
        self.db.write_bytes(content)

    def working_on_the_database(self):
        """Commands that read all of it, and the file that each names besides."""
        out = str(self.path / "out")
        yield out, ["export", "--format", "csv", "--out", out]
        yield out, ["export", "--format", "json", "--out", out]
        yield self.table, ["import", self.table]
        yield self.copy, ["merge", self.copy, "--backup-passphrase-file", self.words]
        yield out, ["backup", out, "--backup-passphrase-file", self.words]
        yield out, ["sessions"]
        yield out, ["check"]

    def test_a_damaged_database_is_said_to_be_it(self):
        self.damage()
        before = self.db.read_bytes()
        for other, command in self.working_on_the_database():
            with self.subTest(command=command):
                done = self.run_raw(*command)
                error = done.stderr.decode()
                self.assertEqual(done.returncode, 5, error)
                self.assertIn(str(self.db), error)
                self.assertNotIn(other, error)
                self.assertEqual(error.count("\n"), 1)
                self.assertEqual(self.db.read_bytes(), before)

    def test_an_altered_key_is_said_to_be_it(self):
        content = bytearray(self.key().read_bytes())
        content[len(content) // 2] ^= 1
        self.key().write_bytes(content)
        for other, command in self.working_on_the_database():
            with self.subTest(command=command):
                self.refused(4, str(self.key()), *command)

    def test_a_file_that_is_none_is_said_to_be_it(self):
        for name, command in (("x.frondbackup", ["merge"]), ("x.frondbackup", ["restore"])):
            content = bytearray(pathlib.Path(self.copy).read_bytes())
            content[-5] ^= 1
            path = self.path / name
            path.write_bytes(content)
            self.refused(3, str(path), *command, str(path), "--backup-passphrase-file", self.words)
        self.refused(4, self.copy, "merge", self.copy, "--backup-passphrase-file",
                     self.file("others.txt", "other words\n"))
        nowhere = str(self.path / "none" / "out.csv")
        self.refused(1, nowhere, "export", "--format", "csv", "--out", nowhere)
        self.assertEqual(self.db.read_bytes(), self.whole)

    def test_a_full_disk_is_no_damage(self):
        def full():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (len(self.whole), len(self.whole)))
        self.killed_while_saving()
        for command in (["check"], ["log", "--day", "2026-03-09", "--minutes", "5", "--note", "n" * 60000]):
            done = subprocess.run([PROGRAM, "--db", self.db, "--now", NOW, *command], capture_output=True,
                                  timeout=120, stdin=subprocess.DEVNULL, preexec_fn=full)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertNotIn(b"damaged", done.stderr)
        self.ok("check")

    def killed_while_saving(self):
        """Leaves a commit in the log alone, as a kill does."""
        shutil.copy(self.db, self.path / "main")
        saving = subprocess.Popen(
            [PROGRAM, "--db", self.db, "--now", NOW, "log", "--day", "2026-03-09", "--minutes", "5"],
            stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
        saving.stdout.readline()  # the id: it is on disk
        saving.kill()
        saving.wait()
        saving.stdout.close()

    def test_a_log_of_another_file_changes_nothing(self):
        other = self.path / "other.db"
        storage = [PROGRAM, "--db", other, "--now", NOW]
        subprocess.run([*storage, "demo"], check=True, capture_output=True)
        log = other.read_bytes()[:PAGE * 4]
        frames = b"".join((n + 1).to_bytes(4, "big") + bytes(20) + log[n * PAGE:(n + 1) * PAGE] for n in range(4))
        for content in (bytes(32) + frames, b"x" * 40000, b"\x37\x7f\x06\x82" + bytes(28) + frames):
            self.log().write_bytes(content)
            self.run_raw("sessions")
            self.log().unlink(missing_ok=True)
            self.assertEqual(self.db.read_bytes(), self.whole)
            self.ok("check")


if __name__ == "__main__":
    unittest.main()
