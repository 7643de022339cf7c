// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One thing that the clinic asked to look out for, and what it said then.
PageFrame {
    id: root

    required property ClinicModel viewModel

    signal closed

    title: qsTr("My clinic's words")
    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s16

    ChipFlow {
        objectName: "ruleKind"
        width: parent.width
        name: qsTr("When I note")
        showsName: true
        current: root.viewModel.kind
        model: root.viewModel.kinds
        onPicked: value => root.viewModel.kind = value
    }

    FField {
        objectName: "times"
        width: parent.width
        visible: root.viewModel.kind === "bleeding"
        label: qsTr("How many times")
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.viewModel.times
        errorText: root.viewModel.timesError
        onEdited: text => root.viewModel.times = text
    }

    FField {
        objectName: "days"
        width: parent.width
        visible: root.viewModel.kind === "bleeding"
        label: qsTr("Within how many days")
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.viewModel.days
        errorText: root.viewModel.daysError
        onEdited: text => root.viewModel.days = text
    }

    FText {
        width: parent.width
        visible: root.viewModel.kind === "bleeding"
        role: FText.Small
        quiet: true
        text: qsTr("What is noted as a period does not count.")
    }

    ChipFlow {
        objectName: "ruleSymptom"
        width: parent.width
        visible: root.viewModel.kind === "symptom"
        name: qsTr("Which")
        showsName: true
        current: root.viewModel.symptom
        model: root.viewModel.symptoms
        onPicked: value => root.viewModel.symptom = value
    }

    ChipFlow {
        objectName: "atLeast"
        width: parent.width
        visible: root.viewModel.kind !== "bleeding"
        name: qsTr("From this number on (0 none · 10 worst I can imagine)")
        showsName: true
        current: root.viewModel.atLeast
        model: root.viewModel.ratings
        onPicked: value => root.viewModel.atLeast = value
    }

    FField {
        objectName: "ruleText"
        width: parent.width
        multiline: true
        label: qsTr("What my clinic said, in its words")
        text: root.viewModel.text
        onEdited: text => root.viewModel.text = text
    }

    FField {
        objectName: "rulePhone"
        width: parent.width
        label: qsTr("A number to call, if another than my clinic's")
        inputMethodHints: Qt.ImhDialableCharactersOnly
        text: root.viewModel.phone
        errorText: root.viewModel.phoneError
        onEdited: text => root.viewModel.phone = text
    }

    FText {
        objectName: "ruleSummary"
        width: parent.width
        visible: text.length > 0
        quiet: true
        text: root.viewModel.summary.length > 0 ? qsTr("Shown at: %1.").arg(root.viewModel.summary) : ""
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
