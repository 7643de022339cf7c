# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles the sources of a target together, without output: check_groups.py BUILD TARGET [CLANG]

`./dev run` compiles sources in groups (record 0023). Two files of a target that give one name to two things
in their unnamed namespaces do not compile together; this says so before a clone finds out. It puts all of
them into one. With a clang++ the groups are those of app/cmake/FrondTargets.cmake and the standard library
is libc++, which phones have: what only GCC's has does not compile there.
"""

import json
import pathlib
import re
import shlex
import subprocess
import sys

GROUPS = pathlib.Path(__file__).resolve().parents[2] / "app/cmake/FrondTargets.cmake"


def main():
    build, target = pathlib.Path(sys.argv[1]), sys.argv[2]
    marks = re.compile(rf"/{re.escape(target)}\.dir/")
    commands = [
        entry
        for entry in json.loads((build / "compile_commands.json").read_text())
        if marks.search(entry["command"]) and not entry["file"].startswith(str(build))
    ]
    if len(commands) < 2:
        sys.exit(f"{target} has no sources to put together")
    words = shlex.split(commands[0]["command"])
    words = words[[i for i, word in enumerate(words) if word.endswith(("c++", "g++"))][0]:]
    words = words[: words.index("-o")]
    size = len(commands)
    if len(sys.argv) > 3:
        words = [sys.argv[3], "-stdlib=libc++", *understood(words)]
        size = int(re.search(r"UNITY_BUILD_BATCH_SIZE (\d+)", GROUPS.read_text()).group(1))
    words += ["-w", "-fsyntax-only", "-x", "c++", "-"]
    good = True
    for first in range(0, len(commands), size):
        together = "".join(f'#include "{entry["file"]}"\n' for entry in commands[first:first + size])
        good &= subprocess.run(words, cwd=commands[0]["directory"], input=together, text=True, check=False).returncode == 0
    print(f"{target}: {len(commands)} sources")
    return 0 if good else 1


def understood(words):
    """What every compiler knows of a command: folders, definitions and the language."""
    return [word for i, word in enumerate(words)
            if word.startswith(("-I", "-D", "-std", "-isystem")) or words[i - 1] == "-isystem"]


if __name__ == "__main__":
    sys.exit(main())
