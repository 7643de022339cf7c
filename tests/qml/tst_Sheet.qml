// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Frond.Ui

Item {
    id: root

    width: 390
    height: 500

    property int windowEscapes: 0

    Shortcut {
        sequence: "Esc"
        onActivated: ++root.windowEscapes
    }

    FButton {
        id: opener

        text: "Open"
        onClicked: sheet.open()
    }

    Sheet {
        id: sheet

        title: "Change size"

        Repeater {
            model: 12

            ValueRow {
                required property int index

                objectName: "row" + index
                width: parent ? parent.width : 0
                label: "Size " + index
            }
        }
    }

    Sheet {
        id: footed

        property int footHeight: 56

        Repeater {
            model: 12

            ValueRow {
                required property int index

                objectName: "long" + index
                width: parent ? parent.width : 0
                label: "Row " + index
            }
        }

        foot: FButton {
            objectName: "close"
            width: parent ? parent.width : 0
            height: footed.footHeight
            text: "Close"
        }
    }

    TestCase {
        name: "SheetFoot"
        when: windowShown

        function initTestCase() {
            Theme.lessMotion = true;
        }

        function cleanup() {
            footed.close();
            tryVerify(() => !footed.visible);
            footed.footHeight = 56;
        }

        function open(footHeight) {
            footed.footHeight = footHeight;
            footed.open();
            tryVerify(() => footed.opened);
            waitForRendering(footed.contentItem);
        }

        function bottomOf(name) {
            const item = findChild(footed.contentItem, name);
            return item.mapToItem(root, 0, item.height).y;
        }

        function test_it_stays_in_sight_below_what_scrolls() {
            open(56);
            compare(bottomOf("close"), root.height - footed.bottomPadding);
            verify(bottomOf("long11") > root.height, "there is something to scroll");
            findChild(footed.contentItem, "long11").forceActiveFocus(Qt.TabFocusReason);
            verify(bottomOf("long11") <= bottomOf("close") - 56, "the last row ends at " + bottomOf("long11"));
            compare(bottomOf("close"), root.height - footed.bottomPadding);
        }

        function test_one_that_leaves_little_room_scrolls_with_the_rest() {
            open(200);
            verify(bottomOf("close") > root.height);
            verify(bottomOf("close") > bottomOf("long11"));
            findChild(footed.contentItem, "close").forceActiveFocus(Qt.TabFocusReason);
            verify(bottomOf("close") <= root.height, "ends at " + bottomOf("close"));
        }
    }

    TestCase {
        name: "Sheet"
        when: windowShown

        function init() {
            Theme.lessMotion = true;
            root.windowEscapes = 0;
            opener.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            tryVerify(() => sheet.opened);
        }

        function cleanup() {
            sheet.close();
            tryVerify(() => !sheet.visible);
        }

        function test_escape_closes_it_and_nothing_else() {
            keyClick(Qt.Key_Escape);
            tryVerify(() => !sheet.visible);
            compare(root.windowEscapes, 0);
        }

        function test_the_back_key_closes_it() {
            keyClick(Qt.Key_Back);
            tryVerify(() => !sheet.visible);
        }

        function test_a_tap_beside_it_closes_it() {
            mouseClick(root, 200, 10);
            tryVerify(() => !sheet.visible);
        }

        function test_tab_stays_inside() {
            for (let i = 0; i < 30; ++i) {
                keyClick(Qt.Key_Tab);
                verify(!opener.activeFocus, "after " + i);
            }
            verify(root.Window.activeFocusItem.objectName.startsWith("row"));
        }

        function test_what_gets_the_focus_scrolls_into_sight() {
            const last = findChild(sheet.contentItem, "row11");
            last.forceActiveFocus(Qt.TabFocusReason);
            const bottom = last.mapToItem(root, 0, last.height).y;
            verify(bottom <= root.height, "ends at " + bottom);
        }

        function test_it_leaves_the_top_of_the_window_free() {
            verify(sheet.height <= root.height - 48);
            compare(sheet.y + sheet.height, root.height);
            compare(sheet.contentItem.Accessible.name, "Change size");
        }
    }

    TestCase {
        name: "SheetMotion"
        when: windowShown

        function test_it_slides_unless_less_motion_is_wanted() {
            Theme.lessMotion = false;
            sheet.open();
            verify(sheet.below > 0.5, "begins below");
            tryCompare(sheet, "below", 0);
            sheet.close();
            tryVerify(() => !sheet.visible);
            Theme.lessMotion = true;
            sheet.open();
            tryVerify(() => sheet.opened);
            compare(sheet.below, 0);
            sheet.close();
            tryVerify(() => !sheet.visible);
            Theme.lessMotion = false;
        }
    }
}
