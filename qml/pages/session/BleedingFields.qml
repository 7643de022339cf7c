// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// Bleeding, and apart from it a period.
Column {
    id: root

    required property SessionEditor viewModel

    spacing: Theme.s8

    ChipFlow {
        objectName: "bleeding"
        width: parent.width
        showsName: true
        allowNone: true
        name: qsTr("Bleeding")
        current: root.viewModel.bleeding
        model: [
            Choices.of("none", qsTr("None")),
            Choices.of("spotting", qsTr("Spotting")),
            Choices.of("more", qsTr("More"))
        ]
        onPicked: value => root.viewModel.bleeding = value
    }

    Chip {
        objectName: "onPeriod"
        text: qsTr("On my period")
        selected: root.viewModel.onPeriod
        onClicked: root.viewModel.onPeriod = !root.viewModel.onPeriod
    }
}
