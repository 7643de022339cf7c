// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// A plan before it rules. Shorter and smaller are as near as longer and larger, and what would
// change is said before anything does.
PageFrame {
    id: root

    required property PlanDraft viewModel

    signal openPhase(int row) // -1: another
    signal closed

    title: root.viewModel.title
    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s16

    FText {
        width: parent.width
        visible: root.viewModel.published
        text: qsTr("Clinics differ widely. These are starting points to change, not advice.")
    }

    FText {
        width: parent.width
        quiet: true
        visible: text.length > 0
        text: root.viewModel.purpose
    }

    FText {
        width: parent.width
        role: FText.Small
        quiet: true
        visible: text.length > 0
        text: root.viewModel.sourceText
    }

    FField {
        objectName: "name"
        width: parent.width
        label: qsTr("Name")
        text: root.viewModel.name
        errorText: root.viewModel.errors.name
        onEdited: text => root.viewModel.name = text
    }

    ChipFlow {
        objectName: "kind"
        width: parent.width
        showsName: true
        name: qsTr("What it is for")
        current: root.viewModel.kind
        model: root.viewModel.kinds
        onPicked: value => root.viewModel.kind = value
    }

    DayField {
        objectName: "start"
        width: parent.width
        label: root.viewModel.clinical ? qsTr("The day my clinic said to begin") : qsTr("Starts on")
        clearable: root.viewModel.clinical
        day: root.viewModel.start
        errorText: root.viewModel.errors.start
        onPicked: day => root.viewModel.start = day
    }

    FText {
        width: parent.width
        role: FText.Small
        quiet: true
        visible: root.viewModel.waits
        text: qsTr("Without that day it stays a draft.")
    }

    FField {
        objectName: "breakWords"
        width: parent.width
        visible: root.viewModel.clinical
        multiline: true
        label: qsTr("What my clinic said about breaks, if anything")
        text: root.viewModel.breakWords
        onEdited: text => root.viewModel.breakWords = text
    }

    PhaseFields {
        width: parent.width
        visible: root.viewModel.single
        form: root.viewModel.only
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: !root.viewModel.single

        Repeater {
            model: root.viewModel.phases

            PhaseCard {
                id: card

                required property int index
                required property bool canShorten
                required property bool canMoveUp
                required property bool canMoveDown
                required title
                required dates
                required dose
                required length
                required current

                objectName: "phase_" + card.index
                width: parent ? parent.width : 0
                actions: [
                    Choices.of("edit", qsTr("Edit")),
                    Choices.of("copy", qsTr("Copy")),
                    Choices.of("shorten", qsTr("Shorten")),
                    Choices.of("up", qsTr("Up")),
                    Choices.of("down", qsTr("Down")),
                    Choices.of("remove", qsTr("Remove"))
                ]
                offered: {
                    const offered = ["edit", "copy", "remove"];
                    if (card.canShorten)
                        offered.push("shorten");
                    if (card.canMoveUp)
                        offered.push("up");
                    if (card.canMoveDown)
                        offered.push("down");
                    return offered;
                }
                onChosen: key => root.act(key, card.index)
            }
        }

        UndoBar {
            width: parent.width
            text: qsTr("Removed.")
            shown: root.viewModel.removed
            onAction: root.viewModel.undoRemove()
        }
    }

    FButton {
        objectName: "addPhase"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        text: root.viewModel.single ? qsTr("Add a phase after it") : qsTr("Add a phase")
        onClicked: root.openPhase(-1)
    }

    Column {
        width: parent.width
        spacing: Theme.s4
        visible: root.viewModel.replaces

        ChipFlow {
            objectName: "from"
            width: parent.width
            showsName: true
            name: qsTr("From when it holds")
            current: root.viewModel.fromChoice
            model: root.viewModel.fromChoices
            onPicked: value => root.viewModel.fromChoice = value
        }

        DayField {
            objectName: "fromDay"
            width: parent.width
            visible: root.viewModel.fromChoice === "day"
            label: qsTr("From this day on")
            day: root.viewModel.fromDay
            errorText: root.viewModel.errors.fromDay
            onPicked: day => root.viewModel.fromDay = day
        }
    }

    Column {
        objectName: "changes"
        width: parent.width
        spacing: Theme.s4
        visible: root.viewModel.changeTexts.length > 0

        SectionHeading {
            width: parent.width
            topPadding: Theme.s8
            text: qsTr("What changes")
        }

        Repeater {
            model: root.viewModel.changeTexts

            FText {
                required property string modelData

                width: parent ? parent.width : 0
                text: modelData
            }
        }
    }

    footer: FButton {
        objectName: "save"
        width: parent ? parent.width : 0
        text: root.viewModel.waits ? qsTr("Keep as a draft") : root.viewModel.replaces ? qsTr("Save") : qsTr("Use this plan")
        onClicked: root.viewModel.waits ? root.viewModel.keepAsDraft() : root.viewModel.save()
    }

    // Also when it was kept at a second try only.
    Connections {
        target: root.viewModel

        function onSaved(): void {
            root.closed();
        }

        function onDraftKept(): void {
            root.closed();
        }
    }

    function act(key: string, row: int): void {
        switch (key) {
        case "edit":
            root.openPhase(row);
            break;
        case "copy":
            root.viewModel.copy(row);
            break;
        case "shorten":
            root.viewModel.shorten(row);
            break;
        case "up":
            root.viewModel.moveDown(row - 1);
            break;
        case "down":
            root.viewModel.moveDown(row);
            break;
        default:
            root.viewModel.remove(row);
        }
    }
}
