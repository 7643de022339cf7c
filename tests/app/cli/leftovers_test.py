# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed, or refused by the disk, before any call that changes something: nothing readable is left behind,
nothing that was kept is lost, and what was there is there wholly or has been replaced wholly."""
import fcntl
import json
import os
import pathlib
import random
import re
import resource
import signal
import subprocess
import tempfile
import time
import unittest

from frondctl import NOW, PROGRAM, FrondctlTest

FAULTSHIM = os.environ["FROND_FAULTSHIM"]
WORDS = "bakon-lusab-fihol-rutiz-dozum"
CANARY = "canary-7f3a"
TEMPORARY = re.compile(r"\.frond-[0-9a-f]{16}\.tmp$")
SEED = 20260310


class Leftovers(FrondctlTest):
    def setUp(self):
        super().setUp()
        self.temporary = self.path / "tmp"
        self.temporary.mkdir()
        self.out = self.path / "out"
        self.out.mkdir()
        self.words = self.file("words.txt", WORDS + "\n")
        self.copy = self.path / "copy.frondbackup"
        self.log = tempfile.NamedTemporaryFile()
        self.addCleanup(self.log.close)

    def run_with(self, error, call, *arguments):
        """Runs it with that call about a file in this folder failing so; 0: none does. See faultshim.cpp."""
        environment = os.environ | {
            "LD_PRELOAD": FAULTSHIM, "TMPDIR": str(self.temporary), "FROND_FAULT_UNDER": str(self.path.resolve()),
            "FROND_FAULT_OF": "writes", "FROND_FAULT_ERROR": error, "FROND_FAULT_AT": str(call),
            "FROND_FAULT_LASTS": "once", "FROND_FAULT_LOG": self.log.name}
        return subprocess.run([PROGRAM, "--db", self.db, "--now", NOW, *arguments], env=environment,
                              capture_output=True, timeout=120, stdin=subprocess.DEVNULL)

    def killed_at(self, call, *arguments):
        """True when the kill came; otherwise it was done before."""
        done = self.run_with("kill", call, *arguments)
        self.assertIn(done.returncode, (0, -signal.SIGKILL), done.stderr)
        return done.returncode != 0

    def calls(self, error, *arguments):
        """How many calls can fail so. Runs the command once, wholly."""
        self.log.truncate(0)
        done = self.run_with(error, 0, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        number = pathlib.Path(self.log.name).read_bytes().count(b"\n")
        self.assertGreater(number, 3)
        return number

    @staticmethod
    def chosen(number, last, others):
        """The last calls, where names change, and some of the others. tests/torture tries every one below frondctl."""
        every = range(1, number + 1)
        if number <= last + others:
            return every
        return sorted({*every[-last:], *random.Random(SEED).sample(every[:-last], others)})

    @staticmethod
    def content(folder):
        return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}

    def keep(self):
        """The database as it is now, to be put back."""
        return {name: content for name, content in self.content(self.path).items()
                if name.startswith("t.db") and name != "t.db.lock"}

    def put_back(self, kept):
        for path in self.path.glob("t.db*"):
            if path.name != "t.db.lock":
                path.unlink()
        for name, content in kept.items():
            (self.path / name).write_bytes(content)

    def test_no_killed_export_leaves_anything_to_read(self):
        self.ok("log", "--day", "2026-03-01", "--minutes", "5", "--note", CANARY)
        target = self.out / "out.csv"
        arguments = ("export", "--format", "csv", "--out", str(target))
        number = self.calls("kill", *arguments)
        whole = target.read_bytes()
        self.assertIn(CANARY.encode(), whole)
        for before in (None, b"what was there"):
            kills = 0
            for call in self.chosen(number + 2, 20, 10):
                for path in self.out.iterdir():
                    path.unlink()
                if before:
                    target.write_bytes(before)
                kills += self.killed_at(call, *arguments)
                left = self.content(self.out)
                self.assertIn(left.pop("out.csv", None), (before, whole), call)
                if before is None:
                    self.assertEqual(left, {}, call)
                # Where a file is replaced, for one moment the new one has a name of its own.
                self.assertTrue(all(TEMPORARY.match(name) for name in left), left.keys())
                self.ok(*arguments)
                self.assertEqual(self.content(self.out), {"out.csv": whole})
            self.assertGreater(kills, 3)

    def test_no_killed_dry_run_leaves_anything_to_read(self):
        rows = self.file("rows.csv", "date,minutes,note\n" +
                         "".join(f"2026-03-01,20,{CANARY} {n}\n" for n in range(50)))
        number = self.calls("kill", "import", rows, "--dry-run")
        self.assertEqual(self.content(self.temporary), {})
        before = self.content(self.path)
        for call in self.chosen(number + 1, 10, 6):
            self.killed_at(call, "import", rows, "--dry-run")
            for name, content in self.content(self.temporary).items():
                self.assertRegex(name, TEMPORARY)
                self.assertEqual(content, b"", name)
            self.assertEqual(self.content(self.path), before)
        self.assertEqual(self.run_with("kill", 0, "import", rows, "--dry-run").returncode, 0)
        self.assertEqual(self.content(self.temporary), {})

    def test_no_killed_backup_leaves_a_part_of_one(self):
        self.ok("log", "--day", "2026-03-01", "--minutes", "5", "--note", CANARY)
        target = self.out / "copy"
        arguments = ("backup", str(target), "--backup-passphrase-file", self.words)
        for call in self.chosen(self.calls("kill", *arguments) + 1, 12, 4):
            target.unlink(missing_ok=True)
            self.killed_at(call, *arguments)
            self.assertLessEqual(set(self.content(self.out)), {"copy"})
            if target.exists():
                self.refused(2, "--backup-passphrase-file", "merge", str(target))  # it is a whole one
                self.assertEqual(self.json("merge", str(target), "--backup-passphrase-file", self.words)["added"], 0)

    def restoring(self, prepare, error="kill"):
        """The database as it was, what was asked for, and how many calls that takes."""
        self.ok("demo")
        self.ok("backup", str(self.copy), "--backup-passphrase-file", self.words)
        self.ok("log", "--day", "2026-03-09", "--minutes", "5")
        prepare()
        before = self.keep()
        arguments = ("restore", str(self.copy), "--backup-passphrase-file", self.words)
        number = self.calls(error, *arguments)
        self.put_back(before)
        return before, arguments, number

    def alter_key(self):
        key = self.path / "t.db.key"
        key.write_bytes(key.read_bytes().replace(b"frond", b"frost"))

    def is_new(self):
        done = self.run_raw("--json", "check")
        return done.returncode == 0 and json.loads(done.stdout)["sessions"] == 300

    def test_a_killed_restore_leaves_the_old_or_the_new(self):
        for prepare in (lambda: None, self.alter_key):
            with self.subTest(prepare=prepare.__name__):
                self.put_back({})
                before, arguments, number = self.restoring(prepare)
                seen = set()
                for call in self.chosen(number, 14, 3):
                    self.put_back(before)
                    self.assertTrue(self.killed_at(call, *arguments))
                    new = self.is_new()
                    seen.add(new)
                    now = self.keep()
                    kept = [name for name in now if ".kept-" in name]
                    if new:
                        old = next(name for name in kept if name.endswith("Z"))
                        self.assertEqual((now[old], now[old + ".key"]), (before["t.db"], before["t.db.key"]))
                        self.assertLessEqual(set(now), {"t.db", "t.db.key", "t.db.mark", old, old + ".key",
                                                        old + ".mark"}, call)
                    elif prepare == self.alter_key:  # what does not open is not even looked at
                        self.assertEqual((now["t.db"], now["t.db.key"]), (before["t.db"], before["t.db.key"]))
                    else:
                        self.assertEqual(self.json("check")["sessions"], 301)
                        self.assertEqual(kept, [], call)
                    if call % 6 == 0:
                        self.assertEqual(self.json(*arguments)["entries"], 300)
                        self.assertFalse([name for name in self.keep() if ".restoring" in name])
                self.assertEqual(seen, {False, True})

    def test_a_restore_that_the_disk_refuses_changes_nothing(self):
        for error in ("full", "io"):
            for prepare in (lambda: None, self.alter_key):
                with self.subTest(error=error, prepare=prepare.__name__):
                    self.put_back({})
                    before, arguments, number = self.restoring(prepare, error)
                    refusals = 0
                    for call in self.chosen(number, 12, 8):
                        self.put_back(before)
                        done = self.run_with(error, call, *arguments)
                        if done.returncode == 0:
                            self.assertTrue(self.is_new(), call)
                            continue
                        self.assertEqual((done.returncode, done.stderr.count(b"\n")), (1, 1), done.stderr)
                        refusals += self.keep() == before
                        # Once the new file has taken over, the next opening finishes the rest.
                        self.assertTrue(self.keep() == before or self.is_new(), call)
                    self.assertGreater(refusals, 3)

    def test_killed_imports_push_no_good_state_out(self):
        def rows(number):
            return self.file("rows.csv", f"date,minutes,note\n2026-02-{number:02},20,{CANARY}\n")
        for day in range(1, 7):
            self.ok("import", rows(day))
        number = self.calls("kill", "import", rows(7))
        good = {name: content for name, content in self.keep().items() if "before-import" in name}
        self.assertEqual(len(good), 5)
        late = rows(20)
        for call in self.chosen(number, 8, 4):
            self.killed_at(call, "import", late)
        self.ok("import", rows(21))
        now = {name: content for name, content in self.keep().items() if "before-import" in name}
        self.assertEqual(len(now), 5)
        self.assertGreaterEqual(len(set(good) & set(now)), 3)
        for name in now:
            self.assertEqual(self.json("merge", str(self.path / name))["added"], 0)
        self.assertFalse([name for name in self.content(self.path) if TEMPORARY.match(name)])

    def test_a_lost_key_needs_nobody_to_take_anything_away(self):
        self.ok("demo")
        self.ok("backup", str(self.copy), "--backup-passphrase-file", self.words)
        self.ok("log", "--day", "2026-03-09", "--minutes", "5")
        key = self.path / "t.db.key"
        good, database = key.read_bytes(), self.db.read_bytes()
        for content in (None, b"", good[:-20], good.replace(b"frond", b"frost")):
            self.put_back({"t.db": database, "t.db.key": good})
            key.unlink()
            if content is not None:
                key.write_bytes(content)
            self.refused(4, "key", "sessions")
            kept = self.json("restore", str(self.copy), "--backup-passphrase-file", self.words)["kept"]
            self.assertEqual(self.json("check")["sessions"], 300)
            kept_key = self.path / (kept + ".key")
            self.assertEqual(kept_key.read_bytes() if kept_key.exists() else None, content)
            kept_key.write_bytes(good)
            done = subprocess.run([PROGRAM, "--db", kept, "--json", "check"], capture_output=True, timeout=60)
            self.assertEqual(json.loads(done.stdout)["sessions"], 301)

    def test_a_planted_link_gets_no_key(self):
        for name in ("t.db.key.new", "t.db.key"):
            elsewhere = self.path / "elsewhere"
            (self.path / name).symlink_to(elsewhere)
            done = self.run_raw("log", "--day", "2026-03-01", "--minutes", "5")
            self.assertFalse(elsewhere.exists(), name)
            if name.endswith(".new"):
                self.assertEqual((done.returncode, done.stderr.count(b"\n")), (1, 1))
                self.assertIn(b"t.db.key.new", done.stderr)
                self.assertFalse(self.db.exists())
            (self.path / name).unlink()

    def test_a_database_is_made_where_its_link_leads(self):
        far = self.path / "far"
        far.mkdir()
        self.db.symlink_to("far/real.db")
        self.ok("log", "--day", "2026-03-01", "--minutes", "5")
        self.assertTrue(self.db.is_symlink())
        self.assertEqual(set(self.content(far)), {"real.db", "real.db.key", "real.db.lock", "real.db.mark"})
        self.db = far / "real.db"
        self.assertEqual(len(self.json("sessions")), 1)

    def test_no_name_is_special(self):
        for name in (":memory:", "file:x.db?mode=memory", "file::memory:"):
            for arguments in (["log", "--day", "2026-03-01", "--minutes", "5"], ["sessions", "--json"]):
                done = subprocess.run([PROGRAM, "--db", name, *arguments], cwd=self.out,
                                      capture_output=True, timeout=60)
                self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertEqual(len(json.loads(done.stdout)), 1, name)
            self.assertTrue((self.out / name).is_file())

    def test_no_core_is_written(self):
        """While it waits for the lock it is made to crash."""
        self.ok("log", "--day", "2026-03-01", "--minutes", "5")
        with open(self.path / "t.db.lock", "rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            running = subprocess.Popen(
                [PROGRAM, "--db", self.db, "sessions"], cwd=self.out, stdout=subprocess.DEVNULL,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (1 << 30, 1 << 30)))
            limits = pathlib.Path(f"/proc/{running.pid}/limits")
            end = time.monotonic() + 4
            while not re.search(r"core file size +0 +0", limits.read_text()) and time.monotonic() < end:
                pass
            self.assertRegex(limits.read_text(), r"core file size +0 +0")
            running.send_signal(signal.SIGABRT)
            _, status = os.waitpid(running.pid, 0)
            running.returncode = status
            self.assertTrue(os.WIFSIGNALED(status))
            self.assertFalse(os.WCOREDUMP(status))
        self.assertEqual(self.content(self.out), {})


if __name__ == "__main__":
    unittest.main()
