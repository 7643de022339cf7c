// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The frame of a form for something felt. Going back keeps what was typed.
PageFrame {
    id: root

    required property FeltEditor viewModel
    required property string question
    required property string ratingLabel
    required property string lowLabel
    // In a low window the question itself has to be enough.
    readonly property bool roomy: root.height >= 560 * Math.max(1, Theme.textScale)

    signal saved

    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s24

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    UndoBar {
        objectName: "removed"
        width: root.contentWidth
        text: qsTr("Removed.")
        shown: root.viewModel.isRemoved
        onAction: root.viewModel.undoRemove()
    }

    FeltFields {
        width: root.contentWidth
        visible: !root.viewModel.isRemoved
        viewModel: root.viewModel
        question: root.question
        ratingLabel: root.ratingLabel
        lowLabel: root.lowLabel
    }

    footer: [
        FText {
            objectName: "lacksWord"
            width: parent.width
            visible: root.roomy && root.viewModel.lacksWord && !root.viewModel.isRemoved
            role: FText.Small
            quiet: true
            text: qsTr("A word from the list is enough to save it.")
        },
        FButton {
            objectName: "save"
            width: parent.width
            visible: !root.viewModel.isRemoved
            enabled: root.viewModel.isValid
            text: qsTr("Save")
            onClicked: root.viewModel.save()
        }
    ]

    // Also when it was kept at a second try only.
    Connections {
        target: root.viewModel

        function onSaved(): void {
            root.saved();
        }
    }
}
