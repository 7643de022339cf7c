// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Frond.App
import Frond.Ui

// Words noted before are chips before the field for others.
Item {
    id: root

    width: 390
    height: 500

    WordField {
        id: one

        width: 358
        label: "Warm-up"
        onEdited: text => one.text = text
    }

    WordField {
        id: several

        y: 250
        width: 358
        label: "Tags"
        several: true
        recent: ["bath", "evening"].map(word => Choices.of(word, word))
    }

    SignalSpy {
        id: toggled

        target: several
        signalName: "toggled"
    }

    SignalSpy {
        id: edited

        target: one
        signalName: "edited"
    }

    TestCase {
        name: "WordField"
        when: windowShown

        function init() {
            one.recent = ["bath", "breathing"].map(word => Choices.of(word, word));
            one.text = "";
            several.chosen = [];
            toggled.clear();
            edited.clear();
            waitForRendering(root);
        }

        function test_a_chip_is_the_word_and_again_is_none() {
            const chip = findChild(one, "chip_breathing");
            mouseClick(chip);
            compare(one.text, "breathing");
            compare(findChild(one, "input").text, "breathing");
            verify(chip.selected);
            mouseClick(chip);
            compare(one.text, "");
        }

        function test_another_word_is_typed() {
            findChild(one, "input").forceActiveFocus();
            keyClick(Qt.Key_B);
            compare(edited.signalArguments[0][0], "b");
            verify(!findChild(one, "chip_bath").selected);
        }

        function test_of_several_each_is_turned_on_and_off() {
            several.chosen = ["evening"];
            verify(findChild(several, "chip_evening").selected && !findChild(several, "chip_bath").selected);
            mouseClick(findChild(several, "chip_bath"));
            mouseClick(findChild(several, "chip_evening"));
            compare(toggled.signalArguments.map(call => call[0]), ["bath", "evening"]);
        }

        function test_without_words_there_is_the_field_alone() {
            one.recent = [];
            verify(!findChild(one, "recent").visible);
            compare(findChild(one, "input").Accessible.name, "Warm-up");
        }

        function test_the_label_is_said_once() {
            const labels = [];
            const collect = item => {
                for (const child of Array.from(item.children)) {
                    if (child instanceof Text && child.visible && child.text === "Warm-up")
                        labels.push(child);
                    collect(child);
                }
            };
            collect(one);
            compare(labels.length, 1);
        }
    }
}
