// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What opens it once more, before something leaves, goes, or stays open.
PageFrame {
    id: root

    required property LockViewModel viewModel
    property string why: ""
    property string action: qsTr("Go on")
    // Of a lock with a PIN, for which a keyboard has digits alone, or where the device asks.
    property bool byRecoveryKey: root.viewModel.unlock.elsewhere
    readonly property bool asks: root.viewModel.biometric && !root.byRecoveryKey

    // No words: a finger or face is asked for.
    signal given(string words)
    signal answered
    signal changed

    canGoBack: true
    contentSpacing: Theme.s16
    Component.onCompleted: root.viewModel.begin()
    Component.onDestruction: root.viewModel.giveUp()

    Connections {
        target: root.viewModel

        function onAnswered(): void {
            root.answered();
        }

        function onWasChanged(): void {
            root.changed();
        }

        function onChanged(): void {
            if (!root.viewModel.busy && root.viewModel.message.length > 0 && !root.asks)
                words.again();
        }
    }

    FText {
        width: parent.width
        visible: text.length > 0
        text: root.why
    }

    FText {
        width: parent.width
        visible: root.asks
        text: qsTr("This device asks for your fingerprint or face.")
    }

    SecretField {
        id: words

        objectName: "words"
        width: parent.width
        visible: !root.asks
        digits: root.viewModel.pin && !root.byRecoveryKey
        label: root.byRecoveryKey ? qsTr("Recovery key") : root.viewModel.pin ? qsTr("PIN") : qsTr("Passphrase")
        enabled: !root.viewModel.busy
        onEdited: root.viewModel.forgetMessage()
        onAccepted: if (words.text.length > 0)
            root.given(words.text)
    }

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        Accessible.role: Accessible.Notification
        text: root.viewModel.message
    }

    FButton {
        objectName: "otherWords"
        width: Math.min(implicitWidth, parent.width)
        visible: root.viewModel.pin || root.viewModel.biometric
        kind: FButton.Quiet
        leftPadding: 0
        text: !root.byRecoveryKey ? qsTr("With the recovery key") : root.viewModel.biometric ? qsTr("With fingerprint or face") : qsTr("With the PIN")
        onClicked: {
            root.viewModel.giveUp();
            words.text = "";
            root.byRecoveryKey = !root.byRecoveryKey;
        }
    }

    footer: FButton {
        objectName: "goOn"
        width: parent ? parent.width : 0
        enabled: (root.asks || words.text.length > 0) && !root.viewModel.busy
        text: root.action
        onClicked: root.given(root.asks ? "" : words.text)
    }
}
