// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// An entry in a list: when, under it what was noted, and a line of its note.
T.AbstractButton {
    id: root

    required property string title
    property string detail: ""
    property bool hasNote: false // marked, where no line of it is shown
    property string note: "" // styled text, one line long
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

            FText {
                objectName: "noteLine"
                width: parent.width
                visible: text.length > 0
                quiet: true
                text: root.note
                textFormat: Text.StyledText
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }

        FIcon {
            id: noteMark

            objectName: "noteMark"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.hasNote && root.note.length === 0
            name: "note"
            color: Theme.color.textQuiet
        }

        FocusRing {
            innerRadius: Theme.radiusField
            visible: root.visualFocus
        }
    }
}
