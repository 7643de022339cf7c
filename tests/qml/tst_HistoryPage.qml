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
        removal: Past.removal
        month: Past.month
        year: Past.year
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
            Past.history.searchText = "";
            page.searching = false;
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
            verify(!findChild(page, "openSearch").visible);
        }

        function test_searchTakesThePlaceOfTheViewsUntilItIsClosed() {
            for (let day = 10; day < 29; ++day)
                Past.add(`2026-02-${day}T09:05:00+01:00`, "20.0", 12, 3, "");
            row(0);
            const views = findChild(page, "views");
            const search = findChild(page, "search");
            verify(views.visible);
            verify(!search.visible);
            mouseClick(findChild(page, "openSearch"));
            verify(!views.visible);
            verify(search.visible);
            verify(findChild(search, "input").activeFocus);
            keyClick(Qt.Key_X);
            compare(Past.history.rowCount(), 0);
            waitForRendering(page);
            const empty = findChild(page, "empty");
            verify(empty.mapToItem(search, 0, 0).y >= search.height);
            mouseClick(findChild(page, "closeSearch"));
            verify(views.visible);
            compare(Past.history.searchText, "");
            verify(Past.history.rowCount() > 0);
        }

        function test_searchIsOpenedAndClosedByKeys() {
            Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "");
            row(0);
            const open = findChild(page, "openSearch");
            open.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_X);
            compare(Past.history.searchText, "x");
            keyClick(Qt.Key_Escape);
            compare(Past.history.searchText, "");
            verify(open.activeFocus);
        }

        function test_rowsSayWhenAndWhat() {
            Past.add("2026-02-28T21:10:00+01:00", "20.0", 12, 3, "");
            Past.add("2026-03-01T09:05:00+01:00", "22.5", 20, -1, "warm bath first");
            const first = row(0);
            compare(first.title, "Sun 1 March, 09:05");
            compare(first.detail, "22.5 mm · 20 minutes");
            compare(first.Accessible.role, Accessible.Button);
            compare(first.Accessible.name, "Sun 1 March, 09:05, 22.5 mm · 20 minutes, with a note");
            compare(findChild(first, "noteLine").text, "warm bath first");
            verify(!findChild(row(1), "noteLine").visible);
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
            compare(opened.signalArguments[0][0], "session");
            compare(opened.signalArguments[0][1], opened.signalArguments[1][1]);
        }

        function test_searchNarrowsTheList() {
            Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "warm bath first");
            Past.add("2026-03-02T09:05:00+01:00", "20.0", 12, 3, "evening");
            mouseClick(findChild(page, "openSearch"));
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
            verify(Past.entry.open(opened.signalArguments[0][1]));
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
