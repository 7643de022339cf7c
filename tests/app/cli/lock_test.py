# SPDX-License-Identifier: GPL-3.0-or-later
"""A lock: set, changed, removed; what opens then, what does not, and what never stands anywhere."""
import base64
import ctypes
import ctypes.util
import fcntl
import json
import pathlib
import shutil
import subprocess
import time
import unittest

import exchange_test
from frondctl import NOW, PROGRAM, FrondctlTest

WORDS, NEW = "canary passphrase one", "canary passphrase two"
CANARY = "canary-note-7f3a"


def opened_by(key_file, words):
    """The data key, by libsodium and docs/formats/key-file.md alone."""
    sodium = ctypes.CDLL(ctypes.util.find_library("sodium"))
    assert sodium.sodium_init() >= 0
    wrap = next(each for each in json.loads(key_file.read_text())["wraps"] if each["kind"] == "passphrase")
    salt, nonce, sealed = (base64.b64decode(wrap[name]) for name in ("salt", "nonce", "key"))
    assert wrap["memory_kib"] == 65536 and 3 <= wrap["passes"] <= 6
    key, plain = ctypes.create_string_buffer(32), ctypes.create_string_buffer(32)
    assert sodium.crypto_pwhash(key, ctypes.c_ulonglong(32), words, ctypes.c_ulonglong(len(words)), salt,
                                ctypes.c_ulonglong(wrap["passes"]), ctypes.c_size_t(65536 * 1024),
                                ctypes.c_int(2)) == 0
    about = b"frond-key passphrase"
    assert sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain, None, None, sealed, ctypes.c_ulonglong(len(sealed)), about, ctypes.c_ulonglong(len(about)), nonce,
        key) == 0
    return plain.raw


class Lock(FrondctlTest):
    other, on = exchange_test.Exchange.other, exchange_test.Exchange.on

    def setUp(self):
        super().setUp()
        self.words = ("--passphrase-file", self.file("words.txt", WORDS + "\n"))
        self.new = self.file("new.txt", NEW + "\n")

    def fill(self):
        self.ok("log", "--day", "2026-03-01", "--minutes", "5", "--note", CANARY)

    def lock(self):
        self.fill()
        self.key = self.json("lock", "set", *self.words)["recovery_key"]
        self.assertRegex(self.key, r"^([a-z]{5}-){8}[a-z]{5}$")
        self.by_key = ("--recovery-key-file", self.file("key.txt", self.key.upper().replace("-", " ") + "\r\n"))

    def notes(self, *options):
        return [row["note"] for row in self.json("sessions", *options)]

    def test_it_opens_with_either_and_with_nothing_else(self):
        self.lock()
        for command in (("sessions",), ("check",), ("log", "--day", "2026-03-02", "--minutes", "5"),
                        ("export", "--format", "json", "--out", str(self.path / "out.json")),
                        ("backup", str(self.path / "copy")), ("salvage", str(self.path / "out.db"))):
            self.refused(4, "t.db.key", *command)
        self.assertFalse((self.path / "out.json").exists())
        self.assertEqual(self.notes(*self.words), [CANARY])
        self.assertEqual(self.notes(*self.by_key), [CANARY])
        self.refused(4, "does not open", "sessions", "--passphrase-file", self.new)
        slip = self.file("slip.txt", ("b" if self.key[0] != "b" else "d") + self.key[1:])
        self.refused(4, "no recovery key", "sessions", "--recovery-key-file", slip)
        self.refused(2, "excludes", "sessions", *self.words, *self.by_key)
        self.refused(3, "--passphrase-file", "sessions", "--passphrase-file", str(self.path / "none"))

    def test_another_reader_opens_the_key(self):
        self.lock()
        key = opened_by(self.path / "t.db.key", WORDS.encode())
        self.assertEqual(len(key), 32)
        with self.assertRaises(AssertionError):
            opened_by(self.path / "t.db.key", NEW.encode())

    def test_changed_forgotten_and_removed(self):
        self.lock()
        self.ok("lock", "change", *self.words, "--new-passphrase-file", self.new)
        self.refused(4, "does not open", "sessions", *self.words)
        self.assertEqual(self.notes("--passphrase-file", self.new), [CANARY])
        self.ok("lock", "change", *self.by_key, "--new-passphrase-file", self.words[1])
        self.assertEqual(self.notes(*self.words), [CANARY])
        self.assertEqual(self.notes(*self.by_key), [CANARY])
        self.refused(4, "does not open", "lock", "remove", "--passphrase-file", self.new)
        self.ok("lock", "remove", *self.words)
        self.assertEqual(self.notes(), [CANARY])

    def test_misuse_is_named(self):
        self.refused(1, "t.db", "lock", "set", *self.words)
        self.assertEqual(list(self.path.glob("t.db*")), [])
        self.fill()
        self.refused(2, "--passphrase-file", "lock", "set")
        self.refused(2, "subcommand", "lock")
        self.refused(1, "no lock", "lock", "change", *self.words, "--new-passphrase-file", self.new)
        self.refused(1, "no lock", "lock", "remove", *self.words)
        self.refused(3, "empty", "lock", "set", "--passphrase-file", self.file("empty.txt", "\n"))
        self.ok("lock", "set", *self.words)
        self.refused(1, "already", "lock", "set", *self.words)
        self.refused(2, "--new-passphrase-file", "lock", "change", *self.words)
        self.refused(2, "required", "lock", "remove")
        self.assertIn("--recovery-key-file", self.ok("--help"))
        self.assertIn("change", self.ok("lock", "--help"))

    def test_copies_and_other_files_go_on_with_the_passphrase(self):
        self.fill()
        self.ok("import", self.file("rows.csv", "date,minutes\n2026-03-02,5\n"))
        copy = next(self.path.glob("t.db.before-import-*"))
        self.key = self.json("lock", "set", *self.words)["recovery_key"]
        self.refused(4, "t.db.key", "restore", str(copy))
        self.json("merge", str(copy), "--dry-run", "--recovery-key-file", self.file("key.txt", self.key))
        kept = self.json("restore", str(copy), *self.words)["kept"]
        self.assertEqual(self.notes(*self.words), [CANARY])
        old = self.other(kept)
        self.assertEqual(len(json.loads(self.on(old, "--json", "sessions", *self.words))), 2)
        backup = str(self.path / "copy.frondbackup")
        words = self.file("backup.txt", "of the copy\n")
        self.ok("backup", backup, "--backup-passphrase-file", words, *self.words)
        self.json("merge", backup, "--backup-passphrase-file", words, *self.words)
        self.assertTrue(self.json("check", *self.words)["ok"])
        self.assertEqual(self.json("salvage", str(self.path / "out.db"), *self.words)["lost"], 0)
        self.assertIn(CANARY, self.on(self.other("out.db"), "sessions", *self.words))

    def test_a_copied_folder_opens_nowhere(self):
        self.lock()
        with_words = self.path / "elsewhere"
        with_words.mkdir()
        for file in self.path.glob("t.db*"):
            shutil.copy(file, with_words)
        for name in ("t.db.key", None):
            done = subprocess.run([PROGRAM, "--db", with_words / "t.db", "sessions"], capture_output=True,
                                  stdin=subprocess.DEVNULL)
            self.assertEqual(done.returncode, 4, done.stderr)
            if name:
                (with_words / name).unlink()

    def test_a_key_of_another_file_is_damage(self):
        self.lock()
        other = self.other()
        self.on(other, "log", "--day", "2026-03-01", "--minutes", "5")
        self.on(other, "lock", "set", *self.words)
        shutil.copy(self.path / "other.db.key", self.path / "t.db.key")
        self.refused(5, "t.db", "sessions", *self.words)
        (self.path / "t.db.key").unlink()
        self.refused(4, "t.db.key", "sessions", *self.words)

    def test_after_four_wrong_words_it_waits(self):
        self.lock()
        for _ in range(4):
            self.refused(4, "does not open", "sessions", "--passphrase-file", self.new)
        begin = time.monotonic()
        for words in (self.words, ("--passphrase-file", self.new), self.by_key):
            self.refused(4, "next try is possible in", "sessions", *words)
        self.assertLess(time.monotonic() - begin, 25)
        later = subprocess.run([PROGRAM, "--db", self.db, "--now", "2027-03-10T12:00:00+01:00", "sessions", *self.words],
                               capture_output=True, stdin=subprocess.DEVNULL)
        self.assertEqual(later.returncode, 4, "--now shortens no wait")
        count = json.loads((self.path / "t.db.key").read_text())["throttle"]
        self.assertEqual((count["tries"], count["wait_ms"]), (4, 30000))

    def test_nothing_is_found_where_it_could_leak(self):
        self.fill()
        self.ok("import", self.file("rows.csv", "date,minutes,note\n2026-03-02,5," + CANARY + "\n"))
        self.key = self.json("lock", "set", *self.words)["recovery_key"]
        self.ok("lock", "change", *self.words, "--new-passphrase-file", self.new)
        self.ok("log", "--day", "2026-03-03", "--minutes", "5", "--note", CANARY, "--passphrase-file", self.new)
        secrets = [text.encode(encoding) for text in (CANARY, WORDS, NEW, self.key, self.key.split("-")[0] + "-")
                   for encoding in ("utf-8", "utf-16-le")]
        files = [path for path in self.path.rglob("*") if path.name.startswith((".", "t.db"))]
        self.assertGreater(len(files), 3)
        for path in files:
            content = path.read_bytes()
            for secret in secrets:
                self.assertNotIn(secret, content, path)

    def test_a_running_program_shows_nothing_and_writes_no_core(self):
        self.lock()
        with open(str(self.db) + ".lock", "rb") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            waiting = subprocess.Popen([PROGRAM, "--db", self.db, "--now", NOW, "sessions", *self.words],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.5)
            proc = pathlib.Path(f"/proc/{waiting.pid}")
            limits = (proc / "limits").read_text()
            shown = (proc / "cmdline").read_bytes()
            try:
                shown += (proc / "environ").read_bytes()
            except PermissionError:  # nobody but root sees that of a program that is not dumpable
                pass
            waiting.kill()
            waiting.wait()
        self.assertRegex(limits, r"Max core file size +0 +0 ")
        for secret in (WORDS, self.key, CANARY):
            self.assertNotIn(secret.encode(), shown)


if __name__ == "__main__":
    unittest.main()
