// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A row that says what it is and its present value, beside it when both fit, else beneath.
T.AbstractButton {
    id: root

    property string label: ""
    property string value: ""
    property bool showsChevron: true
    property bool interactive: true
    property string iconName: "" // one of Icons, before the label
    // At the end of the row; a row of a choice has "check", or "" to leave its place free.
    property string mark: "chevron"
    // Beside the first line of a label that takes several, not in the middle of them.
    property bool markOnFirstLine: false

    readonly property real chevronSpace: root.showsChevron && root.interactive ? 24 + Theme.s8 : 0
    readonly property real iconSpace: root.iconName.length > 0 ? 24 + Theme.s12 : 0
    readonly property real textWidth: root.width - root.chevronSpace - root.iconSpace
    readonly property color ink: root.enabled || !root.interactive ? Theme.color.text : Theme.color.textQuiet
    readonly property bool sideBySide: labelWidth.wanted + Theme.s16 + valueWidth.wanted <= root.textWidth

    readonly property LineWidth labelWidth: LineWidth {
        font: Theme.fontBody
        text: root.label
    }
    readonly property LineWidth valueWidth: LineWidth {
        font: Theme.fontBody
        text: root.value
    }

    readonly property FontMetrics lineHeight: FontMetrics {
        font: Theme.fontBody
    }

    text: root.value.length > 0 ? qsTr("%1, %2").arg(root.label).arg(root.value) : root.label
    implicitWidth: 200
    implicitHeight: Math.max(Theme.rowHeight, content.implicitHeight + 2 * Theme.s8)
    enabled: root.interactive
    focusPolicy: root.interactive ? Qt.StrongFocus : Qt.NoFocus

    Accessible.role: root.interactive ? Accessible.Button : Accessible.StaticText
    Accessible.name: root.text
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
        id: content

        implicitHeight: root.sideBySide ? Math.max(labelText.implicitHeight, valueText.implicitHeight) : labelText.implicitHeight + (root.value.length > 0 ? Theme.s4 + valueText.implicitHeight : 0)

        FIcon {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName.length > 0
            name: root.iconName
            color: root.ink
        }

        Text {
            id: labelText

            objectName: "label"
            anchors.left: parent.left
            anchors.leftMargin: root.iconSpace
            width: root.sideBySide ? root.labelWidth.wanted : root.textWidth
            y: root.sideBySide ? (content.height - height) / 2 : (content.height - content.implicitHeight) / 2
            text: root.label
            font: Theme.fontBody
            color: root.ink
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }

        Text {
            id: valueText

            objectName: "value"
            anchors.left: parent.left
            anchors.leftMargin: root.iconSpace + (root.sideBySide ? root.textWidth - width : 0)
            y: root.sideBySide ? (content.height - height) / 2 : labelText.y + labelText.height + Theme.s4
            width: root.sideBySide ? root.valueWidth.wanted : root.textWidth
            visible: text.length > 0
            text: root.value
            font: Theme.fontBody
            color: Theme.color.textQuiet
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }

        FIcon {
            anchors.right: parent.right
            y: root.markOnFirstLine ? labelText.y + (root.lineHeight.height - height) / 2 : (content.height - height) / 2
            visible: root.showsChevron && root.interactive
            name: root.mark
            color: Theme.color.textQuiet
        }

        FocusRing {
            innerRadius: Theme.radiusField
            visible: root.visualFocus
        }
    }
}
