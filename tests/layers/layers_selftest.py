#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows each rule of layers.py a small tree that breaks it: a rule that cannot fail checks nothing."""

import sys
import unittest

import layers

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

GOOD = {
    "README.md": "[Where to change](docs/where-to-change.md)",
    "docs/where-to-change.md": "| the field | `core/session/session.h`, `data/migrations/*.sql` |",
    "core/session/session.h": SPDX + '#include "core/base/day.h"\n#include <vector>\n// failed, SELECT 1 FROM x, _clock::now()\n',
    "core/base/day.h": SPDX,
    "core/base/code.h": SPDX + "enum class Code {\n    Damaged, // of a file\n};",
    "core/base/calendarday.cpp": SPDX + "std::chrono::day{static_cast<unsigned>(day)}",
    "tests/core/base/calendarday_test.cpp": SPDX,
    "tests/core/base/day_test.cpp": SPDX,
    "data/store/storage.h": SPDX,
    "tests/data/store/storage_test.cpp": SPDX,
    "data/store/days.cpp": SPDX + "month / std::chrono::day{1}; std::chrono::day none{}; std::chrono::days{n}",
    "data/store/rows.cpp": SPDX + '#include "core/session/session.h"\n#include <SQLiteCpp/SQLiteCpp.h>\n"SELECT day FROM session"',
    "data/store/damage.cpp": SPDX + 'if (text("PRAGMA user_version") != "1")\n    throw FormatError({"day", {Code::Damaged, "a;b"}});',
    "data/migrations/001_initial.sql": "-- SPDX-License-Identifier: GPL-3.0-or-later\nCREATE TABLE session(day TEXT);",
    "data/CMakeLists.txt": "# SPDX\ntarget_link_libraries(frond_data PUBLIC frond_core PRIVATE frond_sqlite)",
    "app/composition.cpp": SPDX + '#include "data/store/storage.h"\n#include <QString>\n',
    "app/viewmodels/today/today.cpp": SPDX + '#include "core/base/day.h"\n#include <QString>\ntr("Not saved yet: the disk is full.");\n',
    "app/services/systemclock.cpp": SPDX + "std::chrono::system_clock::now();",
    "app/report/page.cpp": SPDX + "#include <QtCharts/QChart>\n",
    "qml/Main.qml": SPDX + "AppContext.today",
    "qml/components/Days.qml": SPDX + "Item {\n    function has(day: string): bool {\n        return day.length > 0;\n    }\n"
    "    function allows(day: string): bool {\n        return day >= root.first && root.first.length > 0;\n    }\n}",
    "qml/pages/today/TodayTab.qml": SPDX + "AppContext.today",
    "qml/theme/Theme.qml": SPDX + 'color: "#2F5D50"',
    "qml/charts/SizeChart.qml": SPDX + "import QtCharts\n",
    "qml/pages/today/TodayPage.qml": SPDX + 'import QtQuick\ncolor: Theme.text\ntext: qsTr("Whenever you like.")\n',
}  # fmt: skip

# For each rule: changes to the good tree that break it (None takes a file away).
BAD = {
    "core_uses_only_std_and_core": [
        {"core/base/day.cpp": SPDX + "#include <unistd.h>\n"},
        {"core/base/day.cpp": SPDX + '#include "data/store/rows.h"\n'},
        {"core/base/day.cpp": SPDX + "#include <filesystem>\n"},
        {"core/base/day.cpp": SPDX + "#include <boost/any.hpp>\n"},
    ],
    "includes_name_the_whole_path": [
        {"core/base/day.cpp": SPDX + '#include "day.h"\n'},
        {"data/store/rows.h": SPDX + '#include "../core/base/day.h"\n'},
        {"tests/core/base/day_test.cpp": SPDX + '#include "base/day.h"\n'},
    ],
    "layers_have_the_same_folders": [
        {"core/day.h": SPDX},
        {"core/store/day.h": SPDX},
        {"core/today/day.h": SPDX},
        {"qml/pages/TodayPage.qml": SPDX},
        {"qml/pages/demo/TodayPage.qml": SPDX},
        {"app/viewmodels/pages/today.h": SPDX},
        {"tests/core/day_test.cpp": SPDX},
        {"tests/data/rows_test.cpp": SPDX},
    ],
    "each_source_of_core_has_its_test": [
        {"core/kit/kit.cpp": SPDX},
        {"core/kit/item.cpp": SPDX, "tests/core/item_test.cpp": SPDX},
    ],
    "only_the_clock_port_reads_the_time": [
        {"core/base/day.cpp": SPDX + "auto t = std::chrono::system_clock::now();"},
        {"core/base/day.cpp": SPDX + "steady_clock::now()"},
        {"data/store/rows.cpp": SPDX + "system_clock::now()"},
        {"app/viewmodels/today/today.cpp": SPDX + "QDateTime::currentDateTime()"},
        {"qml/pages/today/TodayPage.qml": SPDX + "property date now: new Date()"},
    ],
    "one_place_makes_days_of_numbers": [
        {"data/store/days.cpp": SPDX + "std::chrono::day{static_cast<unsigned>(p[2])}"},
        {"data/store/days.cpp": SPDX + "std::chrono::month(m)"},
        {"app/qtconvert.cpp": SPDX + "const std::chrono::year year{date.year()};"},
        {"core/base/day.cpp": SPDX + "using std::chrono::day;\nday{n}"},
        {"data/store/days.cpp": SPDX + "using namespace std::chrono;"},
    ],
    "no_qt_below_app": [
        {"data/store/rows.cpp": SPDX + "#include <QString>\n"},
        {"data/store/rows.h": SPDX + "#  include <QtCore/qstring.h>\n"},
    ],
    "data_sees_neither_app_nor_qml": [{"data/store/rows.cpp": SPDX + '#include "app/tour/tour.h"\n'}],
    "no_sql_outside_data": [
        {"app/viewmodels/today/today.cpp": SPDX + '"SELECT day FROM session"'},
        {"app/cli/main.cpp": SPDX + '"PRAGMA key = 1"'},
        {"app/cli/main.cpp": SPDX + "#include <SQLiteCpp/Database.h>\n"},
        {"qml/pages/today/TodayPage.qml": SPDX + 'tx.executeSql("INSERT INTO session VALUES(1)")'},
    ],
    "one_sqlite_only": [
        {"data/CMakeLists.txt": "find_package(SQLite3 REQUIRED)"},
        {"app/CMakeLists.txt": "target_link_libraries(frond PRIVATE Qt6::Sql)"},
        {"app/cmake/FrondDependencies.cmake": "# SPDX-License-Identifier: GPL-3.0-or-later\nfind_package(SQLiteCpp)"},
        {"qml/pages/today/TodayPage.qml": SPDX + "import QtQuick.LocalStorage\n"},
    ],
    "storage_is_seen_only_where_things_are_put_together": [
        {"app/viewmodels/today/today.cpp": SPDX + '#include "data/store/storage.h"\n'},
        {"app/tour/tour.cpp": SPDX + '#include "../data/store/storage.h"\n'},
    ],
    "charts_live_in_one_folder": [
        {"qml/pages/today/TodayPage.qml": SPDX + "import QtCharts 2.3\n"},
        {"tests/qml/tst_Chart.qml": SPDX + "import QtCharts\n"},
        {"app/viewmodels/today/today.cpp": SPDX + "#include <QLineSeries>\n"},
        {"app/main.cpp": SPDX + "#include <QtCharts/QChart>\n"},
    ],
    "only_main_and_tabs_name_the_context": [
        {"qml/pages/today/TodayPage.qml": SPDX + "model: AppContext.today"},
        {"qml/components/MoreTab.qml": SPDX + "model: AppContext.kit"},
    ],
    "colours_come_from_the_theme": [
        {"qml/pages/today/TodayPage.qml": SPDX + 'color: "#fff"'},
        {"qml/components/Chip.qml": SPDX + "color: Qt.rgba(0, 0, 0, 0.2)"},
    ],
    "nothing_is_made_piece_by_piece": [
        {"qml/pages/today/TodayPage.qml": SPDX + "ListView { model: m }"},
        {"qml/pages/today/TodayPage.qml": SPDX + "ListView { cacheBuffer: 0 }\nGridView {\n}"},
        {"qml/pages/today/TodayPage.qml": SPDX + "Loader { asynchronous: true }"},
    ],
    "no_length_of_a_text_that_is_ordered": [
        {"qml/components/Picker.qml": SPDX + "Item {\n    function allows(day: string): bool {\n"
         "        return day.length > 0 && day >= root.first;\n    }\n}"},
        {"qml/components/Picker.qml": SPDX + "Item {\n    function allows(n: int, day: string): bool {\n"
         "        if (root.last < day)\n            return false;\n        return day.length > 0;\n    }\n}"},
    ],
    "what_qml_reads_has_a_type": [
        {"app/viewmodels/today/today.h": SPDX + "Q_PROPERTY(QVariantList rows READ rows CONSTANT)"},
        {"app/viewmodels/today/today.h": SPDX + "Q_PROPERTY(QVariant rows READ rows CONSTANT)"},
        {"app/viewmodels/today/today.h": SPDX + "Q_INVOKABLE [[nodiscard]] static QVariantMap row(int at);"},
        {"qml/pages/today/TodayPage.qml": SPDX + "required property var modelData"},
        {"qml/pages/today/TodayPage.qml": SPDX + "property list<var> rows"},
        {"qml/pages/today/TodayPage.qml": SPDX + 'model: [\n{\nvalue: "a",\ntext: "A" }]'},
        {"qml/icons/Icons.qml": SPDX + "readonly property var path: 1"},
        {"qml/icons/Icons.qml": SPDX},
    ],
    "numbers_in_texts_have_their_plurals": [
        {"app/viewmodels/today/today.cpp": SPDX + 'n == 1 ? tr("1 day") : tr("%1 days").arg(n)'},
        {"app/viewmodels/today/today.cpp": SPDX + 'tr("%Ln days", nullptr, n)'},
        {"qml/pages/today/TodayPage.qml": SPDX + 'text: qsTr("%n days", "", root.days)'},
        {
            "app/viewmodels/today/today.cpp": SPDX + 'tr("%Ln days", nullptr, n)',
            "app/translations/frond_en.ts": '<message numerus="yes"><source>%Ln days</source>'
            "<numerusform>%Ln day</numerusform></message>",
        },
    ],
    "core_and_data_say_codes": [
        {"data/store/rows.cpp": SPDX + 'throw FormatError({"", "is no file of ours"});'},
        {"data/store/rows.cpp": SPDX + 'throw StorageError(Kind::Other, {Code::Says, "the disk; it is full"});'},
        {"core/session/session.h": SPDX + 'problems.push_back(Problem{"tags", "must be few"});'},
        {"core/session/session.h": SPDX + 'return {{"line one", {Code::Damaged}}};'},
        {"data/store/rows.cpp": SPDX + 'reader.refuse(key, "must be " + name);\nreader.refuse(key, "is a folder");'},
    ],
    "each_code_is_reported": [
        {"core/base/code.h": SPDX + "enum class Code {\n    // of a file\n    Damaged,\n    Full,\n};"},
        {"data/store/damage.cpp": SPDX + "// Code::Damaged"},
    ],
    "screens_do_not_judge": [
        {"qml/pages/today/TodayPage.qml": SPDX + 'text: qsTr("You missed a session")'},
        {"app/viewmodels/today/today.cpp": SPDX + 'tr("3-day streak")'},
    ],
    "each_text_that_names_a_session_has_a_form_without": [
        {"qml/pages/today/TodayPage.qml": SPDX + 'text: qsTr("Your session waits")'},
        {
            "app/translations/personswords.cpp": SPDX
            + '{"Your session waits", QT_TRANSLATE_NOOP("PersonsWords", "It waits")},'
        },
    ],
    "a_device_has_one_word": [
        {"qml/pages/settings/AboutPage.qml": SPDX + 'text: qsTr("Stored only on this phone.")'},
        {"app/qtconvert.cpp": SPDX + 'Texts::tr("Not saved yet: the computer is full.")'},
    ],
    "each_source_names_its_licence": [
        {"core/base/day.cpp": "int x;\n"},
        {"data/migrations/002_more.sql": "CREATE TABLE a(b TEXT);"},
    ],
    "only_known_folders_at_the_top": [{"lib/x.txt": ""}, {"notes.txt": ""}],
    "paths_in_the_guide_exist": [
        {"docs/where-to-change.md": "`core/gone.h`"},
        {"docs/where-to-change.md": "`data/migrations/*.txt`"},
        {"docs/where-to-change.md": "nothing named"},
        {"docs/where-to-change.md": None},
    ],
    "links_in_documents_lead_somewhere": [
        {"CHANGELOG.md": "[gone](docs/gone.md)"},
        {"docs/architecture.md": "![picture](pictures/gone.png)"},
    ],
    "the_guide_names_what_screens_say": [
        {"docs/guide/lock.md": "More › Gone"},
        {"docs/guide/lock.md": 'Press "Gone".'},
    ],
}  # fmt: skip


class Layers(unittest.TestCase):
    def test_a_good_tree_has_no_findings(self):
        found = [what for rule in layers.RULES for what in rule(GOOD)]
        self.assertEqual(found, [])

    def test_each_rule_reports_each_tree_that_breaks_it(self):
        for rule in layers.RULES:
            samples = BAD.get(rule.__name__, [])
            self.assertTrue(samples, f"{rule.__name__} has no tree that breaks it")
            for changes in samples:
                with self.subTest(rule=rule.__name__, changes=changes):
                    tree = {path: text for path, text in {**GOOD, **changes}.items() if text is not None}
                    self.assertTrue(list(rule(tree)))

    def test_a_finding_comes_from_the_rule_that_was_broken(self):
        alone = ("only_the_clock_port_reads_the_time", "charts_live_in_one_folder", "no_sql_outside_data")
        for name in alone:
            for changes in BAD[name]:
                found = {r.__name__ for r in layers.RULES if list(r({**GOOD, **changes}))}
                self.assertEqual(found, {name}, changes)


if __name__ == "__main__":
    sys.exit(unittest.main())
