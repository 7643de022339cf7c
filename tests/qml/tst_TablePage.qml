// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Test
import Frond.Ui

Item {
    id: root

    width: 390
    height: 844

    TablePage {
        id: page

        anchors.fill: parent
        viewModel: Past.overTime
    }

    TestCase {
        name: "TablePage"
        when: windowShown
        visible: true

        function init() {
            Past.clear();
            Past.overTime.active = true;
            Past.add("2026-02-17T20:00:00+01:00", "18.0", 10, 4, "");
            Past.add("2026-03-01T20:00:00+01:00", "20.0", 10, 3, "");
        }

        function cleanup() {
            Theme.textScale = 1;
            root.width = 390;
            Past.overTime.active = false;
        }

        function rowAt(index) {
            const list = findChild(page, "weeks");
            list.forceLayout();
            return list.itemAtIndex(index);
        }

        function test_aWeekIsARowUnderAHeadThatStays() {
            verify(page.fits);
            compare(findChild(page, "weeks").count, 2);
            const row = rowAt(0);
            compare([row.week, row.sessions, row.minutes, row.size, row.pain], ["23 Feb", "1", "10", "20", "3"]);
            compare(page.heads, ["Week of", "Sessions", "Minutes", "mm", "Pain"]);
        }

        function test_whereTheColumnsDoNotFitAWeekIsASentence() {
            root.width = 320;
            Theme.textScale = 2;
            verify(!page.fits);
            const row = rowAt(1);
            compare(row.title, "Week of 16 February");
            compare(row.detail, "1 session · 10 minutes · up to 18\u00a0mm · pain before 3 · pain during 4 · pain after 5");
        }
    }
}
