// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// A passphrase, a PIN, or a finger or face; the recovery key comes once it is set.
PageFrame {
    id: root

    required property LockViewModel viewModel
    property string way: "passphrase"
    readonly property bool pin: root.way === "pin"
    readonly property bool biometric: root.way === "biometric"

    title: root.biometric ? qsTr("Use fingerprint or face") : root.pin ? qsTr("Use a PIN") : qsTr("Use a passphrase")
    canGoBack: true
    contentSpacing: Theme.s16
    Component.onCompleted: root.viewModel.beginWith(root.way)
    Component.onDestruction: root.viewModel.forgetTyped()

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        Accessible.role: Accessible.Notification
        text: root.viewModel.message
    }

    FText {
        width: parent.width
        quiet: true
        text: root.biometric ? qsTr("Every fingerprint or face that unlocks this device opens Frond on it, too. A copied file opens with the recovery key, which comes next; so does this one once a fingerprint or face was added or removed.") : root.pin ? qsTr("Six digits or more. It opens Frond on this device alone, with what its keyring keeps; a copied file opens with the recovery key, which comes next.") : qsTr("Five words that do not belong together are hard to guess and easy to keep.")
    }

    SecretField {
        id: typed

        objectName: "typed"
        width: parent.width
        visible: !root.biometric
        digits: root.pin
        label: root.pin ? qsTr("PIN") : qsTr("Passphrase")
        text: root.viewModel.typed
        errorText: root.viewModel.typedError
        onEdited: text => root.viewModel.typed = text
    }

    FButton {
        objectName: "suggest"
        visible: root.way === "passphrase"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Outlined
        text: qsTr("Five words made now")
        onClicked: {
            root.viewModel.suggest();
            typed.text = root.viewModel.typed;
            typed.shown = true;
        }
    }

    SecretField {
        objectName: "again"
        width: parent.width
        visible: !root.biometric
        canShow: false
        digits: root.pin
        shown: typed.shown
        label: qsTr("The same once more")
        errorText: root.viewModel.againError
        onEdited: text => root.viewModel.again = text
    }

    FText {
        width: parent.width
        visible: root.biometric
        quiet: true
        text: qsTr("This device may ask more than once: to keep what opens Frond, and to see that it does.")
    }

    FText {
        width: parent.width
        quiet: true
        text: root.biometric ? qsTr("Without this device or the recovery key, which comes next, no one can open this. There is no other way in.") : root.pin ? qsTr("Without the PIN on this device or the recovery key, which comes next, no one can open this. There is no other way in.") : qsTr("Without the passphrase or the recovery key, which comes next, no one can open this. There is no other way in.")
    }

    footer: FButton {
        objectName: "set"
        width: parent ? parent.width : 0
        enabled: root.viewModel.wordsAgree && !root.viewModel.busy
        text: qsTr("Set the lock")
        onClicked: root.viewModel.set()
    }
}
