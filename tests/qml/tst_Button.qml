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

        FButton {
            id: onEdge

            kind: FButton.Quiet
            leftPadding: 0
            text: "Add numbers"
        }

        FButton {
            id: withIcon

            width: 160
            iconName: "play"
            text: "Go on with a very long label"
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
            const label = findChild(longText, "label");
            verify(label.lineCount > 1);
            verify(label.contentWidth <= label.width + 1);
            verify(label.contentHeight <= label.height + 1);
            Theme.textScale = 1;
        }

        // Its words stand on the left edge; what shows that it is met reaches beyond them.
        function test_a_text_button_on_an_edge_has_air_around_its_words() {
            const label = findChild(onEdge, "label");
            compare(label.mapToItem(onEdge, 0, 0).x, 0);
            const shown = onEdge.background;
            verify(shown.x <= -8, "begins at " + shown.x);
            verify(shown.x + shown.width >= label.contentWidth + 8, "ends at " + (shown.x + shown.width));
        }

        function test_icon_and_text_share_the_width() {
            for (const scale of [1, 2]) {
                Theme.textScale = scale;
                const label = findChild(withIcon, "label");
                const right = label.mapToItem(withIcon, label.contentWidth, 0).x;
                verify(right <= withIcon.width - withIcon.rightPadding + 1, "ends at " + right);
                verify(label.mapToItem(withIcon, 0, 0).x >= withIcon.leftPadding + 24, "the icon has its place");
            }
            Theme.textScale = 1;
        }

        function test_a_disabled_one_is_quiet_on_raised() {
            filled.enabled = false;
            verify(Qt.colorEqual(filled.background.color, Theme.color.raised));
            verify(Qt.colorEqual(findChild(filled, "label").color, Theme.color.textQuiet));
            filled.enabled = true;
            verify(Qt.colorEqual(filled.background.color, Theme.color.primary));
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
