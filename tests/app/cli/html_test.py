# SPDX-License-Identifier: GPL-3.0-or-later
"""The summary for a PT as a web page, read with Python's parser; tests/torture/htmltest.py asks others."""
import html.parser
import pathlib
import re
import subprocess
import unittest

from frondctl import PLAN, PROGRAM, FrondctlTest

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
            rows = list(table.all("tr"))
            self.assertEqual(len({len(row.inner) for row in rows}), 1)
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
        rows = {row.inner[0].text(): row.inner[1].text() for row in self.page(*days).all("tr")}
        self.assertEqual(rows["Sessions"], str(known["sessions"]))
        self.assertEqual(rows["The plan had"].split(",")[0], str(known["planned"]))
        self.assertEqual(rows["Stopped sooner"], str(known["outcomes"]["stopped_early"]))
        largest = known["by_diameter"][-1]
        self.assertEqual(rows["Largest size used"], f"{largest['diameter_mm']:g} mm")
        pain = rows["Pain during at that size, 0 to 10"]
        self.assertGreaterEqual(largest["pain_count"], 5)
        self.assertTrue(pain.startswith(f"median {largest['pain_median']:g}, range "), pain)
        self.assertIn(f"n = {largest['pain_count']}", pain)

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
        self.assertEqual(empty.all("svg"), [])

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
