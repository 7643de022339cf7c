// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What Frond is used for. Nothing that was noted goes away with a change.
PageFrame {
    id: root

    required property SettingsViewModel viewModel

    title: qsTr("Taking part")
    canGoBack: true
    contentSpacing: Theme.s16

    ChipFlow {
        objectName: "takingPart"
        width: parent.width
        name: qsTr("Taking part")
        current: root.viewModel.notesOnly ? "notes" : "sessions"
        model: [
            Choices.of("sessions", qsTr("Sessions")),
            Choices.of("notes", qsTr("Notes and exams only"))
        ]
        onPicked: value => root.viewModel.notesOnly = value === "notes"
    }

    FText {
        width: parent.width
        quiet: true
        text: root.viewModel.notesOnly ? qsTr("Today offers a note. What is there already stays.") : qsTr("Today offers a session and a note of an earlier one.")
    }
}
