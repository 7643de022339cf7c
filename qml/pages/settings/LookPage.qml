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
            Choices.of("system", qsTr("As this device has it")),
            Choices.of("light", qsTr("Light")),
            Choices.of("dark", qsTr("Dark"))
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
            Choices.of("100", qsTr("100 %")),
            Choices.of("125", qsTr("125 %")),
            Choices.of("150", qsTr("150 %")),
            Choices.of("200", qsTr("200 %"))
        ]
        onPicked: value => root.viewModel.textPercent = parseInt(value)
    }
}
