// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// All steps of an entry that is edited: size, minutes, depth.
Column {
    id: root

    required property SessionEditor viewModel

    spacing: Theme.s8

    SectionHeading {
        width: parent.width
        text: qsTr("Size and minutes")
    }

    Repeater {
        model: root.viewModel.steps

        Column {
            id: step

            required property int index
            required property string size
            required property string minutes
            required property string minutesError
            required property string depth
            required property string depthError

            width: parent ? parent.width : 0
            spacing: Theme.s8
            bottomPadding: Theme.s16

            ValueRow {
                objectName: "stepSize_" + step.index
                width: parent.width
                label: qsTr("Size")
                value: step.size
                onClicked: sizeSheet.openFor(step.index)
            }

            FField {
                objectName: "stepMinutes_" + step.index
                width: parent.width
                label: qsTr("Minutes")
                suffix: qsTr("min")
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                text: step.minutes
                errorText: step.minutesError
                onEdited: text => root.viewModel.steps.setMinutes(step.index, text)
            }

            FField {
                objectName: "stepDepth_" + step.index
                width: parent.width
                label: qsTr("Depth")
                suffix: qsTr("mm")
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                text: step.depth
                errorText: step.depthError
                onEdited: text => root.viewModel.steps.setDepth(step.index, text)
            }

            FButton {
                objectName: "removeStep_" + step.index
                visible: root.viewModel.steps.count > 1
                kind: FButton.Quiet
                prominentHeight: Theme.target
                leftPadding: 0
                text: qsTr("Leave this size out")
                onClicked: root.viewModel.steps.removeStep(step.index)
            }
        }
    }

    FButton {
        objectName: "addStep"
        kind: FButton.Quiet
        prominentHeight: Theme.target
        leftPadding: 0
        text: root.viewModel.steps.count > 0 ? qsTr("Add another size") : qsTr("Add a size")
        onClicked: root.viewModel.addStep()
    }

    SizeSheet {
        id: sizeSheet

        property int step: 0

        function openFor(step: int): void {
            sizeSheet.step = step;
            sizeSheet.current = root.viewModel.sizeRowOfStep(step);
            sizeSheet.open();
        }

        title: qsTr("Size")
        sizes: root.viewModel.sizes
        onChosen: row => root.viewModel.chooseStepSize(sizeSheet.step, row)
    }
}
