// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

PageFrame {
    id: root

    required property SetupEditor viewModel

    signal done

    title: qsTr("What brings you here?")
    canGoBack: true
    contentSpacing: Theme.s16

    FText {
        width: parent.width
        quiet: true
        text: qsTr("Choose any, or skip.")
    }

    ChipFlow {
        objectName: "reasons"
        width: parent.width
        name: qsTr("What brings you here?")
        multiple: true
        values: root.viewModel.reasons
        model: [
            {
                value: "practise",
                text: qsTr("Practising with dilators")
            },
            {
                value: "keep",
                text: qsTr("Keeping what I have")
            },
            {
                value: "surgery",
                text: qsTr("After surgery")
            },
            {
                value: "radiotherapy",
                text: qsTr("After radiotherapy")
            },
            {
                value: "exams",
                text: qsTr("Appointments and exams")
            },
            {
                value: "notes",
                text: qsTr("Notes about how I feel")
            },
            {
                value: "rather_not",
                text: qsTr("I'd rather not say")
            }
        ]
        onPicked: value => root.viewModel.toggleReason(value)
    }

    footer: FButton {
        objectName: "next"
        width: parent ? parent.width : 0
        text: root.viewModel.reasons.length > 0 ? qsTr("Next") : qsTr("Skip")
        onClicked: root.done()
    }
}
