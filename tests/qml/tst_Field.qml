// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Ui

Item {
    id: root

    property string shown: "20"

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

        FField {
            id: bound

            width: parent.width
            label: "Diameter"
            text: root.shown
            suffix: "mm"
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

        function init() {
            field.text = "";
            second.text = "";
            edits.clear();
            accepts.clear();
        }

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

        function test_pasted_lines_become_one_but_not_in_notes() {
            const input = findChild(field, "input");
            input.clear();
            input.insert(0, "2\n0\n1");
            compare(field.text, "2 0 1");
            compare(edits.signalArguments[edits.count - 1][0], "2 0 1");
            const note = findChild(second, "input");
            note.clear();
            note.insert(0, "a\nb");
            compare(second.text, "a\nb");
        }

        function test_what_it_is_bound_to_still_reaches_it_after_typing() {
            const input = findChild(bound, "input");
            compare(bound.text, "20");
            input.clear();
            input.insert(0, "1\n");
            root.shown = "24";
            compare(bound.text, "24");
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
