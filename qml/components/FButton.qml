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
    property string iconName: "" // one of Icons, before the text

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

    readonly property LineWidth lineWidth: LineWidth {
        font: Theme.fontButton
        text: root.text
    }

    implicitWidth: Math.max(Theme.target, content.wantedWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(root.prominentHeight, content.implicitHeight + topPadding + bottomPadding)
    leftPadding: root.kind === FButton.Quiet ? Theme.s12 : Theme.s24
    rightPadding: leftPadding
    topPadding: Theme.s8
    bottomPadding: Theme.s8
    // Words that stand on an edge have their air around them: the button reaches beyond it.
    leftInset: root.leftPadding === 0 ? -Theme.s8 : 0
    rightInset: leftInset
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.pressed: root.down
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Math.min(Theme.radiusButton, height / 2)
        color: {
            if (root.kind === FButton.Quiet)
                return "transparent"; // words alone, in every state
            if (!root.enabled)
                return Theme.color.raised;
            return root.kind === FButton.Filled ? Theme.color.primary : "transparent";
        }
        border.width: root.kind === FButton.Outlined && root.enabled ? 1 : 0
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

    contentItem: Item {
        id: content

        readonly property real iconSpace: icon.visible ? icon.width + Theme.s8 : 0
        readonly property real wantedWidth: root.lineWidth.wanted + iconSpace
        // A text button without padding stands on the left edge of what is above it.
        readonly property bool atEdge: root.leftPadding === 0

        implicitHeight: label.implicitHeight

        Row {
            anchors.left: content.atEdge ? parent.left : undefined
            anchors.horizontalCenter: content.atEdge ? undefined : parent.horizontalCenter
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.s8

            FIcon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName.length > 0
                name: root.iconName
                color: root.ink
            }

            Text {
                id: label

                objectName: "label"
                width: icon.visible ? Math.min(root.lineWidth.wanted, content.width - content.iconSpace) : content.width
                text: root.text
                font.family: Theme.fontButton.family
                font.pixelSize: Theme.fontButton.pixelSize
                font.weight: Theme.fontButton.weight
                font.underline: root.font.underline
                color: root.ink
                wrapMode: Text.Wrap
                horizontalAlignment: content.atEdge || icon.visible ? Text.AlignLeft : Text.AlignHCenter
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}
