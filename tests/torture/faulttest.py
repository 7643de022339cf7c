# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of frondctl with a disk on which the k-th call does not succeed, for each k.

    faulttest.py [POINTS] [SEED] [COMMAND...]      POINTS of all commands alike; 0: every one

It may do its work all the same, or say in one line what was the trouble and leave everything as it
was; afterwards it does its work. Only where every later call fails too, a change that was refused
may be there when the disk is well again: it was written, and could be neither synced nor taken
back. FRONDCTL, FROND_STATETOOL and FROND_FAULTSHIM name the programs.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

FRONDCTL = os.environ["FRONDCTL"]
STATETOOL = os.environ["FROND_STATETOOL"]
SHIM = os.environ["FROND_FAULTSHIM"]
NOW = "2026-03-10T12:00:00+01:00"
CANARY = "hawthorn-canary"  # in a note: no file but an export may have it readable
PASSPHRASE = "lusab-babad-gutih-tugad-hovam"
OTHER = "hovam-tugad-gutih-babad-lusab"
UUID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
KIT = {"format": "frond-kit", "version": 1, "name": "Home", "items": [
    {"label": "1", "diameter_mm": 15.0}, {"label": "2", "diameter_mm": 18}, {"label": "Fingertip"}]}
PLAN = {"format": "frond-plan", "version": 1, "name": "Daily", "start": "2026-03-01",
        "phases": [{"cadence": {"times_per_day": 1}, "minutes": 20}]}
REMINDERS = {"format": "frond-reminders", "version": 1, "slots": [{"time": "20:30"}]}
CSV = "id,day,note\n,2026-02-01,from a table\n,2026-02-02,\n"

# The words of each command; IN and OUT stand for the folders, ID for an entry.
COMMANDS = {
    "log": "log --at 2026-03-09T20:00:00+01:00 --step 1:20:3 --note evening",
    "delete": "delete ID",
    "kit apply": "kit apply IN/kit2.json",
    "plan apply": "plan apply IN/plan2.json",
    "plan preset": "plan preset taper-12-12 --start 2026-04-01",
    "plan end": "plan end --on 2026-04-01",
    "pause": "pause --from 2026-03-12 --to 2026-03-14 --reason flare",
    "resume": "resume --on 2026-03-11",
    "reminders apply": "reminders apply IN/reminders2.json",
    "import": "import IN/other.json",
    "import of a table": "import IN/table.csv",
    "merge": "merge IN/own.backup",
    "backup": "backup OUT/b --backup-passphrase-file IN/passphrase",
    "restore": "restore IN/own.backup",
    "export json": "export --format json --out OUT/e",
    "export csv": "export --format csv --out OUT/e",
    "export fhir": "export --format fhir --out OUT/e",
    "export ics": "export --format ics --from 2026-03-01 --to 2026-04-01 --out OUT/e",
    "demo": "demo --years 1",
    "create": "log --day 2026-03-09",
    # These only read, but a file that was not closed is brought in order by whoever opens it.
    "check": "check",
    "sessions": "sessions",
    "dry run": "import IN/other.json --dry-run",
    "lock set": "lock set --passphrase-file IN/passphrase",
    "lock change": "lock change --passphrase-file IN/passphrase --new-passphrase-file IN/other",
    "lock remove": "lock remove --passphrase-file IN/passphrase",
}
ON_NOTHING = {"demo", "create"}
ON_LOCKED = {"lock change", "lock remove"}
# Each looks for a second or more after the words, so that of the full numbers a part is enough.
SLOW = {"lock set", "lock change", "lock remove"}
SLOW_POINTS = 120
WITHOUT_CHANGE = {"backup", "export json", "export csv", "export fhir", "export ics", "check",
                  "sessions", "dry run"}
OUTPUT = {"backup": "b", "export json": "e", "export csv": "e", "export fhir": "e",
          "export ics": "e"}
SAYS = {"full": "disk is full", "io": "could not be read or written"}
# SQLite does not tell why a file could not be made, and asked again the disk has nothing against it.
SAYS_ONCE = "cannot be opened for writing"


def frondctl(folder, words, environment=None):
    return subprocess.run([FRONDCTL, "--db", folder / "t.db", "--now", NOW, *words],
                          capture_output=True, timeout=300, stdin=subprocess.DEVNULL,
                          env={**os.environ, "TMPDIR": str(folder), **(environment or {})},
                          check=False)


def state_of(folder):
    """What is in the file, or why it is not whole; it is looked at in a copy."""
    if not (folder / "t.db").exists():
        return b"(no file)"
    with tempfile.TemporaryDirectory() as name:
        copy = pathlib.Path(name) / "copy"
        shutil.copytree(folder, copy)
        done = subprocess.run([STATETOOL, "state", copy / "t.db", PASSPHRASE, OTHER],
                              capture_output=True, check=False)
        return done.stdout if done.returncode == 0 else b"NOT WHOLE: " + done.stderr


def alike(state, before):
    """The state without ids that are new: those are other ones in each run."""
    known = set(UUID.findall(before))
    text = UUID.sub(lambda m: m.group() if m.group() in known else b"NEW", state)
    return sorted(line.rstrip(b",]}") for line in text.splitlines())


def files_of(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def words_of(name, folder, entry):
    return [entry if word == "ID" else
            word.replace("IN/", f"{folder}/in/").replace("OUT/", f"{folder}/out/")
            for word in COMMANDS[name].split()]


class Bases:
    """The folders the commands begin with."""

    def __init__(self, root):
        self.nothing = root / "nothing"
        self.filled = root / "filled"
        self.locked = root / "locked"
        for folder in (self.nothing, self.filled):
            (folder / "in").mkdir(parents=True)
            (folder / "out").mkdir()
        self.fill(root)

    def fill(self, root):
        inputs = self.filled / "in"
        for name, value in (("kit.json", KIT), ("plan.json", PLAN), ("reminders.json", REMINDERS),
                            ("kit2.json", {**KIT, "items": KIT["items"][:2]}),
                            ("plan2.json", {**PLAN, "name": "Other", "start": "2026-05-01"}),
                            ("reminders2.json", {**REMINDERS, "slots": [{"time": "08:15"}]})):
            (inputs / name).write_text(json.dumps(value))
        (inputs / "passphrase").write_text(PASSPHRASE + "\n")
        (inputs / "other").write_text(OTHER + "\n")
        (inputs / "table.csv").write_text(CSV)
        other = root / "other"
        other.mkdir()
        for day in ("2026-01-05", "2026-01-06"):
            self.ok(other, "log", "--day", day, "--note", "of the other")
        self.ok(other, "export", "--format", "json", "--out", str(inputs / "other.json"))
        self.ok(self.filled, "kit", "apply", str(inputs / "kit.json"))
        self.ok(self.filled, "plan", "apply", str(inputs / "plan.json"))
        self.ok(self.filled, "pause", "--from", "2026-03-10", "--reason", "travel")
        self.ok(self.filled, "reminders", "apply", str(inputs / "reminders.json"))
        for day in range(1, 9):
            self.id = self.ok(self.filled, "log", "--at", f"2026-03-0{day}T20:00:00+01:00",
                              "--step", "1:10", "--note", f"{CANARY} {day}").strip()
        # A copy that this file's own key opens, with an entry that is not in the file.
        twin = root / "twin"
        shutil.copytree(self.filled, twin)
        self.ok(twin, "log", "--day", "2026-02-20", "--note", "only in the copy")
        self.ok(twin, "import", str(inputs / "other.json"))
        next(twin.glob("t.db.before-import-*")).rename(inputs / "own.backup")
        for name in set(OUTPUT.values()):
            (self.filled / "out" / name).write_text("what was here before")
        shutil.copytree(self.filled, self.locked)
        self.ok(self.locked, *words_of("lock set", self.locked, self.id))

    @staticmethod
    def ok(folder, *words):
        done = frondctl(folder, words)
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout.decode()


class Command:
    def __init__(self, name, bases, root):
        self.name = name
        self.base = (bases.nothing if name in ON_NOTHING else
                     bases.locked if name in ON_LOCKED else bases.filled)
        self.id = bases.id
        self.root = root
        self.before = state_of(self.base)
        whole = self.fresh()
        done = frondctl(whole, self.words(whole))
        assert done.returncode == 0, (name, done.stderr)
        self.after = alike(state_of(whole), self.before)
        self.names = set(files_of(whole))
        self.output = (whole / "out" / OUTPUT[name]).read_bytes() if name in OUTPUT else b""
        shutil.rmtree(whole)

    def fresh(self):
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.root))
        shutil.rmtree(folder)
        shutil.copytree(self.base, folder)
        return folder

    def words(self, folder):
        return words_of(self.name, folder, self.id)

    def environment(self, folder, of, error, at, lasts, log=""):
        return {"LD_PRELOAD": SHIM, "FROND_FAULT_UNDER": str(folder.resolve()),
                "FROND_FAULT_OF": of, "FROND_FAULT_ERROR": error, "FROND_FAULT_AT": str(at),
                "FROND_FAULT_LASTS": lasts, "FROND_FAULT_LOG": log}

    def calls(self, of, error):
        """The calls of a run in which nothing fails."""
        folder = self.fresh()
        log = self.root / "calls"
        log.unlink(missing_ok=True)
        done = frondctl(folder, self.words(folder),
                        self.environment(folder, of, error, 0, "once", str(log)))
        assert done.returncode == 0, (self.name, done.stderr)
        shutil.rmtree(folder)
        lines = log.read_text().splitlines() if log.exists() else []
        return [line.split(" ", 1)[1].replace(str(folder.resolve()), "") for line in lines]

    def problems(self, of, error, at, lasts):
        """What is not as it ought to be when the `at`th call does not succeed."""
        folder = self.fresh()
        started = files_of(folder)
        done = frondctl(folder, self.words(folder),
                        self.environment(folder, of, error, at, lasts))
        yield from self.answer_problems(done, error, lasts)
        yield from self.content_problems(folder, done, started, lasts)
        yield from self.leftover_problems(folder, done, started, lasts)
        if done.returncode != 0:
            yield from self.again_problems(folder, lasts)
        shutil.rmtree(folder)

    def answer_problems(self, done, error, lasts):
        said = done.stderr.decode(errors="replace")
        if done.returncode == 0:
            return
        if done.returncode != 1:
            yield f"exit {done.returncode}: {said.strip()}"
        elif not said.startswith("frondctl: ") or said.count("\n") != 1:
            yield f"not one clear line: {said!r}"
        elif SAYS[error] not in said and not (lasts == "once" and SAYS_ONCE in said):
            yield f"does not say what it is: {said.strip()}"

    def content_problems(self, folder, done, started, lasts):
        state = state_of(folder)
        in_doubt = lasts == "ever" and alike(state, self.before) == self.after
        if state.startswith(b"NOT WHOLE"):
            yield state.decode(errors="replace").strip()
        elif done.returncode == 0:
            if alike(state, self.before) != self.after:
                yield "done, and yet the file holds something else"
        elif state != self.before and not in_doubt and not (
                self.name in ON_NOTHING and self.is_empty(state)):
            yield "refused, and yet the file is another"
        if self.name in OUTPUT:
            yield from self.output_problems(folder, done, started)

    @staticmethod
    def is_empty(state):
        return state == b"(no file)" or b'"sessions":[]' in state

    def output_problems(self, folder, done, started):
        name = f"out/{OUTPUT[self.name]}"
        content = (folder / name).read_bytes() if (folder / name).exists() else None
        if done.returncode != 0 and content == started[name]:
            return
        # Whole it may be there even when its name could not be synced.
        if self.name == "backup":
            looked = subprocess.run([STATETOOL, "backup", folder / name, PASSPHRASE],
                                    capture_output=True, check=False)
            if looked.stdout != b"8\n":
                yield "neither the old backup nor one that holds everything"
        elif content != self.output:
            yield "neither the old output nor a whole one"

    def leftover_problems(self, folder, done, started, lasts):
        for name, content in files_of(folder).items():
            if done.returncode != 0 and lasts == "ever" and re.fullmatch(r"out/[.]frond-[0-9a-f]{16}[.]tmp", name):
                continue  # nothing could take it away; the next run does, which is looked at then
            readable = CANARY.encode() in content or b'"frond-export"' in content
            if readable and name not in started and name != f"out/{OUTPUT.get(self.name)}":
                yield f"a readable leftover: {re.sub('[.][A-Za-z0-9]{6}$', '.XXXXXX', name)}"

    def again_problems(self, folder, lasts):
        there = lasts == "ever" and alike(state_of(folder), self.before) == self.after
        done = frondctl(folder, self.words(folder))
        if done.returncode != 0:
            if not there:  # it cannot be removed or ended a second time
                yield f"does not work afterwards: {done.stderr.decode(errors='replace').strip()}"
        elif not there and alike(state_of(folder), self.before) != self.after:
            yield "works afterwards, but the file holds something else"
        for name in set(files_of(folder)) - self.names:
            # One copy too many does no harm; a restore that was done twice keeps two files.
            copies = r"|kept-[0-9TZ]+(-00[0-9])?([.](key|mark))?" if self.name == "restore" and there else ""
            if not re.fullmatch(rf"t[.]db[.](before-import-[0-9TZ]+(-00[0-9])?{copies})", name):
                yield f"left over in the end: {re.sub('[.][A-Za-z0-9]{6}$', '.XXXXXX', name)}"


def main():
    points = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 20260301
    names = sys.argv[3:] or list(COMMANDS)
    found = collections.Counter()
    example = {}
    with tempfile.TemporaryDirectory(prefix="frond-fault-") as name:
        root = pathlib.Path(name).resolve()
        bases = Bases(root)
        all_points = []
        total = 0
        chance = random.Random(seed)
        for command in (Command(n, bases, root) for n in names):
            own = [(command, of, error, at + 1, lasts, call)
                   for of, error in (("writes", "io"), ("writes", "full"), ("reads", "io"))
                   for at, call in enumerate(command.calls(of, error)) for lasts in ("once", "ever")]
            total += len(own)
            share = SLOW_POINTS if command.name in SLOW else len(own)
            if points:
                share = -(-points // len(names))
            all_points += chance.sample(own, min(share, len(own)))
        with concurrent.futures.ThreadPoolExecutor(1 if points else os.cpu_count()) as pool:
            results = pool.map(lambda p: list(p[0].problems(*p[1:5])), all_points)
            for (command, of, error, at, lasts, call), problems in zip(all_points, results):
                for problem in problems:
                    problem = problem.replace(str(root), "").replace("\n", " ")
                    problem = re.sub("/tmp[a-z0-9_]{8}/", "/", problem)
                    key = (command.name, of, error, problem)
                    found[key] += 1
                    example.setdefault(key, f"{lasts} at call {at} ({call})")
    for (command, of, error, problem), count in found.items():
        print(f"{command}, {of}, {error}: {problem} [{count}: "
              f"{example[command, of, error, problem]}]", file=sys.stderr)
    print(f"{len(all_points)} of {total} faults in {len(names)} commands (seed {seed}),"
          f" {sum(found.values())} wrongs")
    return 1 if found or not all_points else 0


sys.exit(main())
