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

    spacing: Theme.s32

    FButton {
        objectName: "sameAsLast"
        visible: root.earlier && !root.noteOnly && root.viewModel.hasLast
        width: parent.width
        kind: FButton.Outlined
        prominentHeight: Theme.target
        text: qsTr("Same as last time")
        onClicked: root.viewModel.sameAsLast()
    }

    WhenFields {
        visible: root.earlier || root.edit
        width: parent.width
        viewModel: root.viewModel.when
        quickChoices: root.earlier
    }

    SizeAndMinutes {
        visible: root.earlier && !root.noteOnly
        width: parent.width
        viewModel: root.viewModel
    }

    StepFields {
        visible: root.edit && !root.viewModel.notToday
        width: parent.width
        viewModel: root.viewModel
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
                {
                    value: "pain",
                    text: qsTr("Pain")
                },
                {
                    value: "tired",
                    text: qsTr("Tired")
                },
                {
                    value: "interrupted",
                    text: qsTr("Interrupted")
                },
                {
                    value: "feelings",
                    text: qsTr("Feelings")
                },
                {
                    value: "other",
                    text: qsTr("Other")
                }
            ]
            onPicked: value => root.viewModel.stopReason = root.viewModel.stopReason === value ? "" : value
        }
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

        FButton {
            objectName: "more"
            kind: FButton.Quiet
            prominentHeight: Theme.target
            leftPadding: 0
            text: root.moreOpen ? qsTr("Fold") : qsTr("More")
            onClicked: root.moreOpen = !root.moreOpen
        }

        ContextFields {
            visible: root.moreOpen
            width: parent.width
            viewModel: root.viewModel
        }
    }
}
