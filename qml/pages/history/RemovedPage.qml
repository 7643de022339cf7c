// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

PageFrame {
    id: root

    required property RemovedModel viewModel

    title: qsTr("Recently removed")
    guide: "first-day"
    canGoBack: true
    contentSpacing: Theme.s24

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    FText {
        width: root.contentWidth
        quiet: true
        text: root.viewModel.count > 0 ? qsTr("What is removed stays here for 30 days.") : qsTr("Nothing here now. What is removed stays here for 30 days.")
    }

    Repeater {
        model: root.viewModel

        Column {
            id: entry

            required property int index
            required property string title
            required property string detail
            required property string keptText
            required property string removedText

            width: root.contentWidth
            spacing: Theme.s4

            FText {
                width: parent.width
                text: entry.title
            }

            FText {
                width: parent.width
                visible: text.length > 0
                quiet: true
                text: entry.detail
            }

            FText {
                width: parent.width
                visible: text.length > 0
                quiet: true
                text: entry.keptText
            }

            FText {
                width: parent.width
                role: FText.Small
                quiet: true
                text: entry.removedText
            }

            FButton {
                objectName: "putBack_" + entry.index
                kind: FButton.Outlined
                prominentHeight: Theme.target
                text: qsTr("Put back")
                Accessible.description: entry.title
                onClicked: root.viewModel.putBack(entry.index)
            }
        }
    }
}
