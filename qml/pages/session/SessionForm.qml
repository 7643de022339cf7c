// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The form of an entry. After a session only what can be added to it; one from earlier and an edit
// also have when, size and minutes.
Column {
    id: root

    required property SessionEditor viewModel
    required property SettingsViewModel settings
    property bool earlier: false
    property bool noteOnly: false // nothing asks for sizes and minutes
    property bool edit: false
    property bool moreOpen: false

    signal askWanted

    spacing: Theme.s32

    FButton {
        objectName: "sameAsLast"
        visible: root.earlier && !root.noteOnly && root.viewModel.hasLast
        width: parent.width
        kind: FButton.Outlined
        prominentHeight: Theme.target
        text: qsTr("Same as last time")
        onClicked: {
            root.viewModel.sameAsLast();
            steps.close(); // all of it is there to see
        }
    }

    WhenFields {
        visible: root.earlier || root.edit
        width: parent.width
        viewModel: root.viewModel.when
        quickChoices: root.earlier
        noted: root.viewModel.notedDays
        onMonthShown: (first, last) => root.viewModel.lookAtDays(first, last)
    }

    StepRows {
        id: steps

        visible: root.edit ? !root.viewModel.notToday : root.earlier && !root.noteOnly
        width: parent.width
        viewModel: root.viewModel
        hasDepth: root.edit
        Component.onCompleted: if (root.earlier)
            steps.begin()
    }

    RatingBlock {
        objectName: "ratings"
        width: parent.width
        felt: root.viewModel.felt
        painBefore: root.viewModel.painBefore
        painDuring: root.viewModel.painDuring
        painAfter: root.viewModel.painAfter
        easeBefore: root.viewModel.easeBefore
        easeAfter: root.viewModel.easeAfter
        numbersOpen: root.settings.numbersOpen
        onFeltPicked: value => root.viewModel.felt = value
        onRatingPicked: (field, value) => root.viewModel.setRating(field, value)
        onNumbersToggled: open => root.settings.numbersOpen = open
    }

    Column {
        width: parent.width
        visible: !root.viewModel.notToday && !root.noteOnly
        spacing: Theme.s16

        Flow {
            width: parent.width
            spacing: Theme.s8

            Chip {
                objectName: "stoppedSooner"
                text: qsTr("Stopped sooner")
                selected: root.viewModel.stoppedEarly
                onClicked: root.viewModel.stoppedEarly = !root.viewModel.stoppedEarly
            }

            Chip {
                objectName: "sameAsLastContext"
                visible: !root.earlier && !root.edit && root.viewModel.hasLast
                text: qsTr("Same as last time")
                onClicked: {
                    root.viewModel.sameAsLast();
                    root.moreOpen = true;
                }
            }
        }

        FText {
            width: parent.width
            visible: root.viewModel.stoppedEarly
            role: FText.Small
            quiet: true
            text: qsTr("Why, if you like")
        }

        ChipFlow {
            objectName: "stopReason"
            width: parent.width
            visible: root.viewModel.stoppedEarly
            name: qsTr("Why, if you like")
            current: root.viewModel.stopReason
            model: [
                Choices.of("pain", qsTr("Pain")),
                Choices.of("tired", qsTr("Tired")),
                Choices.of("interrupted", qsTr("Interrupted")),
                Choices.of("feelings", qsTr("Feelings")),
                Choices.of("other", qsTr("Other"))
            ]
            onPicked: value => root.viewModel.stopReason = root.viewModel.stopReason === value ? "" : value
        }
    }

    BleedingFields {
        width: parent.width
        visible: root.viewModel.bleedingFirst && !root.noteOnly
        viewModel: root.viewModel
    }

    ValueRow {
        objectName: "ask"
        width: parent.width
        visible: root.viewModel.mayAskSomeone && !root.edit
        label: qsTr("When to ask someone")
        onClicked: root.askWanted()
    }

    Column {
        width: parent.width
        spacing: Theme.s16

        FField {
            objectName: "note"
            width: parent.width
            label: qsTr("Note")
            multiline: true
            text: root.viewModel.note
            onEdited: text => root.viewModel.note = text
            onEditingFinished: root.viewModel.flush()
        }

        ContextFields {
            visible: root.moreOpen || root.edit
            width: parent.width
            viewModel: root.viewModel
            onlyNoted: !root.moreOpen
            hasBleeding: !root.viewModel.bleedingFirst || root.noteOnly
        }

        FButton {
            objectName: "more"
            kind: FButton.Quiet
            prominentHeight: Theme.target
            leftPadding: 0
            text: root.moreOpen ? qsTr("Show less") : root.edit ? qsTr("Add something") : qsTr("Add details")
            onClicked: root.moreOpen = !root.moreOpen
        }
    }
}
