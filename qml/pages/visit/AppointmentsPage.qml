// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Dates with others, what to ask there, and how it went.
PageFrame {
    id: root

    required property AppointmentsModel viewModel
    readonly property bool near: root.viewModel.soonText.length > 0

    signal openOne(string id) // empty: another
    signal openSummary
    signal openCard

    title: qsTr("Appointments")
    guide: "summary"
    canGoBack: true
    form: root.viewModel
    contentSpacing: 0
    onVisibleChanged: if (!root.visible)
        root.viewModel.forgetUndo()

    UndoBar {
        objectName: "undoBar"
        width: parent.width
        shown: root.viewModel.undoText.length > 0
        text: root.viewModel.undoText
        onAction: root.viewModel.undo()
    }

    FText {
        width: parent.width
        bottomPadding: Theme.s16
        visible: root.viewModel.coming.length === 0
        quiet: true
        text: qsTr("No date ahead.")
    }

    Repeater {
        model: root.viewModel.coming

        ValueRow {
            required property appointmentRow modelData

            objectName: "appointment_" + modelData.id
            width: parent ? parent.width : 0
            label: modelData.title
            value: modelData.value
            onClicked: root.openOne(modelData.id)
        }
    }

    ValueRow {
        objectName: "card"
        width: parent.width
        label: qsTr("Exam card")
        onClicked: root.openCard()
    }

    FButton {
        objectName: "addAnother"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        visible: root.near
        text: qsTr("Add a date")
        onClicked: root.openOne("")
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("My questions")
    }

    Repeater {
        model: root.viewModel.questions

        Row {
            id: question

            required property int index
            required property questionRow modelData

            width: parent ? parent.width : 0
            spacing: Theme.s8

            SwitchRow {
                objectName: "question_" + question.index
                width: parent.width - removeQuestion.width - parent.spacing
                label: question.modelData.text
                detail: question.modelData.asked ? qsTr("Asked") : ""
                on: question.modelData.asked
                onToggledTo: on => root.viewModel.setAsked(question.modelData.id, on)
            }

            IconButton {
                id: removeQuestion

                objectName: "removeQuestion_" + question.index
                anchors.verticalCenter: parent.verticalCenter
                iconName: "close"
                text: qsTr("Remove %1").arg(question.modelData.text)
                onClicked: root.viewModel.removeQuestion(question.modelData.id)
            }
        }
    }

    FField {
        objectName: "newQuestion"
        width: parent.width
        label: qsTr("Something to ask")
        text: root.viewModel.question
        onEdited: text => root.viewModel.question = text
        onAccepted: root.viewModel.addQuestion()
    }

    FButton {
        objectName: "addQuestion"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        text: qsTr("Add the question")
        onClicked: root.viewModel.addQuestion()
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        visible: root.viewModel.past.length > 0
        text: qsTr("Past visits")
    }

    Repeater {
        model: root.viewModel.past

        ValueRow {
            required property appointmentRow modelData

            objectName: "appointment_" + modelData.id
            width: parent ? parent.width : 0
            label: modelData.title
            value: modelData.value
            onClicked: root.openOne(modelData.id)
        }
    }

    footer: FButton {
        objectName: "primary"
        width: parent ? parent.width : 0
        text: root.near ? qsTr("Make a summary") : qsTr("Add a date")
        onClicked: {
            if (root.near)
                root.openSummary();
            else
                root.openOne("");
        }
    }
}
