// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A day of a month. Today's number is heavier and underlined.
T.AbstractButton {
    id: root

    required property string number
    required property string spoken
    required property bool noted
    required property bool planned
    required property bool off
    required property bool resting
    required property bool today
    property bool chosen: false
    property bool tabStop: true

    // Where seven days share a narrow line, the largest text would make one row of digits of them.
    readonly property int numberSize: Math.min(Theme.fontBody.pixelSize, 0.6 * root.width)
    readonly property real diameter: Math.min(root.width - 2, Math.max(36, 1.35 * root.numberSize))

    text: root.number
    implicitWidth: Theme.target
    implicitHeight: Math.max(Theme.target, root.diameter + Theme.s12)
    focusPolicy: root.tabStop ? Qt.StrongFocus : Qt.ClickFocus
    z: root.visualFocus ? 1 : 0

    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Accessible.selectable: true
    Accessible.selected: root.chosen
    Accessible.pressed: root.down
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    // All of the cell can be hit, but in a wide one what frames the number stays close to it.
    background: Item {
        Rectangle {
            objectName: "frame"
            anchors.centerIn: parent
            width: Math.min(root.width, root.height) - 2
            height: root.height - 2
            radius: Theme.radiusField
            color: root.chosen ? Theme.color.primarySoft : "transparent"
            border.width: root.chosen ? 2 : 0
            border.color: Theme.color.primary

            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusField
                color: Theme.color.text
                opacity: root.down ? 0.08 : 0
            }

            // Within the cell: seven of them fill a narrow window from edge to edge.
            FocusRing {
                anchors.margins: -1
                radius: Theme.radiusField + 1
                visible: root.visualFocus
            }
        }
    }

    contentItem: Item {
        DayMark {
            anchors.fill: parent
            noted: root.noted
            planned: root.planned
            off: root.off
            resting: root.resting
            diameter: root.diameter
            dotBelow: root.diameter / 2 - Theme.s4
        }

        // Keeps the hatching off the number.
        Rectangle {
            anchors.centerIn: parent
            visible: root.resting && !root.noted
            width: root.diameter - Theme.s8
            height: width
            radius: width / 2
            color: root.chosen ? Theme.color.primarySoft : Theme.color.bg
        }

        Text {
            objectName: "number"
            anchors.centerIn: parent
            text: root.number
            font.pixelSize: root.numberSize
            font.weight: root.today ? Font.DemiBold : Font.Normal
            font.underline: root.today
            opacity: root.enabled ? 1 : 0.55
            color: !root.enabled ? Theme.color.textQuiet : root.noted ? Theme.color.primaryText : root.chosen ? Theme.color.primarySoftText : Theme.color.text
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
