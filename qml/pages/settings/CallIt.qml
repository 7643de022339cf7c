// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The person's word for something: one that is offered, their own, or none.
Column {
    id: root

    property string heading: qsTr("Call it")
    property string word: ""
    property list<choice> suggestions: [
        Choices.of("dilator", qsTr("dilator")),
        Choices.of("trainer", qsTr("trainer"))
    ]
    // Of the chip that opens the field; another one where several stand on a page.
    property string ownKey: "own"
    // The last chip, where it is offered, and what it stands for.
    property bool offersNone: false
    property string none: ""
    property bool typesWord: root.word.length > 0 && root.word !== root.none && !root.isOffered(root.word)

    signal picked(string word)

    spacing: Theme.s8

    SectionHeading {
        width: parent.width
        text: root.heading
    }

    ChipFlow {
        objectName: "word"
        width: parent.width
        name: root.heading
        allowNone: !root.offersNone
        current: root.typesWord ? root.ownKey : root.word
        model: root.chips()
        onPicked: value => {
            root.typesWord = value === root.ownKey;
            root.picked(root.typesWord ? "" : value);
            if (root.typesWord)
                own.takeFocus();
        }
    }

    FField {
        id: own

        objectName: "ownWord"
        width: parent.width
        visible: root.typesWord
        label: qsTr("My word")
        text: root.typesWord ? root.word : ""
        onEdited: text => {
            if (root.typesWord)
                root.picked(text);
        }
    }

    function isOffered(word: string): bool {
        for (const suggestion of root.suggestions) {
            if (suggestion.value === word)
                return true;
        }
        return false;
    }

    function chips(): list<choice> {
        const chips = Array.from(root.suggestions);
        chips.push(Choices.of(root.ownKey, qsTr("my word")));
        if (root.offersNone)
            chips.push(Choices.of(root.none, qsTr("don't name it")));
        return chips;
    }
}
