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

    signal openPlan
    signal openKit
    signal openReminders
    signal openSession
    signal openAppointments
    signal openSummary
    signal openCard
    signal openCopies
    signal openWhere
    signal openTakingPart
    signal openLook
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
        objectName: "reminders"
        width: parent.width
        label: qsTr("Reminders")
        value: root.reminderValue
        onClicked: root.openReminders()
    }

    ValueRow {
        objectName: "sessionOptions"
        width: parent.width
        label: qsTr("Session")
        value: root.settings.sessionText
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

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("This app")
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
        objectName: "about"
        width: parent.width
        label: qsTr("About")
        value: root.version
        onClicked: root.openAbout()
    }
}
