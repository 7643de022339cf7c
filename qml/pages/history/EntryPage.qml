// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One entry, to read. Main opens it in the view-model before it shows the page.
PageFrame {
    id: root

    required property EntryViewModel viewModel
    readonly property bool isShown: root.viewModel.exists && !root.viewModel.isRemoved

    signal editRequested(string id)
    signal addRequested(string id)

    title: root.viewModel.title
    canGoBack: true
    contentSpacing: Theme.s24

    UndoBar {
        objectName: "removed"
        width: root.contentWidth
        text: qsTr("Removed.")
        shown: root.viewModel.isRemoved
        onAction: root.viewModel.undoRemove()
    }

    EntryFields {
        objectName: "steps"
        width: root.contentWidth
        visible: root.isShown && fields.length > 0
        fields: root.viewModel.steps
    }

    EntryFields {
        objectName: "ratings"
        width: root.contentWidth
        visible: root.isShown && fields.length > 0
        fields: root.viewModel.ratings
    }

    EntryFields {
        objectName: "context"
        width: root.contentWidth
        visible: root.isShown && fields.length > 0
        fields: root.viewModel.context
    }

    Column {
        width: root.contentWidth
        visible: root.isShown && root.viewModel.note.length > 0
        spacing: Theme.s4

        FText {
            width: parent.width
            role: FText.Small
            quiet: true
            text: qsTr("Note")
        }

        FText {
            objectName: "note"
            width: parent.width
            text: root.viewModel.note
        }
    }

    Column {
        width: root.contentWidth
        visible: root.isShown
        spacing: Theme.s8

        FText {
            objectName: "edited"
            width: parent.width
            visible: text.length > 0
            role: FText.Small
            quiet: true
            text: root.viewModel.editedText
        }

        Flow {
            width: parent.width
            spacing: Theme.s8

            FButton {
                objectName: "add"
                kind: FButton.Outlined
                prominentHeight: Theme.target
                text: qsTr("Add something")
                onClicked: root.addRequested(root.viewModel.entryId)
            }

            FButton {
                objectName: "remove"
                kind: FButton.Outlined
                prominentHeight: Theme.target
                text: qsTr("Remove")
                onClicked: root.viewModel.remove()
            }
        }
    }

    footer: FButton {
        objectName: "edit"
        width: parent.width
        visible: root.isShown
        text: qsTr("Edit")
        onClicked: root.editRequested(root.viewModel.entryId)
    }
}
