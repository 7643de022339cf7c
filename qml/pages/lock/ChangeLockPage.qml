// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Another passphrase or PIN; the recovery key stays.
PageFrame {
    id: root

    required property LockViewModel viewModel
    property bool pin: false

    signal closed

    title: root.pin === root.viewModel.pin ? (root.pin ? qsTr("Another PIN") : qsTr("Another passphrase")) : root.pin ? qsTr("A PIN instead") : qsTr("A passphrase instead")
    canGoBack: true
    contentSpacing: Theme.s16
    Component.onCompleted: root.viewModel.beginWith(root.pin)
    Component.onDestruction: root.viewModel.forgetTyped()

    Connections {
        target: root.viewModel

        function onWasChanged(): void {
            root.closed();
        }
    }

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        Accessible.role: Accessible.Notification
        text: root.viewModel.message
    }

    SecretField {
        id: before

        objectName: "before"
        width: parent.width
        label: root.viewModel.pin ? qsTr("The PIN, or the recovery key") : qsTr("The one from before, or the recovery key")
    }

    SecretField {
        id: typed

        objectName: "typed"
        width: parent.width
        digits: root.pin
        label: root.pin ? qsTr("The new PIN, six digits or more") : root.viewModel.pin ? qsTr("The passphrase") : qsTr("The new one")
        errorText: root.viewModel.typedError
        onEdited: text => root.viewModel.typed = text
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
        text: qsTr("The recovery key stays as it is.")
    }

    footer: FButton {
        objectName: "save"
        width: parent ? parent.width : 0
        enabled: root.viewModel.wordsAgree && before.text.length > 0 && !root.viewModel.busy
        text: qsTr("Save")
        onClicked: root.viewModel.change(before.text)
    }
}
