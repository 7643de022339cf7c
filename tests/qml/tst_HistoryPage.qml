// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Test
import Frond.Ui

Item {
    id: root

    width: 390
    height: 844

    HistoryPage {
        id: page

        anchors.fill: parent
        viewModel: Past.history
        month: Past.month
    }

    EntryPage {
        id: entryPage

        anchors.fill: parent
        visible: false
        viewModel: Past.entry
    }

    SignalSpy {
        id: opened

        target: page
        signalName: "openEntry"
    }

    TestCase {
        name: "HistoryPage"
        when: windowShown
        visible: true

        function init() {
            findChild(page, "search").text = "";
            Past.clear();
            opened.clear();
        }

        function row(index) {
            waitForRendering(page);
            return findChild(page, "entry_" + index);
        }

        function test_emptyHistoryIsInNoHurry() {
            const empty = findChild(page, "empty");
            verify(empty.visible);
            compare(empty.text, "Entries will be listed here. There is no hurry.");
            verify(!findChild(page, "search").visible);
        }

        function test_searchStandsAboveTheRowsAndScrollsWithThem() {
            for (let day = 10; day < 29; ++day)
                Past.add(`2026-02-${day}T09:05:00+01:00`, "20.0", 12, 3, "");
            const first = row(0);
            const search = findChild(page, "search");
            const list = findChild(page, "entries");
            const top = item => item.mapToItem(list, 0, 0).y;
            compare(top(search), 0);
            verify(top(first) >= search.height, top(first) + " under " + search.height);
            list.positionViewAtEnd();
            verify(top(search) + search.height < 0);
            findChild(search, "input").forceActiveFocus(Qt.TabFocusReason);
            compare(top(search), 0, "what is typed into is in sight");
            keyClick(Qt.Key_X);
            compare(Past.history.rowCount(), 0);
            waitForRendering(page);
            compare(top(search), 0);
            verify(top(findChild(page, "empty")) >= search.height);
        }

        function test_rowsSayWhenAndWhat() {
            Past.add("2026-02-28T21:10:00+01:00", "20.0", 12, 3, "");
            Past.add("2026-03-01T09:05:00+01:00", "22.5", 20, -1, "warm bath first");
            const first = row(0);
            compare(first.title, "Sun 1 March, 09:05");
            compare(first.detail, "22.5 mm · 20 minutes");
            compare(first.Accessible.role, Accessible.Button);
            compare(first.Accessible.name, "Sun 1 March, 09:05, 22.5 mm · 20 minutes, with a note");
            verify(findChild(first, "noteMark").visible);
            verify(!findChild(row(1), "noteMark").visible);
            compare(findChild(page, "month_0").text, "March 2026");
            compare(findChild(page, "month_1").text, "February 2026");
            verify(findChild(page, "month_1").visible);
        }

        function test_oneHeadingForAMonth() {
            Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "");
            Past.add("2026-03-02T09:05:00+01:00", "20.0", 12, 3, "");
            row(1);
            verify(findChild(page, "month_0").visible);
            verify(!findChild(page, "month_1").visible);
        }

        function test_aRowOpensItsEntryByTouchAndByKey() {
            Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "");
            mouseClick(row(0));
            compare(opened.count, 1);
            row(0).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(opened.count, 2);
            compare(opened.signalArguments[0][0], opened.signalArguments[1][0]);
        }

        function test_searchNarrowsTheList() {
            Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "warm bath first");
            Past.add("2026-03-02T09:05:00+01:00", "20.0", 12, 3, "evening");
            const search = findChild(page, "search");
            search.text = "bath";
            compare(Past.history.rowCount(), 1);
            search.text = "sea";
            const empty = findChild(page, "empty");
            verify(empty.visible);
            compare(empty.text, "Nothing with \"sea\" in it.");
            search.text = "";
            compare(Past.history.rowCount(), 2);
        }

        function test_manyEntriesMakeOnlyTheRowsThatAreSeen() {
            // Added out of sight: what the list shows already it would go on showing.
            Past.history.searchText = "sea";
            for (let i = 0; i < 120; ++i)
                Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "");
            Past.history.searchText = "";
            row(0);
            const list = findChild(page, "entries");
            verify(list.count < 120, "read: " + list.count);
            list.positionViewAtEnd();
            tryVerify(() => {
                list.positionViewAtEnd();
                return list.count === 120;
            });
        }

        function test_removedStaysUntilUndo() {
            Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "keep me");
            row(0).clicked();
            verify(Past.entry.open(opened.signalArguments[0][0]));
            entryPage.visible = true;
            compare(findChild(entryPage, "note").text, "keep me");
            mouseClick(findChild(entryPage, "remove"));
            compare(Past.entry.isRemoved, true);
            verify(findChild(entryPage, "removed").visible);
            verify(!findChild(entryPage, "edit").visible);
            waitForRendering(entryPage);
            mouseClick(findChild(entryPage, "undo"));
            compare(Past.entry.isRemoved, false);
            verify(findChild(entryPage, "edit").visible);
            entryPage.visible = false;
        }
    }
}
