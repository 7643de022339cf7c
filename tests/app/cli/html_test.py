# SPDX-License-Identifier: GPL-3.0-or-later
"""The summary for a PT as a web page, read with Python's parser; tests/torture/htmltest.py asks others."""
import html.parser
import pathlib
import re
import subprocess
import unittest

from frondctl import PLAN, PROGRAM, FrondctlTest
from summed import Summed, number, numbers

VOID = {"meta", "link", "img", "br", "hr", "input", "source", "base", "embed", "area", "col", "track", "wbr"}


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, dict(attributes), parent
        self.inner = [] # elements and texts

    def all(self, tag=None):
        for child in self.inner:
            if isinstance(child, Element):
                if tag in (None, child.tag):
                    yield child
                yield from child.all(tag)

    def text(self):
        return "".join(c if isinstance(c, str) else f" {c.text()} " for c in self.inner)


class Page(html.parser.HTMLParser):
    """Strict: each element is closed, in order, by its own tag."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("", [], None)
        self.feed(text)
        self.close()
        if self.at is not self.root:
            raise AssertionError(f"<{self.at.tag}> is not closed")

    def handle_starttag(self, tag, attrs):
        element = Element(tag, attrs, self.at)
        self.at.inner.append(element)
        if tag not in VOID:
            self.at = element

    def handle_endtag(self, tag):
        if tag != self.at.tag:
            raise AssertionError(f"</{tag}> within <{self.at.tag}>")
        self.at = self.at.parent

    def handle_data(self, data):
        self.at.inner.append(data)

    def all(self, tag=None):
        return list(self.root.all(tag))

    def text(self):
        body, = self.root.all("body")
        return re.sub(r"\s+", " ", body.text())


@unittest.skipUnless((pathlib.Path(PROGRAM).parent / "libfrond_pdf.so").exists(),
                     "this build has no window and no pages")
class Summary(FrondctlTest):
    def source(self, *more):
        out = self.path / "out.html"
        self.ok("export", "--format", "html", "--out", str(out), *more)
        return out.read_bytes().decode()

    def page(self, *more):
        page = Page(self.source(*more))
        self.check(page)
        return page

    def check(self, page):
        """What holds for every page, whatever is in it."""
        self.assertEqual([e.attributes.get("lang") for e in page.all("html")], ["en"])
        self.assertEqual([e.text() for e in page.all("title") if e.parent.tag == "head"], ["Summary"])
        for tag in ["script", "link", "img", "iframe", "object", "embed", "base", "form", "a", "use", "image"]:
            self.assertEqual(page.all(tag), [])
        ids = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
        self.assertEqual(len(ids), len(set(ids)))
        for element in page.all():
            for name, value in element.attributes.items():
                self.assertFalse(name.startswith("on") or name in ("src", "href", "style"), (element.tag, name))
                self.assertNotIn("http", value)
        for style in page.all("style"):
            self.assertNotRegex(style.text(), r"url\(|@import|http")
        for table in page.all("table"):
            self.assertEqual(len(list(table.all("caption"))), 1)
            self.assertEqual([e.tag for e in table.inner if isinstance(e, Element)], ["caption", "thead", "tbody"])
            rows = list(table.all("tr"))
            self.assertGreater(len(rows), 1) # none is empty
            self.assertEqual(len({len(row.inner) for row in rows}), 1)
            corner = rows[0].inner[0]
            self.assertEqual((corner.tag, corner.attributes.get("scope")), ("th", "col") if corner.text() else ("td", None))
            for cell in table.all("th"):
                self.assertTrue(cell.text().strip())
            for cell in rows[0].inner[1:]:
                self.assertEqual((cell.tag, cell.attributes.get("scope")), ("th", "col"))
            for row in rows[1:]:
                self.assertEqual((row.inner[0].tag, row.inner[0].attributes.get("scope")), ("th", "row"))
        for drawing in page.all("svg"):
            if drawing.parent.tag == "figure":
                self.assertEqual(drawing.attributes.get("role"), "img")
                named = [next(e for e in page.all() if e.attributes.get("id") == name)
                         for name in drawing.attributes["aria-labelledby"].split()]
                self.assertEqual([e.tag for e in named], ["title", "desc"])
                self.assertTrue(all(e.text().strip() and e.parent is drawing for e in named))
            else: # a part of one that is described
                self.assertTrue(any(True for _ in self.above(drawing, "figure")))
        levels = [int(e.tag[1]) for e in page.all() if re.fullmatch("h[1-6]", e.tag)]
        self.assertEqual(levels, [1] + [2] * (len(levels) - 1))

    @staticmethod
    def above(element, tag):
        while element := element.parent:
            if element.tag == tag:
                yield element

    @staticmethod
    def headings(page):
        return [heading.text().strip() for heading in page.all("h2")]

    def log_some(self):
        self.with_kit()
        self.ok("plan", "apply", self.file("plan.json", PLAN))
        for day, pain in enumerate([3, 2, 2, 4, 1, 2], start=1):
            self.ok("log", "--at", f"2026-03-0{day}T20:00:00+01:00", "--step", "3:20",
                    "--pain-during", str(pain), "--note", f"private words {day}",
                    "--ease-after", "7", "--warm-up", "bath")

    def test_says_the_same_as_the_pages(self):
        self.log_some()
        for more in ([], ["--include", "everything"], ["--from", "2026-03-01", "--to", "2026-03-07"]):
            page = self.page(*more).text()
            out = self.path / "out.pdf"
            self.ok("export", "--format", "pdf", "--out", str(out), *more)
            pdf = subprocess.run(["pdftotext", "-raw", out, "-"], capture_output=True, check=True,
                                 timeout=60).stdout.decode()
            def words(text):
                return set(re.findall(r"\w+(?:\.\d+)?", text))

            self.assertEqual(words(pdf) - words(page), {"Page"})
            for line in ["Session summary I chose to share", "Noted with sessions", "bath (6)", "The plan had",
                         "Self-reported. Not a diagnosis."]:
                self.assertIn(line, page)
                self.assertIn(line, re.sub(r"\s+", " ", pdf))

    def test_its_numbers_are_those_of_the_summary_command(self):
        self.ok("demo", "--years", "1")
        days = ["--from", "2026-01-01", "--to", "2026-02-28"]
        known = self.json("summary", *days)
        rows = {row[0]: row[1] for row in self.rows_of(self.page(*days), "Now and before")}
        self.assertEqual(rows["Sessions"], str(known["sessions"]))
        self.assertEqual(rows["The plan had"].split(",")[0], str(known["planned"]))
        self.assertEqual(rows["Stopped sooner"], str(known["outcomes"]["stopped_early"]))
        largest = known["by_diameter"][-1]
        self.assertEqual(rows["Largest size used"], f"{largest['diameter_mm']:g} mm")
        pain = rows["Pain during at that size, 0 to 10"]
        self.assertGreaterEqual(largest["pain_count"], 5)
        self.assertTrue(pain.startswith(f"median {largest['pain_median']:g}, range "), pain)
        self.assertIn(f"n = {largest['pain_count']}", pain)

    @staticmethod
    def rows_of(page, caption):
        """Of the table with it, the head first; none without it."""
        table = [t for t in page.all("table") if next(t.all("caption")).text().strip() == caption]
        return [[cell.text() for cell in row.inner] for row in table[0].all("tr")] if table else []

    def test_its_numbers_are_those_of_the_csv(self):
        self.ok("demo", "--years", "3")
        for first, last, days in [("2025-01-01", "2025-12-31", 365), ("2026-02-01", "2026-02-28", 28)]:
            table = self.path / "t.csv"
            range_ = ["--from", first, "--to", last]
            self.ok("export", "--format", "csv", "--out", str(table), *range_)
            known = Summed(table, days)
            page = self.page(*range_)
            rows = {row[0]: row[1] for row in self.rows_of(page, "Now and before")}
            self.assertEqual(rows["Sessions"], number(known.sessions))
            self.assertEqual(rows["Sessions a week"], number(known.weekly))
            self.assertEqual(rows["Minutes of a session"], numbers(known.minutes, "median {}, range {} to {}, n = {}"))
            self.assertEqual(rows["Stopped sooner"], number(known.stopped))
            self.assertEqual(rows["Days with bleeding, periods apart"], number(known.bleeding))
            self.assertEqual("Depth, the deepest each time" in rows, bool(known.depths))
            head, *sizes = self.rows_of(page, "By size")
            self.assertEqual(head[:4], ["Size", "Sessions", "Minutes with it each time: median (range)",
                                        "Pain with it, 0 to 10: median (range)"])
            self.assertEqual({row[0]: row[1:4] for row in sizes}, known.rows())
            self.assertEqual([row[0] for row in sizes], list(known.rows())) # smallest first

    def test_a_size_has_a_row_and_what_was_not_noted_no_column(self):
        self.with_kit()
        days = ["--from", "2026-03-01", "--to", "2026-03-07"]
        self.ok("log", "--day", "2026-03-01", "--step", "3:10")
        self.assertEqual(self.rows_of(self.page(*days), "By size"),
                         [["Size", "Sessions", "Minutes with it each time"], ["22.5 mm", "1", "10"]])
        self.ok("log", "--day", "2026-03-02", "--step", "2:5", "--step", "3:10", "--pain-during", "4", "--felt", "hard")
        self.ok("log", "--day", "2026-03-03", "--step", "3:20:2", "--pain-during", "9")
        page = self.page(*days)
        self.assertEqual(self.rows_of(page, "By size")[1:],
                         [["18 mm", "1", "5", "–", "–"], ["22.5 mm", "3", "10, 10, 20", "4, 2 (1*)", "hard 1"]])
        self.assertIn("* given for the session as a whole, counted for its largest size", page.text())
        self.assertNotIn("median", page.text())
        self.ok("log", "--day", "2026-03-04", "--minutes", "5")
        rows = {row[0]: row[1] for row in self.rows_of(self.page(*days), "Now and before")}
        self.assertEqual((rows["Sessions a week"], rows["Minutes of a session"]), ("4", "10, 15, 20, 5"))
        short = self.page("--from", "2026-03-01", "--to", "2026-03-06")
        self.assertNotIn("Sessions a week", short.text())

    def test_depth_is_said_where_it_was_used(self):
        self.with_kit()
        days = ["--from", "2026-03-01", "--to", "2026-03-07"]
        for day, depth in enumerate([80, 90, 95, 100, 110], start=1):
            if day == 1:
                self.assertNotIn("Depth", self.page(*days).text())
            self.ok("log", "--day", f"2026-03-0{day}", "--step", "3:20", "--depth", str(depth))
            if day == 2:
                self.assertIn("Depth, the deepest each time 80 mm, 90 mm", self.page(*days).text())
        self.assertIn("Depth, the deepest each time largest 110 mm, median 95 mm, n = 5", self.page(*days).text())

    def test_beyond_three_months_a_chart_has_a_mark_for_each_month(self):
        self.with_kit()
        for day, size, pain in [("2025-10-02", 1, 9), ("2025-10-03", 1, 2)] + \
                [(f"2025-12-0{i + 1}", 2, pain) for i, pain in enumerate([1, 2, 4, 6, 10])] + \
                [(f"2026-01-0{i + 1}", 3, 3) for i in range(6)]:
            self.ok("log", "--day", day, "--step", f"{size}:10", "--pain-during", str(pain))
        year = ["--from", "2025-10-01", "--to", "2026-01-31"]
        page = self.page(*year)
        pain = self.drawn(page, "pain")
        months = next(g for g in pain.all("g") if "months" in g.attributes.get("class", ""))
        self.assertEqual([float(c.attributes["cy"].rstrip("%")) for c in months.all("circle")], [10, 80]) # October
        line, = months.all("polyline")
        self.assertEqual([float(p.split(",")[1]) for p in line.attributes["points"].split()], [60, 70])
        paths = {p.attributes["class"]: p.attributes["d"] for p in months.all("path")}
        boxes = re.findall(r"M[\d.]+,([\d.]+)h[\d.]+v([\d.]+)", paths["half"])
        self.assertEqual(boxes[0], ("40.00", "40.00")) # 2 to 6
        self.assertEqual(len(boxes), 2)
        self.assertEqual(re.findall(r"M[\d.]+,([\d.]+)V([\d.]+)", paths["range"]), [("90.00", "0.00")])
        self.assertIn("the middle half as a box", page.text())
        self.assertNotIn("series key-during", [g.attributes.get("class") for g in pain.all("g")])
        size = next(g for g in self.drawn(page, "size").all("g") if "months" in g.attributes.get("class", ""))
        self.assertEqual([len(one.attributes["points"].split()) for one in size.all("polyline")], [2, 4]) # none in November
        self.assertEqual(list(size.all("circle")), [])
        # Three months are drawn one by one.
        self.assertNotIn("Each month", self.page("--from", "2025-11-01", "--to", "2026-01-31").text())

    def test_words_alone_are_counted_by_month(self):
        for day in ["2025-10-02", "2025-10-03", "2025-10-04", "2025-12-01"]:
            self.ok("log", "--day", day, "--minutes", "5", "--felt", "okay" if day != "2025-10-04" else "hard")
        page = self.page("--from", "2025-10-01", "--to", "2026-01-31")
        months = next(g for g in self.drawn(page, "words").all("g") if "months" in g.attributes.get("class", ""))
        path, = months.all("path")
        self.assertEqual(re.findall(r"v([\d.]+)", path.attributes["d"]), ["20.00", "10.00", "10.00"])
        self.assertIn("the thickest is 2 times", page.text())

    def test_of_a_period_without_entries_the_questions_can_be_had_alone(self):
        self.log_some()
        days = ["--from", "2020-01-01", "--to", "2020-01-31"]
        self.assertEqual(self.headings(self.page(*days, "--include", "questions")), [])
        self.with_question("How long?")
        self.assertEqual(self.headings(self.page(*days)), ["What I would like to ask"])
        self.assertIn("No entries in this period.", self.page(*days).text())
        alone = self.page(*days, "--include", "questions")
        self.assertEqual(re.sub(r"\s+", " ", alone.text()).strip(),
                         "Session summary I chose to share 1 January to 31 January 2020 What I would like to ask "
                         "How long? Self-reported. Not a diagnosis.")
        # With entries there is all the rest.
        self.assertIn("Now and before", self.headings(self.page("--include", "questions")))

    def test_notes_and_ease_are_in_when_they_are_named(self):
        self.log_some()
        page = self.page()
        self.assertNotIn("private", page.text())
        self.assertIn("Left out: notes (6), how at ease", page.text())
        page = self.page("--include", "notes,mood")
        self.assertNotIn("Left out", page.text())
        self.assertIn("after: median 7", page.text())
        items = [item.text() for item in page.all("li")]
        self.assertEqual(items[-6:], [f"{day} March: private words {day}" for day in range(6, 0, -1)])

    def test_has_no_last_page_that_notes_would_not_fit(self):
        self.ok("demo", "--years", "10")
        page = self.page("--include", "everything")
        self.assertNotIn("did not fit", page.text())
        noted = sum(1 for entry in self.json("sessions") if entry["note"])
        notes = next(s for s in page.all("section") if self.headings_of(s) == ["Notes"])
        self.assertEqual(len(list(notes.all("li"))), noted)
        # However many sessions: no more in a chart than can be told apart.
        self.assertLess(len(self.source()), 40_000)

    @staticmethod
    def headings_of(section):
        return [heading.text().strip() for heading in section.all("h2")]

    def test_what_a_person_wrote_stays_text(self):
        self.with_kit()
        hostile = ["</table><script>alert(1)</script>", "a & b &amp; &lt;i&gt; \"quoted\" 'single'",
                   "<!-- <style>*{display:none}</style>", "]]></svg><img src=x onerror=alert(1)>",
                   "%1 %2 %n", "🌿 نص عربي"]
        for day, text in enumerate(hostile, start=1):
            self.ok("log", "--day", f"2026-03-0{day}", "--step", "3:20", "--note", text,
                    "--stop-reason", text)
            self.ok("symptom", "--at", f"2026-03-0{day}T09:00:00+01:00", "--kind", text, "--severity", "3")
            self.ok("goal", "add", text)
            self.ok("milestone", f"2026-03-0{day}", text)
        page = self.page("--include", "everything")
        for day, text in enumerate(hostile, start=1):
            said = page.text()
            for form in [f"{day} March: {text}", f"{text} (1): 3", f"{text} (1)"]:
                self.assertIn(form, said)
        self.assertNotIn("<script", self.source("--include", "everything"))

    def test_what_turns_or_ends_a_line_is_a_blank(self):
        self.ok("log", "--day", "2026-03-01", "--note", "one\u202etwo\u2066three\x07four\x1b[1m\u2028five\u0085")
        source = self.source("--include", "notes")
        self.assertIn("1 March: one two three four [1m five", source)
        self.assertNotRegex(source, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
        # A note is cut at a whole character.
        self.ok("log", "--day", "2026-03-02", "--note", "x" * 1199 + "🌿" * 4)
        self.source("--include", "notes").encode()

    def test_what_has_no_data_is_left_out_whole(self):
        self.with_kit()
        self.ok("log", "--day", "2026-03-01", "--note", "a long day")
        days = ["--from", "2026-03-01", "--to", "2026-03-07"]
        page = self.page(*days)
        self.assertEqual(self.headings(page), ["Now and before"])
        self.assertEqual(page.all("svg"), [])
        self.ok("log", "--day", "2026-03-02", "--felt", "okay")
        self.assertEqual(self.headings(self.page(*days)), ["Now and before", "How it felt, in words"])
        empty = self.page("--from", "2020-01-01", "--to", "2020-01-31")
        self.assertIn("No entries in this period.", empty.text())
        self.assertEqual(empty.all("svg") + empty.all("table"), [])
        self.assertNotIn("0 sessions", empty.text())
        self.assertNotIn("Left out", empty.text())
        # An entry that is not of a session is one.
        self.ok("log", "--day", "2020-02-01", "--outcome", "not_today")
        self.assertNotIn("No entries", self.page("--from", "2020-02-01", "--to", "2020-02-29").text())

    def drawn(self, page, key):
        return next(svg for svg in page.all("svg") if svg.attributes.get("class") == f"chart {key}")

    def test_a_chart_has_axes_gaps_the_plans_largest_and_rests(self):
        self.with_kit()
        plan = {**PLAN, "start": "2026-01-01",
                "phases": [{"cadence": {"times_per_day": 1}, "minutes": 20, "max_diameter_mm": 24.0}]}
        self.ok("plan", "apply", self.file("plan.json", plan))
        for day, pain in [("01-01", 2), ("01-05", 4), ("02-10", 1), ("02-12", 0)]:
            self.ok("log", "--day", f"2026-{day}", "--step", "3:20", "--pain-during", str(pain))
        self.ok("pause", "--from", "2026-01-11", "--to", "2026-01-20")
        page = self.page("--from", "2026-01-01", "--to", "2026-02-19") # 50 days
        pain = self.drawn(page, "pain")
        self.assertEqual([t.text() for t in pain.all("text")][:3], ["0", "5", "10"])
        self.assertEqual([t.text() for t in pain.all("text")][3:], ["1 Jan", "25 Jan", "19 Feb", "during"])
        lines = [line.attributes["points"].split() for line in pain.all("polyline")]
        self.assertEqual([len(line) for line in lines], [2, 2]) # not joined over five weeks
        self.assertEqual([float(point.split(",")[1]) for line in lines for point in line], [80, 60, 90, 100])
        self.assertEqual(len(list(pain.all("circle"))), 4)
        for drawing in (pain, self.drawn(page, "size")):
            rest, = drawing.all("rect")
            self.assertEqual((rest.attributes["x"], rest.attributes["width"]), ("20.00%", "20.00%"))
        size = self.drawn(page, "size")
        self.assertIn("series key-plan", [g.attributes.get("class") for g in size.all("g")])
        self.assertIn("plan 24 mm", [t.text() for t in size.all("text")])
        self.assertIn("Hatched: pauses", page.text())

    def test_pain_before_alone_has_a_mark_of_its_own(self):
        self.ok("log", "--day", "2026-03-01", "--minutes", "5", "--pain-before", "3")
        pain = self.drawn(self.page(), "pain")
        self.assertEqual(list(pain.all("circle")), [])
        self.assertEqual(len(list(pain.all("path"))), 1)

    def test_names_nobody_and_no_moment(self):
        self.log_some()
        source = self.source()
        for word in ["frond", str(self.path), "generator", "author", "12:00"]:
            self.assertNotIn(word, source.lower())
        self.assertEqual(source, self.source())

    def test_what_cannot_be_is_named_and_leaves_no_file(self):
        self.log_some()
        out = self.path / "no.html"
        command = ["export", "--format", "html", "--out", str(out)]
        self.refused(3, "--include", *command, "--include", "notes,diary")
        self.refused(3, "--from", *command, "--from", "2026-03-02", "--to", "2026-03-01")
        self.refused(1, "--out", "export", "--format", "html", "--out", str(self.path / "no" / "x"))
        self.assertFalse(out.exists())

    def test_says_how_many_sessions_it_sums_up(self):
        self.log_some()
        out = self.path / "out.html"
        said = self.ok("export", "--format", "html", "--out", str(out))
        self.assertEqual(said, f"6 sessions summed up in {out}\n")
        self.assertEqual(self.json("export", "--format", "html", "--out", str(out)), {"entries": 6})


if __name__ == "__main__":
    unittest.main()
