// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// The minutes, once on the page: the unit beneath the number inside the curve, else beside it.
Item {
    id: root

    property string number: ""
    property string unit: ""
    property bool stacked: false

    implicitWidth: root.stacked ? Math.max(digits.width, unitText.width) : unitText.x + unitText.width
    implicitHeight: root.stacked ? unitText.y + unitText.height : digits.height
    width: implicitWidth
    height: implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 %2", "a number and its unit").arg(root.number).arg(root.unit)

    TimerDigits {
        id: digits

        objectName: "minutes"
        x: root.stacked ? (root.width - width) / 2 : 0
        text: root.number
        Accessible.ignored: true
    }

    FText {
        id: unitText

        x: root.stacked ? (root.width - width) / 2 : digits.width + Theme.s8
        y: root.stacked ? digits.height : digits.baselineOffset - baselineOffset
        role: root.stacked ? FText.Small : FText.Body
        quiet: true
        wrapMode: Text.NoWrap
        text: root.unit
        Accessible.ignored: true
    }
}
