#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the loader which libraries a program gets. SQLCipher must be the only SQLite among them: with
a second one the link order decides whether anything is encrypted (docs/decisions/0001-one-sqlite.md).

usage: check_linkage.py PROGRAM...
       check_linkage.py --self-test
"""

import re
import subprocess
import sys

UNWANTED = ("libsqlite3", "libQt6Sql", "libQt6QmlLocalStorage")


def findings(program, loaded):
    libraries = re.findall(r"^\s*(lib\S+?)\.so", loaded, re.M)
    if "libsqlcipher" not in libraries:
        yield f"{program} does not load libsqlcipher"
    for library in libraries:
        if library.startswith(UNWANTED):
            yield f"{program} loads {library}"


def self_test():
    good = "\tlibsqlcipher.so.1 => /lib/libsqlcipher.so.1 (0x1)\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n"
    assert list(findings("p", good)) == []
    assert list(findings("p", "\tlibc.so.6 => /lib/libc.so.6 (0x2)\n")) == [
        "p does not load libsqlcipher"
    ]
    assert list(findings("p", good + "\tlibsqlite3.so.0 => /lib/libsqlite3.so.0 (0x3)\n")) == [
        "p loads libsqlite3"
    ]
    assert list(findings("p", good + "\tlibQt6Sql.so.6 => /lib/libQt6Sql.so.6 (0x3)\n")) == [
        "p loads libQt6Sql"
    ]
    # The loader's own words about a real program without a database.
    assert list(findings("sh", loaded_by("/bin/sh"))) == ["sh does not load libsqlcipher"]


def loaded_by(program):
    return subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        return 0
    found = [what for program in sys.argv[1:] for what in findings(program, loaded_by(program))]
    print("\n".join(found) or "one SQLite, and it is SQLCipher: " + " ".join(sys.argv[1:]))
    return 1 if found or len(sys.argv) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
