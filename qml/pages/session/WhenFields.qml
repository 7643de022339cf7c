// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// When it was: today, yesterday or a day of its own, and the time.
Column {
    id: root

    required property WhenChoice viewModel
    property bool quickChoices: true
    property list<string> noted // of the month shown

    readonly property bool picking: root.viewModel.choice === "pick"

    signal monthShown(string first, string last)

    spacing: Theme.s8

    SectionHeading {
        width: parent.width
        text: qsTr("When")
    }

    ChipFlow {
        objectName: "when"
        width: parent.width
        visible: root.quickChoices
        name: qsTr("When")
        current: root.viewModel.choice
        model: [
            Choices.of("today", qsTr("Today")),
            Choices.of("yesterday", qsTr("Yesterday")),
            Choices.of("pick", qsTr("Another day"))
        ]
        onPicked: value => {
            root.viewModel.choice = value;
            if (value === "pick")
                day.clicked();
        }
    }

    DayField {
        id: day

        objectName: "day"
        width: parent.width
        visible: root.picking
        label: qsTr("Day")
        last: Calendar.today
        noted: root.noted
        onMonthShown: (first, last) => root.monthShown(first, last)
        day: root.viewModel.dayField
        errorText: root.viewModel.dayError
        onPicked: day => root.viewModel.dayField = day
    }

    TimeField {
        objectName: "time"
        width: root.quickChoices ? Math.min(parent.width, Math.max(implicitWidth, (parent.width - Theme.s8) / 2)) : parent.width
        showsLabel: !root.quickChoices
        label: qsTr("Time")
        placeholder: qsTr("No time")
        suggestion: "20:00"
        clearable: true
        time: root.viewModel.timeField
        errorText: root.viewModel.timeError
        onPicked: time => root.viewModel.timeField = time
    }

    FText {
        width: parent.width
        visible: root.viewModel.countsForShown
        quiet: true
        text: qsTr("Counts for")
    }

    ChipFlow {
        objectName: "countsFor"
        width: parent.width
        visible: root.viewModel.countsForShown
        name: qsTr("Counts for")
        current: root.viewModel.countsForPrevious ? "previous" : "began"
        model: [
            Choices.of("previous", root.viewModel.previousDayText),
            Choices.of("began", root.viewModel.beganDayText)
        ]
        onPicked: value => root.viewModel.countsForPrevious = value === "previous"
    }
}
