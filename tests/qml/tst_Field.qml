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

        FField {
            id: field

            width: parent.width
            label: "Minutes"
            errorText: "Minutes can be 0 to 600."
        }

        FField {
            id: second

            width: parent.width
            label: "Note"
            multiline: true
        }
    }

    SignalSpy {
        id: edits

        target: field
        signalName: "edited"
    }

    SignalSpy {
        id: accepts

        target: field
        signalName: "accepted"
    }

    TestCase {
        name: "Field"
        when: windowShown

        function test_tells_what_was_typed_and_keeps_to_one_line() {
            const input = findChild(field, "input");
            mouseClick(input);
            keyClick(Qt.Key_2);
            keyClick(Qt.Key_0);
            keyClick(Qt.Key_Return);
            compare(field.text, "20");
            compare(edits.signalArguments[edits.count - 1][0], "20");
            compare(accepts.count, 1);
        }

        function test_tab_leaves_it_and_return_breaks_lines_only_in_notes() {
            const input = findChild(field, "input");
            const note = findChild(second, "input");
            input.forceActiveFocus();
            keyClick(Qt.Key_Tab);
            verify(note.activeFocus);
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_B);
            compare(second.text, "a\nb");
            keyClick(Qt.Key_Backtab);
            verify(input.activeFocus);
        }

        function test_says_its_label_and_what_is_wrong() {
            const input = findChild(field, "input");
            compare(input.Accessible.name, "Minutes");
            compare(input.Accessible.description, "Minutes can be 0 to 600.");
            verify(findChild(field, "error").visible);
            verify(!findChild(second, "error").visible);
        }
    }
}
