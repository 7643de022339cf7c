// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One item of the kit. Only the label is needed.
PageFrame {
    id: root

    required property KitItemEditor viewModel

    signal closed

    title: root.viewModel.isNew ? qsTr("Add one") : qsTr("Kit item")
    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s16

    FField {
        objectName: "label"
        width: parent.width
        label: qsTr("Label")
        placeholder: qsTr("1, blue, the small one")
        text: root.viewModel.label
        errorText: root.viewModel.errors.label
        onEdited: text => root.viewModel.label = text
    }

    ChipFlow {
        objectName: "kind"
        width: parent.width
        name: qsTr("Kind")
        current: root.viewModel.kind
        model: [
            Choices.of("fixed", qsTr("One size")),
            Choices.of("expanding", qsTr("Expands")),
            Choices.of("none", qsTr("Without a size"))
        ]
        onPicked: value => root.viewModel.kind = value
    }

    ChipFlow {
        objectName: "ready"
        width: parent.width
        visible: root.viewModel.kind === "none"
        name: qsTr("Call it, if you like")
        showsName: true
        current: root.viewModel.label
        model: root.viewModel.ready
        onPicked: label => root.viewModel.label = label
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: root.viewModel.kind === "fixed"

        ChipFlow {
            objectName: "unit"
            width: parent.width
            name: qsTr("Measured in")
            current: root.viewModel.unit
            model: [
                Choices.of("mm", qsTr("mm")),
                Choices.of("inch", qsTr("inch")),
                Choices.of("around", qsTr("around it"))
            ]
            onPicked: value => root.viewModel.unit = value
        }

        FField {
            objectName: "diameter"
            width: parent.width
            label: root.viewModel.unit === "around" ? qsTr("Around it") : qsTr("Diameter")
            suffix: root.viewModel.unit === "inch" ? qsTr("inch") : qsTr("mm")
            inputMethodHints: root.viewModel.unit === "inch" ? Qt.ImhNone : Qt.ImhFormattedNumbersOnly
            text: root.viewModel.diameter
            errorText: root.viewModel.errors.diameter
            onEdited: text => root.viewModel.diameter = text
        }

        FText {
            objectName: "converted"
            width: parent.width
            quiet: true
            visible: root.viewModel.convertedText.length > 0
            text: qsTr("Diameter: %1").arg(root.viewModel.convertedText)
        }
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: root.viewModel.kind === "expanding"

        FField {
            objectName: "smallest"
            width: parent.width
            label: qsTr("From")
            suffix: qsTr("mm")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            text: root.viewModel.smallest
            errorText: root.viewModel.errors.smallest
            onEdited: text => root.viewModel.smallest = text
        }

        FField {
            objectName: "largest"
            width: parent.width
            label: qsTr("To")
            suffix: qsTr("mm")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            text: root.viewModel.largest
            errorText: root.viewModel.errors.largest
            onEdited: text => root.viewModel.largest = text
        }

        FField {
            objectName: "step"
            width: parent.width
            label: qsTr("Step")
            suffix: qsTr("mm")
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            text: root.viewModel.step
            errorText: root.viewModel.errors.step
            onEdited: text => root.viewModel.step = text
        }

        FText {
            width: parent.width
            quiet: true
            visible: root.viewModel.clinicNote
            text: qsTr("Some makers do not cover this use. Your clinic can say.")
        }
    }

    FField {
        objectName: "length"
        width: parent.width
        label: qsTr("Length")
        suffix: qsTr("mm")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        text: root.viewModel.length
        errorText: root.viewModel.errors.length
        onEdited: text => root.viewModel.length = text
    }

    FField {
        objectName: "colour"
        width: parent.width
        label: qsTr("Colour")
        text: root.viewModel.colour
        onEdited: text => root.viewModel.colour = text
    }

    FField {
        objectName: "material"
        width: parent.width
        label: qsTr("Material")
        text: root.viewModel.material
        onEdited: text => root.viewModel.material = text
    }

    FField {
        objectName: "group"
        width: parent.width
        label: qsTr("Kept apart, in a word of yours")
        placeholder: qsTr("vaginal, rectal, your own word")
        text: root.viewModel.group
        errorText: root.viewModel.errors.group
        onEdited: text => root.viewModel.group = text
    }

    FButton {
        objectName: "retire"
        kind: FButton.Quiet
        leftPadding: 0
        visible: !root.viewModel.isNew
        text: root.viewModel.retired ? qsTr("Use it again") : qsTr("No longer in use")
        onClicked: root.viewModel.retire(!root.viewModel.retired)
    }

    footer: FButton {
        objectName: "save"
        width: parent ? parent.width : 0
        text: qsTr("Save")
        onClicked: root.viewModel.save()
    }

    // Also when it was kept at a second try only.
    Connections {
        target: root.viewModel

        function onSaved(): void {
            root.closed();
        }
    }
}
