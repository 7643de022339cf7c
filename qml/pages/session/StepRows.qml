// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The sizes of an entry and the minutes of each, every one a row. A field that is open unfolds its
// choices below the row; a choice closes it and opens what is next.
Column {
    id: root

    required property SessionEditor viewModel
    property bool hasDepth: false
    property int openStep: -1
    property string openPart: "" // "size" or "minutes"

    readonly property list<string> quickMinutes: ["5", "10", "15", "20"]
    readonly property bool sized: root.viewModel.sizes.count > 1

    spacing: Theme.s8

    // One that is begun anew has its first field open.
    function begin(): void {
        root.close();
        if (root.viewModel.steps.count === 1 && root.viewModel.steps.isEmpty(0))
            root.openAt(0, root.sized ? "size" : "minutes");
    }

    function close(): void {
        root.openStep = -1;
        root.openPart = "";
    }

    function openAt(step: int, part: string): void {
        root.openStep = step;
        root.openPart = part;
    }

    function toggle(step: int, part: string): void {
        if (root.openStep === step && root.openPart === part)
            root.close();
        else
            root.openAt(step, part);
    }

    SectionHeading {
        width: parent.width
        text: qsTr("Sizes and minutes")
    }

    Repeater {
        model: root.viewModel.steps

        Column {
            id: step

            required property int index
            required property string size
            required property string minutes
            required property string minutesError
            required property string depth
            required property string depthError
            readonly property bool sizeOpen: root.openStep === step.index && root.openPart === "size"
            readonly property bool minutesOpen: root.openStep === step.index && root.openPart === "minutes"
            readonly property bool several: root.viewModel.steps.count > 1
            readonly property real room: width - (step.several ? Theme.target + Theme.s8 : 0)
            readonly property bool beside: Math.max(sizeField.implicitWidth, minutesField.implicitWidth) <= (step.room - Theme.s8) / 2
            readonly property real fieldWidth: step.beside ? (step.room - Theme.s8) / 2 : step.room
            property int chosen: -1
            property bool typing: false

            width: parent ? parent.width : 0
            spacing: Theme.s8
            onSizeOpenChanged: step.look()
            onMinutesOpenChanged: step.typing = step.minutes.length > 0 && root.quickMinutes.indexOf(step.minutes) < 0
            Component.onCompleted: step.look()

            // An expanding size is set to what the step has.
            function look(): void {
                if (step.sizeOpen)
                    step.chosen = root.viewModel.steps.isEmpty(step.index) ? -1 : root.viewModel.sizeRowOfStep(step.index);
            }

            function choose(row: int, expands: bool): void {
                const byKey = root.Window.activeFocusItem instanceof Chip && (root.Window.activeFocusItem as Chip).visualFocus;
                step.chosen = row;
                root.viewModel.chooseStepSize(step.index, row);
                if (expands)
                    return; // its diameter may follow
                if (step.minutes.length > 0)
                    root.close();
                else
                    root.openAt(step.index, "minutes");
                if (byKey)
                    minutesField.takeFocus();
            }

            Item {
                width: parent.width
                implicitHeight: fields.implicitHeight

                Grid {
                    id: fields

                    columns: step.beside ? 2 : 1
                    spacing: Theme.s8

                    PickField {
                        id: sizeField

                        objectName: "stepSize_" + step.index
                        width: step.fieldWidth
                        showsLabel: false
                        label: step.several ? qsTr("Size %1").arg(step.index + 1) : qsTr("Size")
                        placeholder: qsTr("Size")
                        value: step.size
                        open: step.sizeOpen
                        onClicked: root.toggle(step.index, "size")
                    }

                    PickField {
                        id: minutesField

                        objectName: "stepMinutes_" + step.index
                        width: step.fieldWidth
                        showsLabel: false
                        label: step.several ? qsTr("Minutes of size %1").arg(step.index + 1) : qsTr("Minutes")
                        placeholder: qsTr("Minutes")
                        value: step.minutes.length > 0 ? qsTr("%1 min").arg(step.minutes) : ""
                        errorText: step.minutesOpen && step.typing ? "" : step.minutesError
                        open: step.minutesOpen
                        onClicked: root.toggle(step.index, "minutes")
                    }
                }

                IconButton {
                    objectName: "removeStep_" + step.index
                    anchors.right: parent.right
                    y: (Theme.buttonHeight - height) / 2
                    visible: step.several
                    iconName: "close"
                    text: qsTr("Leave size %1 out").arg(step.index + 1)
                    onClicked: {
                        root.close();
                        root.viewModel.removeStep(step.index);
                    }
                }
            }

            Flow {
                width: parent.width
                visible: step.sizeOpen
                spacing: Theme.s8
                Accessible.role: Accessible.Grouping
                Accessible.name: sizeField.label

                Repeater {
                    model: step.sizeOpen ? root.viewModel.sizes : null

                    Flow {
                        id: size

                        required property int index
                        required property string text
                        required property string label
                        required property bool expands
                        required property bool canShrink
                        required property bool canGrow
                        readonly property bool chosen: step.chosen === size.index

                        spacing: Theme.s8

                        Chip {
                            objectName: "size_" + size.index
                            width: Math.min(implicitWidth, root.width)
                            text: size.label.length > 0 ? qsTr("%1 · %2").arg(size.label).arg(size.text) : size.text
                            exclusive: true
                            selected: size.chosen
                            onClicked: step.choose(size.index, size.expands)
                        }

                        IconButton {
                            visible: size.expands && size.chosen
                            iconName: "minus"
                            text: qsTr("Smaller")
                            enabled: size.canShrink
                            onClicked: {
                                root.viewModel.sizes.smaller(size.index);
                                root.viewModel.chooseStepSize(step.index, size.index);
                            }
                        }

                        IconButton {
                            visible: size.expands && size.chosen
                            iconName: "add"
                            text: qsTr("Larger")
                            enabled: size.canGrow
                            onClicked: {
                                root.viewModel.sizes.larger(size.index);
                                root.viewModel.chooseStepSize(step.index, size.index);
                            }
                        }
                    }
                }
            }

            ChipFlow {
                objectName: "minutes"
                width: parent.width
                visible: step.minutesOpen
                name: minutesField.label
                current: step.typing ? "type" : step.minutes
                model: [
                    Choices.of("5", qsTr("5")),
                    Choices.of("10", qsTr("10")),
                    Choices.of("15", qsTr("15")),
                    Choices.of("20", qsTr("20")),
                    Choices.of("type", qsTr("Type"))
                ]
                onPicked: value => {
                    step.typing = value === "type";
                    if (step.typing) {
                        typed.takeFocus();
                    } else {
                        root.viewModel.steps.setMinutes(step.index, step.minutes === value ? "" : value);
                        root.close();
                    }
                }
            }

            FField {
                id: typed

                objectName: "typedMinutes_" + step.index
                width: parent.width
                visible: step.minutesOpen && step.typing
                label: qsTr("Minutes")
                suffix: qsTr("min")
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                text: step.minutes
                errorText: step.minutesError
                onEdited: text => root.viewModel.steps.setMinutes(step.index, text)
                onAccepted: root.close()
            }

            FField {
                objectName: "stepDepth_" + step.index
                width: parent.width
                visible: root.hasDepth && (root.openStep === step.index || step.depth.length > 0)
                label: qsTr("Depth")
                suffix: qsTr("mm")
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                text: step.depth
                errorText: step.depthError
                onEdited: text => root.viewModel.steps.setDepth(step.index, text)
            }
        }
    }

    FButton {
        objectName: "addStep"
        kind: FButton.Quiet
        prominentHeight: Theme.target
        leftPadding: 0
        iconName: "add"
        text: root.viewModel.steps.count > 0 ? qsTr("Add another size") : qsTr("Add a size")
        onClicked: {
            root.viewModel.addStep();
            root.openAt(root.viewModel.steps.count - 1, root.sized ? "size" : "minutes");
        }
    }
}
