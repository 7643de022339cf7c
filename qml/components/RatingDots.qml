// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Numbers from 0 to 10 over time, as dots. The list that stands with it says the same.
Item {
    id: root

    property list<ratingDot> dots
    property string firstDay: ""
    property string latestDay: ""
    readonly property int dotSize: 10
    readonly property real axisWidth: Math.ceil(ten.implicitWidth) + Theme.s8
    readonly property real plotHeight: 120

    implicitHeight: root.dotSize / 2 + root.plotHeight + root.dotSize / 2 + Theme.s8 + days.height
    Accessible.ignored: true

    component Tick: FText {
        required property int value

        y: root.yOf(value) - height / 2
        width: root.axisWidth - Theme.s8
        role: FText.Small
        quiet: true
        horizontalAlignment: Text.AlignRight
        text: value
        Accessible.ignored: true
    }

    Tick {
        id: ten

        value: 10
    }

    Tick {
        value: 5
    }

    Tick {
        value: 0
    }

    Repeater {
        model: [0, 5, 10]

        Rectangle {
            required property int modelData

            x: root.axisWidth
            y: root.yOf(modelData)
            width: root.width - x
            height: 1
            color: Theme.color.line
        }
    }

    Repeater {
        model: root.dots

        Rectangle {
            required property ratingDot modelData

            x: root.axisWidth + modelData.place * (root.width - root.axisWidth - root.dotSize)
            y: root.yOf(modelData.value) - root.dotSize / 2
            width: root.dotSize
            height: root.dotSize
            radius: root.dotSize / 2
            color: Theme.color.seriesDuring
        }
    }

    Item {
        id: days

        x: root.axisWidth
        y: root.dotSize + root.plotHeight + Theme.s8
        width: root.width - root.axisWidth
        height: Math.max(first.implicitHeight, latest.implicitHeight)

        FText {
            id: first

            width: (parent.width - Theme.s8) / 2
            role: FText.Small
            quiet: true
            text: root.firstDay
            Accessible.ignored: true
        }

        FText {
            id: latest

            anchors.right: parent.right
            width: (parent.width - Theme.s8) / 2
            role: FText.Small
            quiet: true
            horizontalAlignment: Text.AlignRight
            text: root.latestDay
            Accessible.ignored: true
        }
    }

    function yOf(value: int): real {
        return root.dotSize / 2 + (10 - value) / 10 * root.plotHeight;
    }
}
