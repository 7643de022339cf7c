// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

PageFrame {
    id: root

    required property SetupEditor viewModel

    signal done
    signal openSets

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
            Choices.of("sizes", qsTr("Dilators or trainers in sizes")),
            Choices.of("expanding", qsTr("One that expands")),
            Choices.of("other", qsTr("Fingers or something else")),
            Choices.of("nothing", qsTr("Nothing now"))
        ]
        onPicked: value => root.viewModel.toggleUse(value)
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: root.viewModel.hasSizes

        FButton {
            objectName: "knownSet"
            width: Math.min(implicitWidth, parent.width)
            kind: FButton.Outlined
            prominentHeight: Theme.target
            text: qsTr("Use a known set")
            onClicked: root.openSets()
        }

        Repeater {
            id: sizes

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
            onClicked: {
                root.viewModel.addSize();
                (sizes.itemAt(sizes.count - 1) as FField).takeFocus();
            }
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

    ChipFlow {
        objectName: "ready"
        width: parent.width
        visible: root.viewModel.hasOther
        name: qsTr("Which, if you like")
        showsName: true
        multiple: true
        values: root.viewModel.ready
        model: root.viewModel.readyChoices
        onPicked: value => root.viewModel.toggleReady(value)
    }

    CallIt {
        width: parent.width
        word: root.viewModel.word
        onPicked: word => root.viewModel.word = word
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
