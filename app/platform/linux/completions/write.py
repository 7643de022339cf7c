#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes completions for bash, zsh and fish from one table (see frondctl.commands).

usage: write.py PROGRAM TABLE bash|zsh|fish
"""

import re
import sys


class Command:
    """One line of the table: `path` is empty for what all commands share."""

    def __init__(self, line):
        rest, self.what = re.fullmatch(r"(.*?)\s+# (.*)", line).groups()
        self.path, _, rest = rest.partition(":")
        self.takes_file = False
        self.options = {}  # name: what follows it, or None
        for word in rest.split():
            if word.startswith("-") and word != "-":
                last = word
                self.options[word] = None
            elif not self.options:
                self.takes_file = word == "FILE"
            else:
                self.options[last] = word

    @property
    def parent(self):
        return self.path.rpartition(" ")[0]

    @property
    def name(self):
        return self.path.rpartition(" ")[2]


def commands_in(text):
    return [Command(line) for line in text.splitlines() if line and not line.startswith("#")]


def below(commands, path):
    return [each for each in commands if each.path and each.parent == path]


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


def with_value(commands):
    return sorted({name for each in commands for name, value in each.options.items() if value})


def filled(template, **values):
    for name, value in values.items():
        template = template.replace(f"@{name}@", value)
    return template


# --- bash -------------------------------------------------------------------------------------------

BASH = """\
# bash completion for @program@

_@program@()
{
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} path='' word words i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
        @with_value@) ((i++)) ;;
        -*) ;;
        *) [[ @paths@ == *"|${path:+$path }$word|"* ]] && path=${path:+$path }$word ;;
        esac
    done
    case "$path:$prev" in
@values@
    esac
    case $path in
@commands@
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}

_@program@_files()
{
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}

_@program@_several()
{
    local before=
    [[ $cur != *,* ]] || before=${cur%,*},
    compopt -o nospace
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "${1//,/ }" -- "${cur##*,}")
}

complete -F _@program@ @program@
"""


def options_of(commands, each):
    return list(each.options) + (list(commands[0].options) if each.path else [])


def by_value(commands):
    """What can follow an option, with the (command, option) that it follows."""
    found = {}
    for each in commands:
        for name, value in each.options.items():
            if value:
                found.setdefault(value, []).append((each.path, name))
    return found


def bash_values(program, commands):
    for value, places in by_value(commands).items():
        patterns = [f"{quoted(path)}:{name}" if path else f"*:{name}" for path, name in places]
        if value == "-":
            done = "return"
        elif value in ("FILE", "DIR"):
            done = f"_{program}_files -{'f' if value == 'FILE' else 'd'}; return"
        elif "," in value:
            done = f"_{program}_several {quoted(value)}; return"
        else:
            done = f"mapfile -t COMPREPLY < <(compgen -W {quoted(value.replace('|', ' '))} -- \"$cur\"); return"
        yield f"    {' | '.join(patterns)}) {done} ;;"


def bash_commands(program, commands):
    for each in commands:
        offered = " ".join(other.name for other in below(commands, each.path))
        otherwise = f"_{program}_files -f; return" if each.takes_file else f"words={quoted(offered)}"
        yield f"    {quoted(each.path)})"
        yield f"        if [[ $cur == -* ]]; then words={quoted(' '.join(options_of(commands, each)))}"
        yield f"        else {otherwise}; fi ;;"


def bash(program, commands):
    return filled(
        BASH,
        program=program,
        with_value=" | ".join(with_value(commands)),
        paths=quoted("|" + "|".join(each.path for each in commands if each.path) + "|"),
        values="\n".join(bash_values(program, commands)),
        commands="\n".join(bash_commands(program, commands)),
    )


# --- zsh --------------------------------------------------------------------------------------------

ZSH = """\
#compdef @program@

_@program@() {
    local path_='' word i
    local -a offered
    local prev=$words[CURRENT-1]
    for ((i = 2; i < CURRENT; i++)); do
        word=$words[i]
        case $word in
        (@with_value@) ((i++)) ;;
        (-*) ;;
        (*) [[ @paths@ == *"|${path_:+$path_ }$word|"* ]] && path_=${path_:+$path_ }$word ;;
        esac
    done
    case "$path_:$prev" in
@values@
    esac
    case $path_ in
@commands@
    esac
}

_@program@ "$@"
"""


def zsh_values(commands):
    for value, places in by_value(commands).items():
        patterns = [f"{path}:{name}".replace(" ", "\\ ") if path else f"*:{name}" for path, name in places]
        if value == "-":
            done = "_message value; return"
        elif value in ("FILE", "DIR"):
            done = "_files" + (" -/" if value == "DIR" else "") + "; return"
        elif "," in value:
            done = f"_values -s , parts {value.replace(',', ' ')}; return"
        else:
            done = f"compadd -- {value.replace('|', ' ')}; return"
        yield f"    ({'|'.join(patterns)}) {done} ;;"


def zsh_commands(commands):
    for each in commands:
        yield f"    ({quoted(each.path)})"
        yield f"        if [[ $PREFIX == -* ]]; then compadd -- {' '.join(options_of(commands, each))}"
        offered = [quoted(f"{other.name}:{other.what}") for other in below(commands, each.path)]
        if each.takes_file:
            yield "        else _files; fi ;;"
        elif offered:
            yield "        else"
            yield "            offered=(" + "\n                ".join(offered) + ")"
            yield "            _describe command offered"
            yield "        fi ;;"
        else:
            yield "        fi ;;"


def zsh(program, commands):
    return filled(
        ZSH,
        program=program,
        with_value="|".join(with_value(commands)),
        paths=quoted("|" + "|".join(each.path for each in commands if each.path) + "|"),
        values="\n".join(zsh_values(commands)),
        commands="\n".join(zsh_commands(commands)),
    )


# --- fish -------------------------------------------------------------------------------------------

FISH = """\
# fish completion for @program@

function __@program@_in --description 'Whether the words so far name this command'
    set -l path ''
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word @with_value@
            set skip 1
        else if contains -- (string trim -- "$path $word") @paths@
            set path (string trim -- "$path $word")
        end
    end
    test "$path" = "$argv[1]"
end

complete -c @program@ -f
@lines@
"""


def fish_option(name):
    return f"-s {name[1:]}" if len(name) == 2 else f"-l {name[2:]}"


def fish_value(value):
    if value is None:
        return ""
    if value == "-":
        return " -x"
    if value == "FILE":
        return " -r -F"
    if value == "DIR":
        return " -x -a '(__fish_complete_directories)'"
    if "," in value:
        return f" -x -a \"(__fish_append , {value.replace(',', ' ')})\""
    return f" -x -a {quoted(value.replace('|', ' '))}"


def fish_lines(program, commands):
    for each in commands:
        here = f" -n {quoted(f'__{program}_in {quoted(each.path)}')}"
        for other in below(commands, each.path):
            yield f"complete -c {program}{here} -a {other.name} -d {quoted(other.what)}"
        if each.takes_file:
            yield f"complete -c {program}{here} -F"
        for name, value in each.options.items():
            yield f"complete -c {program}{here if each.path else ''} {fish_option(name)}{fish_value(value)}"


def fish(program, commands):
    return filled(
        FISH,
        program=program,
        with_value=" ".join(with_value(commands)),
        paths=" ".join(quoted(each.path) for each in commands if each.path) or "''",
        lines="\n".join(fish_lines(program, commands)),
    )


def main():
    program, table, shell = sys.argv[1:]
    with open(table, encoding="utf-8") as file:
        commands = commands_in(file.read())
    sys.stdout.write({"bash": bash, "zsh": zsh, "fish": fish}[shell](program, commands))


if __name__ == "__main__":
    main()
