// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.App
import Frond.Ui

Item {
    id: root

    width: 390
    height: 600

    Column {
        width: 320

        ValueRow {
            id: row

            width: parent.width
            label: "Reminders"
            value: "20:30, Tue and Thu"
        }

        ValueRow {
            id: longRow

            width: parent.width
            label: "What someone else may want to know of it, in so many words"
        }

        SwitchRow {
            id: toggle

            width: parent.width
            label: "Hide the plan"
        }

        UndoBar {
            id: undo

            width: parent.width
            text: "Removed."
            shown: true
        }

        Notice {
            id: notice

            width: parent.width
            text: "A session was running at 21:14."
            actions: [
                Choices.of("continue", "Continue"),
                Choices.of("discard", "Discard")
            ]
        }
    }

    Component {
        id: hiddenNotice

        Notice {
            visible: false
            actions: [
                Choices.of("later", "Not now")
            ]
        }
    }

    SignalSpy {
        id: asked

        target: toggle
        signalName: "toggledTo"
    }

    SignalSpy {
        id: undone

        target: undo
        signalName: "action"
    }

    SignalSpy {
        id: chosen

        target: notice
        signalName: "chosen"
    }

    TestCase {
        name: "Rows"
        when: windowShown

        function test_a_long_label_alone_stands_in_the_middle() {
            const label = findChild(longRow, "label");
            verify(label.lineCount > 1);
            fuzzyCompare(label.mapToItem(longRow, 0, label.height / 2).y, longRow.height / 2, 1);
        }

        function test_a_row_says_label_and_value() {
            compare(row.Accessible.name, "Reminders, 20:30, Tue and Thu");
            verify(row.height >= 56);
            verify(row.sideBySide);
        }

        function test_the_value_goes_beneath_when_both_do_not_fit() {
            row.width = 180;
            verify(!row.sideBySide);
            const before = row.height;
            verify(before > 56);
            row.width = 320;
        }

        function test_a_mirrored_row_begins_at_the_right() {
            const label = findChild(row, "label");
            const value = findChild(row, "value");
            verify(label.mapToItem(row, 0, 0).x < value.mapToItem(row, 0, 0).x);
            row.LayoutMirroring.enabled = true;
            row.LayoutMirroring.childrenInherit = true;
            verify(label.mapToItem(row, 0, 0).x > value.mapToItem(row, 0, 0).x);
            fuzzyCompare(label.mapToItem(row, label.width, 0).x, row.width, 1);
            row.LayoutMirroring.enabled = false;
        }

        function test_a_switch_says_its_state() {
            verify(!toggle.Accessible.checked);
            compare(toggle.Accessible.name, "Hide the plan");
            toggle.on = true;
            verify(toggle.Accessible.checked);
            toggle.on = false;
        }

        function test_a_switch_asks_and_waits_to_be_told() {
            mouseClick(toggle);
            compare(asked.signalArguments[0][0], true);
            verify(!toggle.on);
            compare(toggle.Accessible.role, Accessible.CheckBox);
        }

        function test_undo_and_notice_tell_what_was_chosen() {
            mouseClick(findChild(undo, "undo"));
            compare(undone.count, 1);
            mouseClick(findChild(notice, "notice_discard"));
            compare(chosen.signalArguments[0][0], "discard");
        }

        function test_a_notice_has_no_buttons_before_it_is_seen() {
            const hidden = createTemporaryObject(hiddenNotice, row.parent);
            compare(findChild(hidden, "notice_later"), null);
            hidden.visible = true;
            verify(findChild(hidden, "notice_later") !== null);
            hidden.visible = false;
            verify(findChild(hidden, "notice_later") !== null);
        }
    }
}
