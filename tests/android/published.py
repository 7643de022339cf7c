# SPDX-License-Identifier: GPL-3.0-or-later
"""Android's published API (api/current.txt of the framework) as names and descriptors,
to hold what our classes use against it."""
import re

PRIMITIVES = {"void": "V", "boolean": "Z", "byte": "B", "char": "C", "short": "S", "int": "I",
              "long": "J", "float": "F", "double": "D"}


def erased(text):
    """Without annotations and type parameters."""
    text = re.sub(r'@[\w.]+(\((?:"[^"]*"|[^()"]|\([^()]*\))*\))? *', "", text)
    while "<" in text:
        shorter = re.sub(r"<[^<>]*>", "", text)
        if shorter == text:
            break
        text = shorter
    return text


class Published:
    def __init__(self, path):
        self.classes = {}  # "android/app/Notification$Builder" -> (parents, {"name:descriptor"})
        self.by_dots = {}
        package, members = None, None
        pending = []
        for line in open(path, encoding="utf-8"):
            text = erased(line.strip())
            if line.startswith("package "):
                package = line.split()[1]
            elif line.startswith("  ") and not line.startswith("   ") and text != "}":
                head = re.search(r"(?:class|interface|enum|@interface) ([\w.]+)(.*)\{", text)
                if not head:
                    members = None
                    continue
                name = package.replace(".", "/") + "/" + head[1].replace(".", "$")
                parents = re.findall(r"[\w.]+", re.sub(r"\b(extends|implements)\b", " ", head[2]))
                members = set()
                self.classes[name] = (parents, members)
                self.by_dots[package + "." + head[1]] = name
            elif members is not None and line.startswith("    "):
                pending.append((members, text))
        for members, text in pending:
            self.read(members, text)

    def read(self, members, text):
        call = re.match(r"(method|ctor) (.*?)([\w.]+)\((.*?)\)", text)
        if call:
            kind, before, name, parameters = call.groups()
            types = []
            for parameter in filter(None, (part.strip() for part in parameters.split(","))):
                words = [word for word in parameter.split() if word not in ("final",)]
                types.append(self.descriptor(words[0]))
            result = "V" if kind == "ctor" else self.descriptor(before.split()[-1])
            members.add(("<init>" if kind == "ctor" else name) + ":(" + "".join(types) + ")" + result)
            return
        field = re.match(r"(?:field|enum_constant) (?:.* )?([\w.\[\]]+) (\w+)(?: =.*)?;", text)
        if field:
            members.add(field[2] + ":" + self.descriptor(field[1]))

    def descriptor(self, dotted):
        depth = dotted.count("[]") + dotted.count("...")
        dotted = dotted.replace("[]", "").replace("...", "")
        if dotted in PRIMITIVES:
            return "[" * depth + PRIMITIVES[dotted]
        if len(dotted) == 1:  # a type parameter
            return "[" * depth + "Ljava/lang/Object;"
        if "." not in dotted:
            dotted = "java.lang." + dotted
        name = self.by_dots.get(dotted, dotted.replace(".", "/"))
        return "[" * depth + "L" + name + ";"

    def has(self, owner, member):
        """Also where a parent has it."""
        if owner not in self.classes:
            return False
        parents, members = self.classes[owner]
        return member in members or any(
            self.has(self.by_dots.get(parent, parent.replace(".", "/")), member)
            for parent in parents)
