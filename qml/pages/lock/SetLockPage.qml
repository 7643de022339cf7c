// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// A passphrase or a PIN; the recovery key comes once it is set.
PageFrame {
    id: root

    required property LockViewModel viewModel
    property bool pin: false

    title: root.pin ? qsTr("Use a PIN") : qsTr("Use a passphrase")
    canGoBack: true
    contentSpacing: Theme.s16
    Component.onCompleted: root.viewModel.beginWith(root.pin)
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
        text: root.pin ? qsTr("Six digits or more. It opens Frond on this device alone, with what its keyring keeps; a copied file opens with the recovery key, which comes next.") : qsTr("Five words that do not belong together are hard to guess and easy to keep.")
    }

    SecretField {
        id: typed

        objectName: "typed"
        width: parent.width
        digits: root.pin
        label: root.pin ? qsTr("PIN") : qsTr("Passphrase")
        text: root.viewModel.typed
        errorText: root.viewModel.typedError
        onEdited: text => root.viewModel.typed = text
    }

    FButton {
        objectName: "suggest"
        visible: !root.pin
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
        canShow: false
        digits: root.pin
        shown: typed.shown
        label: qsTr("The same once more")
        errorText: root.viewModel.againError
        onEdited: text => root.viewModel.again = text
    }

    FText {
        width: parent.width
        quiet: true
        text: root.pin ? qsTr("Without the PIN on this device or the recovery key, which comes next, no one can open this. There is no other way in.") : qsTr("Without the passphrase or the recovery key, which comes next, no one can open this. There is no other way in.")
    }

    footer: FButton {
        objectName: "set"
        width: parent ? parent.width : 0
        enabled: root.viewModel.wordsAgree && !root.viewModel.busy
        text: qsTr("Set the lock")
        onClicked: root.viewModel.set()
    }
}
