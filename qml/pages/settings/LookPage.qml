// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

PageFrame {
    id: root

    required property SettingsViewModel viewModel

    title: qsTr("Look and text")
    canGoBack: true

    SectionHeading {
        width: parent.width
        text: qsTr("Colours")
    }

    ChipFlow {
        objectName: "appearance"
        width: parent.width
        name: qsTr("Colours")
        current: root.viewModel.appearance
        model: [
            {
                value: "system",
                text: qsTr("As this device has it")
            },
            {
                value: "light",
                text: qsTr("Light")
            },
            {
                value: "dark",
                text: qsTr("Dark")
            }
        ]
        onPicked: value => root.viewModel.appearance = value
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("Text size")
    }

    ChipFlow {
        objectName: "textSize"
        width: parent.width
        name: qsTr("Text size")
        current: root.viewModel.textPercent.toString()
        model: [
            {
                value: "100",
                text: qsTr("100 %")
            },
            {
                value: "125",
                text: qsTr("125 %")
            },
            {
                value: "150",
                text: qsTr("150 %")
            },
            {
                value: "200",
                text: qsTr("200 %")
            }
        ]
        onPicked: value => root.viewModel.textPercent = parseInt(value)
    }
}
