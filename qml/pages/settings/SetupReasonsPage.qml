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
            Choices.of("practise", qsTr("Practising with dilators")),
            Choices.of("keep", qsTr("Keeping what I have")),
            Choices.of("surgery", qsTr("After surgery")),
            Choices.of("radiotherapy", qsTr("After radiotherapy")),
            Choices.of("exams", qsTr("Appointments and exams")),
            Choices.of("notes", qsTr("Notes about how I feel")),
            Choices.of("rather_not", qsTr("I'd rather not say"))
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
