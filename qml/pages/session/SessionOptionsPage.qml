// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// How a session runs, each choice kept for the next ones.
PageFrame {
    id: root

    required property SettingsViewModel viewModel

    title: qsTr("Session")
    canGoBack: true
    contentSpacing: Theme.s8

    SectionHeading {
        width: parent.width
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
        current: root.viewModel.settleMinutes.toString()
        model: [
            {
                value: "0",
                text: qsTr("0 min")
            },
            {
                value: "1",
                text: qsTr("1 min")
            },
            {
                value: "2",
                text: qsTr("2 min")
            },
            {
                value: "5",
                text: qsTr("5 min")
            }
        ]
        onPicked: value => root.viewModel.settleMinutes = parseInt(value)
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
        detail: qsTr("To the end of your plan's minutes, then on.")
        on: root.viewModel.countdown
        onToggledTo: on => root.viewModel.countdown = on
    }

    SwitchRow {
        objectName: "keepScreenOn"
        width: parent.width
        label: qsTr("Keep the screen on")
        detail: qsTr("While a session runs.")
        on: root.viewModel.keepScreenOn
        onToggledTo: on => root.viewModel.keepScreenOn = on
    }
}
