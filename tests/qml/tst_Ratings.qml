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
            mouseClick(findChild(line, "cell_-1"));
            compare(ratings.signalArguments[1][1], -1);
            line.open = false;
        }
    }
}
