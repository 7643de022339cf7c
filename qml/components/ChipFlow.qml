// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Choices that wrap: one of them (`current`), or several (`values`) with `multiple`.
Flow {
    id: root

    property list<choice> model
    property string current: ""
    property list<string> values
    property bool multiple: false
    // What is chosen can be taken back by choosing it again: picked("").
    property bool allowNone: false
    property string name: ""
    property bool showsName: false
    readonly property ArrowKeys arrows: ArrowKeys {
        group: root
        chosen: root.indexOfCurrent()
    }

    signal picked(string value)

    spacing: Theme.s8
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name
    Keys.onPressed: event => arrows.handle(event)

    function isSelected(value: string): bool {
        return root.multiple ? root.values.indexOf(value) >= 0 : root.current === value;
    }

    function indexOfCurrent(): int {
        for (let i = 0; i < root.model.length; ++i) {
            if (root.model[i].value === root.current)
                return i;
        }
        return -1;
    }

    FText {
        visible: root.showsName
        width: root.width
        role: FText.Small
        quiet: true
        text: root.name
        Accessible.ignored: true // the group has it
    }

    Repeater {
        model: root.model

        Chip {
            required property int index
            required property choice modelData

            objectName: "chip_" + modelData.value
            width: Math.min(implicitWidth, root.width)
            text: modelData.text
            exclusive: !root.multiple
            selected: root.isSelected(modelData.value)
            tabStop: root.multiple || root.arrows.tabStop === index
            onActiveFocusChanged: if (activeFocus)
                root.arrows.place = index
            onClicked: root.picked(root.allowNone && !root.multiple && selected ? "" : modelData.value)
        }
    }
}
