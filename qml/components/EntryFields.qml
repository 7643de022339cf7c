// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// What was noted, as rows to read: [{ label, value }, …].
Column {
    id: root

    property var fields: []

    Repeater {
        model: root.fields

        ValueRow {
            required property var modelData

            width: root.width
            implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + Theme.s8)
            interactive: false
            label: modelData.label
            value: modelData.value
        }
    }
}
