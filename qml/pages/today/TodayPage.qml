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
    required property NoticeViewModel notice
    // Low windows keep only the filled button pinned; the others scroll with the page.
    readonly property bool roomy: root.height >= 560 * Math.max(1, Theme.textScale)

    signal openPlan
    signal openAppointments
    signal openReminders
    signal openFileTrouble
    signal openSession
    signal openEntry(string id)
    signal logEarlier
    signal sizeWanted(bool begins)
    signal restWanted

    title: root.viewModel.dateText
    contentSpacing: Theme.s16
    onVisibleChanged: {
        if (root.visible)
            return;
        root.viewModel.forgetNotToday();
        root.rest.forgetPickUp();
        root.session.forgetDiscarded();
    }

    // One at a time, made when it has something to say.
    Repeater {
        model: root.notice.kind === NoticeViewModel.UnfinishedSession ? 1 : 0

        Notice {
            objectName: "unfinishedNotice"
            width: parent ? parent.width : 0
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
            onChosen: key => root.answerUnfinished(key)
        }
    }

    Repeater {
        model: root.notice.kind === NoticeViewModel.FileTrouble ? 1 : 0

        Notice {
            objectName: "fileNotice"
            width: parent ? parent.width : 0
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
    }

    Repeater {
        model: root.notice.kind === NoticeViewModel.MissedReminders ? 1 : 0

        Notice {
            objectName: "missNotice"
            width: parent ? parent.width : 0
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
    }

    Repeater {
        model: root.notice.kind === NoticeViewModel.WelcomeBack ? 1 : 0

        Notice {
            objectName: "welcomeNotice"
            width: parent ? parent.width : 0
            text: qsTr("Welcome back. Pick up wherever suits you.")
            actions: [
                {
                    key: "later",
                    text: qsTr("Not now")
                }
            ]
            onChosen: root.viewModel.dismissWelcome()
        }
    }

    Repeater {
        model: root.notice.kind === NoticeViewModel.Resting ? 1 : 0

        Notice {
            objectName: "restNotice"
            width: parent ? parent.width : 0
            text: root.rest.restingText
            actions: [
                {
                    key: "pickUp",
                    text: qsTr("Pick up again")
                }
            ]
            onChosen: root.rest.pickUpAgain()
        }
    }

    Repeater {
        model: root.notice.kind === NoticeViewModel.ReminderOffer ? 1 : 0

        Notice {
            objectName: "reminderOffer"
            width: parent ? parent.width : 0
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

    Repeater {
        model: root.viewModel.notTodayNoted ? 1 : 0

        UndoBar {
            objectName: "notTodayUndo"
            width: parent ? parent.width : 0
            shown: true
            text: qsTr("Noted for today.")
            onAction: root.viewModel.undoNotToday()
        }
    }

    Repeater {
        model: root.rest.pickedUp ? 1 : 0

        UndoBar {
            objectName: "pickUpUndo"
            width: parent ? parent.width : 0
            shown: true
            text: qsTr("Picked up again.")
            onAction: root.rest.undoPickUp()
        }
    }

    Repeater {
        model: root.session.canUndoDiscard ? 1 : 0

        UndoBar {
            objectName: "discardUndo"
            width: parent ? parent.width : 0
            shown: true
            text: qsTr("Removed.")
            onAction: root.session.undoDiscard()
        }
    }

    OtherWays {
        visible: !root.roomy && !root.notesOnly
        width: parent.width
        onLogEarlier: root.logEarlier()
        onNotToday: root.viewModel.noteNotToday()
        onRestForNow: root.restWanted()
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
            onClicked: root.sizeWanted(false)
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
            onRestForNow: root.restWanted()
            resting: root.rest.resting
        }
    ]

    function begin(): void {
        if (root.session.active)
            root.openSession();
        else if (root.viewModel.welcomeBack && root.session.sizes.count > 1)
            root.sizeWanted(true);
        else
            root.startNow();
    }

    function startNow(): void {
        if (root.session.start())
            root.openSession();
    }

    function answerUnfinished(key: string): void {
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
