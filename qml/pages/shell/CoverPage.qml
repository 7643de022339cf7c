// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// What a stranger sees after Hide. Nothing behind it stops.
FocusScope {
    id: root

    signal opened

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Frond")

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }

    // Nothing behind it can be tapped.
    MouseArea {
        anchors.fill: parent
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.s24

        FText {
            anchors.horizontalCenter: parent.horizontalCenter
            role: FText.Title
            text: qsTr("Frond")
        }

        FButton {
            objectName: "open"
            focus: true
            kind: FButton.Outlined
            text: qsTr("Open")
            onClicked: root.opened()
        }
    }
}
