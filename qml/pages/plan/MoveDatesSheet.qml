// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// All dates of a plan that lie ahead, some days later or earlier, with what changes before it does.
Sheet {
    id: root

    required property PlanViewModel viewModel

    title: qsTr("Move all dates")
    onAboutToShow: {
        root.viewModel.moveDays = "";
        root.viewModel.moveEarlier = false;
    }
    onOpened: days.takeFocus()

    FText {
        objectName: "moveClinic"
        width: parent ? parent.width : 0
        visible: text.length > 0
        text: root.viewModel.moveClinicText
    }

    FField {
        id: days

        objectName: "moveDays"
        width: parent ? parent.width : 0
        label: qsTr("Days")
        inputMethodHints: Qt.ImhDigitsOnly
        text: root.viewModel.moveDays
        errorText: root.viewModel.moveDaysError
        onEdited: text => root.viewModel.moveDays = text
    }

    ChipFlow {
        objectName: "moveDirection"
        width: parent ? parent.width : 0
        name: qsTr("Later or earlier")
        current: root.viewModel.moveEarlier ? "earlier" : "later"
        model: [
            Choices.of("later", qsTr("Later")),
            Choices.of("earlier", qsTr("Earlier"))
        ]
        onPicked: value => root.viewModel.moveEarlier = value === "earlier"
    }

    Repeater {
        model: root.viewModel.movePreview

        FText {
            required property string modelData

            width: parent ? parent.width : 0
            quiet: true
            text: modelData
        }
    }

    FText {
        width: parent ? parent.width : 0
        role: FText.Small
        quiet: true
        text: qsTr("Days that are past keep what they had.")
    }

    foot: SheetButtons {
        width: parent ? parent.width : 0
        usable: root.viewModel.canMove
        useText: qsTr("Move")
        onUsed: if (root.viewModel.moveDates())
            root.close()
        onCancelled: root.close()
    }
}
