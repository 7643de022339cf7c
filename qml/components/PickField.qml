// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A field whose value is picked, not typed: it shows the value and asks for another one.
Item {
    id: root

    required property string label
    property string value: ""
    property string placeholder: "–"
    property string errorText: ""
    property bool showsLabel: true
    property bool open: false
    readonly property LineWidth lineWidth: LineWidth {
        font: Theme.fontBody
        text: button.shown
    }

    signal clicked

    implicitWidth: root.lineWidth.wanted + button.leftPadding + button.rightPadding
    implicitHeight: column.implicitHeight

    function takeFocus(): void {
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    Column {
        id: column

        width: parent.width
        spacing: Theme.s4

        FText {
            width: parent.width
            visible: root.showsLabel
            role: FText.Small
            quiet: true
            text: root.label
            Accessible.ignored: true // the button has it
        }

        T.AbstractButton {
            id: button

            readonly property string shown: root.value.length > 0 ? root.value : root.placeholder

            objectName: "pick"
            width: parent.width
            implicitHeight: Math.max(Theme.buttonHeight, words.implicitHeight + 2 * Theme.s12)
            leftPadding: Theme.s16
            rightPadding: Theme.s12 + 20 + Theme.s8
            focusPolicy: Qt.StrongFocus
            text: root.value.length > 0 ? qsTr("%1, %2").arg(root.label).arg(root.value) : root.label
            onClicked: root.clicked()

            Accessible.role: Accessible.Button
            Accessible.name: button.text
            Accessible.description: root.errorText
            Accessible.pressed: button.down
            Accessible.onPressAction: button.clicked()
            Keys.onReturnPressed: button.clicked()
            Keys.onEnterPressed: button.clicked()

            background: Rectangle {
                radius: Theme.radiusField
                color: Theme.color.raised
                border.width: !root.enabled ? 0 : root.open ? 2 : 1
                border.color: root.open ? Theme.color.primary : Theme.color.outline

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radiusField
                    color: Theme.color.text
                    opacity: button.down ? 0.08 : 0
                }

                FIcon {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.s12
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.open ? "up" : "down"
                    size: 20
                    color: Theme.color.textQuiet
                }

                FocusRing {
                    innerRadius: Theme.radiusField
                    visible: button.visualFocus
                }
            }

            contentItem: Text {
                id: words

                text: button.shown
                font: Theme.fontBody
                color: root.value.length > 0 && root.enabled ? Theme.color.text : Theme.color.textQuiet
                horizontalAlignment: Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }

        FText {
            objectName: "error"
            width: parent.width
            role: FText.Small
            visible: root.errorText.length > 0
            text: root.errorText
        }
    }
}
