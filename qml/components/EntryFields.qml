// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What was noted, as rows to read.
Column {
    id: root

    property list<entryField> fields

    Repeater {
        model: root.fields

        ValueRow {
            required property entryField modelData

            width: root.width
            implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + Theme.s8)
            interactive: false
            label: modelData.label
            value: modelData.value
        }
    }
}
