// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// When a session lets a person know, and by what.
Column {
    id: root

    required property SessionOptions options
    property int planMinutes: 0

    spacing: Theme.s8

    // 0: none.
    function after(minutes: int): choice {
        return Choices.of(minutes.toString(), minutes > 0 ? qsTr("%1 min").arg(minutes) : qsTr("Don't"));
    }

    FText {
        width: parent.width
        visible: root.planMinutes > 0
        quiet: true
        text: qsTr("At your plan's time: %1 min.").arg(root.planMinutes)
    }

    ChipFlow {
        objectName: "targetMinutes"
        width: parent.width
        visible: root.planMinutes === 0
        name: qsTr("Let me know after")
        showsName: true
        current: root.options.targetMinutes.toString()
        model: [root.after(0), root.after(5), root.after(10), root.after(15), root.after(20), root.after(30)]
        onPicked: value => root.options.targetMinutes = parseInt(value)
    }

    ChipFlow {
        objectName: "everyMinutes"
        width: parent.width
        topPadding: Theme.s8
        name: qsTr("Also every")
        showsName: true
        current: root.options.everyMinutes.toString()
        model: [root.after(0), root.after(1), root.after(2), root.after(5), root.after(10)]
        onPicked: value => root.options.everyMinutes = parseInt(value)
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s16
        text: qsTr("By")
    }

    Column {
        width: parent.width

        SwitchRow {
            objectName: "vibration"
            width: parent.width
            visible: root.options.canVibrate
            label: qsTr("Vibration")
            on: root.options.vibration
            onToggledTo: on => root.options.vibration = on
        }

        SwitchRow {
            objectName: "notification"
            width: parent.width
            label: qsTr("Notification")
            detail: qsTr("The minutes and nothing else, while this window is not in front.")
            on: root.options.notification
            onToggledTo: on => root.options.notification = on
        }

        SwitchRow {
            objectName: "sound"
            width: parent.width
            visible: root.options.canPlay
            label: qsTr("Sound")
            detail: qsTr("One or two soft notes.")
            on: root.options.sound
            onToggledTo: on => root.options.sound = on
        }

        SwitchRow {
            objectName: "speech"
            width: parent.width
            enabled: root.options.canSpeak
            label: qsTr("Spoken words")
            detail: root.options.canSpeak ? qsTr("Others nearby can hear this.") : qsTr("This device has no voice to speak with.")
            on: root.options.speech && root.options.canSpeak
            onToggledTo: on => root.options.speech = on
        }

        SwitchRow {
            objectName: "brightness"
            width: parent.width
            label: qsTr("Brightness")
            detail: qsTr("The page grows darker and lighter again, slowly and once.")
            on: root.options.brightness
            onToggledTo: on => root.options.brightness = on
        }
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s16
        text: qsTr("Breathing")
    }

    SwitchRow {
        objectName: "breathing"
        width: parent.width
        label: qsTr("Breathing guide")
        detail: qsTr("A line that rises and falls, in the place of the curve.")
        on: root.options.breathing
        onToggledTo: on => root.options.breathing = on
    }

    SecondsRow {
        objectName: "breathIn"
        width: parent.width
        visible: root.options.breathing
        label: qsTr("In")
        seconds: root.options.breathIn
        onWanted: seconds => root.options.breathIn = seconds
    }

    SecondsRow {
        objectName: "breathOut"
        width: parent.width
        visible: root.options.breathing
        label: qsTr("Out")
        seconds: root.options.breathOut
        onWanted: seconds => root.options.breathOut = seconds
    }
}
