// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The passphrase; the recovery key comes once it is set.
PageFrame {
    id: root

    required property LockViewModel viewModel

    title: qsTr("Use a passphrase")
    canGoBack: true
    contentSpacing: Theme.s16
    Component.onCompleted: root.viewModel.begin()
    Component.onDestruction: root.viewModel.forgetTyped()

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.message
    }

    FText {
        width: parent.width
        quiet: true
        text: qsTr("Five words that do not belong together are hard to guess and easy to keep.")
    }

    SecretField {
        id: typed

        objectName: "typed"
        width: parent.width
        label: qsTr("Passphrase")
        text: root.viewModel.typed
        onEdited: text => root.viewModel.typed = text
    }

    FButton {
        objectName: "suggest"
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
        shown: typed.shown
        label: qsTr("The same once more")
        errorText: root.viewModel.againError
        onEdited: text => root.viewModel.again = text
    }

    FText {
        width: parent.width
        quiet: true
        text: qsTr("Without the passphrase or the recovery key, which comes next, no one can open this. There is no other way in.")
    }

    footer: FButton {
        objectName: "set"
        width: parent ? parent.width : 0
        enabled: root.viewModel.wordsAgree && !root.viewModel.busy
        text: qsTr("Set the lock")
        onClicked: root.viewModel.set()
    }
}
