// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// An entry in a list: when, and under it what was noted.
T.AbstractButton {
    id: root

    required property string title
    property string detail: ""
    property bool hasNote: false
    property string spoken: root.title

    text: root.title
    implicitHeight: Math.max(Theme.rowHeight, lines.implicitHeight + 2 * Theme.s8)
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Accessible.pressed: root.down
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radiusField
        color: Theme.color.text
        opacity: root.down ? 0.08 : 0
    }

    contentItem: Item {
        Column {
            id: lines

            anchors.left: parent.left
            anchors.right: noteMark.visible ? noteMark.left : parent.right
            anchors.rightMargin: noteMark.visible ? Theme.s8 : 0
            anchors.verticalCenter: parent.verticalCenter

            FText {
                width: parent.width
                text: root.title
                Accessible.ignored: true
            }

            FText {
                width: parent.width
                visible: text.length > 0
                quiet: true
                text: root.detail
                Accessible.ignored: true
            }
        }

        FIcon {
            id: noteMark

            objectName: "noteMark"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.hasNote
            name: "note"
            color: Theme.color.textQuiet
        }

        FocusRing {
            innerRadius: Theme.radiusField
            visible: root.visualFocus
        }
    }
}
