# SPDX-License-Identifier: GPL-3.0-or-later
"""A page of the file is lost: the window says so by itself, recovers what can be read when it is asked
to, and keeps the file as it was. One that does not open at all is offered the same."""
import unittest

from window import EndToEnd

PAGE = 4096


class Damaged(EndToEnd):
    def lose_page(self, number):
        with open(self.db, "r+b") as file:
            file.seek((number - 1) * PAGE)
            file.write(bytes(PAGE))

    def kept(self):
        return [path for path in self.path.iterdir()
                if ".kept-" in path.name and path.name.endswith("Z")]

    def test_a_lost_page_is_noticed_and_the_rest_recovered(self):
        self.frondctl("demo", "--years", "1")
        before = self.frondctl("check")["sessions"]
        whole = self.db.read_bytes()
        late = len(whole) // PAGE * 3 // 4  # the tables themselves lie before it
        # Ids are random, so a page may be one that opening needs: that is the other test's.
        for page in range(late, late + 5):
            self.db.write_bytes(whole)
            self.lose_page(page)
            damaged = self.db.read_bytes()
            window = self.open()
            window.see("Part of the file can't be read. Nothing was thrown away.")
            if "Have a look" in window.names():
                break
            window.press("Close")
            window.close()
        window.press("Have a look")
        window.press("Recover what can be read")
        window.see_part(" lost. ")
        window.press("Close")
        window.close()
        kept, = self.kept()
        self.assertEqual(len(kept.read_bytes()), len(damaged))
        self.assertTrue(kept.with_name(kept.name + ".key").exists())
        report = self.frondctl("check")
        self.assertTrue(report["ok"])
        self.assertGreater(report["sessions"], before * 8 // 10)

    def test_a_file_that_does_not_open_is_offered_the_same(self):
        self.frondctl("demo", "--years", "1")
        before = self.frondctl("check")["sessions"]
        self.lose_page(1)
        window = self.open()
        window.see("Part of the file can't be read. Nothing was thrown away.")
        window.see("Open a copy")
        window.press("Recover what can be read")
        window.see_part(f"{before} recovered, 0 lost.")
        window.press("Close")
        window.close()
        self.assertEqual(self.frondctl("check")["sessions"], before)


if __name__ == "__main__":
    unittest.main()
