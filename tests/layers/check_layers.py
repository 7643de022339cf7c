#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the source tree and reports every rule of layers.py that it breaks.

usage: check_layers.py SOURCE_DIR
"""

import os
import sys

from layers import RULES


def read_tree(root):
    tree = {}
    for folder, names, found in os.walk(root):
        # What git ignores is none of ours: build trees, tours, an IDE's files.
        here = (".", "build", "tour") if folder == root else (".",)
        names[:] = [n for n in names if not n.startswith(here) and n != "__pycache__"]
        for name in found:
            path = os.path.relpath(os.path.join(folder, name), root)
            if name.startswith(".") or name.endswith(".user") or name == "compile_commands.json":
                continue
            with open(os.path.join(root, path), encoding="utf-8", errors="replace") as file:
                tree[path] = file.read()
    return tree


def main():
    tree = read_tree(sys.argv[1])
    found = [f"{rule.__name__}: {what}" for rule in RULES for what in rule(tree)]
    print("\n".join(found))
    print(f"{len(tree)} files, {len(RULES)} rules, {len(found)} findings")
    return 1 if found or not tree else 0


if __name__ == "__main__":
    sys.exit(main())
