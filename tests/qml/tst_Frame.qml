// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Ui

Item {
    id: root

    width: 390
    height: 500

    PageFrame {
        id: page

        anchors.fill: parent
        title: "History"
        canGoBack: true

        Repeater {
            model: 30

            FButton {
                required property int index

                objectName: "button" + index
                width: 200
                text: "Row " + index
            }
        }

        footer: FButton {
            objectName: "primary"
            width: 200
            text: "Close"
        }
    }

    NavBar {
        id: nav

        y: 600
        width: 390
        current: "today"
        model: [
            NavTab {
                key: "today"
                text: "Today"
                iconName: "today"
            },
            NavTab {
                key: "more"
                text: "More"
                iconName: "more"
            }
        ]
    }

    SignalSpy {
        id: hides

        target: page
        signalName: "hideRequested"
    }

    SignalSpy {
        id: backs

        target: page
        signalName: "backRequested"
    }

    SignalSpy {
        id: tabs

        target: nav
        signalName: "picked"
    }

    TestCase {
        name: "Frame"

        // Where it is seen of the page: between the header and the footer.
        function isInSight(item: Item, room: real): bool {
            const flickable = findChild(page, "flickable");
            const top = item.mapToItem(flickable, 0, 0).y;
            return top - room >= 0 && top + item.height + room <= flickable.height;
        }

        function test_what_stands_first_has_room_for_its_ring() {
            findChild(page, "button0").forceActiveFocus(Qt.TabFocusReason);
            verify(isInSight(findChild(page, "button0"), 5));
        }

        // As when a keyboard comes up on a phone's screen.
        function test_what_has_the_focus_stays_in_sight_in_a_lower_window() {
            const button = findChild(page, "button7");
            button.forceActiveFocus(Qt.TabFocusReason);
            verify(isInSight(button, 5));
            root.height = 300;
            verify(isInSight(button, 5));
            root.height = 500;
        }

        when: windowShown

        function test_hide_and_back_are_in_the_header() {
            mouseClick(findChild(page, "hide"));
            compare(hides.count, 1);
            mouseClick(findChild(page, "back"));
            compare(backs.count, 1);
        }

        function test_what_gets_the_focus_scrolls_into_sight() {
            const last = findChild(page, "button29");
            last.forceActiveFocus(Qt.TabFocusReason);
            verify(page.contentY > 0);
            const bottom = last.mapToItem(page, 0, last.height).y;
            verify(bottom <= page.height, "ends at " + bottom);
        }

        function test_a_page_scrolls_by_the_keyboard_alone() {
            page.contentY = 0;
            findChild(page, "hide").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_PageDown);
            const one = page.contentY;
            verify(one > page.viewportHeight / 2);
            keyClick(Qt.Key_End);
            const end = page.contentY;
            verify(end > one);
            keyClick(Qt.Key_Down);
            compare(page.contentY, end, "the end holds");
            keyClick(Qt.Key_Up);
            compare(page.contentY, end - 48);
            keyClick(Qt.Key_Home);
            compare(page.contentY, 0);
        }

        function test_the_column_is_at_most_600_wide() {
            root.width = 1000;
            verify(page.contentWidth <= 600);
            root.width = 390;
        }

        function test_tabs_tell_which_is_current() {
            verify(findChild(nav, "tab_today").Accessible.selected);
            findChild(nav, "tab_more").clicked();
            compare(tabs.signalArguments[0][0], "more");
        }
    }
}
