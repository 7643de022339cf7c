// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A line of words that open something: hidden until it is asked to show them, never suggested nor
// learned by a keyboard, and not copied from.
Column {
    id: root

    required property string label
    property alias text: input.text
    property bool showsLabel: true
    property bool shown: false
    // Not where another field beside it shows both.
    property bool canShow: true
    property string errorText: ""
    // A PIN: a keyboard of digits. Nothing else is kept from being typed, a recovery key for one.
    property bool digits: false

    signal edited(string text)
    signal accepted

    function takeFocus(): void {
        input.forceActiveFocus(Qt.OtherFocusReason);
    }

    // What is typed next takes the place of what did not open.
    function again(): void {
        root.takeFocus();
        input.selectAll();
    }

    spacing: Theme.s4

    FText {
        width: parent.width
        visible: root.showsLabel
        role: FText.Small
        quiet: true
        text: root.label
    }

    T.TextField {
        id: input

        objectName: "input"
        width: parent.width
        implicitHeight: Math.max(Theme.target, contentHeight + 2 * Theme.s12)
        leftPadding: Theme.s12
        rightPadding: Theme.s12
        topPadding: Theme.s12
        bottomPadding: Theme.s12
        font: Theme.fontBody
        color: input.enabled ? Theme.color.text : Theme.color.textQuiet
        selectionColor: Theme.color.primary
        selectedTextColor: Theme.color.primaryText
        echoMode: root.shown ? TextInput.Normal : TextInput.Password
        passwordMaskDelay: 0
        inputMethodHints: (root.digits ? Qt.ImhDigitsOnly : Qt.ImhNone) | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhHiddenText
        selectByMouse: true
        Accessible.role: Accessible.EditableText
        // Qt gives no name of what hides its text, whatever it is called; what describes it is said. That
        // is the placeholder from the moment a screen reader comes; nothing draws it here.
        placeholderText: root.label
        Accessible.passwordEdit: !root.shown
        Accessible.name: root.label
        Accessible.description: root.shown ? root.errorText : root.errorText.length > 0 ? qsTr("%1. %2").arg(root.label).arg(root.errorText) : root.label
        onTextChanged: root.edited(text)
        onAccepted: root.accepted()

        background: Rectangle {
            radius: Theme.radiusField
            color: Theme.color.raised
            border.width: input.enabled ? 1 : 0
            border.color: Theme.color.outline

            FocusRing {
                innerRadius: Theme.radiusField
                visible: input.activeFocus
            }
        }
    }

    FText {
        objectName: "error"
        width: parent.width
        role: FText.Small
        visible: root.errorText.length > 0
        text: root.errorText
    }

    FButton {
        objectName: "show"
        width: Math.min(implicitWidth, parent.width)
        visible: root.canShow
        kind: FButton.Quiet
        leftPadding: 0
        text: root.shown ? qsTr("Hide what is typed") : qsTr("Show what is typed")
        onClicked: root.shown = !root.shown
    }
}
