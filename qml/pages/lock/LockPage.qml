// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Who can open Frond, and when it closes.
PageFrame {
    id: root

    required property LockViewModel viewModel

    signal openSet(string way)
    signal openChange(string way)
    signal openRenew
    signal openRemove

    title: qsTr("Lock and hiding")
    guide: "lock"
    canGoBack: true
    contentSpacing: Theme.s16
    Component.onDestruction: root.viewModel.forgetMessage()

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.message
    }

    FText {
        objectName: "state"
        width: parent.width
        text: root.viewModel.biometric ? qsTr("Frond opens with your fingerprint or face on this device, or with the recovery key you wrote down.") : root.viewModel.pin ? qsTr("Frond opens with your PIN on this device, or with the recovery key you wrote down.") : root.viewModel.isSet ? qsTr("Frond opens with your passphrase, or with the recovery key you wrote down.") : qsTr("Anyone who can open this device can open Frond.")
    }

    ChipFlow {
        objectName: "after"
        width: parent.width
        visible: root.viewModel.isSet
        name: qsTr("It asks again")
        showsName: true
        current: root.viewModel.after
        model: root.viewModel.afterChoices
        onPicked: value => root.viewModel.after = value
    }

    FText {
        width: parent.width
        visible: root.viewModel.isSet
        quiet: true
        text: qsTr("While a session runs only the screen is covered, so that its time is kept.")
    }

    Column {
        width: parent.width
        visible: root.viewModel.isSet

        ValueRow {
            objectName: "change"
            width: parent.width
            label: root.viewModel.biometric ? qsTr("Fingerprint or face anew") : root.viewModel.pin ? qsTr("Another PIN") : qsTr("Another passphrase")
            onClicked: root.openChange(root.viewModel.way)
        }

        ValueRow {
            objectName: "passphraseInstead"
            width: parent.width
            visible: root.viewModel.way !== "passphrase"
            label: qsTr("A passphrase instead")
            onClicked: root.openChange("passphrase")
        }

        ValueRow {
            objectName: "pinInstead"
            width: parent.width
            visible: root.viewModel.way !== "pin" && root.viewModel.canUsePin
            label: qsTr("A PIN instead")
            onClicked: root.openChange("pin")
        }

        ValueRow {
            objectName: "biometricInstead"
            width: parent.width
            visible: root.viewModel.way !== "biometric" && root.viewModel.canUseBiometric
            label: qsTr("Fingerprint or face instead")
            onClicked: root.openChange("biometric")
        }

        ValueRow {
            objectName: "renew"
            width: parent.width
            label: qsTr("Another recovery key")
            onClicked: root.openRenew()
        }

        ValueRow {
            objectName: "remove"
            width: parent.width
            label: qsTr("Take the lock off")
            onClicked: root.openRemove()
        }
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s16
        text: qsTr("Hide")
    }

    FText {
        width: parent.width
        text: root.viewModel.isSet ? qsTr("The eye at the top and Ctrl+H show a plain page at once. It opens with what opens Frond.") : qsTr("The eye at the top and Ctrl+H show a plain page at once. It opens with a tap.")
    }

    footer: Column {
        width: parent ? parent.width : 0
        visible: !root.viewModel.isSet
        spacing: Theme.s8

        FButton {
            objectName: "set"
            width: parent.width
            text: qsTr("Use a passphrase")
            onClicked: root.openSet("passphrase")
        }

        FButton {
            objectName: "setPin"
            width: parent.width
            visible: root.viewModel.canUsePin
            kind: FButton.Outlined
            text: qsTr("Use a PIN")
            onClicked: root.openSet("pin")
        }

        FButton {
            objectName: "setBiometric"
            width: parent.width
            visible: root.viewModel.canUseBiometric
            kind: FButton.Outlined
            text: qsTr("Use fingerprint or face")
            onClicked: root.openSet("biometric")
        }
    }
}
