// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A labelled text field; what is wrong with it stands beneath it.
Column {
    id: root

    required property string label
    property alias text: input.text
    property string placeholder: ""
    property string errorText: ""
    property string suffix: ""
    property bool multiline: false
    property int inputMethodHints: Qt.ImhNone

    signal edited(string text)
    signal accepted
    signal editingFinished

    spacing: Theme.s4

    FText {
        width: parent.width
        role: FText.Small
        quiet: true
        text: root.label
    }

    T.TextArea {
        id: input

        objectName: "input"
        width: parent.width
        implicitHeight: Math.max(root.multiline ? 96 : Theme.target, contentHeight + 2 * Theme.s12)
        leftPadding: Theme.s12
        rightPadding: Theme.s12 + (root.suffix.length > 0 ? suffixText.implicitWidth + Theme.s8 : 0)
        topPadding: Theme.s12
        bottomPadding: Theme.s12
        font: Theme.fontBody
        color: Theme.color.text
        selectionColor: Theme.color.primary
        selectedTextColor: Theme.color.primaryText
        placeholderTextColor: Theme.color.textQuiet
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        inputMethodHints: root.inputMethodHints | Qt.ImhNoPredictiveText
        selectByMouse: true
        Keys.priority: Keys.BeforeItem
        Keys.onTabPressed: input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: input.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.errorText

        onTextChanged: root.edited(text)
        onEditingFinished: root.editingFinished()
        Keys.onReturnPressed: event => {
            if (root.multiline) {
                event.accepted = false;
            } else {
                root.accepted();
            }
        }

        background: Rectangle {
            radius: Theme.radiusField
            color: Theme.color.raised
            border.width: input.activeFocus ? 2 : 1
            border.color: input.activeFocus ? Theme.color.focus : Theme.color.outline

            Text {
                x: Theme.s12
                y: Theme.s12
                visible: input.text.length === 0 && input.preeditText.length === 0
                text: root.placeholder
                font: Theme.fontBody
                color: Theme.color.textQuiet
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }

        Text {
            id: suffixText

            anchors.right: parent.right
            anchors.rightMargin: Theme.s12
            anchors.verticalCenter: parent.verticalCenter
            text: root.suffix
            font: Theme.fontBody
            color: Theme.color.textQuiet
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
