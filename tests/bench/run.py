# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py BUILD: measures and prints one table. Every row is a ratio of two things measured in turns in
this run, so that it says something on any machine."""
import json
import os
import pathlib
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
        ours, other = in_turns(frame(100_000), frame(100))
        row("first frame, 100,000 sessions / 100", ours, other, "ms", "<= 1.1")

        times = micro(build, ["save", "bareInsert"])
        for count in (11_000, 100_000):
            row(f"durable save / bare insert and commit, {count:,} sessions",
                times[f"save/{count}"], times[f"bareInsert/{count}"], "us", "<= 1.2")
        times = micro(build, ["overTimeAll", "csvExport", "csvBare", "csvImport",
                              "csvImportBare", "schedule"])
        row("Over time, all: 100,000 sessions / 100", times["overTimeAll/100000"],
            times["overTimeAll/100"], "ms", "<= 2")
        row("CSV of 100,000 sessions / SQLCipher joining the same columns",
            times["csvExport/100000"], times["csvBare/100000"], "ms", "<= 2")
        row("CSV of 100,000 sessions taken in / its bare cells into one table",
            times["csvImport/100000"], times["csvImportBare/100000"], "ms", "<= 4")
        row("schedule of ten years / of one", times["schedule/10"], times["schedule/1"], "us",
            "<= 11")

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
            said([empty, "chart"], "peak") / 1024, "MiB", "<= 1.6")
        share = said([window, files[100], "timer", "30"], "processor")
        print(f"| processor while a session runs | {share:.2f} % of one | | <= 1 % | |")


if __name__ == "__main__":
    main()
