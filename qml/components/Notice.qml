// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// One quiet notice with its actions. It stays until one of them is chosen.
Rectangle {
    id: root

    property string text: ""
    // [{ key, text }, …], first the one most people want
    property var actions: []
    // Most notices are never seen; their buttons are made when they are.
    property bool seen: root.visible

    signal chosen(string key)

    onVisibleChanged: if (root.visible)
        root.seen = true

    implicitHeight: column.implicitHeight + 2 * Theme.s12
    radius: Theme.radiusCard
    color: Theme.color.note
    Accessible.role: Accessible.Notification
    Accessible.name: root.text

    Column {
        id: column

        x: Theme.s16
        y: Theme.s12
        width: root.width - 2 * Theme.s16
        spacing: Theme.s4

        FText {
            width: parent.width
            color: Theme.color.noteText
            text: root.text
        }

        Flow {
            width: parent.width
            spacing: Theme.s8

            Repeater {
                model: root.seen ? root.actions : []

                FButton {
                    required property var modelData

                    objectName: "notice_" + modelData.key
                    kind: FButton.Quiet
                    leftPadding: 0
                    prominentHeight: Theme.target
                    text: modelData.text
                    ink: Theme.color.noteText
                    font.underline: true
                    onClicked: root.chosen(modelData.key)
                }
            }
        }
    }
}
