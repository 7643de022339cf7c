// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// Timer digits in cells of one width, so that they stand still while they count.
Row {
    id: root

    property string text: ""
    readonly property real cellWidth: digit.advanceWidth

    layoutDirection: Qt.LeftToRight // numbers run this way everywhere
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    baselineOffset: metrics.ascent
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    FontMetrics {
        id: metrics

        font: Theme.fontTimer
    }

    TextMetrics {
        id: digit

        font: Theme.fontTimer
        text: "0"
    }

    Repeater {
        model: root.text.split("")

        FText {
            required property string modelData

            width: /[0-9]/.test(modelData) ? root.cellWidth : implicitWidth
            role: FText.Timer
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            text: modelData
            Accessible.ignored: true
        }
    }
}
