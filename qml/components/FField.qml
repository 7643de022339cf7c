// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A labelled text field; what is wrong with it stands beneath it.
Column {
    id: root

    required property string label
    property alias text: input.text
    readonly property alias focused: input.activeFocus
    property string placeholder: ""
    property string errorText: ""
    property string suffix: ""
    property bool multiline: false
    property bool showsLabel: true
    property int inputMethodHints: Qt.ImhNone

    signal edited(string text)
    signal accepted
    signal editingFinished

    function takeFocus(): void {
        input.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.s4

    FText {
        width: parent.width
        visible: root.showsLabel
        role: FText.Small
        quiet: true
        text: root.label
    }

    T.TextArea {
        id: input

        readonly property real suffixSpace: root.suffix.length > 0 ? suffixText.implicitWidth + Theme.s8 : 0
        readonly property bool mirrored: root.LayoutMirroring.enabled

        objectName: "input"
        width: parent.width
        implicitHeight: Math.max(root.multiline ? 96 : Theme.target, Math.max(contentHeight, hint.visible ? hint.height : 0) + 2 * Theme.s12)
        leftPadding: Theme.s12 + (input.mirrored ? input.suffixSpace : 0)
        rightPadding: Theme.s12 + (input.mirrored ? 0 : input.suffixSpace)
        topPadding: Theme.s12
        bottomPadding: Theme.s12
        font: Theme.fontBody
        color: input.enabled ? Theme.color.text : Theme.color.textQuiet
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

        onTextChanged: {
            // Pasted lines become one. Not by assigning `text`: that would end what it is bound to.
            const lineEnd = root.multiline ? -1 : text.search(/[\r\n]/);
            if (lineEnd >= 0) {
                input.remove(lineEnd, lineEnd + 1);
                input.insert(lineEnd, " ");
            } else {
                root.edited(text);
            }
        }
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
            border.width: input.enabled ? 1 : 0
            border.color: Theme.color.outline

            FocusRing {
                innerRadius: Theme.radiusField
                visible: input.activeFocus
            }

            Text {
                id: hint

                x: input.leftPadding
                y: Theme.s12
                width: input.width - input.leftPadding - input.rightPadding
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
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
