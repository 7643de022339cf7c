// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// How a session runs, each choice kept for the next ones.
PageFrame {
    id: root

    required property SessionOptions options
    property int planMinutes: 0

    title: qsTr("Cues")
    canGoBack: true
    contentSpacing: Theme.s8

    CueFields {
        width: parent.width
        options: root.options
        planMinutes: root.planMinutes
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("Time to get settled")
    }

    FText {
        width: parent.width
        quiet: true
        bottomPadding: Theme.s8
        text: qsTr("Minutes before the session that are not counted.")
    }

    ChipFlow {
        objectName: "settleMinutes"
        width: parent.width
        name: qsTr("Time to get settled")
        current: root.options.settleMinutes.toString()
        model: [
            Choices.of("0", qsTr("0 min")),
            Choices.of("1", qsTr("1 min")),
            Choices.of("2", qsTr("2 min")),
            Choices.of("5", qsTr("5 min"))
        ]
        onPicked: value => root.options.settleMinutes = parseInt(value)
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("Minutes")
    }

    SwitchRow {
        objectName: "countdown"
        width: parent.width
        label: qsTr("Count down")
        detail: qsTr("To the end of the minutes meant, then on.")
        on: root.options.countdown
        onToggledTo: on => root.options.countdown = on
    }

    SwitchRow {
        objectName: "keepScreenOn"
        width: parent.width
        label: qsTr("Keep the screen on")
        detail: qsTr("While a session runs. The page grows dim after a minute without a touch.")
        on: root.options.keepScreenOn
        onToggledTo: on => root.options.keepScreenOn = on
    }
}
