# SPDX-License-Identifier: GPL-3.0-or-later
"""htmltest.py [FOLDER]: the summary as a web page, as html-validate reads it and as Chromium shows it to axe. Pictures
of it go to FOLDER. What is broken on purpose has to be found, so that a silence means something."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.environ["FRONDCTL_WITH_PAGES"]
HERE = pathlib.Path(__file__).parent
NOW = "2026-03-10T12:00:00+01:00"
KIT = {"format": "frond-kit", "version": 1, "name": "Home", "items": [
    {"label": "1", "diameter_mm": 18.0}, {"label": "2", "diameter_mm": 22.5}]}
PLAN = {"format": "frond-plan", "version": 1, "name": "Taper", "kind": "surgery", "start": "2026-01-01", "phases": [
    {"weeks": 5, "cadence": {"times_per_day": 1}, "minutes": 20, "max_diameter_mm": 20.0},
    {"cadence": {"weekdays": ["mon", "thu"]}, "minutes": 10, "max_diameter_mm": 24.0}]}
TEXTS = ["</table><script>alert(1)</script>", "a & b &amp; \"c\" 'd' <!--", "نص عربي أطول قليلا", "🌿" * 300,
         "one\u202etwo\u2066three\x07four", "w" * 500]
# What to find in a page, what to put there, and how it is told.
BROKEN = {
    "a table without a header": ("<th scope=\"row\">", "<th scope=\"diagonal\">", "html-validate"),
    "an element that is not closed": ("</table>", "", "html-validate"),
    "a drawing without its words": (" aria-labelledby=\"size[^>]*>\\s*<title.*?</title>", ">", "axe svg-img-alt"),
    "letters that are too pale": ("--quiet: #4c5751", "--quiet: #b0b5b1", "axe color-contrast"),
    "letters that are too pale in the dark": ("--quiet: #afbbb4", "--quiet: #444844", "dark: axe color-contrast"),
    "letters that are too pale on paper": ("--quiet: #464646", "--quiet: #b0b0b0", "printed: axe color-contrast"),
    "no language": ("<html lang=\"en\">", "<html>", "axe html-has-lang"),
    "something from outside": ("<main>", "<main><img alt=\"x\" src=\"http://localhost:9/x.png\">", "asks for"),
    "something too wide": ("<main>", "<main><div style=\"width: 60rem\">.</div>", "is wider than the screen"),
}


def frondctl(database, *arguments):
    subprocess.run([PROGRAM, "--db", str(database), "--now", NOW, *map(str, arguments)], check=True,
                   capture_output=True, stdin=subprocess.DEVNULL)


def fill(database, folder):
    for name, value in (("kit", KIT), ("plan", PLAN)):
        (folder / f"{name}.json").write_text(json.dumps(value))
        frondctl(database, name, "apply", folder / f"{name}.json")
    for i, text in enumerate(TEXTS):
        day = f"2026-0{2 + i // 3}-0{1 + i % 3}"
        line = "".join(c for c in text if c.isprintable())[:200] # all that a name may be
        frondctl(database, "log", "--day", day, "--step", "2:10", "--felt", "okay", "--pain-before", i, "--note", text,
                 "--stop-reason", line, "--ease-after", "7")
        frondctl(database, "symptom", "--at", f"{day}T09:00:00+01:00", "--kind", line[:30], "--severity", "3")
        frondctl(database, "goal", "add", line)
        frondctl(database, "milestone", day, line)
    frondctl(database, "pause", "--from", "2026-02-10", "--to", "2026-02-20", "--reason", "flare")


def pages(folder):
    """Of a year, of ten with all there is, of one that has something of everything, and of nothing."""
    made = []

    def export(database, name, *more):
        made.append(folder / f"{name}.html")
        frondctl(database, "export", "--format", "html", "--out", made[-1], *more)

    for years in (1, 10):
        frondctl(folder / f"{years}.db", "demo", "--years", years)
    export(folder / "1.db", "year")
    export(folder / "1.db", "month", "--from", "2026-02-11")
    export(folder / "1.db", "empty", "--from", "2010-01-01", "--to", "2010-01-31")
    export(folder / "10.db", "decade", "--include", "everything")
    fill(folder / "own.db", folder)
    export(folder / "own.db", "everything", "--include", "everything")
    return made


def findings(pictures, files):
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not chromium:
        return ["there is no Chromium"]
    done = subprocess.run(["node", HERE / "html" / "check.cjs", chromium, pictures, *files], capture_output=True,
                          timeout=600, check=False)
    if done.returncode > 1 or done.stderr:
        return [done.stderr.decode()]
    return done.stdout.decode().splitlines()


def main():
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        pictures = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else name)
        pictures.mkdir(exist_ok=True)
        files = pages(folder)
        failures += findings(pictures, files)
        whole = files[0].read_text()
        broken = {folder / f"broken{i}.html": what for i, what in enumerate(BROKEN)}
        for file, what in broken.items():
            before, after, _ = BROKEN[what]
            text, count = re.subn(before, after, whole)
            if not count:
                failures.append(f"{what}: there is no {before} to break")
            file.write_text(text)
        told = findings(folder, broken)
        for file, what in broken.items():
            if not any(line.startswith(file.name) and BROKEN[what][2] in line for line in told):
                failures.append(f"{what} is not noticed: {[line for line in told if line.startswith(file.name)][:3]}")
    print("\n".join(failures))
    print(f"{len(files)} pages shown in 5 ways, {len(BROKEN)} broken ones found: {len(failures)} findings")
    return 1 if failures else 0


sys.exit(main())
