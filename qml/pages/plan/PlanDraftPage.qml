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

    signal openPhase
    signal closed

    title: root.viewModel.title
    canGoBack: true
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
        errorText: root.viewModel.errors.name ?? ""
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

    FField {
        objectName: "start"
        width: parent.width
        label: root.viewModel.clinical ? qsTr("The day my clinic said to begin") : qsTr("Starts on")
        placeholder: qsTr("2026-03-01 or 1.3.2026")
        text: root.viewModel.start
        errorText: root.viewModel.errors.start ?? ""
        onEdited: text => root.viewModel.start = text
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
                required property var model

                objectName: "phase_" + card.index
                width: parent ? parent.width : 0
                title: card.model.title
                dates: card.model.dates
                dose: card.model.dose
                length: card.model.length
                current: card.model.current
                actions: root.actionsOf(card.canShorten, card.canMoveUp, card.canMoveDown)
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
        kind: FButton.Quiet
        leftPadding: 0
        text: root.viewModel.single ? qsTr("Add a phase after it") : qsTr("Add a phase")
        onClicked: if (root.viewModel.openPhase(-1))
            root.openPhase()
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

        FField {
            objectName: "fromDay"
            width: parent.width
            visible: root.viewModel.fromChoice === "day"
            label: qsTr("From this day on")
            placeholder: qsTr("2026-03-01 or 1.3.2026")
            text: root.viewModel.fromDay
            errorText: root.viewModel.errors.fromDay ?? ""
            onEdited: text => root.viewModel.fromDay = text
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

    function actionsOf(canShorten: bool, canMoveUp: bool, canMoveDown: bool): var {
        return [
            {
                key: "edit",
                text: qsTr("Edit"),
                offered: true
            },
            {
                key: "copy",
                text: qsTr("Copy"),
                offered: true
            },
            {
                key: "shorten",
                text: qsTr("Shorten"),
                offered: canShorten
            },
            {
                key: "up",
                text: qsTr("Up"),
                offered: canMoveUp
            },
            {
                key: "down",
                text: qsTr("Down"),
                offered: canMoveDown
            },
            {
                key: "remove",
                text: qsTr("Remove"),
                offered: true
            }
        ];
    }

    function act(key: string, row: int): void {
        switch (key) {
        case "edit":
            if (root.viewModel.openPhase(row))
                root.openPhase();
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
