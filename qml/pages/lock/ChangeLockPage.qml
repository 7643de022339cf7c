// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Another way to open it, or another word for the same; the recovery key stays.
PageFrame {
    id: root

    required property LockViewModel viewModel
    property string way: "passphrase"
    readonly property bool pin: root.way === "pin"
    readonly property bool biometric: root.way === "biometric"

    signal closed

    title: {
        const same = root.way === root.viewModel.way;
        if (root.biometric)
            return same ? qsTr("Fingerprint or face anew") : qsTr("Fingerprint or face instead");
        if (root.pin)
            return same ? qsTr("Another PIN") : qsTr("A PIN instead");
        return same ? qsTr("Another passphrase") : qsTr("A passphrase instead");
    }
    canGoBack: true
    contentSpacing: Theme.s16
    Component.onCompleted: root.viewModel.beginWith(root.way)
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
        label: root.viewModel.biometric ? qsTr("The recovery key") : root.viewModel.pin ? qsTr("The PIN, or the recovery key") : qsTr("The one from before, or the recovery key")
    }

    FText {
        width: parent.width
        visible: root.viewModel.biometric && !root.viewModel.unlock.elsewhere
        quiet: true
        text: qsTr("Left empty, this device asks for the fingerprint or face that opens Frond now.")
    }

    SecretField {
        id: typed

        objectName: "typed"
        width: parent.width
        visible: !root.biometric
        digits: root.pin
        label: root.pin ? qsTr("The new PIN, six digits or more") : root.viewModel.pin || root.viewModel.biometric ? qsTr("The passphrase") : qsTr("The new one")
        errorText: root.viewModel.typedError
        onEdited: text => root.viewModel.typed = text
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
        text: qsTr("The recovery key stays as it is.")
    }

    footer: FButton {
        objectName: "save"
        width: parent ? parent.width : 0
        enabled: root.viewModel.wordsAgree && (root.viewModel.biometric || before.text.length > 0) && !root.viewModel.busy
        text: qsTr("Save")
        onClicked: root.viewModel.change(before.text)
    }
}
