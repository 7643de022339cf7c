# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py BUILD [SEED]: every torture test with its full numbers, and a table of what they came to."""
import os
import pathlib
import subprocess
import sys
import time

BUILD = pathlib.Path(sys.argv[1]).resolve()
SEED = sys.argv[2] if len(sys.argv) > 2 else "20260301"
HERE = pathlib.Path(__file__).parent
TORTURE = BUILD / "tests" / "torture"
ENVIRONMENT = {**os.environ, "FRONDCTL": str(BUILD / "app" / "cli" / "frondctl"),
               "FROND_STATETOOL": str(TORTURE / "frond_statetool"),
               "FROND_FAULTSHIM": str(TORTURE / "libfrond_faultshim.so"),
               "FRONDCTL_WITH_PAGES": str(BUILD.parent / "run" / "app" / "cli" / "frondctl"),
               "FROND_HTML_VALIDATORS": str(BUILD.parent / "html-validators"),
               "PYTHONDONTWRITEBYTECODE": "1"}

# What is done, and with which numbers; 0 is every point there is.
TESTS = [
    ("kill -9 at any moment: logging, editing, removing, a running session",
     [TORTURE / "frond_killtest", "1000", SEED]),
    ("kill -9 at every call: creation, migration, import, merge, restore, backup, a lock set, changed and removed, each kind of change",
     [TORTURE / "frond_killpointtest", "0", SEED]),
    ("wrong words again and again, with kills, clocks set, machines started anew and key files altered",
     [TORTURE / "frond_locktest", "1000", SEED]),
    ("power cut: unsynced writes kept, lost, torn or out of order",
     [TORTURE / "frond_powercuttest", "10000", SEED]),
    ("I/O error or full disk at every call, once and for ever, in every command",
     [sys.executable, HERE / "faulttest.py", "0", SEED]),
    ("every page and every frame of the log flipped, overwritten, zeroed or put back",
     [TORTURE / "frond_damagetest", "0", SEED]),
    ("the same with other bits", [TORTURE / "frond_damagetest", "0", str(int(SEED) + 1)]),
    ("a stored file of every schema, killed at every call while it is brought up to date",
     [TORTURE / "frond_storedtest", "0", SEED]),
    ("the exported table, saved again by LibreOffice in US and German form",
     [sys.executable, HERE / "spreadsheettest.py"]),
    ("the summary as a web page, given to html-validate and, in Chromium, to axe",
     [sys.executable, HERE / "htmltest.py"]),
]


def main():
    rows = []
    for what, command in TESTS:
        print(f"== {what}", flush=True)
        begin = time.monotonic()
        done = subprocess.run([str(word) for word in command], env=ENVIRONMENT, text=True,
                              stdout=subprocess.PIPE, check=False)
        print(done.stdout, flush=True)
        last = (done.stdout.strip().splitlines() or ["said nothing"])[-1]
        rows.append((what, last, done.returncode == 0, time.monotonic() - begin))
    print(f"| What is done to the files (seed {SEED}) | What came of it | Time |\n|---|---|---|")
    for what, last, passed, took in rows:
        print(f"| {what} | {last if passed else '**NOT PASSED**: ' + last} | {took:.0f} s |")
    return 0 if all(passed for _, _, passed, _ in rows) else 1


sys.exit(main())
