// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// The time of day and nothing else, while the session goes on. A touch or a key returns.
T.AbstractButton {
    id: root

    property string time: ""

    text: qsTr("Back to the session")
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.time
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        color: Theme.color.bg
    }

    contentItem: Item {
        FText {
            anchors.centerIn: parent
            objectName: "clock"
            role: FText.Timer
            text: root.time
            Accessible.ignored: true
        }
    }
}
