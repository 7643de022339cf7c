// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// What a person has of one set.
PageFrame {
    id: root

    required property KitSetModel viewModel
    property bool keeps: true // else what is chosen is for another form to take

    signal added

    title: root.viewModel.title
    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s16

    FText {
        width: parent.width
        text: root.viewModel.note
    }

    FText {
        width: parent.width
        role: FText.Small
        quiet: true
        text: root.viewModel.source
    }

    ChipFlow {
        objectName: "pieces"
        width: parent.width
        name: qsTr("Which of them do you have?")
        showsName: true
        multiple: true
        values: root.viewModel.chosen
        model: root.viewModel.choices
        onPicked: value => root.viewModel.toggle(value)
    }

    footer: FButton {
        objectName: "addSet"
        width: parent ? parent.width : 0
        enabled: root.viewModel.addText.length > 0
        text: enabled ? root.viewModel.addText : qsTr("Add")
        onClicked: if (!root.keeps || root.viewModel.add())
            root.added()
    }
}
