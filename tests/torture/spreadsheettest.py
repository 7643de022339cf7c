# SPDX-License-Identifier: GPL-3.0-or-later
"""The exported table, opened and saved again by LibreOffice as people in the US and in Germany have it,
comes back without a change and without a second entry."""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = os.environ["FRONDCTL"]
# Tokens of LibreOffice's CSV filter: separator, quote, UTF-8, first line, formats, language, quote all
# texts, detect numbers or store as shown (help.libreoffice.org, "CSV Filter Parameters").
FORMS = {"US, comma": (44, 1033), "US, tab": (9, 1033), "German, semicolon": (59, 1031), "German, tab": (9, 1031)}
TEXTS = ["warm bath; then 1/2 hour rest", "=1+1", "'quoted start", "Größe 2 – نص عربي 🌿", "two\nlines, \"quoted\""]
# What a spreadsheet may take for a day or a number: it may be told as changed, never as new.
LOOKALIKES = ["1/2", "007", "TRUE", "3-4", "1e5", "12:30"]


def frondctl(database, *arguments):
    done = subprocess.run([PROGRAM, "--db", str(database), *map(str, arguments)], check=True, capture_output=True,
                          stdin=subprocess.DEVNULL)
    return done.stdout.decode()


def saved_again(table, folder, separator, language):
    """As LibreOffice writes what it read from `table`, dates and numbers found as it does for a person."""
    read = "44,34,76,1,,1033,false,true"
    written = f"{separator},34,76,1,,{language},false,true"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    f"--infilter=CSV:{read}", "--convert-to",
                    f"csv:Text - txt - csv (StarCalc):{written}", "--outdir", folder / "out", table],
                   check=True, capture_output=True, timeout=300, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return folder / "out" / table.name


def fill(database, texts):
    for i, text in enumerate(texts):
        frondctl(database, "log", "--at", f"2026-02-{i + 1:02}T20:30:00+01:00", "--minutes", "12.5",
                 "--pain-during", "3", "--note", text, "--tag", "bath")
    frondctl(database, "log", "--day", "2026-02-13", "--minutes", "10")
    frondctl(database, "log", "--day", "2026-02-13", "--minutes", "10")


def without_id(table):
    path = table.with_name("noid.csv")
    text = table.read_bytes().decode()
    separator = next(c for c in ",;\t" if c in text.split("\n", 1)[0])
    rows = [row[1:] for row in csv.reader(io.StringIO(text), delimiter=separator)]
    with open(path, "w", newline="", encoding="utf-8") as out:
        csv.writer(out, delimiter=separator).writerows(rows)
    return path


def main():
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for what, texts in (("plain", TEXTS), ("lookalikes", LOOKALIKES)):
            database = folder / f"{what}.db"
            if what == "plain":
                frondctl(database, "demo", "--years", "1")
            fill(database, texts)
            table = folder / f"{what}.csv"
            frondctl(database, "export", "--format", "csv", "--out", table)
            before = frondctl(database, "--json", "sessions")
            for form, (separator, language) in FORMS.items():
                again = saved_again(table, folder, separator, language)
                tables = [again] if what == "lookalikes" else [again, without_id(again)]
                for each in tables:
                    report = json.loads(frondctl(database, "--json", "import", each))
                    if report["added"] or report["updated"] or frondctl(database, "--json", "sessions") != before:
                        failures.append(f"{what}, {form}, {each.name}: {report}")
                    if what == "plain" and report["problems"]:
                        failures.append(f"{what}, {form}, {each.name}: {report['problems'][:3]}")
                if what == "plain":
                    fresh = folder / f"fresh-{separator}-{language}.db"
                    frondctl(fresh, "import", again)
                    if frondctl(fresh, "--json", "sessions") != before:
                        failures.append(f"{form}: other entries in an empty database")
    print("\n".join(failures))
    print(f"{len(FORMS)} forms of a year's table: {len(failures)} differences")
    return 1 if failures else 0


sys.exit(main())
