// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Copies of everything, and the ways in and out.
PageFrame {
    id: root

    required property CopiesViewModel viewModel

    signal openMake
    signal openAutomatic
    signal openBringIn
    signal openTakeOut
    signal openErase

    title: qsTr("Copies")
    guide: "moving-phones"
    canGoBack: true
    contentSpacing: 0
    onVisibleChanged: if (!root.visible)
        root.viewModel.forgetMessage()

    FText {
        objectName: "message"
        width: parent.width
        bottomPadding: Theme.s16
        visible: text.length > 0
        text: root.viewModel.message
    }

    ValueRow {
        objectName: "lastCopy"
        width: parent.width
        interactive: false
        label: qsTr("Last copy")
        value: root.viewModel.lastText
    }

    ValueRow {
        objectName: "automatic"
        visible: root.viewModel.canBeAutomatic
        width: parent.width
        label: qsTr("Automatic")
        value: root.viewModel.automaticValue
        onClicked: root.openAutomatic()
    }

    ValueRow {
        objectName: "bringIn"
        width: parent.width
        label: qsTr("Restore or bring in")
        value: qsTr("A copy, a table, another app")
        onClicked: root.openBringIn()
    }

    ValueRow {
        objectName: "takeOut"
        width: parent.width
        label: qsTr("Take everything")
        value: qsTr("A table, JSON, FHIR, a calendar")
        onClicked: root.openTakeOut()
    }

    ValueRow {
        objectName: "erase"
        width: parent.width
        label: qsTr("Erase everything")
        onClicked: root.openErase()
    }

    footer: FButton {
        objectName: "makeCopy"
        width: parent ? parent.width : 0
        text: qsTr("Make a copy")
        onClicked: root.openMake()
    }
}
