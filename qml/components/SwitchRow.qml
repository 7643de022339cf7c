// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A row that is on or off. Its state is what it is bound to; `toggledTo` asks for the other one.
T.CheckBox {
    id: root

    property string label: ""
    property string detail: ""
    property bool on: false

    signal toggledTo(bool on)

    text: root.label
    implicitWidth: 200
    implicitHeight: Math.max(Theme.rowHeight, texts.implicitHeight + 2 * Theme.s8)
    checkState: root.on ? Qt.Checked : Qt.Unchecked
    nextCheckState: () => root.checkState // a click only asks
    focusPolicy: Qt.StrongFocus
    onClicked: root.toggledTo(!root.on)

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.label
    Accessible.description: root.detail
    Accessible.checkable: true
    Accessible.checked: root.on
    Accessible.pressed: root.down
    Accessible.onPressAction: root.clicked()
    Accessible.onToggleAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radiusField
        color: Theme.color.text
        opacity: root.down ? 0.08 : 0
    }

    contentItem: Item {
        Column {
            id: texts

            anchors.left: parent.left
            anchors.right: track.left
            anchors.rightMargin: Theme.s16
            anchors.verticalCenter: parent.verticalCenter

            FText {
                width: parent.width
                quiet: !root.enabled
                text: root.label
                Accessible.ignored: true
            }

            FText {
                width: parent.width
                visible: root.detail.length > 0
                role: FText.Small
                quiet: true
                text: root.detail
                Accessible.ignored: true
            }
        }

        Rectangle {
            id: track

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: 52
            height: 32
            radius: 16
            color: !root.enabled ? Theme.color.raised : root.on ? Theme.color.primary : "transparent"
            border.width: root.on && root.enabled ? 0 : 2
            border.color: Theme.color.outline

            Rectangle {
                readonly property int margin: root.on ? 4 : 6

                x: root.on !== root.mirrored ? parent.width - width - margin : margin
                anchors.verticalCenter: parent.verticalCenter
                width: root.on ? 24 : 20
                height: width
                radius: width / 2
                color: root.on && root.enabled ? Theme.color.primaryText : Theme.color.outline
            }
        }

        FocusRing {
            innerRadius: Theme.radiusField
            visible: root.visualFocus
        }
    }
}
