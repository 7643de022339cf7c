// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What a session begins with, and beneath it what can be prepared: the sizes to go on with, and the
// cues.
SizeSheet {
    id: root

    required property SessionViewModel viewModel
    required property SessionOptions options
    // Nothing is chosen beforehand, and what is chosen begins the session.
    property bool begins: false

    title: qsTr("Begin with")
    closes: !root.begins
    sizes: root.viewModel.sizes
    current: root.begins ? -1 : root.viewModel.sizeRow

    Column {
        width: parent ? parent.width : 0
        topPadding: Theme.s16
        visible: !root.begins

        SectionHeading {
            width: parent.width
            visible: root.viewModel.next.count > 0
            text: qsTr("Then")
        }

        Repeater {
            model: root.viewModel.next

            Item {
                id: prepared

                required property int index
                required property string text

                width: parent ? parent.width : 0
                height: Math.max(Theme.rowHeight, preparedText.implicitHeight)

                FText {
                    id: preparedText

                    objectName: "then_" + prepared.index
                    anchors.left: parent.left
                    anchors.right: remove.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: prepared.text
                }

                IconButton {
                    id: remove

                    objectName: "removeThen_" + prepared.index
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: "close"
                    text: qsTr("Leave out: %1").arg(prepared.text)
                    onClicked: root.viewModel.next.removeAt(prepared.index)
                }
            }
        }

        ChipFlow {
            objectName: "stepMinutes"
            width: parent.width
            topPadding: Theme.s8
            bottomPadding: Theme.s8
            visible: root.viewModel.next.count > 0
            name: qsTr("Let me know after, each size")
            showsName: true
            current: root.options.stepMinutes.toString()
            model: [
                Choices.of("0", qsTr("Don't")),
                Choices.of("2", qsTr("2 min")),
                Choices.of("5", qsTr("5 min")),
                Choices.of("10", qsTr("10 min"))
            ]
            onPicked: value => root.options.stepMinutes = parseInt(value)
        }

        ValueRow {
            objectName: "prepare"
            width: parent.width
            visible: root.sizes.count > 1
            label: qsTr("Prepare a next size")
            iconName: "add"
            onClicked: nextSheet.open()
        }

        ValueRow {
            objectName: "cuesRow"
            width: parent.width
            label: qsTr("Cues")
            value: root.options.cuesText
            onClicked: cueSheet.open()
        }
    }

    SizeSheet {
        id: nextSheet

        objectName: "nextSheet"
        title: qsTr("Next")
        sizes: root.viewModel.sizes
        onChosen: row => root.viewModel.prepareSize(row)
    }

    CueSheet {
        id: cueSheet

        objectName: "cueSheet"
        options: root.options
        planMinutes: root.viewModel.planMinutes
    }
}
