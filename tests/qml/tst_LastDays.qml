// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Test
import Frond.Ui

Item {
    id: root

    width: 390
    height: 300

    LastDays {
        id: strip

        x: 16
        width: root.width - 32
        margin: 16
        model: Past.today.lastDays
    }

    SignalSpy {
        id: picked

        target: strip
        signalName: "dayPicked"
    }

    TestCase {
        name: "LastDays"
        when: windowShown
        visible: true

        function init() {
            root.width = 390;
            Theme.textScale = 1;
            strip.LayoutMirroring.enabled = false;
            Past.clear();
            Past.plan("");
            drawn();
            picked.clear();
        }

        function cleanupTestCase() {
            Theme.textScale = 1;
        }

        function drawn() {
            grabImage(root);
        }

        function day(iso) {
            return findChild(strip, "day_" + iso);
        }

        function names() {
            const shown = [];
            const look = item => {
                for (const child of Array.from(item.children)) {
                    if (child.letter !== undefined)
                        shown.push(child.text);
                    look(child);
                }
            };
            look(strip);
            return shown;
        }

        function test_todayIsAtTheEnd() {
            compare(names(), ["Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Today"]);
            verify(day("2026-02-25").x < day("2026-03-03").x);
            verify(day("2026-03-03").today && !day("2026-03-02").today);
        }

        function test_marksAreThoseOfAMonth() {
            Past.plan("2026-02-01"); // every second day, and on the 3rd
            Past.add("2026-03-01T09:05:00+01:00", "20.0", 12, 3, "");
            drawn();
            verify(findChild(day("2026-03-01"), "disc").visible);
            verify(!findChild(day("2026-02-27"), "disc").visible, "planned, and passed");
            verify(findChild(day("2026-03-03"), "disc").visible);
            compare(findChild(day("2026-03-03"), "disc").color, "#00000000");
            compare(day("2026-03-01").Accessible.name, "Sunday 1 March, one session noted");
        }

        function test_theMarksStandOnTheEdges() {
            Past.add("2026-02-25T09:05:00+01:00", "20.0", 12, 3, "");
            Past.add("2026-03-03T09:05:00+01:00", "20.0", 12, 3, "");
            drawn();
            const first = findChild(day("2026-02-25"), "disc");
            const last = findChild(day("2026-03-03"), "disc");
            fuzzyCompare(first.mapToItem(strip, 0, 0).x, 0, 0.5);
            fuzzyCompare(last.mapToItem(strip, last.width, 0).x, strip.width, 0.5);
        }

        function test_eachDayIsATarget_data() {
            return [
                {
                    tag: "phone",
                    width: 390,
                    scale: 1,
                    least: 48
                },
                {
                    tag: "small phone, large text",
                    width: 320,
                    scale: 2,
                    least: 45
                }
            ];
        }

        function test_eachDayIsATarget(data) {
            root.width = data.width;
            Theme.textScale = data.scale;
            drawn();
            const first = day("2026-02-25");
            const last = day("2026-03-03");
            verify(first.width >= data.least && first.height >= 48);
            verify(first.mapToItem(root, 0, 0).x >= -0.01);
            verify(last.mapToItem(root, last.width, 0).x <= data.width + 0.01);
        }

        function test_namesAreLettersWhereTheyDoNotFit() {
            root.width = 320;
            Theme.textScale = 2;
            drawn();
            compare(names(), ["W", "T", "F", "S", "S", "M", "T"]);
        }

        function test_aTapOpensThatDay() {
            mouseClick(day("2026-02-28"));
            compare(picked.count, 1);
            compare(picked.signalArguments[0][0], "2026-02-28");
        }

        function test_tabStopsOnceAndArrowsMoveInside() {
            day("2026-03-03").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Left);
            compare(root.Window.activeFocusItem.objectName, "day_2026-03-02");
            keyClick(Qt.Key_Home);
            compare(root.Window.activeFocusItem.objectName, "day_2026-02-25");
            verify(!day("2026-03-03").tabStop && day("2026-02-25").tabStop);
            keyClick(Qt.Key_Return);
            compare(picked.signalArguments[0][0], "2026-02-25");
        }

        function test_todayIsAtTheLeftWhenMirrored() {
            strip.LayoutMirroring.enabled = true;
            strip.LayoutMirroring.childrenInherit = true;
            drawn();
            verify(day("2026-03-03").x < day("2026-03-02").x);
        }
    }
}
