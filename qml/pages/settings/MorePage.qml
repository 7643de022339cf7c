// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Everything else, each row with its present value.
PageFrame {
    id: root

    required property SettingsViewModel settings
    required property string version
    property string planValue: ""
    property string kitValue: ""
    property string removedValue: ""
    property string appointmentValue: ""
    property string copyValue: ""
    property string reminderValue: ""
    property string cuesText: ""
    property string clinicValue: ""
    property string goalsValue: ""
    property string wordsValue: ""
    property string lockValue: ""
    property string lookBackValue: ""
    property bool dayContextOn: false

    signal openPlan
    signal openKit
    signal openGoals
    signal openLookBack
    signal dayContextWanted(bool on)
    signal openTrials
    signal openMilestones
    signal openReminders
    signal openSession
    signal openAppointments
    signal openSummary
    signal openCard
    signal openClinic
    signal openAsk
    signal openLock
    signal openCopies
    signal openWhere
    signal openTakingPart
    signal openLook
    signal openTags
    signal openWords
    signal openRemoved
    signal openAbout

    title: qsTr("More")
    contentSpacing: 0

    SectionHeading {
        width: parent.width
        text: qsTr("Practice")
    }

    ValueRow {
        objectName: "plan"
        width: parent.width
        label: qsTr("Plan")
        value: root.planValue
        onClicked: root.openPlan()
    }

    ValueRow {
        objectName: "kit"
        width: parent.width
        label: qsTr("Kit")
        value: root.kitValue
        onClicked: root.openKit()
    }

    ValueRow {
        objectName: "goals"
        width: parent.width
        label: qsTr("Things I'd like to be easier")
        value: root.goalsValue
        onClicked: root.openGoals()
    }

    ValueRow {
        objectName: "lookBack"
        width: parent.width
        label: qsTr("A look back")
        value: root.lookBackValue
        onClicked: root.openLookBack()
    }

    SwitchRow {
        objectName: "dayContextOn"
        width: parent.width
        label: qsTr("What the day was like")
        detail: qsTr("Cycle day, flare, sleep, stress, medicine, on the page of a day")
        on: root.dayContextOn
        onToggledTo: on => root.dayContextWanted(on)
    }

    ValueRow {
        objectName: "trials"
        width: parent.width
        label: qsTr("Something I try now and then")
        onClicked: root.openTrials()
    }

    ValueRow {
        objectName: "milestones"
        width: parent.width
        label: qsTr("Milestones")
        onClicked: root.openMilestones()
    }

    ValueRow {
        objectName: "reminders"
        width: parent.width
        label: qsTr("Reminders")
        value: root.reminderValue
        onClicked: root.openReminders()
    }

    ValueRow {
        objectName: "sessionOptions"
        width: parent.width
        label: qsTr("Cues")
        value: root.cuesText
        onClicked: root.openSession()
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("For others")
    }

    ValueRow {
        objectName: "appointments"
        width: parent.width
        label: qsTr("Appointments")
        value: root.appointmentValue
        onClicked: root.openAppointments()
    }

    ValueRow {
        objectName: "summary"
        width: parent.width
        label: qsTr("Summary for a PT")
        onClicked: root.openSummary()
    }

    ValueRow {
        objectName: "card"
        width: parent.width
        label: qsTr("Exam card")
        onClicked: root.openCard()
    }

    ValueRow {
        objectName: "clinic"
        width: parent.width
        label: qsTr("What my clinic said")
        value: root.clinicValue
        onClicked: root.openClinic()
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("This app")
    }

    ValueRow {
        objectName: "words"
        width: parent.width
        label: qsTr("Words")
        value: root.wordsValue
        onClicked: root.openWords()
    }

    ValueRow {
        objectName: "tags"
        width: parent.width
        label: qsTr("Tags")
        onClicked: root.openTags()
    }

    ValueRow {
        objectName: "look"
        width: parent.width
        label: qsTr("Look and text")
        value: qsTr("%1, %2").arg(root.settings.appearanceText).arg(root.settings.textSizeText)
        onClicked: root.openLook()
    }

    ValueRow {
        objectName: "takingPart"
        width: parent.width
        label: qsTr("Taking part")
        value: root.settings.takingPartText
        onClicked: root.openTakingPart()
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("Keeping it")
    }

    ValueRow {
        objectName: "lock"
        width: parent.width
        label: qsTr("Lock and hiding")
        value: root.lockValue
        onClicked: root.openLock()
    }

    ValueRow {
        objectName: "copies"
        width: parent.width
        label: qsTr("Copies")
        value: root.copyValue
        onClicked: root.openCopies()
    }

    ValueRow {
        objectName: "where"
        width: parent.width
        label: qsTr("Where your data is")
        value: qsTr("Only here")
        onClicked: root.openWhere()
    }

    ValueRow {
        objectName: "removed"
        width: parent.width
        label: qsTr("Recently removed")
        value: root.removedValue
        onClicked: root.openRemoved()
    }

    ValueRow {
        objectName: "askSomeone"
        width: parent.width
        label: qsTr("When to ask someone")
        onClicked: root.openAsk()
    }

    ValueRow {
        objectName: "guideRow"
        width: parent.width
        label: qsTr("Guide")
        onClicked: root.guideRequested("")
    }

    ValueRow {
        objectName: "about"
        width: parent.width
        label: qsTr("About")
        value: root.version
        onClicked: root.openAbout()
    }
}
