// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What the person would like to be easier, each with how it is now and how it was at first.
PageFrame {
    id: root

    required property GoalsModel viewModel

    signal openGoal(string id)
    signal addGoal

    title: qsTr("Things I'd like to be easier")
    canGoBack: true
    contentSpacing: 0
    onVisibleChanged: if (!root.visible)
        root.viewModel.forgetUndo()

    component GoalLine: ValueRow {
        required property goalRow modelData

        objectName: "goal_" + modelData.id
        width: parent ? parent.width : 0
        label: modelData.text
        value: modelData.value
        onClicked: root.openGoal(modelData.id)
    }

    UndoBar {
        objectName: "undoBar"
        width: parent.width
        shown: root.viewModel.undoText.length > 0
        text: root.viewModel.undoText
        onAction: root.viewModel.undo()
    }

    EmptyState {
        width: parent.width
        visible: root.viewModel.shown.length === 0
        text: qsTr("Something of your own, in your words, or nothing in particular. What it is for is up to you.")
    }

    Repeater {
        model: root.viewModel.shown

        GoalLine {}
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        visible: root.viewModel.hidden.length > 0
        text: qsTr("Hidden")
    }

    Repeater {
        model: root.viewModel.hidden

        GoalLine {}
    }

    footer: FButton {
        objectName: "addGoal"
        width: parent ? parent.width : 0
        text: qsTr("Add one")
        onClicked: root.addGoal()
    }
}
