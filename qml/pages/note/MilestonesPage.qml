// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Days and sentences that a person wants to keep.
PageFrame {
    id: root

    required property MilestonesModel viewModel

    signal addWanted
    signal openOne(string id)

    title: qsTr("Milestones")
    canGoBack: true

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    EmptyState {
        objectName: "empty"
        width: root.contentWidth
        visible: root.viewModel.isEmpty
        text: qsTr("A day and a sentence you want to keep, if you like.")
    }

    Column {
        width: root.contentWidth

        Repeater {
            model: root.viewModel.rows

            EntryRow {
                required property int index
                required property noteRow modelData

                objectName: "milestone_" + index
                width: root.contentWidth
                title: modelData.value
                detail: modelData.title
                spoken: modelData.value + ", " + modelData.title
                onClicked: root.openOne(modelData.id)
            }
        }
    }

    footer: FButton {
        objectName: "add"
        width: parent ? parent.width : 0
        text: qsTr("Add one")
        onClicked: root.addWanted()
    }
}
