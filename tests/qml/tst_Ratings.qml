// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Frond.Ui

Item {
    id: root

    width: 320
    height: 900

    RatingBlock {
        id: block

        width: 288
        onNumbersToggled: open => block.numbersOpen = open
        onRatingPicked: (field, value) => block[field] = value
    }

    SignalSpy {
        id: ratings

        target: block
        signalName: "ratingPicked"
    }

    SignalSpy {
        id: toggles

        target: block
        signalName: "numbersToggled"
    }

    TestCase {
        name: "Ratings"
        when: windowShown

        function init() {
            ratings.clear();
            toggles.clear();
            block.numbersOpen = false;
            block.openLine = "";
            for (const field of block.fields)
                block[field] = -1;
        }

        function test_numbers_are_folded_until_wanted() {
            verify(!findChild(block, "painDuring").visible);
            mouseClick(findChild(block, "addNumbers"));
            compare(toggles.signalArguments[0][0], true);
        }

        function test_nothing_is_prefilled() {
            block.numbersOpen = true;
            for (const name of ["painBefore", "painDuring", "painAfter", "easeBefore", "easeAfter"])
                compare(findChild(block, name).valueText, "–");
        }

        function test_twelve_cells_fit_320_and_tell_their_value() {
            block.numbersOpen = true;
            const line = findChild(block, "painDuring");
            mouseClick(findChild(line, "ratingRow"));
            verify(line.open);
            waitForRendering(block);
            for (let value = -1; value <= 10; ++value) {
                const cell = findChild(line, "cell_" + value);
                verify(cell.width >= 48 && cell.height >= 48, "cell " + value);
                const right = cell.mapToItem(block, cell.width, 0).x;
                verify(right <= block.width, "cell " + value + " ends at " + right);
            }
            mouseClick(findChild(line, "cell_7"));
            compare(ratings.signalArguments[0][0], "painDuring");
            compare(ratings.signalArguments[0][1], 7);
            verify(!line.open, "a number closes its line");
            mouseClick(findChild(line, "ratingRow"));
            mouseClick(findChild(line, "cell_-1"));
            compare(ratings.signalArguments[1][1], -1);
            compare(block.openLine, "", "taking one back opens nothing");
        }

        function test_five_numbers_take_six_taps() {
            let taps = 0;
            const tap = item => {
                waitForRendering(block);
                mouseClick(item);
                ++taps;
            };
            tap(findChild(block, "addNumbers"));
            for (const [field, value] of [["painBefore", 2], ["painDuring", 3], ["painAfter", 0], ["easeBefore", 9], ["easeAfter", 10]]) {
                compare(block.openLine, field);
                tap(findChild(findChild(block, field), "cell_" + value));
                compare(block[field], value);
            }
            compare(taps, 6);
            compare(block.openLine, "");
            compare(findChild(block, "addNumbers").text, "Show less");
        }

        function test_only_a_line_without_a_number_opens_by_itself() {
            block.painBefore = 4;
            block.painAfter = 1;
            mouseClick(findChild(block, "addNumbers"));
            compare(block.openLine, "painDuring");
            waitForRendering(block);
            mouseClick(findChild(findChild(block, "painDuring"), "cell_5"));
            compare(block.openLine, "easeBefore");
        }

        function test_the_keyboard_goes_on_to_the_next_line() {
            mouseClick(findChild(block, "addNumbers"));
            findChild(findChild(block, "painBefore"), "cell_2").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(root.Window.activeFocusItem, findChild(findChild(block, "painDuring"), "cell_0"));
            for (let line = 0; line < 4; ++line)
                keyClick(Qt.Key_Space);
            compare(root.Window.activeFocusItem, findChild(findChild(block, "easeAfter"), "ratingRow"));
        }
    }
}
