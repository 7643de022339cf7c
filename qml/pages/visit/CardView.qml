// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The exam card in large type over everything else, to be handed across a desk.
FocusScope {
    id: root

    required property ExamCardViewModel viewModel
    property bool leaving: false

    signal closed

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Exam card")

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    // Nothing behind it can be tapped.
    MouseArea {
        anchors.fill: parent
    }

    FocusFlickable {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin(root.width) + Theme.edges.left
        anchors.topMargin: Theme.margin(root.width) + Theme.edges.top
        anchors.rightMargin: Theme.margin(root.width) + Theme.edges.right
        anchors.bottomMargin: footer.height + 2 * Theme.s16 + Theme.edges.bottom
        contentHeight: lines.implicitHeight

        Column {
            id: lines

            width: parent.width
            spacing: Theme.s24

            Repeater {
                model: root.visible ? root.viewModel.shown : []

                Column {
                    id: line

                    required property examCardField modelData

                    width: parent ? parent.width : 0
                    spacing: Theme.s4

                    FText {
                        width: parent.width
                        quiet: true
                        text: line.modelData.label
                    }

                    FText {
                        width: parent.width
                        role: FText.Title
                        text: line.modelData.text
                    }
                }
            }
        }
    }

    Column {
        id: footer

        x: Theme.margin(root.width) + Theme.edges.left
        width: root.width - x - Theme.margin(root.width) - Theme.edges.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s16 + Theme.edges.bottom
        spacing: Theme.s8

        FButton {
            objectName: "leaveCard"
            width: parent.width
            kind: FButton.Outlined
            focus: true
            text: root.leaving ? qsTr("Leave the card") : qsTr("Back")
            onClicked: {
                const leaves = root.leaving;
                root.leaving = !leaves;
                if (leaves)
                    root.closed();
            }
        }
    }
}
