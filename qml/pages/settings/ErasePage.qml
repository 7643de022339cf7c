// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Everything goes once the word was typed.
PageFrame {
    id: root

    required property CopiesViewModel viewModel
    property string typed: ""

    title: qsTr("Erase everything")
    canGoBack: true
    contentSpacing: Theme.s16

    FText {
        width: parent.width
        text: qsTr("All entries, the kit, plans, choices and earlier states kept beside them leave this device. Copies you made elsewhere stay where they are.")
    }

    FText {
        width: parent.width
        text: qsTr("This cannot be undone.")
    }

    FField {
        objectName: "eraseWord"
        width: parent.width
        label: qsTr("Type \"%1\"").arg(root.viewModel.eraseWord)
        text: root.typed
        onEdited: text => root.typed = text
    }

    FButton {
        objectName: "erase"
        width: parent.width
        kind: FButton.Outlined
        enabled: root.typed.trim().toLowerCase() === root.viewModel.eraseWord
        text: qsTr("Erase everything")
        onClicked: root.viewModel.erase(root.typed)
    }
}
