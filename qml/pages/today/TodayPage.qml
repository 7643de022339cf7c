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
    property string lookBackText: ""
    required property RemindersViewModel reminders
    required property FileTroubleViewModel fileTrouble
    required property ClinicNoticeViewModel clinicNotice
    required property NoticeViewModel notice
    required property LockViewModel lock
    // Low windows keep only the filled button pinned; the others scroll with the page, and what it begins
    // with too, unless it stands beside the page.
    readonly property bool roomy: root.height >= 560 * Math.max(1, Theme.textScale)
    readonly property bool begins: !root.notesOnly || root.session.active
    readonly property bool planShown: root.showPlan && !root.rest.resting
    readonly property bool datesShown: root.showPlan && root.datesText.length > 0
    readonly property bool saysSomething: root.notice.kind !== NoticeViewModel.Nothing || root.planShown || root.datesShown || root.soonText.length > 0 || root.lookBackText.length > 0
    // What there is fills the page: the same room after each of its groups.
    readonly property real taken: (first.visible ? first.implicitHeight : 0) + lastDays.implicitHeight + noted.implicitHeight
    readonly property real room: (root.viewportHeight - root.taken) / (first.visible ? 3 : 2)

    signal openPlan
    signal openAppointments
    signal openLookBack
    signal openReminders
    signal openLock
    signal openFileTrouble
    signal openSession
    signal openDay(string day)
    signal openEntry(string kind, string id)
    signal openKit
    signal logEarlier
    signal writeNote
    signal somethingFelt
    signal sizeWanted(bool begins)
    signal minutesWanted
    signal restWanted
    signal notTodayWanted

    title: root.viewModel.dateText
    contentSpacing: Math.max(Theme.s32, Math.floor(root.room))
    Component.onCompleted: root.notice.pageShown()
    onVisibleChanged: {
        if (root.visible)
            return;
        root.viewModel.forgetNotToday();
        root.viewModel.forgetSaved();
        root.rest.forgetPickUp();
        root.session.forgetDiscarded();
    }

    Column {
        id: first

        width: parent.width
        visible: root.saysSomething
        spacing: Theme.s8

        // One at a time, made when it has something to say.
        Repeater {
            model: root.notice.kind === NoticeViewModel.UnfinishedSession ? 1 : 0

            Notice {
                objectName: "unfinishedNotice"
                width: parent ? parent.width : 0
                text: root.session.unfinishedText
                actions: [
                    Choices.of("continue", qsTr("Continue")),
                    Choices.of("ended", qsTr("It ended then")),
                    Choices.of("discard", qsTr("Discard"))
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
                    Choices.of("look", qsTr("Have a look")),
                    Choices.of("later", qsTr("Not now"))
                ] : [
                    Choices.of("close", qsTr("Close"))
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
            model: root.notice.kind === NoticeViewModel.ClinicWords ? 1 : 0

            ClinicNotice {
                objectName: "clinicNotice"
                width: parent ? parent.width : 0
                viewModel: root.clinicNotice
            }
        }

        Repeater {
            model: root.notice.kind === NoticeViewModel.MissedReminders ? 1 : 0

            Notice {
                objectName: "missNotice"
                width: parent ? parent.width : 0
                text: root.reminders.missText
                actions: [
                    Choices.of("look", qsTr("Have a look")),
                    Choices.of("later", qsTr("Not now"))
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
                    Choices.of("later", qsTr("Not now"))
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
                    Choices.of("pickUp", qsTr("Pick up again"))
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
                    Choices.of("choose", qsTr("Choose times")),
                    Choices.of("no", qsTr("Not now"))
                ]
                onChosen: key => {
                    root.reminders.declineOffer();
                    if (key === "choose")
                        root.openReminders();
                }
            }
        }

        Repeater {
            model: root.notice.kind === NoticeViewModel.LockOffer ? 1 : 0

            Notice {
                objectName: "lockOffer"
                width: parent ? parent.width : 0
                text: qsTr("Would you like a lock on Frond?")
                actions: [
                    Choices.of("set", qsTr("Set one")),
                    Choices.of("later", qsTr("Not now")),
                    Choices.of("no", qsTr("Don't ask"))
                ]
                onChosen: key => {
                    if (key === "later")
                        root.lock.putOffOffer();
                    else
                        root.lock.declineOffer();
                    if (key === "set")
                        root.openLock();
                }
            }
        }

        ValueRow {
            objectName: "planRow"
            width: parent.width
            visible: root.planShown
            markOnFirstLine: true
            label: root.viewModel.planSentence
            onClicked: root.openPlan()
        }

        Repeater {
            model: root.planShown ? root.viewModel.otherPlanSentences : []

            ValueRow {
                required property string modelData

                width: parent ? parent.width : 0
                markOnFirstLine: true
                label: modelData
                onClicked: root.openPlan()
            }
        }

        // The plan has the question that belongs to it.
        ValueRow {
            objectName: "datesRow"
            width: parent.width
            visible: root.datesShown
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

        ValueRow {
            objectName: "lookBackRow"
            width: parent.width
            visible: root.lookBackText.length > 0
            label: root.lookBackText
            onClicked: root.openLookBack()
        }
    }

    LastDays {
        id: lastDays

        width: parent.width
        margin: root.sideMargin
        model: root.viewModel.lastDays
        onDayPicked: day => root.openDay(day)
    }

    Column {
        id: noted

        width: parent.width
        spacing: Theme.s8

        ValueRow {
            objectName: "lastSession"
            width: parent.width
            visible: root.viewModel.lastTitle.length > 0
            label: root.viewModel.lastTitle
            value: root.viewModel.lastText
            onClicked: root.openEntry("session", root.viewModel.lastId)
        }

        FText {
            objectName: "nothingYet"
            width: parent.width
            visible: root.viewModel.empty
            quiet: true
            text: qsTr("What you note will show here. There is no hurry.")
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
                    required property string kind
                    required property string time
                    required property string summary

                    objectName: "entry_" + entry.index
                    width: parent ? parent.width : 0
                    label: entry.time
                    value: entry.summary
                    onClicked: root.openEntry(entry.kind, entry.entryId)
                }
            }
        }

        Repeater {
            model: root.viewModel.savedText.length > 0 ? 1 : 0

            UndoBar {
                objectName: "savedUndo"
                width: parent ? parent.width : 0
                shown: true
                text: root.viewModel.savedText
                onAction: root.viewModel.undoSaved()
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
    }

    Repeater {
        model: root.begins && !root.roomy && !root.beside ? 1 : 0

        BeginWith {
            width: parent ? parent.width : 0
            session: root.session
            onSizeWanted: root.sizeWanted(false)
            onKitWanted: root.openKit()
        }
    }

    Repeater {
        model: !root.notesOnly && !root.roomy ? 1 : 0

        OtherWays {
            width: parent ? parent.width : 0
            fewer: root.rest.resting || root.session.active
            onLogEarlier: root.logEarlier()
            onSomethingFelt: root.somethingFelt()
            onNotToday: root.notTodayWanted()
            onRestForNow: root.restWanted()
        }
    }

    footer: [
        Repeater {
            model: root.begins && (root.roomy || root.beside) ? 1 : 0

            BeginWith {
                width: parent ? parent.width : 0
                session: root.session
                onSizeWanted: root.sizeWanted(false)
                onKitWanted: root.openKit()
            }
        },
        FButton {
            objectName: "start"
            width: parent.width
            visible: root.begins
            text: root.session.active ? root.session.backText : qsTr("Start")
            onClicked: root.begin()
        },
        FButton {
            objectName: "writeNote"
            width: parent.width
            visible: root.notesOnly && !root.session.active
            text: qsTr("Write a note")
            onClicked: root.writeNote()
        },
        Repeater {
            model: root.notesOnly ? 1 : 0

            FButton {
                objectName: "somethingFelt"
                width: parent ? parent.width : 0
                kind: FButton.Outlined
                text: qsTr("Something I felt")
                onClicked: root.somethingFelt()
            }
        },
        Repeater {
            model: !root.notesOnly && root.roomy ? 1 : 0

            OtherWays {
                width: parent ? parent.width : 0
                fewer: root.rest.resting || root.session.active
                onLogEarlier: root.logEarlier()
                onSomethingFelt: root.somethingFelt()
                onNotToday: root.notTodayWanted()
                onRestForNow: root.restWanted()
            }
        }
    ]

    function begin(): void {
        if (root.session.active)
            root.openSession();
        else if (root.session.asksForSize)
            root.sizeWanted(true);
        else
            root.startNow();
    }

    function startNow(): void {
        if (root.session.asksForMinutes)
            root.minutesWanted();
        else if (root.session.start())
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
