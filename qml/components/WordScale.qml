// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// "How did it feel?" in four words. A word tapped again is taken back.
Grid {
    id: root

    property string value: ""
    readonly property list<choice> words: [
        Choices.of("easy", qsTr("Easy")),
        Choices.of("okay", qsTr("Okay")),
        Choices.of("hard", qsTr("Hard")),
        Choices.of("too_much", qsTr("Too much"))
    ]
    readonly property real columnWidth: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns

    readonly property ArrowKeys arrows: ArrowKeys {
        group: root
        chosen: root.indexOfValue()
    }

    signal picked(string value)

    // Four beside each other where each word has its line.
    readonly property LineWidth longest: LineWidth {
        font: Theme.fontButton
        text: root.longestWord()
    }

    columns: root.longest.wanted + 2 * Theme.s4 > (root.width - 3 * root.columnSpacing) / 4 ? 2 : 4
    columnSpacing: Theme.s8
    rowSpacing: Theme.s8
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("How did it feel?")
    Keys.onPressed: event => arrows.handle(event)

    function longestWord(): string {
        let longest = "";
        for (let i = 0; i < root.words.length; ++i) {
            if (root.words[i].text.length > longest.length)
                longest = root.words[i].text;
        }
        return longest;
    }

    function indexOfValue(): int {
        for (let i = 0; i < root.words.length; ++i) {
            if (root.words[i].value === root.value)
                return i;
        }
        return -1;
    }

    Repeater {
        model: root.words

        Chip {
            required property int index
            required property choice modelData

            objectName: "word_" + modelData.value
            width: root.columnWidth
            leftPadding: Theme.s4
            rightPadding: Theme.s4
            text: modelData.text
            exclusive: true
            selected: root.value === modelData.value
            tabStop: root.arrows.tabStop === index
            onActiveFocusChanged: if (activeFocus)
                root.arrows.place = index
            onClicked: root.picked(selected ? "" : modelData.value)
        }
    }
}
