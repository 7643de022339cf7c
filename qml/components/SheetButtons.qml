// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// What ends a sheet or a page, beside what leaves it as it was; one above the other where both do not fit.
Item {
    id: root

    property string useText: ""
    property bool usable: true
    property string cancelText: qsTr("Cancel")
    property bool cancellable: true
    property alias useButton: use
    property alias cancelButton: cancel
    readonly property bool beside: root.cancellable && use.implicitWidth + cancel.implicitWidth + Theme.s8 <= root.width

    signal used
    signal cancelled

    implicitHeight: root.beside ? Math.max(use.implicitHeight, cancel.implicitHeight) : use.implicitHeight + (root.cancellable ? Theme.s8 + cancel.implicitHeight : 0)

    FButton {
        id: cancel

        objectName: "cancel"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: root.beside ? implicitWidth : parent.width
        visible: root.cancellable
        kind: FButton.Outlined
        text: root.cancelText
        onClicked: root.cancelled()
    }

    FButton {
        id: use

        objectName: "use"
        anchors.top: parent.top
        anchors.right: parent.right
        width: root.beside ? parent.width - cancel.width - Theme.s8 : parent.width
        enabled: root.usable
        text: root.useText
        onClicked: root.used()
    }
}
