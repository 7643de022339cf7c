# SPDX-License-Identifier: GPL-3.0-or-later
"""salvage: what can be read of a damaged database, in a new one, and nothing else is touched."""
import pathlib
import unittest

from frondctl import FrondctlTest

PAGE = 4096


class Salvage(FrondctlTest):
    def setUp(self):
        super().setUp()
        self.ok("demo")
        self.before = {entry["id"]: entry for entry in self.json("sessions")}
        self.whole = self.db.read_bytes()
        self.out = self.path / "out.db"

    def lose(self, page):
        content = bytearray(self.whole)
        content[(page - 1) * PAGE:page * PAGE] = bytes(PAGE)
        self.db.write_bytes(content)

    def of(self, database, run):
        """What `run` gives when it works on another database."""
        damaged, self.db = self.db, database
        try:
            return run()
        finally:
            self.db = damaged

    def sessions_of_out(self):
        return self.of(self.out, lambda: self.json("sessions"))

    def files(self):
        """Without FILE.lock, which stays."""
        return {path.name: path.read_bytes() for path in self.path.iterdir()
                if path.is_file() and path.suffix != ".lock"}

    def test_a_whole_file_comes_over_whole(self):
        result = self.json("salvage", str(self.out))
        self.assertEqual((result["recovered"], result["lost"]), (len(self.before), 0))
        self.assertEqual(result["others"]["lost"], 0)
        self.assertTrue(result["authenticated"])
        self.assertTrue(result["whole"])
        self.assertEqual(self.sessions_of_out(), list(self.before.values()))

    def test_a_lost_page_costs_what_stood_on_it(self):
        lost = 0
        pages = len(self.whole) // PAGE
        # Every seventh, and then as many more as it takes to meet one with entries on it.
        for page in sorted(range(1, pages + 1), key=lambda page: (page % 7 != 1, page)):
            if page % 7 != 1 and lost > 0:
                break
            with self.subTest(page=page):
                self.lose(page)
                before = self.files()
                result = self.json("salvage", str(self.out))
                for name, content in before.items():
                    self.assertEqual((self.path / name).read_bytes(), content, name)
                self.assertEqual(set(self.files()) - set(before) - {"out.db.mark"},
                                 {"out.db", "out.db.key"})
                there = self.sessions_of_out()
                self.assertEqual(result["recovered"], len(there))
                self.assertEqual(result["lost"], len(self.before) - len(there))
                if there != list(self.before.values()):
                    self.assertFalse(result["whole"])
                for entry in there:
                    whole = self.before[entry["id"]]
                    self.assertEqual((entry["day"], entry["at"], entry["note"]),
                                     (whole["day"], whole["at"], whole["note"]))
                self.assertTrue(self.of(self.out, lambda: self.json("check"))["ok"])
                lost += result["lost"]
                for path in self.path.glob("out.db*"):
                    path.unlink()
        self.assertGreater(lost, 0)

    def test_without_json_it_is_a_sentence(self):
        self.assertIn(f"{len(self.before)} entries recovered, 0 lost",
                      self.ok("salvage", str(self.out)))

    def test_what_is_refused_changes_nothing(self):
        self.lose(5)
        before = self.files()
        self.refused(3, "OUT", "salvage", str(self.db))
        self.refused(3, "OUT", "salvage", str(self.db) + "-wal")
        self.refused(3, "OUT", "salvage", "")
        self.refused(2, "OUT", "salvage")
        self.refused(1, "", "salvage", str(self.path / "nowhere" / "out.db"))
        self.of(self.path / "absent.db", lambda: self.refused(1, "", "salvage", str(self.out)))
        self.assertEqual(self.files(), before)
        key = pathlib.Path(str(self.db) + ".key")
        content = key.read_bytes()
        key.unlink()
        self.refused(4, ".key", "salvage", str(self.out))
        key.write_bytes(content[:-4])
        self.refused(4, ".key", "salvage", str(self.out))
        key.write_bytes(content)
        self.db.write_bytes(bytes(len(self.whole)))
        self.refused(5, str(self.db), "salvage", str(self.out))
        self.db.write_bytes(before["t.db"])
        self.assertEqual(self.files(), before)


if __name__ == "__main__":
    unittest.main()
