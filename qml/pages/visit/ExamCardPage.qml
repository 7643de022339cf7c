// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One page to show before an exam. Nothing is filled in; what is typed is kept at once.
PageFrame {
    id: root

    required property ExamCardViewModel viewModel
    property bool asks: false
    readonly property list<examCardField> fields: root.viewModel.fields

    signal show
    signal shareRequested

    title: qsTr("Exam card")
    canGoBack: true
    contentSpacing: Theme.s16
    onVisibleChanged: if (!root.visible) {
        root.asks = false;
        root.viewModel.forgetMessage();
    }

    FText {
        width: parent.width
        quiet: true
        text: qsTr("One page to show before an exam, in your words.")
    }

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.message
    }

    Notice {
        objectName: "leaves"
        width: parent.width
        visible: root.asks
        text: qsTr("This leaves Frond: the words below, on a page of A6. Anyone with the file can open it.")
        actions: [
            Choices.of("share", qsTr("Share")),
            Choices.of("back", qsTr("Back"))
        ]
        onChosen: key => {
            root.asks = false;
            if (key === "share")
                root.shareRequested();
        }
    }

    Repeater {
        model: root.fields.length

        FField {
            required property int index
            readonly property examCardField field: root.fields[index]

            objectName: "card_" + index
            width: parent ? parent.width : 0
            multiline: true
            label: field.label
            text: field.text
            onEdited: text => root.viewModel.setText(field.name, text)
        }
    }

    FButton {
        objectName: "print"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Outlined
        enabled: root.viewModel.shown.length > 0
        text: qsTr("As a PDF…")
        onClicked: {
            root.asks = true;
            root.contentY = 0;
        }
    }

    footer: FButton {
        objectName: "show"
        width: parent ? parent.width : 0
        enabled: root.viewModel.shown.length > 0
        text: qsTr("Show")
        onClicked: root.show()
    }
}
