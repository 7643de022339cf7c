# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy on the sources whose path matches, several at once: tidy.py BUILD PATTERN [OPTION...]

A source in which nothing was found is not looked at again until something that it is compiled from
changes: the file, a header, the command, the checks. That is remembered by contents, so that another
clone knows it too. The options go to clang-tidy. Exit 1: something was found.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

TIDY = "clang-tidy-14"
ROOT = pathlib.Path(__file__).resolve().parents[2]
KNOWN = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "frond" / "tidy"


def without_precompiled_headers(command):
    """GCC's mean nothing to clang."""
    command = re.sub(r" -(Winvalid-pch|fpch-preprocess)\b", "", command)
    return re.sub(r" -include \S*cmake_pch\.hxx", "", command)


def headers_of(build):
    """What each object was made from, as the compiler said."""
    deps, target = {}, None
    said = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True)
    for line in said.stdout.splitlines():
        if line.startswith("    "):
            if not line.endswith(".gch"):  # of the system's headers alone
                deps[target].append(line.strip())
        elif ": #deps" in line:
            target = line.partition(": #deps")[0]
            deps[target] = []
    return deps


class Contents:
    """What is in a file: of ours by its bytes, of the system by its size and time."""

    def __init__(self, build):
        self.build = build
        self.seen = {}

    def of(self, name):
        path = os.path.normpath(os.path.join(self.build, name))
        if path not in self.seen:
            inside = os.path.relpath(path, ROOT)
            if inside.startswith(".."):
                stat = os.stat(path)
                self.seen[path] = f"{path} {stat.st_size} {stat.st_mtime_ns}"
            else:
                digest = hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
                self.seen[path] = f"{inside} {digest}"
        return self.seen[path]


def main():
    build, pattern, options = os.path.abspath(sys.argv[1]), re.compile(sys.argv[2]), sys.argv[3:]
    commands = [
        {**entry, "command": without_precompiled_headers(entry["command"])}
        for entry in json.loads(pathlib.Path(build, "compile_commands.json").read_text())
    ]
    database = pathlib.Path(build, "tidy")
    database.mkdir(exist_ok=True)
    (database / "compile_commands.json").write_text(json.dumps(commands))
    KNOWN.mkdir(parents=True, exist_ok=True)

    version = subprocess.run([TIDY, "--version"], capture_output=True, text=True, check=True).stdout
    rules = version + (ROOT / ".clang-tidy").read_text() + " ".join(options)
    deps, contents = headers_of(build), Contents(build)
    wanted = [entry for entry in commands
              if pattern.match(os.path.relpath(entry["file"], ROOT)) and os.path.exists(entry["file"])]
    if not wanted:
        sys.exit("clang-tidy found no file")

    def stamp_of(entry):
        made = re.search(r" -o (\S+)", entry["command"])
        made_from = deps.get(made.group(1)) if made else None
        if not made_from:
            return None
        parts = [rules, entry["command"].replace(str(ROOT), ".")] + sorted(map(contents.of, made_from))
        return KNOWN / hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def look(entry):
        stamp = stamp_of(entry)
        if stamp and stamp.exists():
            stamp.touch()
            return None
        ran = subprocess.run([TIDY, "-quiet", "-p", str(database), *options, entry["file"]],
                             capture_output=True, text=True, check=False)
        if ran.returncode == 0 and not re.search(r"(warning|error):", ran.stdout):
            if stamp:
                stamp.touch()
            return ""
        return ran.stdout + ran.stderr

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(look, wanted))
    said = [text for text in found if text]
    print("\n".join(said), end="")
    print(f"{len(wanted)} files, {sum(text is None for text in found)} of them as they were when last looked at")
    sys.exit(1 if said else 0)


main()
