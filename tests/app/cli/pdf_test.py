# SPDX-License-Identifier: GPL-3.0-or-later
"""The summary for a PT as frondctl writes it, read with poppler's tools."""
import pathlib
import re
import subprocess
import unittest

from frondctl import PLAN, PROGRAM, FrondctlTest
from summed import Summed, number, numbers


def tool(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()


@unittest.skipUnless((pathlib.Path(PROGRAM).parent / "libfrond_pdf.so").exists(),
                     "this build has no window and no PDF")
class Summary(FrondctlTest):
    def pdf(self, *more):
        out = self.path / "out.pdf"
        self.ok("export", "--format", "pdf", "--out", str(out), *more)
        return out

    def text(self, *more):
        return re.sub(r"\s+", " ", tool("pdftotext", "-layout", self.pdf(*more), "-"))

    def log_some(self):
        self.with_kit()
        self.ok("plan", "apply", self.file("plan.json", PLAN))
        for day, pain in enumerate([3, 2, 2, 4, 1, 2], start=1):
            self.ok("log", "--at", f"2026-03-0{day}T20:00:00+01:00", "--step", "3:20",
                    "--pain-during", str(pain), "--note", f"private words {day}",
                    "--ease-after", "7", "--warm-up", "bath")

    def test_says_the_period_in_counts_and_what_was_left_out(self):
        self.log_some()
        text = self.text("--from", "2026-03-01", "--to", "2026-03-07")
        for part in ["Session summary I chose to share", "1 March to 7 March 2026", "Sessions 6",
                     "The plan had 7", "22.5 mm", "median 2, range 1 to 4, n = 6", "bath (6)",
                     "Of 6 sessions, 6 had pain as a number", "Left out: notes (6), how at ease",
                     "Self-reported. Not a diagnosis.", "Page 1 of"]:
            self.assertIn(part, text)
        self.assertNotIn("private", text)

    def test_its_numbers_are_those_of_the_csv(self):
        self.ok("demo", "--years", "3")
        table = self.path / "t.csv"
        for first, last, days in [("2023-03-11", "2026-03-10", 1096), ("2026-02-01", "2026-02-28", 28)]:
            range_ = ["--from", first, "--to", last]
            self.ok("export", "--format", "csv", "--out", str(table), *range_)
            known = Summed(table, days)
            text = re.sub(r"\s+", " ", tool("pdftotext", "-raw", self.pdf(*range_), "-"))
            for part in [f"Sessions {number(known.sessions)} ", f"Sessions a week {number(known.weekly)} ",
                         f"Minutes of a session {numbers(known.minutes, 'median {}, range {} to {}, n = {}')}",
                         f"Stopped sooner {number(known.stopped)} ",
                         f"Days with bleeding, periods apart {number(known.bleeding)} ", "By size"]:
                self.assertIn(part, text)
            self.assertTrue(known.rows())
            # Twelve have room, those used most.
            most = sorted(known.sizes, key=lambda size: -known.sizes[size]["sessions"])[:12]
            for size, cells in known.rows().items():
                said = float(size.split()[0]) in most
                (self.assertIn if said else self.assertNotIn)(" ".join([size, *cells]), text)
            for reason, count in known.reasons.most_common(10):
                self.assertIn(f"{reason} ({number(count)})", text)

    def test_of_a_period_without_entries_the_questions_can_be_had_alone(self):
        self.log_some()
        self.with_question("How long?")
        text = self.text("--from", "2020-01-01", "--to", "2020-01-31", "--include", "questions")
        self.assertEqual(text.strip(), "Session summary I chose to share 1 January to 31 January 2020 What I would like to "
                                       "ask – How long? Self-reported. Not a diagnosis. Page 1 of 1")

    def test_notes_and_ease_are_in_when_they_are_named(self):
        self.log_some()
        text = self.text("--include", "notes,mood")
        self.assertIn("private words 6", text)
        self.assertIn("after: median 7", text)
        self.assertNotIn("Left out", text)
        self.assertEqual(text, self.text("--include", "everything"))

    def test_few_values_are_listed_without_a_median(self):
        self.with_kit()
        for day in (1, 2):
            self.ok("log", "--day", f"2026-03-0{day}", "--step", "3:20", "--pain-during", str(day))
        text = self.text("--from", "2026-03-01", "--to", "2026-03-07")
        self.assertIn("1, 2", text)
        self.assertNotIn("median", text)

    def test_names_nobody_and_no_moment(self):
        self.log_some()
        pdf = self.pdf()
        info = tool("pdfinfo", pdf)
        self.assertRegex(info, r"Title:\s+Summary\n")
        for word in ["Author", "Creator", "Producer", "CreationDate", "ModDate", "Keywords"]:
            self.assertNotIn(word + ":", info)
        self.assertRegex(info, r"Page size:\s+595 x 842 pts \(A4\)")
        content = pdf.read_bytes()
        self.assertIn(b"/Lang (en)", content)
        for word in [b"frond", b"Frond", str(self.path).encode()]:
            self.assertNotIn(word, content)

    def test_charts_are_lines_and_text_is_text(self):
        self.log_some()
        pdf = self.pdf()
        self.assertEqual(len(tool("pdfimages", "-list", pdf).splitlines()), 2) # its head alone
        fonts = tool("pdffonts", pdf).splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertRegex(font, r"\byes (yes|no)\s+yes\b") # embedded, with its characters

    def test_is_one_or_two_pages_for_ten_years_of_notes(self):
        self.ok("demo", "--years", "10")
        for more in ([], ["--include", "everything"]):
            self.assertIn("had pain as a number", self.text(*more))
            info = tool("pdfinfo", self.pdf(*more))
            self.assertIn(re.search(r"Pages:\s+(\d+)", info).group(1), ("1", "2"))
        self.assertIn("more notes did not fit", self.text("--include", "everything"))

    def test_a_period_without_entries_says_so(self):
        self.log_some()
        self.assertIn("No entries in this period.",
                      self.text("--from", "2020-01-01", "--to", "2020-01-31"))

    def test_what_has_no_data_is_left_out_whole(self):
        self.with_kit()
        self.ok("log", "--day", "2026-03-01", "--note", "a long day")
        text = self.text("--from", "2026-03-01", "--to", "2026-03-07")
        for heading in ["Size (mm)", "Pain, 0 to 10", "How it felt, in words", "By size", "Depth", "not noted"]:
            self.assertNotIn(heading, text)
        self.ok("log", "--day", "2026-03-02", "--felt", "okay")
        self.assertIn("How it felt, in words", self.text("--from", "2026-03-01", "--to", "2026-03-07"))

    def test_what_cannot_be_is_named_and_leaves_no_file(self):
        self.log_some()
        out = self.path / "no.pdf"
        command = ["export", "--format", "pdf", "--out", str(out)]
        self.refused(3, "--include", *command, "--include", "notes,diary")
        self.refused(3, "--from", *command, "--from", "2026-03-02", "--to", "2026-03-01")
        self.refused(3, "--format", "export", "--format", "docx", "--out", str(out))
        self.refused(1, "--out", "export", "--format", "pdf", "--out", str(self.path / "no" / "x"))
        self.assertFalse(out.exists())


if __name__ == "__main__":
    unittest.main()
