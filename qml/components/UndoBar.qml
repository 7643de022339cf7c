// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// "Removed. Undo": stays until the page is left; no timer takes it away.
Rectangle {
    id: root

    property string text: ""
    property string actionText: qsTr("Undo")
    property bool shown: false

    signal action

    visible: root.shown
    implicitHeight: root.shown ? Math.max(Theme.rowHeight, message.implicitHeight + 2 * Theme.s12) : 0
    radius: Theme.radiusField
    color: Theme.color.raised
    Accessible.role: Accessible.Notification
    Accessible.name: root.text

    FText {
        id: message

        anchors.left: parent.left
        anchors.leftMargin: Theme.s16
        anchors.right: undo.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
    }

    FButton {
        id: undo

        objectName: "undo"
        anchors.right: parent.right
        anchors.rightMargin: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        kind: FButton.Quiet
        prominentHeight: Theme.target
        text: root.actionText
        onClicked: root.action()
    }
}
