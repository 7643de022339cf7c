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
        view: "month"
    }

    DayCell {
        id: cell

        visible: false
        number: "28"
        spoken: "28"
        noted: false
        planned: false
        off: false
        resting: false
        today: false
    }

    SignalSpy {
        id: opened

        target: page
        signalName: "openEntry"
    }

    SignalSpy {
        id: viewPicked

        target: page
        signalName: "viewPicked"
    }

    TestCase {
        name: "MonthView"
        when: windowShown
        visible: true

        function init() {
            page.forceActiveFocus();
            Theme.textScale = 1;
            root.width = 390;
            Past.hidePlan(false);
            Past.clear();
            Past.plan("");
            page.LayoutMirroring.enabled = false;
            page.contentY = 0;
            drawn();
            day("2026-03-03").clicked();
            opened.clear();
            viewPicked.clear();
        }

        function cleanupTestCase() {
            Theme.textScale = 1;
        }

        // Laid out and drawn, whether or not anything had changed.
        function drawn() {
            grabImage(page);
        }

        function day(iso) {
            return findChild(page, "day_" + iso);
        }

        function focused(): string {
            return root.Window.activeFocusItem.objectName;
        }

        function test_listAndMonthAreOneChoice() {
            const chip = findChild(page, "chip_list");
            compare(chip.Accessible.role, Accessible.RadioButton);
            verify(!chip.selected);
            verify(findChild(page, "chip_month").selected);
            mouseClick(chip);
            compare(viewPicked.signalArguments[0][0], "list");
            verify(!findChild(page, "entries").visible, "it is shown when it is bound so");
        }

        function test_aDayShowsWhatIsOnIt() {
            Past.plan("2026-02-01");
            Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "");
            drawn();
            const noted = day("2026-03-01");
            compare(noted.Accessible.role, Accessible.Button);
            compare(noted.Accessible.name, "Sunday 1 March, one session noted");
            verify(findChild(noted, "disc").visible);
            verify(!findChild(noted, "dot").visible);
            const planned = day("2026-03-05");
            verify(findChild(planned, "disc").visible);
            compare(findChild(planned, "disc").color, "#00000000");
            const off = day("2026-03-06");
            verify(findChild(off, "dot").visible);
            verify(!findChild(off, "disc").visible);
            const passed = day("2026-03-02");
            verify(!findChild(passed, "disc").visible && !findChild(passed, "dot").visible);
            verify(findChild(page, "means_planned").visible);
        }

        function test_aHiddenPlanIsInNeitherDaysNorLegend() {
            Past.plan("2026-02-01");
            Past.hidePlan(true);
            drawn();
            verify(!findChild(day("2026-03-05"), "disc").visible);
            verify(!findChild(day("2026-03-06"), "dot").visible);
            verify(!findChild(page, "means_planned").visible);
            verify(!findChild(page, "means_off").visible);
            verify(findChild(page, "means_noted").visible);
            Past.hidePlan(false);
            verify(findChild(page, "means_planned").visible);
        }

        function test_todayIsMarkedWithoutColour() {
            const today = findChild(day("2026-03-03"), "number");
            const other = findChild(day("2026-03-04"), "number");
            verify(today.font.underline && !other.font.underline);
            verify(today.font.weight > other.font.weight);
        }

        function test_aChosenDayShowsItsEntriesAndEachOpens() {
            Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "warm bath first");
            verify(findChild(page, "nothingNoted").visible);
            drawn();
            mouseClick(day("2026-03-01"));
            compare(findChild(page, "chosenDay").text, "Sunday 1 March");
            verify(day("2026-03-01").chosen);
            verify(!day("2026-03-03").chosen);
            verify(!findChild(page, "nothingNoted").visible);
            drawn();
            const row = findChild(page, "dayEntry_0");
            compare(row.Accessible.name, "09:05, 20 mm · 12 minutes · pain 3, with a note");
            compare(findChild(row, "noteLine").text, "warm bath first");
            mouseClick(row);
            compare(opened.count, 1);
        }

        function test_arrowsMoveInsideAndTabStopsOnce() {
            findChild(page, "chip_month").forceActiveFocus(Qt.TabFocusReason);
            Past.add("2026-01-01T09:05:00+01:00", "20.0", 12, 3, "");
            keyClick(Qt.Key_Tab);
            compare(focused(), "earlierMonth");
            keyClick(Qt.Key_Tab);
            compare(focused(), "day_2026-03-03", "later is as far as there is something");
            keyClick(Qt.Key_Right);
            compare(focused(), "day_2026-03-04");
            keyClick(Qt.Key_Down);
            compare(focused(), "day_2026-03-11");
            keyClick(Qt.Key_Home);
            compare(focused(), "day_2026-03-01");
            keyClick(Qt.Key_End);
            compare(focused(), "day_2026-03-31");
            keyClick(Qt.Key_Up);
            compare(focused(), "day_2026-03-24");
            verify(day("2026-03-03").chosen, "arrows choose nothing");
            keyClick(Qt.Key_Space);
            verify(day("2026-03-24").chosen);
            keyClick(Qt.Key_Backtab);
            compare(focused(), "earlierMonth");
        }

        function test_anotherMonthIsEnteredAtItsFirstDay() {
            Past.add("2026-02-10T09:05:00+01:00", "20.0", 12, 3, "");
            const earlier = findChild(page, "earlierMonth");
            compare(earlier.Accessible.name, "Previous month");
            verify(earlier.width >= 48 && earlier.height >= 48);
            earlier.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(findChild(page, "monthTitle").text, "February 2026");
            compare(focused(), "laterMonth", "there is nothing before");
            keyClick(Qt.Key_Tab);
            compare(focused(), "day_2026-02-01");
            page.forceActiveFocus();
            findChild(page, "laterMonth").clicked();
            compare(findChild(page, "monthTitle").text, "March 2026");
        }

        function test_leftIsOnwardWhenMirrored() {
            page.LayoutMirroring.enabled = true;
            page.LayoutMirroring.childrenInherit = true;
            drawn();
            verify(day("2026-03-03").x > day("2026-03-04").x);
            day("2026-03-03").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Left);
            compare(focused(), "day_2026-03-04");
        }

        function test_sevenDaysShareALine_data() {
            return [
                {
                    tag: "phone",
                    width: 390,
                    scale: 1,
                    least: 48
                },
                {
                    tag: "phone, large text",
                    width: 390,
                    scale: 2,
                    least: 48
                },
                {
                    tag: "small phone, large text",
                    width: 320,
                    scale: 2,
                    least: 45
                },
                {
                    tag: "tablet",
                    width: 768,
                    scale: 1,
                    least: 48
                }
            ];
        }

        function test_sevenDaysShareALine(data) {
            Theme.textScale = data.scale;
            root.width = data.width;
            drawn();
            const first = day("2026-03-02");
            const last = day("2026-03-08");
            compare(first.y, last.y);
            verify(first.width >= data.least, first.width);
            verify(first.height >= 48, first.height);
            verify(first.mapToItem(page, 0, 0).x >= 0);
            verify(last.mapToItem(page, last.width, 0).x <= data.width + 0.01);
            const number = findChild(day("2026-03-28"), "number");
            verify(number.implicitWidth < first.width - 4, number.implicitWidth + " in " + first.width);
            verify(number.implicitHeight < first.height, number.implicitHeight + " in " + first.height);
            verify(number.font.pixelSize >= 16 && !number.truncated);
        }

        function test_restingIsHatchedAroundTheNumber() {
            verify(!findChild(cell, "hatch"));
            cell.visible = true;
            cell.resting = true;
            verify(findChild(cell, "hatch").visible);
            cell.visible = false;
        }
    }
}
