// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Where the data is, and what does not protect it.
PageFrame {
    id: root

    required property CopiesViewModel viewModel
    required property LockViewModel lock

    title: qsTr("Where your data is")
    guide: "lock"
    canGoBack: true
    contentSpacing: Theme.s8

    SectionHeading {
        width: parent.width
        text: qsTr("On this device")
    }

    FText {
        objectName: "place"
        width: parent.width
        wrapMode: Text.WrapAnywhere
        text: root.viewModel.placeText
    }

    FText {
        width: parent.width
        quiet: true
        text: root.lock.biometric ? qsTr("Encrypted. Its key opens with your fingerprint or face on this device, or with the recovery key. Copied elsewhere, the file needs the recovery key.") : root.lock.pin ? qsTr("Encrypted. Its key opens with your PIN and what the keyring of this device keeps for it, or with the recovery key. Copied elsewhere, the file needs the recovery key.") : root.lock.isSet ? qsTr("Encrypted. Its key opens with your passphrase or the recovery key, and lies nowhere else.") : qsTr("Encrypted. Its key lies beside it, so anyone who can open this device can open Frond.")
    }

    FText {
        objectName: "kept"
        width: parent.width
        quiet: true
        text: root.viewModel.keptText
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("Copies")
    }

    FText {
        objectName: "lastCopy"
        width: parent.width
        text: qsTr("Last copy: %1").arg(root.viewModel.lastText)
    }

    FText {
        objectName: "automaticText"
        visible: root.viewModel.canBeAutomatic
        width: parent.width
        text: qsTr("Automatic: %1").arg(root.viewModel.automaticText)
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("The file itself")
    }

    WorkLine {
        width: parent.width
        work: root.viewModel.work
    }

    FText {
        objectName: "checked"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.checkText
    }

    FButton {
        objectName: "check"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Outlined
        enabled: !root.viewModel.work.busy
        text: qsTr("Look through it now")
        onClicked: root.viewModel.checkNow()
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("Not protected from")
    }

    FText {
        width: parent.width
        text: qsTr("A person with your open device; spyware; being made to open it; the app store's record that you installed it.")
    }
}
