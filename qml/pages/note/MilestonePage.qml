// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// A day and a sentence.
PageFrame {
    id: root

    required property MilestoneEditor viewModel

    signal saved

    title: qsTr("Milestone")
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
        objectName: "text"
        width: root.contentWidth
        visible: !root.viewModel.isRemoved
        label: qsTr("A sentence")
        multiline: true
        text: root.viewModel.text
        onEdited: text => root.viewModel.text = text
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
