// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Leaving with one's data: the form, exactly what goes, then the file.
PageFrame {
    id: root

    required property TakeOutViewModel viewModel
    property bool asks: false

    title: qsTr("Take everything")
    guide: "moving-phones"
    canGoBack: true
    contentSpacing: Theme.s16
    onVisibleChanged: if (!root.visible) {
        root.asks = false;
        root.viewModel.forgetMessage();
    }

    WorkLine {
        width: parent.width
        work: root.viewModel.work
    }

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.message
    }

    // Its answers are the buttons of the page.
    Notice {
        objectName: "leaves"
        width: parent.width
        visible: root.asks
        text: root.viewModel.leavesText
    }

    ChipFlow {
        objectName: "form"
        width: parent.width
        name: qsTr("As")
        showsName: true
        current: root.viewModel.form
        model: root.viewModel.forms
        onPicked: value => root.viewModel.form = value
    }

    FText {
        width: parent.width
        text: root.viewModel.formText
    }

    Column {
        width: parent.width
        visible: root.viewModel.choosesNotes

        SwitchRow {
            objectName: "notes"
            width: parent.width
            label: qsTr("My notes")
            on: root.viewModel.notes
            onToggledTo: on => root.viewModel.notes = on
        }

        SwitchRow {
            objectName: "mood"
            width: parent.width
            label: qsTr("How at ease I was")
            on: root.viewModel.mood
            onToggledTo: on => root.viewModel.mood = on
        }
    }

    FText {
        width: parent.width
        quiet: true
        text: qsTr("A copy that only you can open is made under Copies, \"Make a copy\".")
    }

    footer: [
        FButton {
            objectName: "share"
            width: parent ? parent.width : 0
            enabled: !root.viewModel.work.busy
            text: root.asks ? qsTr("Share") : qsTr("Share…")
            onClicked: {
                if (root.asks)
                    root.viewModel.share();
                root.asks = !root.asks;
                root.contentY = 0;
            }
        },
        FButton {
            objectName: "notYet"
            width: parent ? parent.width : 0
            visible: root.asks
            kind: FButton.Outlined
            text: qsTr("Back")
            onClicked: root.asks = false
        }
    ]
}
