// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Start in one tap; know what the plan has, in one sentence.
PageFrame {
    id: root

    required property TodayViewModel viewModel
    required property SessionViewModel session
    required property RestEditor rest
    required property bool showPlan
    property bool notesOnly: false
    property string datesText: ""
    property string soonText: ""
    required property RemindersViewModel reminders
    required property FileTroubleViewModel fileTrouble
    readonly property bool fileSpeaks: root.fileTrouble.noticeText.length > 0 && !root.session.unfinished
    // No notice that comes before a quieter one.
    readonly property bool undisturbed: !root.session.unfinished && !root.fileSpeaks && root.reminders.missText.length === 0 && !root.viewModel.welcomeBack
    // Low windows keep only the filled button pinned; the others scroll with the page.
    readonly property bool roomy: root.height >= 560 * Math.max(1, Theme.textScale)

    signal openPlan
    signal openAppointments
    signal openReminders
    signal openFileTrouble
    signal openSession
    signal openEntry(string id)
    signal logEarlier

    title: root.viewModel.dateText
    contentSpacing: Theme.s16
    onVisibleChanged: {
        if (root.visible)
            return;
        root.viewModel.forgetNotToday();
        root.rest.forgetPickUp();
        root.session.forgetDiscarded();
    }

    Notice {
        objectName: "unfinishedNotice"
        visible: root.session.unfinished
        width: parent.width
        text: root.session.unfinishedText
        actions: [
            {
                key: "continue",
                text: qsTr("Continue")
            },
            {
                key: "ended",
                text: qsTr("It ended then")
            },
            {
                key: "discard",
                text: qsTr("Discard")
            }
        ]
        onChosen: key => root.settle(key)
    }

    Notice {
        objectName: "fileNotice"
        visible: root.fileSpeaks
        width: parent.width
        text: root.fileTrouble.noticeText
        actions: root.fileTrouble.open ? [
            {
                key: "look",
                text: qsTr("Have a look")
            },
            {
                key: "later",
                text: qsTr("Not now")
            }
        ] : [
            {
                key: "close",
                text: qsTr("Close")
            }
        ]
        onChosen: key => {
            if (key === "look")
                root.openFileTrouble();
            else
                root.fileTrouble.putAside();
        }
    }

    Notice {
        objectName: "missNotice"
        visible: root.reminders.missText.length > 0 && !root.session.unfinished && !root.fileSpeaks
        width: parent.width
        text: root.reminders.missText
        actions: [
            {
                key: "look",
                text: qsTr("Have a look")
            },
            {
                key: "later",
                text: qsTr("Not now")
            }
        ]
        onChosen: key => {
            root.reminders.putAside();
            if (key === "look")
                root.openReminders();
        }
    }

    Notice {
        objectName: "welcomeNotice"
        visible: root.viewModel.welcomeBack && !root.session.unfinished && !root.fileSpeaks && root.reminders.missText.length === 0
        width: parent.width
        text: qsTr("Welcome back. Pick up wherever suits you.")
        actions: [
            {
                key: "later",
                text: qsTr("Not now")
            }
        ]
        onChosen: root.viewModel.dismissWelcome()
    }

    Notice {
        objectName: "restNotice"
        visible: root.rest.resting && root.undisturbed
        width: parent.width
        text: root.rest.restingText
        actions: [
            {
                key: "pickUp",
                text: qsTr("Pick up again")
            }
        ]
        onChosen: root.rest.pickUpAgain()
    }

    Notice {
        objectName: "reminderOffer"
        visible: root.reminders.offered && !root.rest.resting && root.undisturbed
        width: parent.width
        text: qsTr("Would you like a quiet reminder now and then?")
        actions: [
            {
                key: "choose",
                text: qsTr("Choose times")
            },
            {
                key: "no",
                text: qsTr("Not now")
            }
        ]
        onChosen: key => {
            root.reminders.declineOffer();
            if (key === "choose")
                root.openReminders();
        }
    }

    ValueRow {
        objectName: "planRow"
        width: parent.width
        visible: root.showPlan && !root.rest.resting
        label: root.viewModel.planSentence
        onClicked: root.openPlan()
    }

    Repeater {
        model: root.showPlan && !root.rest.resting ? root.viewModel.otherPlanSentences : []

        ValueRow {
            required property string modelData

            width: parent ? parent.width : 0
            label: modelData
            onClicked: root.openPlan()
        }
    }

    // The plan has the question that belongs to it.
    ValueRow {
        objectName: "datesRow"
        width: parent.width
        visible: root.showPlan && root.datesText.length > 0
        label: root.datesText
        onClicked: root.openPlan()
    }

    ValueRow {
        objectName: "soonRow"
        width: parent.width
        visible: root.soonText.length > 0
        label: root.soonText
        onClicked: root.openAppointments()
    }

    Column {
        width: parent.width
        visible: root.viewModel.entries.count > 0

        Repeater {
            model: root.viewModel.entries

            ValueRow {
                id: entry

                required property int index
                required property string entryId
                required property string time
                required property string summary

                objectName: "entry_" + entry.index
                width: parent ? parent.width : 0
                label: entry.time
                value: entry.summary
                onClicked: root.openEntry(entry.entryId)
            }
        }
    }

    UndoBar {
        objectName: "notTodayUndo"
        width: parent.width
        shown: root.viewModel.notTodayNoted
        text: qsTr("Noted for today.")
        onAction: root.viewModel.undoNotToday()
    }

    UndoBar {
        objectName: "pickUpUndo"
        width: parent.width
        shown: root.rest.pickedUp
        text: qsTr("Picked up again.")
        onAction: root.rest.undoPickUp()
    }

    UndoBar {
        objectName: "discardUndo"
        width: parent.width
        shown: root.session.canUndoDiscard
        text: qsTr("Removed.")
        onAction: root.session.undoDiscard()
    }

    OtherWays {
        visible: !root.roomy && !root.notesOnly
        width: parent.width
        onLogEarlier: root.logEarlier()
        onNotToday: root.viewModel.noteNotToday()
        onRestForNow: root.askRest()
        resting: root.rest.resting
    }

    footer: [
        ValueRow {
            objectName: "beginWith"
            visible: !root.session.active && !root.notesOnly
            width: parent.width
            interactive: root.session.sizes.count > 1
            label: root.session.beginText
            value: interactive ? qsTr("change") : ""
            showsChevron: false
            onClicked: sizeSheet.openFor(false)
        },
        FButton {
            objectName: "start"
            width: parent.width
            visible: !root.notesOnly || root.session.active
            text: root.session.active ? qsTr("Back to the session") : qsTr("Start")
            onClicked: root.begin()
        },
        FButton {
            objectName: "writeNote"
            width: parent.width
            visible: root.notesOnly && !root.session.active
            text: qsTr("Write a note")
            onClicked: root.logEarlier()
        },
        OtherWays {
            visible: root.roomy && !root.notesOnly
            width: parent.width
            onLogEarlier: root.logEarlier()
            onNotToday: root.viewModel.noteNotToday()
            onRestForNow: root.askRest()
            resting: root.rest.resting
        }
    ]

    RestSheet {
        id: restSheet

        viewModel: root.rest
    }

    SizeSheet {
        id: sizeSheet

        objectName: "sizeSheet"

        // After a long time nothing is chosen beforehand, and the choice begins the session.
        property bool begins: false

        function openFor(begins: bool): void {
            sizeSheet.begins = begins;
            sizeSheet.open();
        }

        title: qsTr("Begin with")
        sizes: root.session.sizes
        current: sizeSheet.begins ? -1 : root.session.sizeRow
        onChosen: row => {
            root.session.chooseSize(row);
            if (sizeSheet.begins)
                root.startNow();
        }
    }

    function begin(): void {
        if (root.session.active)
            root.openSession();
        else if (root.viewModel.welcomeBack && root.session.sizes.count > 1)
            sizeSheet.openFor(true);
        else
            root.startNow();
    }

    function startNow(): void {
        if (root.session.start())
            root.openSession();
    }

    function askRest(): void {
        root.rest.openForm();
        restSheet.open();
    }

    function settle(key: string): void {
        if (key === "continue") {
            if (root.session.continueUnfinished())
                root.openSession();
        } else if (key === "ended") {
            root.session.endUnfinished();
        } else {
            root.session.discardUnfinished();
        }
    }
}
