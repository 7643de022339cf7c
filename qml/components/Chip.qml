// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A small choice. Whether it is selected is decided by what it is bound to, not by the click.
// Qt 6.4 tells a screen reader what a control is by its type, and not by its role: there this is a check
// box, exclusive or not.
T.CheckBox {
    id: root

    property bool selected: false
    property bool exclusive: false
    // In a group only one is reached by Tab, the others by the arrows.
    property bool tabStop: true
    readonly property LineWidth lineWidth: LineWidth {
        font: Theme.fontButton
        text: root.text
    }

    implicitWidth: Math.max(Theme.target, lineWidth.wanted + 2 * Theme.s16)
    implicitHeight: Math.max(Theme.target, label.implicitHeight + 2 * Theme.s8)
    leftPadding: Theme.s8
    rightPadding: Theme.s8
    checkState: root.selected ? Qt.Checked : Qt.Unchecked
    nextCheckState: () => root.checkState // a click only asks
    focusPolicy: root.tabStop ? Qt.StrongFocus : Qt.ClickFocus

    Accessible.role: root.exclusive ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.selected
    Accessible.pressed: root.down
    Accessible.onPressAction: root.clicked()
    Accessible.onToggleAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radiusField
        color: !root.enabled ? Theme.color.raised : root.selected ? Theme.color.primarySoft : "transparent"
        border.width: root.selected ? 2 : root.enabled ? 1 : 0
        border.color: root.selected && root.enabled ? Theme.color.primary : Theme.color.outline

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusField
            color: label.color
            opacity: root.down ? 0.08 : 0
        }

        FocusRing {
            innerRadius: Theme.radiusField
            visible: root.visualFocus
        }
    }

    contentItem: Text {
        id: label

        text: root.text
        font: Theme.fontButton
        color: !root.enabled ? Theme.color.textQuiet : root.selected ? Theme.color.primarySoftText : Theme.color.text
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
