# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles all sources of a target as one, without output: check_groups.py BUILD TARGET

`./dev run` compiles sources in groups (record 0023). Two files of a target that give one name to two things
in their unnamed namespaces do not compile together; this says so before a clone finds out.
"""

import json
import pathlib
import re
import shlex
import subprocess
import sys


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
    words = words[: words.index("-o")] + ["-w", "-fsyntax-only", "-x", "c++", "-"]
    together = "".join(f'#include "{entry["file"]}"\n' for entry in commands)
    done = subprocess.run(words, cwd=commands[0]["directory"], input=together, text=True, check=False)
    print(f"{target}: {len(commands)} sources")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
