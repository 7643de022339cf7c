// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What else there may be to note. All of it can be left.
Column {
    id: root

    required property SessionEditor viewModel

    spacing: Theme.s16

    component Choice: Column {
        id: choice

        property string label: ""
        property string current: ""
        property var model: [
            {
                value: "yes",
                text: qsTr("Yes")
            },
            {
                value: "no",
                text: qsTr("No")
            }
        ]

        signal picked(string value)

        width: parent ? parent.width : 0
        spacing: Theme.s8

        FText {
            width: parent.width
            role: FText.Small
            quiet: true
            text: choice.label
        }

        ChipFlow {
            width: parent.width
            name: choice.label
            current: choice.current
            model: choice.model
            onPicked: value => choice.picked(choice.current === value ? "" : value)
        }
    }

    component Words: FField {
        width: parent ? parent.width : 0
        onEditingFinished: root.viewModel.flush()
    }

    Choice {
        objectName: "bleeding"
        label: qsTr("Bleeding")
        current: root.viewModel.bleeding
        model: [
            {
                value: "none",
                text: qsTr("None")
            },
            {
                value: "spotting",
                text: qsTr("Spotting")
            },
            {
                value: "more",
                text: qsTr("More")
            }
        ]
        onPicked: value => root.viewModel.bleeding = value
    }

    Chip {
        objectName: "onPeriod"
        text: qsTr("On my period")
        selected: root.viewModel.onPeriod
        onClicked: root.viewModel.onPeriod = !root.viewModel.onPeriod
    }

    Words {
        objectName: "position"
        label: qsTr("Position")
        text: root.viewModel.position
        onEdited: text => root.viewModel.position = text
    }

    Words {
        objectName: "warmUp"
        label: qsTr("Warm-up")
        text: root.viewModel.warmUp
        onEdited: text => root.viewModel.warmUp = text
    }

    Words {
        objectName: "lubricant"
        label: qsTr("Lubricant")
        text: root.viewModel.lubricant
        onEdited: text => root.viewModel.lubricant = text
    }

    Choice {
        objectName: "numbingGel"
        label: qsTr("Numbing gel")
        current: root.viewModel.numbingGel
        onPicked: value => root.viewModel.numbingGel = value
    }

    Choice {
        objectName: "helped"
        label: qsTr("Someone helped")
        current: root.viewModel.helped
        onPicked: value => root.viewModel.helped = value
    }

    Words {
        objectName: "tags"
        label: qsTr("Tags, with commas between")
        text: root.viewModel.tags
        errorText: root.viewModel.tagsError
        onEdited: text => root.viewModel.tags = text
    }
}
