// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The plan as it stands, in sentences and cards.
PageFrame {
    id: root

    required property PlanViewModel viewModel
    required property PlanTransfer transfer
    property bool showsEarlier: false

    signal openForm
    signal openPresets
    signal openDraft
    signal openShare
    signal openReceive

    title: qsTr("Plan")
    guide: "plan-from-a-pt"
    canGoBack: true
    contentSpacing: Theme.s16
    onVisibleChanged: if (!root.visible)
        root.viewModel.forgetDone()

    ChipFlow {
        objectName: "group"
        width: parent.width
        visible: root.viewModel.groups.length > 0
        name: qsTr("Kept apart")
        current: root.viewModel.group
        model: root.viewModel.groups
        onPicked: value => root.viewModel.group = value
    }

    UndoBar {
        objectName: "planUndo"
        width: parent.width
        text: root.viewModel.doneText
        shown: root.viewModel.doneText.length > 0
        onAction: root.viewModel.undo()
    }

    Notice {
        objectName: "datesNotice"
        width: parent.width
        visible: root.viewModel.datesText.length > 0
        text: root.viewModel.datesClinicText.length > 0 ? qsTr("%1 %2").arg(root.viewModel.datesText).arg(root.viewModel.datesClinicText) : root.viewModel.datesText
        actions: root.viewModel.datesChoices
        onChosen: key => root.viewModel.answerDates(key)
    }

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
            bottomPadding: Theme.s8
            text: root.viewModel.nowText
        }

        Repeater {
            model: root.viewModel.phases

            PhaseCard {
                required title
                required dates
                required dose
                required length
                required current

                width: parent ? parent.width : 0
                visible: root.viewModel.phases.count > 1
            }
        }

        Column {
            width: parent.width
            topPadding: Theme.s16
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
    }

    Column {
        width: parent.width

        ValueRow {
            objectName: "draft"
            width: parent.width
            visible: root.viewModel.draftName.length > 0
            label: qsTr("A draft that waits for its day")
            value: root.viewModel.draftName
            onClicked: root.openDraft()
        }

        FButton {
            objectName: "discardDraft"
            kind: FButton.Quiet
            leftPadding: 0
            visible: root.viewModel.draftName.length > 0
            text: qsTr("Remove the draft")
            onClicked: root.viewModel.discardDraft()
        }

        ValueRow {
            objectName: "presets"
            width: parent.width
            label: qsTr("Published schedules")
            onClicked: root.openPresets()
        }

        ValueRow {
            objectName: "receive"
            width: parent.width
            label: qsTr("A plan from a file or a picture")
            onClicked: root.openReceive()
        }

        FText {
            objectName: "received"
            width: parent.width
            quiet: true
            visible: text.length > 0
            text: root.transfer.message
        }

        ValueRow {
            objectName: "moveDates"
            width: parent.width
            visible: root.viewModel.hasPlan
            label: qsTr("Move all dates")
            onClicked: moveSheet.open()
        }

        ValueRow {
            objectName: "share"
            width: parent.width
            visible: root.viewModel.hasPlan
            label: qsTr("Pass this plan on")
            onClicked: root.openShare()
        }

        ValueRow {
            objectName: "earlier"
            width: parent.width
            visible: root.viewModel.earlierTexts.length > 0
            showsChevron: false
            label: qsTr("Earlier versions")
            value: root.showsEarlier ? qsTr("fold") : String(root.viewModel.earlierTexts.length)
            onClicked: root.showsEarlier = !root.showsEarlier
        }

        Repeater {
            model: root.showsEarlier ? root.viewModel.earlierTexts : []

            FText {
                required property string modelData

                width: parent ? parent.width : 0
                bottomPadding: Theme.s8
                quiet: true
                text: modelData
            }
        }
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: root.viewModel.hasPlan

        FText {
            width: parent.width
            quiet: true
            text: root.viewModel.closingText
        }

        FButton {
            objectName: "close"
            kind: FButton.Outlined
            width: parent.width
            text: qsTr("Close this plan")
            onClicked: root.viewModel.close()
        }
    }

    MoveDatesSheet {
        id: moveSheet

        objectName: "moveSheet"
        viewModel: root.viewModel
    }

    footer: FButton {
        objectName: "change"
        width: parent ? parent.width : 0
        text: root.viewModel.hasPlan ? qsTr("Change the plan") : qsTr("Add a plan")
        onClicked: root.openForm()
    }
}
