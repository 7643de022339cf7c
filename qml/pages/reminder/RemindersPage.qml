// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// When a quiet line may come, what it says, and whether the last ones came.
PageFrame {
    id: root

    required property ReminderEditor editor
    required property RemindersViewModel watch

    signal openCalendar
    signal closed

    title: qsTr("Reminders")
    guide: "when-something-is-wrong"
    canGoBack: true
    form: root.editor
    contentSpacing: Theme.s16
    Component.onCompleted: {
        root.editor.reload();
        root.watch.look();
    }

    SwitchRow {
        objectName: "on"
        width: parent.width
        visible: root.watch.hasTimes
        label: qsTr("Reminders")
        detail: root.watch.on ? root.watch.nextText : qsTr("Off. The times stay here.")
        on: root.watch.on
        onToggledTo: on => root.watch.on = on
    }

    FText {
        objectName: "introduction"
        width: parent.width
        visible: !root.watch.hasTimes
        text: qsTr("A quiet line now and then, if you'd like that. There are none until you choose a time.")
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: root.watch.refused

        FText {
            objectName: "refused"
            width: parent.width
            text: qsTr("This device keeps notifications off.")
        }

        FButton {
            objectName: "openSettings"
            width: Math.min(implicitWidth, parent.width)
            kind: FButton.Outlined
            text: qsTr("Open its settings")
            onClicked: root.watch.openSettings()
        }
    }

    SectionHeading {
        width: parent.width
        text: qsTr("Times")
    }

    ChipFlow {
        objectName: "times"
        width: parent.width
        visible: root.editor.times.length > 0
        name: qsTr("Times chosen; choosing one again takes it out")
        showsName: true
        multiple: true
        values: root.editor.timeValues
        model: root.editor.times
        onPicked: value => root.editor.removeTime(value)
    }

    // Added when it is picked.
    TimeField {
        objectName: "newTime"
        width: parent.width
        showsLabel: false
        label: root.editor.times.length > 0 ? qsTr("Another time") : qsTr("A time")
        placeholder: qsTr("Add a time")
        suggestion: "20:30"
        errorText: root.editor.newTimeError
        onPicked: time => root.editor.addTime(time)
    }

    SectionHeading {
        width: parent.width
        text: qsTr("Days")
    }

    ChipFlow {
        objectName: "days"
        width: parent.width
        name: qsTr("Days")
        current: root.editor.days
        model: [
            Choices.of("every", qsTr("Every day")),
            Choices.of("weekdays", qsTr("Certain days")),
            Choices.of("plan", qsTr("Follow the plan"))
        ]
        onPicked: value => root.editor.days = value
    }

    ChipFlow {
        objectName: "weekdays"
        width: parent.width
        visible: root.editor.days === "weekdays"
        name: qsTr("Days of the week")
        multiple: true
        values: root.editor.weekdays
        model: root.editor.weekdayChoices
        onPicked: value => root.editor.toggleWeekday(value)
    }

    FText {
        width: parent.width
        role: FText.Small
        visible: text.length > 0
        text: root.editor.weekdaysError
    }

    SwitchRow {
        objectName: "onlyIfNotDone"
        width: parent.width
        label: qsTr("Only if nothing is noted yet")
        detail: qsTr("Or, with a plan, while something of the day is open")
        on: root.editor.onlyIfNotDone
        onToggledTo: on => root.editor.onlyIfNotDone = on
    }

    SwitchRow {
        objectName: "second"
        width: parent.width
        label: qsTr("Once more an hour later")
        detail: qsTr("If nothing is noted by then")
        on: root.editor.second
        onToggledTo: on => root.editor.second = on
    }

    ChipFlow {
        objectName: "most"
        width: parent.width
        name: qsTr("At most on one day")
        showsName: true
        current: root.editor.mostPerDay
        model: root.editor.mostChoices
        onPicked: value => root.editor.mostPerDay = value
    }

    SectionHeading {
        width: parent.width
        text: qsTr("What it says")
    }

    FField {
        objectName: "text"
        width: parent.width
        label: qsTr("A line of your own")
        placeholder: qsTr("A quiet moment, if you'd like one.")
        text: root.editor.text
        errorText: root.editor.textError
        onEdited: text => root.editor.text = text
    }

    LockScreenLine {
        width: parent.width
        line: root.editor.line
    }

    SectionHeading {
        width: parent.width
        text: qsTr("Quiet hours")
    }

    TimeField {
        objectName: "quietFrom"
        width: parent.width
        label: qsTr("From")
        placeholder: qsTr("None")
        suggestion: "22:00"
        clearable: true
        time: root.editor.quietFrom
        onPicked: time => root.editor.quietFrom = time
    }

    TimeField {
        objectName: "quietTo"
        width: parent.width
        label: qsTr("Until")
        placeholder: qsTr("None")
        suggestion: "08:00"
        clearable: true
        time: root.editor.quietTo
        errorText: root.editor.quietError
        onPicked: time => root.editor.quietTo = time
    }

    FText {
        objectName: "silent"
        width: parent.width
        role: FText.Small
        visible: text.length > 0
        text: root.editor.silentText
    }

    SwitchRow {
        objectName: "exact"
        width: parent.width
        visible: root.watch.exactOffered
        label: qsTr("To the minute")
        detail: qsTr("Uses more battery. Otherwise they may come some minutes late.")
        on: root.watch.exact
        onToggledTo: on => root.watch.exact = on
    }

    SectionHeading {
        width: parent.width
        text: qsTr("Do they come?")
    }

    FText {
        objectName: "closedText"
        width: parent.width
        visible: text.length > 0
        text: root.watch.closedText
    }

    FButton {
        objectName: "tryOne"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Outlined
        text: qsTr("Try one in 10 seconds")
        onClicked: root.watch.tryOne()
    }

    FText {
        objectName: "tryText"
        width: parent.width
        visible: text.length > 0
        text: root.watch.tryText
        Accessible.role: Accessible.Notification
    }

    Column {
        width: parent.width
        visible: root.watch.last.length > 0

        Repeater {
            model: root.watch.last

            ValueRow {
                required property pastReminder modelData
                required property int index

                objectName: "last_" + index
                width: parent ? parent.width : 0
                interactive: false
                label: modelData.due
                value: modelData.arrived
            }
        }
    }

    FText {
        width: parent.width
        quiet: true
        text: qsTr("If Frond is not opened for four weeks, they stop by themselves.")
    }

    FButton {
        objectName: "calendar"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        text: qsTr("Use a calendar file instead")
        onClicked: root.openCalendar()
    }

    footer: FButton {
        objectName: "save"
        width: parent ? parent.width : 0
        enabled: root.editor.isValid
        text: qsTr("Save")
        onClicked: if (root.editor.save())
            root.closed()
    }
}
