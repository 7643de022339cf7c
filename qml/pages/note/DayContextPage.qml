// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What one day was like. Nothing of it is asked for.
PageFrame {
    id: root

    required property DayContextEditor viewModel
    property string openLine: ""

    signal closed

    title: root.viewModel.title
    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s16

    SectionHeading {
        width: parent.width
        text: qsTr("What the day was like")
    }

    FField {
        objectName: "cycleDay"
        width: parent.width
        label: qsTr("Cycle day")
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.viewModel.cycleDay
        errorText: root.viewModel.cycleDayError
        onEdited: text => root.viewModel.cycleDay = text
    }

    ChipFlow {
        objectName: "flare"
        width: parent.width
        name: qsTr("Flare")
        showsName: true
        allowNone: true
        current: root.viewModel.flare
        model: [
            Choices.of("yes", qsTr("A flare")),
            Choices.of("no", qsTr("No flare"))
        ]
        onPicked: value => root.viewModel.flare = value
    }

    Column {
        width: parent.width

        RatingLine {
            objectName: "sleep"
            width: parent.width
            label: qsTr("Sleep")
            lowLabel: qsTr("0 none at all")
            highLabel: qsTr("10 slept well")
            value: root.viewModel.sleep
            open: root.openLine === "sleep"
            onToggled: root.toggle("sleep")
            onPicked: value => {
                root.viewModel.sleep = value;
                root.openLine = value >= 0 && root.viewModel.stress < 0 ? "stress" : "";
            }
        }

        RatingLine {
            objectName: "stress"
            width: parent.width
            label: qsTr("Stress")
            lowLabel: qsTr("0 none")
            highLabel: qsTr("10 worst I can imagine")
            value: root.viewModel.stress
            open: root.openLine === "stress"
            onToggled: root.toggle("stress")
            onPicked: value => {
                root.viewModel.stress = value;
                root.openLine = "";
            }
        }
    }

    WordField {
        objectName: "medicine"
        width: parent.width
        label: qsTr("Medicine")
        text: root.viewModel.medicine
        recent: root.viewModel.recentMedicines
        onEdited: text => root.viewModel.medicine = text
    }

    footer: FButton {
        objectName: "saveDay"
        width: parent ? parent.width : 0
        enabled: root.viewModel.isValid
        text: qsTr("Save")
        onClicked: if (root.viewModel.save())
            root.closed()
    }

    function toggle(line: string): void {
        root.openLine = root.openLine === line ? "" : line;
    }
}
