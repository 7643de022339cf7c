// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// A part of the file cannot be read: what can be done, and that nothing happens by itself.
PageFrame {
    id: root

    required property FileTroubleViewModel viewModel

    signal openCopy

    title: qsTr("Frond's file")
    canGoBack: true
    contentSpacing: Theme.s16

    FText {
        objectName: "message"
        width: parent.width
        text: qsTr("Part of the file can't be read. Nothing was thrown away.")
    }

    FText {
        width: parent.width
        quiet: true
        text: qsTr("What can be read goes into a new file, and the one from before is kept beside it. If you have a copy from earlier, it can be opened instead. Or leave it as it is for now.")
    }

    FButton {
        objectName: "openCopy"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Outlined
        text: qsTr("Open a copy")
        onClicked: root.openCopy()
    }

    footer: FButton {
        objectName: "recover"
        width: parent ? parent.width : 0
        text: qsTr("Recover what can be read")
        onClicked: root.viewModel.recover()
    }
}
