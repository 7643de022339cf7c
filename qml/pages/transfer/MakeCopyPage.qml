// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The words that seal a copy: made for the person, or their own; shown once and asked back.
PageFrame {
    id: root

    required property CopiesViewModel viewModel
    property bool automatic: false

    signal closed

    title: root.automatic ? qsTr("Automatic copies") : qsTr("Make a copy")
    canGoBack: true
    guide: "moving-phones"
    contentSpacing: Theme.s16
    Component.onCompleted: root.viewModel.begin()

    Connections {
        target: root.viewModel

        function onWritten(): void {
            root.closed();
        }
    }

    FText {
        width: parent.width
        visible: root.automatic
        text: root.viewModel.automaticText
    }

    FButton {
        objectName: "stopAutomatic"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Outlined
        visible: root.automatic && root.viewModel.automatic
        text: qsTr("No more automatic copies")
        onClicked: {
            root.viewModel.stopAutomatic();
            root.closed();
        }
    }

    WorkLine {
        width: parent.width
        work: root.viewModel.work
    }

    FText {
        objectName: "message"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.message
    }

    ChipFlow {
        objectName: "kind"
        width: parent.width
        name: qsTr("Sealed with")
        showsName: true
        current: root.viewModel.ownWords ? "own" : "made"
        model: [
            Choices.of("made", qsTr("Words made now")),
            Choices.of("own", qsTr("Words of my own"))
        ]
        onPicked: value => root.viewModel.ownWords = value === "own"
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: !root.viewModel.ownWords

        FText {
            objectName: "words"
            width: parent.width
            role: FText.Heading
            text: root.viewModel.words
        }

        FText {
            width: parent.width
            quiet: true
            text: qsTr("Write them down; they are shown only here. Capitals and spaces do not matter.")
        }
    }

    FField {
        objectName: "own"
        width: parent.width
        visible: root.viewModel.ownWords
        label: qsTr("Words of my own")
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        text: root.viewModel.typed
        onEdited: text => root.viewModel.typed = text
    }

    FField {
        objectName: "again"
        width: parent.width
        label: qsTr("The same once more")
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        text: root.viewModel.again
        errorText: root.viewModel.againError
        onEdited: text => root.viewModel.again = text
    }

    FText {
        width: parent.width
        quiet: true
        text: qsTr("Without the words no one can open this. There is no other way in.")
    }

    footer: FButton {
        objectName: "write"
        width: parent ? parent.width : 0
        enabled: root.viewModel.canWrite && !root.viewModel.work.busy
        text: root.automatic ? qsTr("Choose a folder…") : qsTr("Choose a place…")
        onClicked: root.automatic ? root.viewModel.writeAutomatically() : root.viewModel.write()
    }
}
