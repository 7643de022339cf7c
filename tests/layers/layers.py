# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of docs/architecture.md, each a function over the tree that yields what breaks it.

A tree is a dict of path -> text, so that layers_selftest.py can hand each rule a small bad one.
"""

import html
import re

SOURCE = (".cpp", ".h", ".mm", ".qml", ".sql", ".py", ".cmake")
CPP = (".cpp", ".h", ".mm")

# What may see storage: the place that builds everything, the command line, one folder per platform.
SEES_STORAGE = re.compile(r"^app/(main|composition|startproblem|unlocking|services/quietcheck|services/fileapplock)\w*\.(cpp|h)$|^app/(cli|platform)/")

TOP_LEVEL = {
    "app", "core", "data", "docs", "qml", "tests",
    "CHANGELOG.md", "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "dev",
}  # fmt: skip

# The folders of features, and the layers that may have them.
CORE, SHOWN, PAGES = "core/", "app/viewmodels/", "qml/pages/"
FEATURES = {
    "base": (CORE, SHOWN),
    "kit": (CORE, SHOWN, PAGES),
    "session": (CORE, SHOWN, PAGES),
    "note": (CORE, SHOWN, PAGES),
    "plan": (CORE, SHOWN, PAGES),
    "overtime": (CORE, SHOWN, PAGES),
    "visit": (CORE, SHOWN, PAGES),
    "reminder": (CORE, SHOWN, PAGES),
    "transfer": (CORE, SHOWN, PAGES),
    "lock": (CORE, SHOWN, PAGES),
    "demo": (CORE,),
    "today": (SHOWN, PAGES),
    "history": (SHOWN, PAGES),
    "settings": (SHOWN, PAGES),
    "guide": (SHOWN, PAGES),
    "shell": (SHOWN, PAGES),
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
COMMENT = re.compile(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*.*?\*/', re.S)
SQL = re.compile(
    r"\b(SELECT\s+[\w*(].*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
    r"|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)|DROP\s+TABLE|ALTER\s+TABLE|PRAGMA\s+\w+\s*[=;(])"
)
# The house voice offers; these words judge (screens.md, section 0 and design principle 1).
JUDGING = re.compile(
    r"\b(fail(ed|ure)?|missed|streak|complian(t|ce)|overdue|regress(ed|ion)|level up|must)\b", re.I
)


def files(tree, folder, endings):
    for path in sorted(tree):
        if path.startswith(folder) and path.endswith(endings):
            yield path, tree[path]


def includes(text):
    """(kind, name) of each include; kind is '<' or a quote."""
    return INCLUDE.findall(text)


def without_comments(text):
    return COMMENT.sub(lambda m: m.group(1) or " ", text)


def core_uses_only_std_and_core(tree):
    # A standard C++ header has neither a dot nor a slash in its name. Files, threads and streams are
    # standard too, and still none of the domain's business.
    outside = {"filesystem", "fstream", "iostream", "thread", "mutex", "future"}
    for path, text in files(tree, "core/", CPP):
        for kind, name in includes(text):
            if kind == '"':
                if not name.startswith("core/"):
                    yield f"{path} includes {name}, which is not in core/"
            elif not re.fullmatch(r"[a-z_]+", name) or name in outside:
                yield f"{path} includes <{name}>"


def includes_name_the_whole_path(tree):
    # So that a file can move without a search for who meant it.
    for path, text in files(tree, "", CPP):
        for kind, name in includes(text):
            if kind == '"' and name not in tree and not name.endswith(".moc"):
                yield f"{path} includes {name}, which is no path from the top"


def layers_have_the_same_folders(tree):
    def below(layer):
        return {path.removeprefix(layer).split("/")[0] for path, _ in files(tree, layer, CPP + (".qml",))}

    for layer in ("core/", "app/viewmodels/", "qml/pages/"):
        for found in sorted(below(layer) - FEATURES.keys()):
            yield f"{layer}{found} is no folder of a feature"
        for found in sorted(below(layer) & FEATURES.keys()):
            if layer not in FEATURES[found]:
                yield f"{layer}{found} belongs to {' and '.join(FEATURES[found])} only"
    for layer in ("core/", "data/", "app/viewmodels/"):
        for path, _ in files(tree, f"tests/{layer}", ("_test.cpp",)):
            folder = path.removeprefix("tests/").rpartition("/")[0]
            if not any(other.rpartition("/")[0] == folder and other.endswith(CPP) for other in tree):
                yield f"{path} lies where no source is"


def each_source_of_core_has_its_test(tree):
    for path, _ in files(tree, "core/", (".cpp",)):
        test = f"tests/{path.removesuffix('.cpp')}_test.cpp"
        if test not in tree:
            yield f"{path} has no {test}"


def only_the_clock_port_reads_the_time(tree):
    reads = re.compile(
        r"_clock::now\(|\bstd::time\(|\bgettimeofday\(|::currentDate(Time\w*)?\(|\bDate\.now\(|new Date\(\)"
    )
    for folder in ("core/", "data/", "app/viewmodels/", "qml/"):
        for path, text in files(tree, folder, CPP + (".qml",)):
            text = without_comments(text)
            if folder == "data/":  # waiting for a lock takes a stopwatch, which tells no time
                text = text.replace("steady_clock::now(", "")
            if reads.search(text):
                yield f"{path} reads the time itself instead of asking Clock"


def one_place_makes_days_of_numbers(tree):
    # std::chrono::month and day hold one byte and wrap at 256; nothing asks ok() then.
    may = "core/base/calendarday.cpp"
    made = re.compile(r"\bchrono::(?:month|day|year)\b\s*(?:\w+\s*)?[{(]\s*(?!\d+[u]?\s*[})]|[})])")
    named = re.compile(r"\busing\s+(?:namespace\s+std::chrono\b|std::chrono::(?:month|day|year)\s*;)")
    for folder in ("core/", "data/", "app/"):
        for path, text in files(tree, folder, CPP):
            text = without_comments(text)
            if path != may and (made.search(text) or named.search(text)):
                yield f"{path} makes a day of numbers itself; dayFrom (core/base/calendarday.h) does"


def no_qt_below_app(tree):
    for folder in ("core/", "data/"):
        for path, text in files(tree, folder, CPP):
            for _, name in includes(text):
                if re.match(r"Q[A-Z]|Qt|q[a-z]+\.h$", name):
                    yield f"{path} includes Qt's <{name}>"


def data_sees_neither_app_nor_qml(tree):
    for path, text in files(tree, "data/", CPP):
        for _, name in includes(text):
            if name.startswith(("app/", "qml/", "../app", "../qml")):
                yield f"{path} includes {name}"


def no_sql_outside_data(tree):
    for folder in ("core/", "app/", "qml/"):
        for path, text in files(tree, folder, CPP + (".qml",)):
            for _, name in includes(text):
                if re.match(r"SQLiteCpp/|sqlite|sqlcipher", name):
                    yield f"{path} includes <{name}>"
            if SQL.search(without_comments(text)):
                yield f"{path} holds SQL text"


def one_sqlite_only(tree):
    second = re.compile(
        r"Qt6?::Sql\b|\bSQLite3\b|SQLite::SQLite3|\bsqlite3\)|-lsqlite3|QtQuick\.LocalStorage"
        r"|find_package\(SQLiteCpp|COMPONENTS[^)]*\bSql\b"
    )
    for path, text in sorted(tree.items()):
        if path.endswith(("CMakeLists.txt", ".cmake", ".qml")) and path != "tests/layers/CMakeLists.txt":
            if second.search(re.sub(r"#.*", "", text)):
                yield f"{path} brings in a second SQLite"


def storage_is_seen_only_where_things_are_put_together(tree):
    for folder in ("app/", "qml/"):
        for path, text in files(tree, folder, CPP):
            if SEES_STORAGE.match(path):
                continue
            for _, name in includes(text):
                if re.match(r"(\.\./)*data/", name):
                    yield f"{path} includes {name}; it may reach storage only through core/base/ports.h"


def charts_live_in_one_folder(tree):
    # The empty chart that ./dev bench compares with is no part of Frond.
    allowed = ("qml/charts/", "tests/bench/")
    for path, text in files(tree, "", (".qml",)):
        if re.search(r"^\s*import\s+QtCharts", text, re.M) and not path.startswith(allowed):
            yield f"{path} imports QtCharts"
    for path, text in files(tree, "app/", CPP):
        if path.startswith("app/report/"):
            continue
        for _, name in includes(text):
            if re.match(r"QtCharts|Q\w*(Chart|Series|Axis)", name):
                yield f"{path} includes <{name}>"


def only_main_and_tabs_name_the_context(tree):
    may = re.compile(r"qml/Main\.qml|qml/pages/\w+/\w+Tab(Parts)?\.qml")
    for path, text in files(tree, "qml/", (".qml",)):
        if not may.fullmatch(path) and re.search(r"\bAppContext\b", without_comments(text)):
            yield f"{path} names AppContext; give it a required property instead"


def colours_come_from_the_theme(tree):
    for path, text in files(tree, "qml/", (".qml",)):
        if not path.startswith("qml/theme/"):
            if re.search(r'"#[0-9A-Fa-f]{3,8}"|\bQt\.(rgba|hsla|hsva)\(', without_comments(text)):
                yield f"{path} has a colour of its own"


def nothing_is_made_piece_by_piece(tree):
    # Qt makes rows and loaded items in pieces then, and crashes when their model is reset meanwhile.
    for path, text in files(tree, "qml/", (".qml",)):
        text = without_comments(text)
        if len(re.findall(r"\b(?:List|Grid)View\s*\{", text)) > len(re.findall(r"\bcacheBuffer: 0\b", text)):
            yield f"{path} has a view without cacheBuffer: 0"
        if re.search(r"\basynchronous: true|\bincubateObject\b", text):
            yield f"{path} makes items asynchronously"


def no_length_of_a_text_that_is_ordered(tree):
    # Where a function has both of one parameter, Qt 6.4 compiles the length to what ends the program. Only packages
    # have compiled QML.
    function = re.compile(r"\bfunction \w+\(([^)]*)\)[^{]*\{(.*?)\n(?: {4})?\}", re.S)
    for path, text in files(tree, "qml/", (".qml",)):
        for parameters, body in function.findall(without_comments(text)):
            for name in re.findall(r"\b(\w+): string\b", parameters):
                ordered = rf"\b{name}\b\s*[<>]|(?<!=)[<>]=?\s*{name}\b(?!\.)"
                if re.search(rf"\b{name}\.length\b", body) and re.search(ordered, body):
                    yield f"{path} puts {name} in order and asks its length in one function; compare it with \"\""


# `property var` that Qt 6.4 leaves no other way, by file and name, each with its reason.
UNTYPED = {("qml/icons/Icons.qml", "paths"): "a map by name; QML has no type for one"}


def what_qml_reads_has_a_type(tree):
    # Else the linter sees nothing of it, and a name that is spelt wrong is undefined.
    loose = re.compile(r"\b(?:Q_PROPERTY\(|Q_INVOKABLE\s+(?:\[\[nodiscard\]\]\s*)?(?:static\s+)?)QVariant\w*")
    for path, text in files(tree, "app/viewmodels/", (".h",)):
        if loose.search(without_comments(text)):
            yield f"{path} hands QML a QVariant; give it a value type (docs/architecture.md)"
    for path, text in files(tree, "qml/", (".qml",)):
        text = without_comments(text)
        for name in re.findall(r"\bproperty\s+(?:var|list<var>)\s+(\w+)", text):
            if (path, name) not in UNTYPED:
                yield f"{path} has a property var {name}"
        if re.search(r"[\[(,]\s*\{\s*value:", text):
            yield f"{path} writes a choice without its type; Choices.of makes it"
    for path, name in UNTYPED:
        if path in tree and not re.search(rf"\bproperty\s+var\s+{name}\b", tree[path]):
            yield f"{path} has no property var {name} that would need an exception"


def numbers_in_texts_have_their_plurals(tree):
    by_hand = re.compile(r'== 1 \?\s*(\w+::)?(tr|qsTr|translate)\(')
    forms = "app/translations/frond_en.ts"
    known = {}
    for message in re.findall(r'<message numerus="yes">(.*?)</message>', tree.get(forms, ""), re.S):
        source = html.unescape(re.search(r"<source>(.*?)</source>", message, re.S).group(1))
        known[source] = re.findall(r"<numerusform>(.+?)</numerusform>", message, re.S)
    for folder in ("qml/", "app/"):
        for path, text in files(tree, folder, (".qml", ".cpp", ".h")):
            if path.startswith("app/cli/"):  # prints English only
                continue
            text = without_comments(text)
            if by_hand.search(text):
                yield f"{path} chooses a plural by hand; use %Ln and its form in {forms}"
            for said in re.findall(r'\b(?:qsTr|tr)\(\s*"((?:[^"\\]|\\.)*%L?n(?:[^"\\]|\\.)*)"', text):
                if len(known.get(said, [])) != 2:
                    yield f'{path} says "{said}", which has not two forms in {forms}'


def said_on_screens(tree):
    for folder in ("qml/", "app/"):
        for path, text in files(tree, folder, (".qml", ".cpp")):
            for said in re.findall(r'\b(?:qsTr|tr)\(\s*"((?:[^"\\]|\\.)*)"', text):
                yield path, said


def core_and_data_say_codes(tree):
    # A message is a code by its type; what could still be a sentence is an argument, or the name of a field.
    said = re.compile(
        r"\bCode::|\b(?:\w*Error|\w*Problem|Message|refuse|addProblem|wrong|ask|throwLocked)\s*[({]"
    )
    literal = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
    for folder in ("core/", "data/"):
        for path, text in files(tree, folder, CPP):
            texts = []

            def kept(match):
                texts.append(match.group(1))
                return f'"{len(texts) - 1}"'

            for statement in literal.sub(kept, without_comments(text)).split(";"):
                found = said.search(statement)
                places = literal.findall(statement[found.start():]) if found else []
                for place in places + re.findall(r'"(\d+)"[^()]*\bCode::', statement):
                    if re.search(r"[A-Za-z]\w* [a-z]+", texts[int(place)]):
                        yield f'{path} says "{texts[int(place)]}"; it reports a code, and app/words says it'


def each_code_is_reported(tree):
    codes = "core/base/code.h"
    reported = set()
    for folder in ("core/", "data/"):
        for path, text in files(tree, folder, CPP):
            if path != codes:
                reported.update(re.findall(r"\bCode::(\w+)", without_comments(text)))
    listed = re.search(r"enum class Code \{(.*?)\};", without_comments(tree.get(codes, "")), re.S)
    for code in re.findall(r"\w+", listed.group(1) if listed else ""):
        if code not in reported:
            yield f"{codes} has {code}, which nothing in core/ or data/ reports"


def screens_do_not_judge(tree):
    for path, said in said_on_screens(tree):
        if JUDGING.search(said):
            yield f'{path} says "{said}"'


# Texts that name a default word and stay as they are, each with its reason.
NAMES_ONE = {
    "dilator": "a word that is offered",
    "trainer": "a word that is offered",
    "session": "a word that is offered",
    "Dilators or trainers in sizes": "a question before any word was chosen",
    "Practising with dilators": "a question before any word was chosen",
}


def each_text_that_names_a_session_has_a_form_without(tree):
    forms = "app/translations/personswords.cpp"
    table = re.findall(r'\{\s*"((?:[^"\\]|\\.)*)",\s*QT_TRANSLATE', tree.get(forms, ""))
    said = {}
    for path, text in said_on_screens(tree):
        if not path.startswith("app/cli/"):
            said[text] = path
    for text, path in sorted(said.items()):
        if re.search(r"\b(sessions?|dilators?|trainers?)\b", text, re.I):
            if text not in table and text not in NAMES_ONE:
                yield f'{path} says "{text}", which has no form in {forms}'
    if forms in tree:
        for text in sorted(set(table) - said.keys()):
            yield f'{forms} has a form for "{text}", which nothing says'


def a_device_has_one_word(tree):
    for path, said in said_on_screens(tree):
        if re.search(r"\b(phone|tablet|computer|machine)\b", said, re.I):
            yield f'{path} says "{said}"; where Frond runs is "this device"'


def each_source_names_its_licence(tree):
    for path, text in files(tree, "", SOURCE):
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in text[:300]:
            yield f"{path} has no SPDX line"


def only_known_folders_at_the_top(tree):
    for name in sorted({path.split("/")[0] for path in tree}):
        if name not in TOP_LEVEL and not name.startswith("."):
            yield f"{name} is at the top level"


def paths_in_the_guide_exist(tree):
    """Every `path/with/a/slash` in docs/where-to-change.md; `*` stands for any name."""
    guide = "docs/where-to-change.md"
    if guide not in tree:
        yield f"{guide} is not there"
        return
    named = [n for n in re.findall(r"`([^`\s]+)`", tree[guide]) if "/" in n and n[0] not in "./-"]
    if not named:
        yield f"{guide} names no path"
    for name in named:
        pattern = re.escape(name.rstrip("/")).replace(r"\*", "[^/]*") + "(/|$)"
        if not any(re.match(pattern, path) for path in tree):
            yield f"{guide} names {name}, which is not there"


def links_in_documents_lead_somewhere(tree):
    for path, text in files(tree, "", (".md",)):
        folder = path.rpartition("/")[0]
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
            if re.match(r"[a-z]+:", target):
                continue
            parts = folder.split("/") if folder else []
            for part in target.split("/"):
                if part == "..":
                    parts = parts[:-1]
                elif part not in ("", "."):
                    parts.append(part)
            wanted = "/".join(parts)
            if not any(p == wanted or p.startswith(wanted + "/") for p in tree):
                yield f"{path} links to {target}, which is not there"


def the_guide_names_what_screens_say(tree):
    """Each "More › Copies" and each "quoted label" of docs/guide is, or begins with, a text of the program."""
    joined = " ".join(re.sub(r'"\s*\n\s*"', "", text) for _, text in files(tree, "", (".cpp", ".h", ".qml")))
    said = {re.sub(r'\\(.)', r"\1", text) for text in re.findall(r'\b(?:qsTr|tr)\(\s*"((?:[^"\\]|\\.)*)"', joined)}
    for path, text in files(tree, "docs/guide/", (".md",)):
        flowing = re.sub(r"\s+", " ", text.split("\n## ")[0])
        for step in re.findall(r'(?<=› )"?([A-Z][^.,;:"›()*]*)', flowing):
            if not any(step.strip() == label or step.startswith(label + " ") for label in said):
                yield f"{path} leads to {step.strip()!r}, which no screen says"
        for label in re.findall(r'"([^"]+)"', flowing):
            if not re.search(r"\d", label) and not any(label in text for text in said):
                yield f"{path} quotes {label!r}, which no screen says"


RULES = [
    core_uses_only_std_and_core,
    includes_name_the_whole_path,
    layers_have_the_same_folders,
    each_source_of_core_has_its_test,
    only_the_clock_port_reads_the_time,
    one_place_makes_days_of_numbers,
    no_qt_below_app,
    data_sees_neither_app_nor_qml,
    no_sql_outside_data,
    one_sqlite_only,
    storage_is_seen_only_where_things_are_put_together,
    charts_live_in_one_folder,
    only_main_and_tabs_name_the_context,
    colours_come_from_the_theme,
    nothing_is_made_piece_by_piece,
    no_length_of_a_text_that_is_ordered,
    what_qml_reads_has_a_type,
    numbers_in_texts_have_their_plurals,
    core_and_data_say_codes,
    each_code_is_reported,
    screens_do_not_judge,
    each_text_that_names_a_session_has_a_form_without,
    a_device_has_one_word,
    each_source_names_its_licence,
    only_known_folders_at_the_top,
    paths_in_the_guide_exist,
    links_in_documents_lead_somewhere,
    the_guide_names_what_screens_say,
]
