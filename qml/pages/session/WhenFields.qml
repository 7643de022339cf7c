// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// When it was; a day or a time is typed only when the chips do not say it.
Column {
    id: root

    required property WhenChoice viewModel
    property bool quickChoices: true

    readonly property bool picking: root.viewModel.choice === "pick"

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
            {
                value: "now",
                text: root.viewModel.nowText
            },
            {
                value: "earlier",
                text: qsTr("Earlier today")
            },
            {
                value: "yesterday",
                text: qsTr("Yesterday")
            },
            {
                value: "pick",
                text: qsTr("Pick a day")
            }
        ]
        onPicked: value => root.viewModel.choice = value
    }

    FField {
        objectName: "day"
        width: parent.width
        visible: root.picking
        label: qsTr("Day")
        placeholder: qsTr("2026-03-01 or 1.3.2026")
        text: root.viewModel.dayField
        errorText: root.viewModel.dayError
        onEdited: text => root.viewModel.dayField = text
    }

    FField {
        objectName: "time"
        width: parent.width
        visible: root.viewModel.choice !== "now"
        label: qsTr("Time, if you like")
        placeholder: qsTr("20:30")
        text: root.viewModel.timeField
        errorText: root.viewModel.timeError
        onEdited: text => root.viewModel.timeField = text
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
            {
                value: "previous",
                text: root.viewModel.previousDayText
            },
            {
                value: "began",
                text: root.viewModel.beganDayText
            }
        ]
        onPicked: value => root.viewModel.countsForPrevious = value === "previous"
    }
}
