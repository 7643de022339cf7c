// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One date, and the visit once it has been. Only the day is needed.
PageFrame {
    id: root

    required property AppointmentsModel viewModel

    signal closed

    title: root.viewModel.isStored ? qsTr("Appointment") : qsTr("Add a date")
    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s16

    DayField {
        objectName: "day"
        width: parent.width
        label: qsTr("Day")
        day: root.viewModel.day
        errorText: root.viewModel.dayError
        onPicked: day => root.viewModel.day = day
    }

    TimeField {
        objectName: "time"
        width: parent.width
        label: qsTr("Time")
        clearable: true
        suggestion: "14:00"
        time: root.viewModel.time
        errorText: root.viewModel.timeError
        onPicked: time => root.viewModel.time = time
    }

    ChipFlow {
        objectName: "kind"
        width: parent.width
        name: qsTr("With")
        current: root.viewModel.kind
        model: root.viewModel.kinds
        onPicked: value => root.viewModel.kind = value
    }

    FField {
        objectName: "about"
        width: parent.width
        label: qsTr("With whom, where, what for")
        text: root.viewModel.about
        onEdited: text => root.viewModel.about = text
    }

    Column {
        width: parent.width
        spacing: Theme.s16
        visible: root.viewModel.hasBeen

        SectionHeading {
            width: parent.width
            text: qsTr("Afterwards")
        }

        FField {
            objectName: "howItWent"
            width: parent.width
            multiline: true
            label: qsTr("How it went")
            text: root.viewModel.howItWent
            onEdited: text => root.viewModel.howItWent = text
        }

        FField {
            objectName: "whatHelped"
            width: parent.width
            multiline: true
            label: qsTr("What helped")
            text: root.viewModel.whatHelped
            onEdited: text => root.viewModel.whatHelped = text
        }

        ChipFlow {
            objectName: "change"
            width: parent.width
            name: qsTr("Change since last time: −5 harder · +5 easier")
            showsName: true
            current: root.viewModel.change
            model: root.viewModel.changes
            onPicked: value => root.viewModel.change = value
        }
    }

    FButton {
        objectName: "remove"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        visible: root.viewModel.isStored
        text: qsTr("Remove")
        onClicked: {
            root.viewModel.remove();
            root.closed();
        }
    }

    footer: FButton {
        objectName: "save"
        width: parent ? parent.width : 0
        enabled: root.viewModel.isValid
        text: qsTr("Save")
        onClicked: if (root.viewModel.save())
            root.closed()
    }
}
