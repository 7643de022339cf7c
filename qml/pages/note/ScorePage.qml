// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What a questionnaire came to: its name, the number, a day, a note.
PageFrame {
    id: root

    required property ScoreEditor viewModel

    signal saved

    title: qsTr("Score")
    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s16

    UndoBar {
        objectName: "removed"
        width: root.contentWidth
        text: qsTr("Removed.")
        shown: root.viewModel.isRemoved
        onAction: root.viewModel.undoRemove()
    }

    ChipFlow {
        objectName: "names"
        width: root.contentWidth
        visible: root.viewModel.names.length > 0 && !root.viewModel.isRemoved
        name: qsTr("Questionnaires so far")
        showsName: true
        allowNone: true
        current: root.viewModel.name
        model: root.viewModel.names
        onPicked: name => root.viewModel.name = name
    }

    FField {
        objectName: "name"
        width: root.contentWidth
        visible: !root.viewModel.isRemoved
        label: qsTr("Name")
        text: root.viewModel.name
        errorText: root.viewModel.nameError
        onEdited: text => root.viewModel.name = text
    }

    FField {
        objectName: "value"
        width: root.contentWidth
        visible: !root.viewModel.isRemoved
        label: qsTr("Score")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        text: root.viewModel.value
        errorText: root.viewModel.valueError
        onEdited: text => root.viewModel.value = text
    }

    DayField {
        objectName: "day"
        width: root.contentWidth
        visible: !root.viewModel.isRemoved
        label: qsTr("Day")
        last: Calendar.today
        day: root.viewModel.day
        errorText: root.viewModel.dayError
        onPicked: day => root.viewModel.day = day
    }

    FField {
        objectName: "note"
        width: root.contentWidth
        visible: !root.viewModel.isRemoved
        label: qsTr("Note")
        multiline: true
        text: root.viewModel.note
        onEdited: text => root.viewModel.note = text
    }

    FButton {
        objectName: "remove"
        width: Math.min(implicitWidth, root.contentWidth)
        visible: root.viewModel.isStored && !root.viewModel.isRemoved
        kind: FButton.Outlined
        prominentHeight: Theme.target
        text: qsTr("Remove")
        onClicked: root.viewModel.remove()
    }

    footer: FButton {
        objectName: "save"
        width: parent ? parent.width : 0
        visible: !root.viewModel.isRemoved
        enabled: root.viewModel.isValid
        text: qsTr("Save")
        onClicked: root.viewModel.save()
    }

    // Also when it was kept at a second try only.
    Connections {
        target: root.viewModel

        function onSaved(): void {
            root.saved();
        }
    }
}
