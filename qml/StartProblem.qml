// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Frond.Ui

// Shown instead of the app when its file cannot be opened.
Window {
    id: root

    required property string message

    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: qsTr("Frond")
    color: Theme.color.bg

    Column {
        x: Theme.margin(root.width)
        y: Theme.s32
        width: root.width - 2 * x
        spacing: Theme.s24

        FText {
            width: parent.width
            role: FText.Title
            text: qsTr("Frond")
        }

        FText {
            objectName: "message"
            width: parent.width
            text: root.message
        }

        FButton {
            kind: FButton.Outlined
            text: qsTr("Close")
            onClicked: root.close()
        }
    }
}
