// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What was felt: of what, in a word from the person's own list, how it was, when, and a note.
Column {
    id: root

    required property FeltEditor viewModel
    required property string question
    required property string ratingLabel
    required property string lowLabel
    property bool addsWord: false
    property bool ratingOpen: false

    spacing: Theme.s32

    Column {
        width: parent.width
        spacing: Theme.s8

        SectionHeading {
            width: parent.width
            text: root.question
        }

        ChipFlow {
            objectName: "words"
            width: parent.width
            name: root.question
            allowNone: true
            current: root.viewModel.word
            model: root.viewModel.words
            onPicked: word => root.viewModel.word = word
        }

        FField {
            id: newWord

            objectName: "newWord"
            width: parent.width
            visible: root.addsWord
            label: qsTr("Add words of your own. They stay in this list.")
            text: root.viewModel.newWord
            errorText: root.viewModel.newWordError
            onEdited: text => root.viewModel.newWord = text
            onAccepted: root.addWord()
        }

        Flow {
            width: parent.width
            spacing: Theme.s16

            FButton {
                objectName: "addWord"
                width: Math.min(implicitWidth, parent.width)
                kind: FButton.Quiet
                prominentHeight: Theme.target
                leftPadding: 0
                text: qsTr("Add a word")
                onClicked: root.addWord()
            }

            FButton {
                objectName: "forgetWord"
                width: Math.min(implicitWidth, parent.width)
                visible: root.viewModel.canForgetWord
                kind: FButton.Quiet
                prominentHeight: Theme.target
                leftPadding: 0
                text: qsTr("Take this word off the list")
                onClicked: root.viewModel.forgetWord()
            }
        }
    }

    Column {
        width: parent.width
        spacing: Theme.s8

        SectionHeading {
            width: parent.width
            text: qsTr("How did it feel?")
        }

        WordScale {
            objectName: "wordScale"
            width: parent.width
            value: root.viewModel.felt
            onPicked: value => root.viewModel.felt = value
        }

        RatingLine {
            id: ratingLine

            objectName: "rating"
            width: parent.width
            label: root.ratingLabel
            value: root.viewModel.rating
            lowLabel: root.lowLabel
            highLabel: qsTr("10 worst I can imagine")
            open: root.ratingOpen
            onToggled: root.ratingOpen = !root.ratingOpen
            onPicked: value => {
                const byKey = (root.Window.activeFocusItem as Chip)?.visualFocus ?? false;
                root.viewModel.rating = value;
                root.ratingOpen = false;
                if (byKey)
                    ratingLine.takeFocus();
            }
        }
    }

    WhenFields {
        width: parent.width
        viewModel: root.viewModel.when
        quickChoices: !root.viewModel.isStored
    }

    FField {
        objectName: "note"
        width: parent.width
        label: qsTr("Note")
        multiline: true
        text: root.viewModel.note
        onEdited: text => root.viewModel.note = text
    }

    FButton {
        objectName: "remove"
        width: Math.min(implicitWidth, parent.width)
        visible: root.viewModel.isStored
        kind: FButton.Outlined
        prominentHeight: Theme.target
        text: qsTr("Remove")
        onClicked: root.viewModel.remove()
    }

    // The first tap opens the field, the next takes what was typed there.
    function addWord(): void {
        root.viewModel.addWord();
        root.addsWord = !root.addsWord || root.viewModel.newWord.length > 0;
        if (root.addsWord)
            newWord.takeFocus();
    }
}
