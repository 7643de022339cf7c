// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// Choices that wrap: one of them (`current`), or several (`values`) with `multiple`.
Flow {
    id: root

    // [{ value, text }, …]
    property var model: []
    property string current: ""
    property var values: []
    property bool multiple: false
    property string name: ""

    signal picked(string value)

    spacing: Theme.s8
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name

    Repeater {
        model: root.model

        Chip {
            required property var modelData

            objectName: "chip_" + modelData.value
            width: Math.min(implicitWidth, root.width)
            text: modelData.text
            exclusive: !root.multiple
            selected: root.multiple ? root.values.indexOf(modelData.value) >= 0 : root.current === modelData.value
            onClicked: root.picked(modelData.value)
        }
    }
}
