# SPDX-License-Identifier: GPL-3.0-or-later
"""Man pages and completions name what the programs take: no more, no less."""
import os
import pathlib
import re
import subprocess
import sys
import unittest

LINUX = pathlib.Path(os.environ["FROND_SOURCE"]) / "app/platform/linux"
sys.path.insert(0, str(LINUX / "completions"))
import write  # noqa: E402

PROGRAMS = {"frond": os.environ["FROND"], "frondctl": os.environ["FRONDCTL"]}
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def help_of(program, *command):
    return subprocess.run([PROGRAMS[program], *command, "--help"], check=True, capture_output=True, text=True,
                          timeout=60).stdout


class Taken:
    """What one command takes, as its help says."""

    def __init__(self, text):
        self.options, self.commands, self.files = {}, {}, False
        self.what = text.split("\n", 1)[0].removesuffix(".")
        part = ""
        for line in text.splitlines():
            if heading := re.fullmatch(r"\s*(Options|Subcommands|Positionals):", line):
                part = heading[1]
            elif part == "Options" and (found := re.match(r"\s+((?:-\w, ?)?--[a-z-]+|-\w, ?--[a-z-]+)(.*)", line)):
                for name in re.split(r", ?", found[1]):
                    self.options[name] = bool(re.match(r" (<|[A-Z])", found[2].replace(" REQUIRED", "")))
            elif part == "Subcommands" and (found := re.match(r"  ([a-z]+)\s+(\S.*)", line)):
                self.commands[found[1]] = found[2]
            elif part == "Positionals":
                self.files |= bool(re.match(r"  (FILE|OUT) ", line))


def taken_by(program):
    """The path of each command, '' for the program itself, and what it takes."""
    every = {"": Taken(help_of(program))}
    waiting = [""]
    while waiting:
        path = waiting.pop()
        for name in every[path].commands:
            below = f"{path} {name}".strip()
            every[below] = Taken(help_of(program, *below.split()))
            waiting.append(below)
    return every


def plain(roff):
    text = re.sub(r"\\f[A-Z]|\\[|]", "", roff)
    return text.replace("\\-", "-").replace('"', "")


class Completions(unittest.TestCase):
    def test_the_tables_are_what_help_says(self):
        for program in PROGRAMS:
            table = {each.path: each for each in
                     write.commands_in((LINUX / f"completions/{program}.commands").read_text())}
            taken = taken_by(program)
            self.assertEqual(table.keys(), taken.keys())
            for path, command in taken.items():
                with self.subTest(program=program, command=path):
                    shared = {"-h", "--help"} if path else set()
                    self.assertEqual({name: bool(value) for name, value in table[path].options.items()},
                                     {n: v for n, v in command.options.items() if n not in shared})
                    self.assertEqual(table[path].takes_file, command.files)
                    if program == "frondctl":
                        self.assertEqual(table[path].what, command.what)

    def test_words_to_choose_from_are_those_that_are_taken(self):
        # A wrong one is refused with all that there are, or the help has them.
        text = help_of("frondctl", "export") + help_of("frondctl", "import") + help_of("frondctl", "goal", "add")
        wrong = [["log", "--day", "2026-03-01", "--minutes", "1", f"--{name}", "x"]
                 for name in ("felt", "outcome", "bleeding")]
        wrong.append(["pause", "--from", "2026-03-01", "--reason", "x"])
        for command in wrong:
            done = subprocess.run([PROGRAMS["frondctl"], "--db", "/nonexistent/x.db", *command],
                                  capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 3, done.stderr)
            text += done.stderr
        for each in write.commands_in((LINUX / "completions/frondctl.commands").read_text()):
            for name, value in each.options.items():
                for word in re.split(r"[|,]", value or ""):
                    if value not in (None, "-", "FILE", "DIR"):
                        self.assertRegex(text, rf"\b{word}\b", (each.path, name))

    def complete(self, program, *words):
        """What bash offers for the last of `words`."""
        script = write.bash(program, write.commands_in((LINUX / f"completions/{program}.commands").read_text()))
        script += 'compopt() { :; }\nCOMP_WORDS=("$@")\nCOMP_CWORD=$(($# - 1))\n'
        script += f'_{program}\nprintf "%s\\n" "${{COMPREPLY[@]}}"\n'
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", script, "bash", program, *words], check=False,
                              capture_output=True, text=True, cwd=LINUX)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_bash_completes(self):
        for words, offered in [
                (["--json", "pl"], ["plan"]),
                (["plan", ""], ["show", "apply", "presets", "preset", "end"]),
                (["--db", "kit", "plan", "preset"], ["presets", "preset"]),
                (["plan", "apply", "frond.d"], ["frond.desktop"]),
                (["export", "--format", "h"], ["html"]),
                (["export", "--include", "notes,mo"], ["notes,mood"]),
                (["export", "--o"], ["--out"]),
                (["merge", "--backup-passphrase-file", "frond.d"], ["frond.desktop"]),
                (["log", "--felt", ""], ["easy", "okay", "hard", "too_much"])]:
            self.assertEqual(self.complete("frondctl", *words), offered, words)
        self.assertEqual(self.complete("frond", "--te"), ["--text"])
        self.assertEqual(self.complete("frond", "--tour", "ma"), ["man"])

    def test_each_shell_can_read_its_own(self):
        for program in PROGRAMS:
            commands = write.commands_in((LINUX / f"completions/{program}.commands").read_text())
            for shell, make in (("bash", write.bash), ("zsh", write.zsh), ("fish", write.fish)):
                try:
                    done = subprocess.run([shell, "-n", "/dev/stdin"], input=make(program, commands), text=True,
                                          capture_output=True, timeout=60)
                except FileNotFoundError:
                    continue
                self.assertEqual((done.returncode, done.stderr), (0, ""), (program, shell))


class ManPages(unittest.TestCase):
    def page(self, program):
        return (LINUX / f"man/{program}.1").read_text()

    def section(self, program, name):
        return re.search(rf"\n\.SH {name}(\n.*?)(?=\n\.SH |\Z)", self.page(program), re.S)[1]

    def test_each_option_stands_under_options(self):
        for program in PROGRAMS:
            described = set()
            for block in self.section(program, "OPTIONS").split("\n.TP\n")[1:]:
                described |= set(OPTION.findall(plain(block.split("\n")[0])))
            self.assertEqual(described, set(taken_by(program)[""].options), program)

    def test_each_command_is_there_with_its_options(self):
        described = {}
        # A command and, indented below it (.RS), options of its own that need words.
        for block in re.split(r"\n\.TP\n(?=\.B [a-z])", self.section("frondctl", "COMMANDS"))[1:]:
            line = plain(block.split("\n")[0]).removeprefix(".B ")
            lines = [line] + [plain(each.split("\n")[0]) for each in block.split("\n.TP\n")[1:]]
            name = re.match(r"[a-z ]*[a-z]", line)[0]
            described[name] = {option for each in lines for option in OPTION.findall(each)}
        groups = {"kit", "plan", "goal", "lock"}  # do nothing by themselves
        taken = {path: set(command.options) - {"-h", "--help"}
                 for path, command in taken_by("frondctl").items() if path and path not in groups}
        self.assertEqual(described, taken)

    def test_each_exit_status_is_there(self):
        failure = (pathlib.Path(os.environ["FROND_SOURCE"]) / "app/cli/failure.h").read_text()
        statuses = set(re.findall(r"^    \w+ = (\d),", failure, re.M))
        self.assertEqual(set(re.findall(r"^\.B (\d)$", self.section("frondctl", "EXIT STATUS"), re.M)), statuses)
        self.assertLess(set(re.findall(r"^\.B (\d)$", self.section("frond", "EXIT STATUS"), re.M)), statuses)

    def test_man_finds_nothing_wrong(self):
        for program in PROGRAMS:
            try:
                done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z", LINUX / f"man/{program}.1"],
                                      capture_output=True, text=True, timeout=60)
            except FileNotFoundError:
                self.skipTest("groff is not there")
            self.assertEqual((done.returncode, done.stderr), (0, ""), program)


if __name__ == "__main__":
    unittest.main()
