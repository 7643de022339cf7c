// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A button. One filled button a screen; Outlined beside it; Quiet for a text button.
T.AbstractButton {
    id: root

    enum Kind { Filled, Outlined, Quiet }

    property int kind: FButton.Filled
    property int prominentHeight: Theme.buttonHeight

    property color ink: {
        if (!root.enabled)
            return Theme.color.textQuiet;
        switch (root.kind) {
        case FButton.Filled:
            return Theme.color.primaryText;
        case FButton.Outlined:
            return Theme.color.text;
        default:
            return Theme.color.primary;
        }
    }

    implicitWidth: Math.max(Theme.target, label.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(root.prominentHeight, label.implicitHeight + topPadding + bottomPadding)
    leftPadding: root.kind === FButton.Quiet ? Theme.s12 : Theme.s24
    rightPadding: leftPadding
    topPadding: Theme.s8
    bottomPadding: Theme.s8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Math.min(Theme.radiusButton, height / 2)
        color: {
            if (root.kind === FButton.Filled)
                return root.enabled ? Theme.color.primary : Theme.color.raised;
            return "transparent";
        }
        border.width: root.kind === FButton.Outlined ? 1 : 0
        border.color: Theme.color.outline

        Rectangle {
            anchors.fill: parent
            radius: (parent as Rectangle).radius
            color: root.ink
            opacity: root.down ? 0.08 : (root.hovered ? 0.04 : 0)
        }

        FocusRing {
            innerRadius: (parent as Rectangle).radius
            visible: root.visualFocus
        }
    }

    contentItem: Text {
        id: label

        text: root.text
        font: Theme.fontButton
        color: root.ink
        wrapMode: Text.Wrap
        // A text button without padding stands on the left edge of what is above it.
        horizontalAlignment: root.leftPadding === 0 ? Text.AlignLeft : Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
