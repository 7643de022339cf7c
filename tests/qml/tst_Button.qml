// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Ui

Item {
    id: root

    width: 390
    height: 400

    Column {
        width: 320

        FButton {
            id: filled

            width: parent.width
            text: "Start"
        }

        FButton {
            id: longText

            width: 160
            kind: FButton.Outlined
            text: "Log one from earlier and then some more words"
        }

        IconButton {
            id: icon

            iconName: "hide"
            text: "Hide"
        }
    }

    SignalSpy {
        id: clicks

        signalName: "clicked"
    }

    TestCase {
        name: "Button"
        when: windowShown

        function init() {
            clicks.clear();
            Theme.textScale = 1;
        }

        function test_is_pressed_by_mouse_and_keyboard_data() {
            return [
                {
                    tag: "button",
                    item: filled
                },
                {
                    tag: "icon",
                    item: icon
                }
            ];
        }

        function test_is_pressed_by_mouse_and_keyboard(data) {
            clicks.target = data.item;
            clicks.clear();
            mouseClick(data.item);
            compare(clicks.count, 1);
            data.item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(clicks.count, 2);
            keyClick(Qt.Key_Return);
            compare(clicks.count, 3);
        }

        function test_is_pressed_by_a_screen_reader() {
            clicks.target = filled;
            clicks.clear();
            filled.Accessible.pressAction();
            compare(clicks.count, 1);
            compare(filled.Accessible.name, "Start");
            compare(filled.Accessible.role, Accessible.Button);
        }

        function test_targets_are_large_enough() {
            verify(filled.height >= 56);
            verify(icon.width >= 48 && icon.height >= 48);
        }

        function test_text_wraps_inside_at_200_percent() {
            Theme.textScale = 2;
            const label = longText.contentItem;
            verify(label.lineCount > 1);
            verify(label.contentWidth <= label.width + 1);
            verify(label.contentHeight <= label.height + 1);
            Theme.textScale = 1;
        }

        function test_a_disabled_one_does_nothing() {
            filled.enabled = false;
            clicks.target = filled;
            clicks.clear();
            mouseClick(filled);
            compare(clicks.count, 0);
            filled.enabled = true;
        }
    }
}
