// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One phase of a plan. Smaller and shorter are as easy to say as more.
Column {
    id: root

    required property PhaseForm form
    readonly property string cadence: root.form.cadence
    readonly property bool counted: root.cadence !== "when_i_like"

    spacing: Theme.s16

    ChipFlow {
        objectName: "cadence"
        width: parent.width
        name: qsTr("Rhythm")
        current: root.cadence
        model: [
            Choices.of("when_i_like", qsTr("When I like")),
            Choices.of("times_per_day", qsTr("Times a day")),
            Choices.of("every_days", qsTr("Every few days")),
            Choices.of("times_per_week", qsTr("Times a week")),
            Choices.of("weekdays", qsTr("Certain days"))
        ]
        onPicked: value => root.form.cadence = value
    }

    ChipFlow {
        objectName: "weekdays"
        width: parent.width
        visible: root.cadence === "weekdays"
        name: qsTr("Days")
        multiple: true
        values: root.form.weekdays
        model: root.form.weekdayChoices
        onPicked: value => root.form.toggleWeekday(value)
    }

    FText {
        width: parent.width
        role: FText.Small
        visible: root.cadence === "weekdays" && text.length > 0
        text: root.form.errors.weekdays
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
        text: root.form.times
        errorText: root.form.errors.times
        onEdited: text => root.form.times = text
    }

    FField {
        objectName: "minutes"
        width: parent.width
        label: qsTr("Minutes of one session, if you like")
        suffix: qsTr("min")
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.form.minutes
        errorText: root.form.errors.minutes
        onEdited: text => root.form.minutes = text
    }

    FField {
        objectName: "maxDiameter"
        width: parent.width
        label: qsTr("Largest diameter, if you like")
        suffix: qsTr("mm")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        text: root.form.maxDiameter
        errorText: root.form.errors.maxDiameter
        onEdited: text => root.form.maxDiameter = text
    }

    FField {
        objectName: "weeks"
        width: parent.width
        label: root.form.last ? qsTr("For how many weeks; empty has no end") : qsTr("For how many weeks")
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.form.weeks
        errorText: root.form.errors.weeks
        onEdited: text => root.form.weeks = text
    }
}
