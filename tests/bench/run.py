# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py BUILD: measures and prints one table. Every row is a ratio of two things measured in turns in
this run, so that it says something on any machine."""
import contextlib
import json
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

PAIRS = 21
ENV = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8",
       "XDG_RUNTIME_DIR": tempfile.mkdtemp(prefix="frond-bench.")}


def until_frame(command):
    """Milliseconds from starting `command` until it says that it has shown its first frame."""
    begin = time.perf_counter()
    with subprocess.Popen(command, env=ENV, stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline()
        took = (time.perf_counter() - begin) * 1000
        process.stdout.read()
    if process.returncode != 0 or not line.startswith("first frame"):
        sys.exit(f"{command} ended with {process.returncode}: {line!r}")
    return took


def instructions(command):
    """Millions of instructions until the end of `command`, which a busy machine does not change."""
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], env=ENV,
                          check=True, capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", done.stderr).group(1)) / 1e6


def in_turns(first, second, pairs=PAIRS):
    """Medians of both, run in turns after one run of each that is not counted."""
    first(), second()
    times = [(first(), second()) for _ in range(pairs)]
    return [statistics.median(side) for side in zip(*times)]


def said(command, word):
    """The number that follows `word` in what the command prints."""
    text = subprocess.run(command, env=ENV, check=True, capture_output=True, text=True).stdout
    return float(text.split(word, 1)[1].split()[0])


def row(what, ours, other, unit, goal, note=""):
    ratio = ours / other
    print(f"| {what} | {ours:.4g} {unit} / {other:.4g} {unit} | {ratio:.2f} | {goal} | {note} |",
          flush=True)


def micro(build, names):
    """Medians of Google Benchmark's figures by name."""
    command = [build / "tests/bench/frond_bench", f"--benchmark_filter=^({'|'.join(names)})/",
               "--benchmark_repetitions=9", "--benchmark_enable_random_interleaving=true",
               "--benchmark_report_aggregates_only=true", "--benchmark_min_time=0.2",
               "--benchmark_format=json"]
    done = subprocess.run(command, env=ENV, check=True, capture_output=True, text=True)
    return {run["run_name"].replace("/real_time", ""): run["real_time"]
            for run in json.loads(done.stdout)["benchmarks"] if run["aggregate_name"] == "median"}


def pages(build):
    command = [build / "tests/bench/frond_bench", "--benchmark_filter=^savedPages/", "--benchmark_format=json"]
    done = subprocess.run(command, env=ENV, check=True, capture_output=True, text=True)
    run = json.loads(done.stdout)["benchmarks"][0]
    return f"{run['median']:.0f}, in the mean {run['mean']:.1f}"


def loop_backup(path, rows):
    """A backup of Loop Habit Tracker with ten habits, of 20 minutes each day that has one."""
    with contextlib.closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE Habits (id integer primary key, name text, type int, unit text, position int)")
        database.execute("CREATE TABLE Repetitions (id integer primary key, habit int, timestamp int, value int)")
        database.executemany("INSERT INTO Habits VALUES (?, ?, 1, 'min', ?)",
                             ((habit, f"Habit {habit}", habit) for habit in range(10)))
        database.executemany("INSERT INTO Repetitions (habit, timestamp, value) VALUES (?, ?, 20000)",
                             ((i % 10, i // 10 * 86_400_000) for i in range(rows)))


def main():
    build = pathlib.Path(sys.argv[1])
    bench = build / "tests/bench"
    frond = build / "app/frond"
    empty = bench / "frond_emptywindow"
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for count in (100, 1_100, 11_000, 100_000):
            files[count] = pathlib.Path(folder) / f"{count}.db"
            subprocess.run([bench / "frond_bench", "--make", files[count], str(count)], check=True)
        print("| what | measured | ratio | goal | |\n|---|---|---|---|---|")

        def frame(count):
            return lambda: until_frame([frond, "--db", files[count], "--first-frame"])

        ours, other = in_turns(frame(11_000), lambda: until_frame([empty]))
        row("first frame, 11,000 sessions / empty Material window", ours, other, "ms", "<= 1.5")
        ours, other = in_turns(frame(11_000), lambda: until_frame([empty, "List"]))
        row("first frame, 11,000 sessions / Material window with a tool bar, twelve rows and four tabs",
            ours, other, "ms", "<= 1.15")
        if shutil.which("valgrind"):
            ours = instructions([frond, "--db", files[11_000], "--first-frame"])
            row("the same in instructions / empty Material window", ours, instructions([empty]), "million", "")
            row("the same in instructions / with a tool bar, twelve rows and four tabs", ours,
                instructions([empty, "List"]), "million", "")
        ours, other = in_turns(frame(100_000), frame(100))
        row("first frame, 100,000 sessions / 100", ours, other, "ms", "<= 1.1")

        times = micro(build, ["save", "bareInsert"])
        for count in (11_000, 100_000):
            row(f"durable save / bare insert and commit, {count:,} sessions",
                times[f"save/{count}"], times[f"bareInsert/{count}"], "us", "<= 1.2")
        print(f"| pages that a durable save writes | {pages(build)} | | <= 4 | |")
        times = micro(build, ["overTimeAll", "overTimeBySql", "csvExport", "csvBare", "csvImport",
                              "csvImportBare", "schedule"])
        row("Over time, all: 100,000 sessions / 100", times["overTimeAll/100000"],
            times["overTimeAll/100"], "ms", "<= 2")
        row("Over time, all: 1,000,000 sessions (24 a day) / 100", times["overTimeAll/1000000"],
            times["overTimeAll/100"], "ms", "none set")
        row("Over time, all: 100,000 sessions / the same sums of every entry by SQL",
            times["overTimeAll/100000"], times["overTimeBySql/100000"], "ms", "none set")
        row("CSV of 100,000 sessions / SQLCipher joining the same columns",
            times["csvExport/100000"], times["csvBare/100000"], "ms", "<= 2")
        row("CSV of 100,000 sessions taken in / its bare cells into one table",
            times["csvImport/100000"], times["csvImportBare/100000"], "ms", "<= 4")
        row("schedule of ten years / of one", times["schedule/10"], times["schedule/1"], "us",
            "<= 11")

        times = micro(build, ["readWeek", "searchAbsent", "searchAbsentPair", "searchFrequent"])
        for what, name, goal in (("what is not there", "searchAbsent", "<= 2"),
                                 ("two letters that are not there", "searchAbsentPair", "<= 2"),
                                 ("a word that many have, the first page", "searchFrequent", "none set")):
            row(f"searching 100,000 sessions for {what} / reading a week", times[f"{name}/100000"],
                times["readWeek/100000"], "us", goal)

        def bring_in(count):
            backup = pathlib.Path(folder) / f"loop{count}.db"
            loop_backup(backup, count)

            def run():
                into = pathlib.Path(tempfile.mkdtemp(dir=folder)) / "t.db"
                start = time.perf_counter()
                subprocess.run([build / "app/cli/frondctl", "--db", into, "import", backup], check=True,
                               stdout=subprocess.DEVNULL)
                return (time.perf_counter() - start) * 1000
            return run

        ours, other = in_turns(bring_in(200_000), bring_in(20_000), pairs=3)
        row("backup of Loop of 200,000 rows taken in / of 20,000, the whole command", ours, other, "ms", "<= 12")

        def pdf(count):
            def make():
                start = time.perf_counter()
                subprocess.run([build / "app/cli/frondctl", "--db", files[count], "export", "--format",
                                "pdf", "--out", pathlib.Path(folder) / "s.pdf"], check=True,
                               stdout=subprocess.DEVNULL)
                return (time.perf_counter() - start) * 1000
            return make

        ours, other = in_turns(pdf(11_000), pdf(1_100))
        row("PDF of 11,000 sessions / of 1,100, the whole command", ours, other, "ms", "none yet")

        window = bench / "frond_benchwindow"
        row("peak memory, 11,000 sessions, charts open / empty window with an empty chart",
            said([window, files[11_000], "charts"], "peak") / 1024,
            said([empty, "EmptyChart"], "peak") / 1024, "MiB", "<= 1.6")
        row("longest time between two frames, 11,000 sessions taken out, looked at and looked through / nothing done",
            said([window, files[11_000], "gap"], "working"), said([window, files[11_000], "gap"], "idle"), "ms",
            "none set")
        for word, what, goal in (("most", "99 of 100 frames at most", "<= 1.5"),
                                 ("longest", "the longest frame", "none set")):
            ours, other = in_turns(lambda: said([window, files[11_000], "flick"], word),
                                   lambda: said([empty, "LongList"], word), pairs=5)
            row(f"{what}, History of 11,000 sessions flicked / a list of as many rows of two lines", ours, other,
                "ms", goal)
        share = said([window, files[100], "timer", "30"], "processor")
        print(f"| processor while a session runs | {share:.2f} % of one | | <= 1 % | |")


if __name__ == "__main__":
    main()
