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
        width: root.width

        ChipFlow {
            id: flow

            width: parent.width
            name: "Minutes"
            model: [
                Choices.of("5", "5 min"),
                Choices.of("10", "10 min")
            ]
            current: "10"
        }

        WordScale {
            id: words

            width: parent.width
            onPicked: value => words.value = value
        }
    }

    SignalSpy {
        id: picked

        target: flow
        signalName: "picked"
    }

    TestCase {
        name: "Chips"
        when: windowShown

        function test_a_chip_tells_its_value_and_what_is_chosen() {
            const five = findChild(flow, "chip_5");
            const ten = findChild(flow, "chip_10");
            verify(ten.selected && !five.selected);
            verify(ten.Accessible.checked);
            mouseClick(five);
            compare(picked.count, 1);
            compare(picked.signalArguments[0][0], "5");
            verify(ten.selected, "the choice is the binding's, not the click's");
        }

        function test_a_word_tapped_again_is_taken_back() {
            const hard = findChild(words, "word_hard");
            mouseClick(hard);
            compare(words.value, "hard");
            mouseClick(hard);
            compare(words.value, "");
        }

        function test_words_stand_two_by_two_when_narrow() {
            words.width = 288;
            compare(words.columns, 2);
            for (const name of ["word_easy", "word_okay", "word_hard", "word_too_much"]) {
                const chip = findChild(words, name);
                verify(chip.height >= 48);
                verify(chip.x + chip.width <= words.width + 1);
            }
            words.width = 390;
            compare(words.columns, 4);
        }
    }
}
