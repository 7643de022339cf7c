// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One quiet notice with its actions. It stays until one of them is chosen.
Rectangle {
    id: root

    property string text: ""
    // What someone else said, beneath it.
    property string quote: ""
    // First the one most people want.
    property list<choice> actions
    // Most notices are never seen; their buttons are made when they are.
    property bool seen: root.visible

    signal chosen(string key)

    onVisibleChanged: if (root.visible)
        root.seen = true

    implicitHeight: column.implicitHeight + 2 * Theme.s12
    radius: Theme.radiusCard
    color: Theme.color.note
    Accessible.role: Accessible.Notification
    Accessible.name: root.quote.length > 0 ? qsTr("%1 %2").arg(root.text).arg(root.quote) : root.text

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

        FText {
            objectName: "quote"
            width: parent.width
            visible: text.length > 0
            color: Theme.color.noteText
            role: FText.Button
            text: root.quote
        }

        Flow {
            width: parent.width
            spacing: Theme.s16

            Repeater {
                model: root.seen ? root.actions : []

                FButton {
                    required property choice modelData

                    objectName: "notice_" + modelData.value
                    kind: FButton.Quiet
                    leftPadding: 0
                    prominentHeight: Theme.target
                    text: modelData.text
                    ink: Theme.color.noteText
                    font.underline: true
                    onClicked: root.chosen(modelData.value)
                }
            }
        }
    }
}
