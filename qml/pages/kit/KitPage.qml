// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What is used, smallest first, with the step from one size to the next.
PageFrame {
    id: root

    required property KitModel viewModel
    required property KitSetModel sets

    signal openItem(string itemId)
    signal addItem
    signal openSets

    title: qsTr("Kit")
    canGoBack: true
    guide: "first-day"
    contentSpacing: 0
    onVisibleChanged: if (!root.visible)
        root.sets.forgetAdded()

    UndoBar {
        objectName: "kitUndo"
        width: parent.width
        text: qsTr("Added.")
        shown: root.sets.added
        onAction: root.sets.undo()
    }

    EmptyState {
        width: parent.width
        visible: root.viewModel.count === 0
        text: qsTr("Add what you have, in any brand.")
    }

    Repeater {
        model: root.viewModel

        Column {
            id: item

            required property string itemId
            required property string label
            required property string size
            required property string detail
            required property string colour
            required property string gap
            required property string heading

            width: parent ? parent.width : 0

            SectionHeading {
                width: parent.width
                topPadding: Theme.s24
                visible: text.length > 0
                text: item.heading
            }

            FText {
                x: Theme.s24 + Theme.s8
                role: FText.Small
                quiet: true
                visible: text.length > 0
                text: item.gap
            }

            Item {
                width: parent.width
                implicitHeight: row.implicitHeight

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 20
                    height: 20
                    radius: 10
                    color: item.colour.length > 0 ? item.colour : "transparent"
                    border.width: 1
                    border.color: Theme.color.outline
                    Accessible.ignored: true
                }

                ValueRow {
                    id: row

                    objectName: "item_" + item.label
                    x: Theme.s24 + Theme.s8
                    width: parent.width - x
                    label: item.label
                    value: item.size.length > 0 && item.detail.length > 0 ? qsTr("%1 · %2").arg(item.size).arg(item.detail) : item.size + item.detail
                    onClicked: root.openItem(item.itemId)
                }
            }
        }
    }

    FButton {
        objectName: "retired"
        kind: FButton.Quiet
        leftPadding: 0
        visible: root.viewModel.retiredCount > 0
        text: root.viewModel.showsRetired ? qsTr("Fold what is not in use") : qsTr("Not in use: %1").arg(root.viewModel.retiredCount)
        onClicked: root.viewModel.showsRetired = !root.viewModel.showsRetired
    }

    ValueRow {
        objectName: "sets"
        width: parent.width
        label: qsTr("Sets with known sizes")
        onClicked: root.openSets()
    }

    footer: FButton {
        objectName: "add"
        width: parent ? parent.width : 0
        text: qsTr("Add one")
        onClicked: root.addItem()
    }
}
