// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

PageFrame {
    id: root

    required property SetupEditor viewModel
    property bool typesWord: root.viewModel.hasOwnWord

    signal done

    title: qsTr("What do you use?")
    canGoBack: true
    contentSpacing: Theme.s24

    ChipFlow {
        objectName: "uses"
        width: parent.width
        name: qsTr("What do you use?")
        multiple: true
        values: root.viewModel.uses
        model: [
            {
                value: "sizes",
                text: qsTr("Dilators or trainers in sizes")
            },
            {
                value: "expanding",
                text: qsTr("One that expands")
            },
            {
                value: "other",
                text: qsTr("Fingers or something else")
            },
            {
                value: "nothing",
                text: qsTr("Nothing now")
            }
        ]
        onPicked: value => root.viewModel.toggleUse(value)
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: root.viewModel.hasSizes

        Repeater {
            model: root.viewModel.sizes.length

            FField {
                required property int index

                objectName: "size_" + index
                width: parent ? parent.width : 0
                label: qsTr("Diameter %1").arg(index + 1)
                suffix: qsTr("mm")
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                text: root.viewModel.sizes[index] ?? ""
                errorText: root.viewModel.sizeErrors[index] ?? ""
                onEdited: text => root.viewModel.setSize(index, text)
            }
        }

        FButton {
            objectName: "addSize"
            kind: FButton.Quiet
            prominentHeight: Theme.target
            leftPadding: 0
            text: qsTr("Add one")
            onClicked: root.viewModel.addSize()
        }
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: root.viewModel.hasExpanding

        FField {
            objectName: "smallest"
            width: parent.width
            label: qsTr("Expands from")
            suffix: qsTr("mm")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            text: root.viewModel.smallest
            onEdited: text => root.viewModel.smallest = text
        }

        FField {
            objectName: "largest"
            width: parent.width
            label: qsTr("To")
            suffix: qsTr("mm")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            text: root.viewModel.largest
            errorText: root.viewModel.rangeError
            onEdited: text => root.viewModel.largest = text
        }
    }

    Column {
        width: parent.width
        spacing: Theme.s8

        FText {
            width: parent.width
            role: FText.Heading
            text: qsTr("Call it")
        }

        ChipFlow {
            objectName: "word"
            width: parent.width
            name: qsTr("Call it")
            allowNone: true
            current: root.typesWord ? "own" : root.viewModel.word
            model: [
                {
                    value: "dilator",
                    text: qsTr("dilator")
                },
                {
                    value: "trainer",
                    text: qsTr("trainer")
                },
                {
                    value: "own",
                    text: qsTr("my word")
                }
            ]
            onPicked: value => {
                root.typesWord = value === "own";
                root.viewModel.word = root.typesWord ? "" : value;
            }
        }

        FField {
            objectName: "ownWord"
            width: parent.width
            visible: root.typesWord
            label: qsTr("My word")
            text: root.typesWord ? root.viewModel.word : ""
            onEdited: text => {
                if (root.typesWord)
                    root.viewModel.word = text;
            }
        }
    }

    footer: [
        FButton {
            objectName: "next"
            width: parent.width
            text: root.viewModel.uses.length > 0 || root.viewModel.word.length > 0 ? qsTr("Next") : qsTr("Skip")
            onClicked: if (root.viewModel.checkSizes())
                root.done()
        },
        FButton {
            objectName: "skipKit"
            width: parent.width
            visible: root.viewModel.uses.length > 0
            kind: FButton.Quiet
            prominentHeight: Theme.target
            text: qsTr("Skip")
            onClicked: {
                root.viewModel.dropKit();
                root.done();
            }
        }
    ]
}
