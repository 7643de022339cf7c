# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups: opened by a reader that is not ours, refused when a byte is other, restored or merged."""
import ctypes
import ctypes.util
import json
import random
import struct
import subprocess
import unittest

import exchange_test
from frondctl import NOW, PROGRAM, FrondctlTest

WORDS = "bakon-lusab-fihol-rutiz-dozum"
HEADER = 92
PIECE = 64 * 1024 + 17


def opened(data, words):
    """The content, by libsodium and docs/formats/backup.md alone."""
    sodium = ctypes.CDLL(ctypes.util.find_library("sodium"))
    assert sodium.sodium_init() >= 0
    header = data[:HEADER]
    assert header[:8] == b"frondbak" and header[8] == 1 and header[9] == 1
    operations, kib = struct.unpack("<II", header[12:20])
    key = ctypes.create_string_buffer(32)
    assert sodium.crypto_pwhash(key, ctypes.c_ulonglong(32), words, ctypes.c_ulonglong(len(words)),
                                header[20:36], ctypes.c_ulonglong(operations),
                                ctypes.c_size_t(kib * 1024), ctypes.c_int(2)) == 0
    state = ctypes.create_string_buffer(sodium.crypto_secretstream_xchacha20poly1305_statebytes())
    assert sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header[52:76], key) == 0
    content, extra = b"", header
    for start in range(HEADER, len(data), PIECE):
        piece = data[start:start + PIECE]
        plain, size = ctypes.create_string_buffer(len(piece)), ctypes.c_ulonglong()
        tag = ctypes.c_ubyte()
        assert sodium.crypto_secretstream_xchacha20poly1305_pull(
            state, plain, ctypes.byref(size), ctypes.byref(tag), piece, ctypes.c_ulonglong(len(piece)),
            extra, ctypes.c_ulonglong(len(extra))) == 0
        content, extra = content + plain.raw[:size.value], b""
    assert tag.value == 3, "the last piece says that it is the last"
    return content


def sealed(content, words):
    """A copy of one piece that opens with these very bytes, by the same two."""
    sodium = ctypes.CDLL(ctypes.util.find_library("sodium"))
    assert sodium.sodium_init() >= 0
    salt = bytes(range(16))
    key, check, checksum = (ctypes.create_string_buffer(size) for size in (32, 16, 16))
    assert sodium.crypto_pwhash(key, ctypes.c_ulonglong(32), words, ctypes.c_ulonglong(len(words)), salt,
                                ctypes.c_ulonglong(3), ctypes.c_size_t(65536 * 1024), ctypes.c_int(2)) == 0
    purpose = b"frond backup: is this the key"
    sodium.crypto_generichash(check, ctypes.c_size_t(16), purpose, ctypes.c_ulonglong(len(purpose)), key,
                              ctypes.c_size_t(32))
    state = ctypes.create_string_buffer(sodium.crypto_secretstream_xchacha20poly1305_statebytes())
    stream = ctypes.create_string_buffer(24)
    sodium.crypto_secretstream_xchacha20poly1305_init_push(state, stream, key)
    header = b"frondbak" + bytes([1, 1, 0, 0]) + struct.pack("<II", 3, 65536) + salt + check.raw + stream.raw
    sodium.crypto_generichash(checksum, ctypes.c_size_t(16), header, ctypes.c_ulonglong(len(header)), None,
                              ctypes.c_size_t(0))
    header += checksum.raw
    piece = ctypes.create_string_buffer(len(content) + 17)
    sodium.crypto_secretstream_xchacha20poly1305_push(
        state, piece, None, content, ctypes.c_ulonglong(len(content)), header, ctypes.c_ulonglong(len(header)),
        ctypes.c_ubyte(3))
    return header + piece.raw


class Backup(FrondctlTest):
    other, on = exchange_test.Exchange.other, exchange_test.Exchange.on
    export, fill = exchange_test.Exchange.export, exchange_test.Exchange.fill

    def setUp(self):
        super().setUp()
        self.words = self.file("words.txt", WORDS + "\n")
        self.copy = self.path / "copy.frondbackup"

    def back_up(self):
        return self.json("backup", str(self.copy), "--backup-passphrase-file", self.words)

    def test_another_reader_finds_the_export_in_it(self):
        self.ok("demo")
        self.assertEqual(self.back_up(), {"entries": 300, "passphrase": None})
        self.assertEqual(opened(self.copy.read_bytes(), WORDS.encode()), self.export())

    def test_words_are_made_when_none_are_given_and_open_it_however_typed(self):
        self.fill()
        words = self.json("backup", str(self.copy))["passphrase"]
        self.assertRegex(words, r"^([a-z]{5}-){4}[a-z]{5}$")
        typed = self.file("typed.txt", words.upper().replace("-", "  ") + "\r\n")
        other = self.other()
        self.on(other, "restore", str(self.copy), "--backup-passphrase-file", typed)
        self.assertEqual(self.export("json", other), self.export())

    def words_in(self, content):
        path = self.path / "spelled.txt"
        path.write_bytes(content)
        return str(path)

    def test_words_of_ones_own_open_it_from_every_editor(self):
        self.fill()
        words, apart = "meine Wörter für é", "meine Wo\u0308rter fu\u0308r e\u0301"
        self.json("backup", str(self.copy), "--backup-passphrase-file",
                  self.words_in(b"\xef\xbb\xbf" + apart.encode() + b"  \r\n"))
        self.assertEqual(opened(self.copy.read_bytes(), words.encode()), self.export())
        for content in (words.encode(), apart.encode() + b"\n", words.encode() + b"\r\n", words.encode("utf-16"),
                        " meine\u00a0Wörter  für\té\n".encode()):
            self.json("merge", str(self.copy), "--dry-run", "--backup-passphrase-file", self.words_in(content))
        self.refused(4, "copy.frondbackup", "merge", str(self.copy), "--backup-passphrase-file",
                     self.words_in("meine Worter fur e\n".encode()))
        self.refused(3, "empty", "merge", str(self.copy), "--backup-passphrase-file",
                     self.words_in(b"\xef\xbb\xbf \n"))

    def test_what_was_sealed_with_the_bytes_of_a_file_still_opens(self):
        self.fill()
        whole = self.export()
        for number, bytes_then in enumerate((b"\xef\xbb\xbfmy own words \xc3\xa9", "my own words e\u0301".encode(),
                                             b" blank before", b"latin \xe9")):
            self.copy.write_bytes(sealed(whole, bytes_then))
            files = [bytes_then + b"\n"]
            if b"own" in bytes_then:
                files.append("my own words é\n".encode())
            for content in files:
                words = self.words_in(content)
                self.assertEqual(self.json("merge", str(self.copy), "--backup-passphrase-file", words)["skipped"], 22)
            other = self.other(f"other{number}.db")
            self.on(other, "restore", str(self.copy), "--backup-passphrase-file", words)
            self.assertEqual(self.export("json", other), whole)

    def test_misuse_is_named(self):
        self.refused(1, "t.db", "backup", str(self.copy))
        self.fill()
        self.back_up()
        wrong = self.file("wrong.txt", "other words\n")
        empty = self.file("empty.txt", "\n")
        for command in ("restore", "merge"):
            self.refused(2, "--backup-passphrase-file", command, str(self.copy))
            self.refused(4, "copy.frondbackup", command, str(self.copy), "--backup-passphrase-file", wrong)
            self.refused(3, "--backup-passphrase-file", command, str(self.copy),
                         "--backup-passphrase-file", empty)
            self.refused(1, "none", command, str(self.path / "none"), "--backup-passphrase-file", self.words)
            self.refused(3, "wrong.txt", command, wrong, "--backup-passphrase-file", self.words)
        self.refused(3, "merge and restore", "import", str(self.copy))
        for part in ("", ".key", ".lock"):
            self.refused(3, "replace the database", "backup", str(self.db) + part)

    def test_an_altered_or_cut_copy_touches_nothing(self):
        self.fill()
        self.back_up()
        whole = self.copy.read_bytes()
        self.ok("log", "--day", "2026-03-09", "--minutes", "5")
        before = self.export()
        files = sorted(self.path.iterdir())
        for at in range(0, len(whole), len(whole) // 12):
            changed = bytearray(whole)
            changed[at] ^= 4
            for content in (bytes(changed), whole[:at]):
                self.copy.write_bytes(content)
                for command in ("restore", "merge"):
                    self.refused(3, "copy.frondbackup", command, str(self.copy),
                                 "--backup-passphrase-file", self.words)
        self.assertEqual(self.export(), before)
        self.assertEqual(sorted(self.path.iterdir()), files)

    def test_restoring_keeps_what_was_there(self):
        self.fill()
        self.back_up()
        then = self.export()
        self.ok("log", "--day", "2026-03-09", "--minutes", "5", "--note", "later")
        kept = self.json("restore", str(self.copy), "--backup-passphrase-file", self.words)
        self.assertEqual(kept["entries"], 22)
        self.assertEqual(self.export(), then)
        old = self.other(kept["kept"])
        self.assertIn("later", self.on(old, "sessions"))

    def test_killed_while_restoring_there_is_the_old_or_the_new(self):
        self.ok("demo")
        self.back_up()
        self.ok("log", "--day", "2026-03-09", "--minutes", "5")
        chance = random.Random(20260310)
        seen = set()
        for _ in range(20):
            running = subprocess.Popen([PROGRAM, "--db", self.db, "--now", NOW, "restore", self.copy,
                                        "--backup-passphrase-file", self.words],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                running.wait(chance.uniform(0.05, 0.9))
            except subprocess.TimeoutExpired:
                running.kill()
            running.wait()
            count = self.json("check")["sessions"]
            self.assertIn(count, (300, 301))
            if count == 300:
                self.ok("log", "--day", "2026-03-09", "--minutes", "5")
            seen.add(count)
        self.ok("restore", str(self.copy), "--backup-passphrase-file", self.words)
        self.assertEqual(self.json("check")["sessions"], 300)
        self.assertIn(301, seen)

    def test_what_both_read_from_the_same_file_is_already_here(self):
        rows = self.file("rows.csv", "date,time,minutes,pain,note\n2026-03-01,20:30,20,3,warm bath\n"
                         "2026-03-02,21:00,15,2,\n")
        other = self.other()
        self.assertEqual(self.json("import", rows)["added"], 2)
        self.on(other, "import", rows)
        self.back_up()
        theirs = self.export("json", other)
        exported = self.path / "theirs.json"
        exported.write_bytes(theirs)
        before = self.ok("sessions", "--json")
        reports = [self.json("import", str(exported)),
                   json.loads(self.on(other, "--json", "merge", str(self.copy),
                                      "--backup-passphrase-file", self.words))]
        for report in reports:
            self.assertEqual((report["read"], report["skipped"]), (2, 2), report)
            self.assertEqual([report[key] for key in ("added", "updated", "other", "kept_notes")], [0] * 4)
        self.assertEqual(self.export("json", other), self.export())
        self.assertEqual(self.ok("sessions", "--json"), before)

    def test_two_devices_agree_in_either_order_and_keep_both_notes(self):
        first = self.json("log", "--day", "2026-03-01", "--minutes", "5", "--note", "first")["id"]
        self.back_up()
        other = self.other()
        self.on(other, "restore", str(self.copy), "--backup-passphrase-file", self.words)

        def edit(export, note, stamp, device):
            export = json.loads(export)
            entry = next(row for row in export["sessions"] if row["id"] == first)
            entry |= {"note": note, "changed": stamp, "changed_by": device,
                      "seen": {entry["changed_by"]: entry["changed"]}}
            return self.file("edit.json", export)
        here, there = (f"00000000-0000-4000-8000-00000000000{n}" for n in (1, 2))
        base = self.export()
        self.ok("import", edit(base, "on the phone", "1900000000000.0", here))
        self.on(other, "import", edit(base, "on the tablet", "1900000000001.0", there))
        self.back_up()
        elsewhere = self.path / "elsewhere.frondbackup"
        self.on(other, "backup", str(elsewhere), "--backup-passphrase-file", self.words)
        report = self.json("merge", str(elsewhere), "--backup-passphrase-file", self.words)
        self.assertEqual((report["updated"], report["kept_notes"]), (1, 1))
        self.on(other, "merge", str(self.copy), "--backup-passphrase-file", self.words)
        self.assertEqual(self.export("json", other), self.export())
        self.assertEqual(self.json("sessions")[0]["note"], "on the phone\n\non the tablet")
        again = self.json("merge", str(elsewhere), "--backup-passphrase-file", self.words)
        self.assertEqual((again["added"], again["updated"], again["other"]), (0, 0, 0))


if __name__ == "__main__":
    unittest.main()
