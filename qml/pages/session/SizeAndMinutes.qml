// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Size and minutes of one from earlier, as chips: one tap each.
Column {
    id: root

    required property SessionEditor viewModel
    property bool typing: false

    readonly property var quickMinutes: ["5", "10", "15", "20"]
    readonly property bool typedMinutes: root.viewModel.minutes.length > 0 && root.quickMinutes.indexOf(root.viewModel.minutes) < 0

    spacing: Theme.s8

    SectionHeading {
        width: parent.width
        visible: root.viewModel.sizes.count > 1
        text: qsTr("Size")
    }

    Flow {
        width: parent.width
        visible: root.viewModel.sizes.count > 1
        spacing: Theme.s8
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Size")

        Repeater {
            model: root.viewModel.sizes

            Flow {
                id: size

                required property int index
                required property string text
                required property string label
                required property bool expands
                required property bool canShrink
                required property bool canGrow
                readonly property bool chosen: root.viewModel.sizeRow === size.index

                spacing: Theme.s8

                Chip {
                    objectName: "size_" + size.index
                    text: size.label.length > 0 ? qsTr("%1 · %2").arg(size.label).arg(size.text) : size.text
                    exclusive: true
                    selected: size.chosen
                    onClicked: root.viewModel.chooseSize(size.index)
                }

                IconButton {
                    visible: size.expands && size.chosen
                    iconName: "minus"
                    text: qsTr("Smaller")
                    enabled: size.canShrink
                    onClicked: root.viewModel.sizes.smaller(size.index)
                }

                IconButton {
                    visible: size.expands && size.chosen
                    iconName: "add"
                    text: qsTr("Larger")
                    enabled: size.canGrow
                    onClicked: root.viewModel.sizes.larger(size.index)
                }
            }
        }
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s16
        text: qsTr("Minutes")
    }

    ChipFlow {
        objectName: "minutes"
        width: parent.width
        name: qsTr("Minutes")
        current: minutesField.visible ? "type" : root.viewModel.minutes
        model: [
            {
                value: "5",
                text: qsTr("5")
            },
            {
                value: "10",
                text: qsTr("10")
            },
            {
                value: "15",
                text: qsTr("15")
            },
            {
                value: "20",
                text: qsTr("20")
            },
            {
                value: "type",
                text: qsTr("Type")
            }
        ]
        onPicked: value => {
            root.typing = value === "type";
            if (!root.typing)
                root.viewModel.minutes = root.viewModel.minutes === value ? "" : value;
        }
    }

    FField {
        id: minutesField

        objectName: "minutesField"
        width: parent.width
        visible: root.typing || root.typedMinutes
        label: qsTr("Minutes")
        suffix: qsTr("min")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        text: root.viewModel.minutes
        errorText: root.viewModel.minutesError
        onEdited: text => root.viewModel.minutes = text
    }
}
