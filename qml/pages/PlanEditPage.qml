// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The form of a plan with one phase. Smaller and shorter are as easy to say as more.
PageFrame {
    id: root

    required property PlanEditor viewModel
    readonly property string cadence: root.viewModel.cadence
    readonly property bool counted: root.cadence !== "when_i_like"

    signal closed

    title: root.viewModel.hasPlan ? qsTr("Change the plan") : qsTr("Add a plan")
    canGoBack: true
    contentSpacing: Theme.s16

    FField {
        objectName: "name"
        width: parent.width
        label: qsTr("Name")
        text: root.viewModel.name
        errorText: root.viewModel.errors.name ?? ""
        onEdited: text => root.viewModel.name = text
    }

    ChipFlow {
        objectName: "cadence"
        width: parent.width
        name: qsTr("Rhythm")
        current: root.cadence
        model: [
            {
                value: "when_i_like",
                text: qsTr("When I like")
            },
            {
                value: "times_per_day",
                text: qsTr("Times a day")
            },
            {
                value: "every_days",
                text: qsTr("Every few days")
            },
            {
                value: "times_per_week",
                text: qsTr("Times a week")
            },
            {
                value: "weekdays",
                text: qsTr("Certain days")
            }
        ]
        onPicked: value => root.viewModel.cadence = value
    }

    ChipFlow {
        objectName: "weekdays"
        width: parent.width
        visible: root.cadence === "weekdays"
        name: qsTr("Days")
        multiple: true
        values: root.viewModel.weekdays
        model: root.viewModel.weekdayChoices
        onPicked: value => root.viewModel.toggleWeekday(value)
    }

    FText {
        width: parent.width
        role: FText.Small
        visible: root.cadence === "weekdays" && text.length > 0
        text: root.viewModel.errors.weekdays ?? ""
    }

    FField {
        objectName: "times"
        width: parent.width
        visible: root.counted
        label: {
            switch (root.cadence) {
            case "every_days":
                return qsTr("Once every so many days");
            case "times_per_week":
                return qsTr("Times a week");
            case "weekdays":
                return qsTr("Times on each of those days");
            default:
                return qsTr("Times a day");
            }
        }
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.viewModel.times
        errorText: root.viewModel.errors.times ?? ""
        onEdited: text => root.viewModel.times = text
    }

    FField {
        objectName: "minutes"
        width: parent.width
        label: qsTr("Minutes of one session, if you like")
        suffix: qsTr("min")
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.viewModel.minutes
        errorText: root.viewModel.errors.minutes ?? ""
        onEdited: text => root.viewModel.minutes = text
    }

    FField {
        objectName: "maxDiameter"
        width: parent.width
        label: qsTr("Largest diameter, if you like")
        suffix: qsTr("mm")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        text: root.viewModel.maxDiameter
        errorText: root.viewModel.errors.maxDiameter ?? ""
        onEdited: text => root.viewModel.maxDiameter = text
    }

    FField {
        objectName: "weeks"
        width: parent.width
        label: qsTr("For how many weeks; empty has no end")
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.viewModel.weeks
        errorText: root.viewModel.errors.weeks ?? ""
        onEdited: text => root.viewModel.weeks = text
    }

    FField {
        objectName: "from"
        width: parent.width
        label: qsTr("From this day on")
        text: root.viewModel.from
        errorText: root.viewModel.errors.from ?? ""
        onEdited: text => root.viewModel.from = text
    }

    footer: FButton {
        objectName: "save"
        width: parent ? parent.width : 0
        text: qsTr("Save")
        onClicked: root.viewModel.save()
    }

    // Also when it was kept at a second try only.
    Connections {
        target: root.viewModel

        function onSaved(): void {
            root.closed();
        }
    }
}
