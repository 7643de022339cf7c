// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The plan in force, in sentences.
PageFrame {
    id: root

    required property PlanEditor viewModel
    property bool closedHere: false

    signal openForm

    title: qsTr("Plan")
    canGoBack: true

    EmptyState {
        width: parent.width
        visible: !root.viewModel.hasPlan
        text: qsTr("No plan. Sessions happen when you like.")
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: root.viewModel.hasPlan

        SectionHeading {
            objectName: "planName"
            width: parent.width
            text: root.viewModel.planName
        }

        FText {
            width: parent.width
            role: FText.Small
            quiet: true
            visible: root.viewModel.source.length > 0
            text: root.viewModel.source
        }

        FText {
            objectName: "now"
            width: parent.width
            topPadding: Theme.s8
            text: root.viewModel.nowText
        }

        Repeater {
            model: root.viewModel.canEdit ? [] : root.viewModel.phaseTexts

            FText {
                required property string modelData

                width: parent ? parent.width : 0
                text: modelData
            }
        }

        FText {
            width: parent.width
            visible: !root.viewModel.canEdit
            quiet: true
            text: qsTr("A plan of several phases is changed in its file.")
        }

        Column {
            width: parent.width
            topPadding: Theme.s24
            spacing: Theme.s4
            visible: root.viewModel.breakWords.length > 0

            SectionHeading {
                width: parent.width
                text: qsTr("What my clinic said")
            }

            FText {
                width: parent.width
                text: root.viewModel.breakWords
            }
        }

        Item {
            width: parent.width
            implicitHeight: Theme.s24
        }

        FText {
            width: parent.width
            quiet: true
            text: root.viewModel.clinical ? qsTr("Close this plan. Your notes stay. What stopping means after surgery or radiotherapy is a question for your team.") : qsTr("Close this plan. Your notes stay until you delete them. Not continuing is a fine choice.")
        }

        FButton {
            objectName: "close"
            kind: FButton.Outlined
            width: parent.width
            text: qsTr("Close this plan")
            onClicked: root.closedHere = root.viewModel.close()
        }
    }

    UndoBar {
        width: parent.width
        text: qsTr("The plan is closed.")
        shown: root.closedHere && !root.viewModel.hasPlan
        onAction: root.viewModel.undoClose()
    }

    footer: FButton {
        objectName: "change"
        width: parent ? parent.width : 0
        visible: root.viewModel.canEdit
        text: root.viewModel.hasPlan ? qsTr("Change the plan") : qsTr("Add a plan")
        onClicked: root.openForm()
    }
}
