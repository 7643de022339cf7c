// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Values from 0 to 10 as dots over a line; equal ones stand on each other.
Item {
    id: root

    property string text: ""
    property string spoken: ""
    property list<comparisonDot> dots
    readonly property int dotSize: 10
    readonly property int levels: {
        let most = 1;
        for (const dot of root.dots)
            most = Math.max(most, dot.level + 1);
        return most;
    }
    readonly property real step: (root.width - root.dotSize) / 10

    implicitHeight: heading.height + Theme.s12 + root.levels * (root.dotSize + 2) + Theme.s4 + ends.height
    Accessible.role: Accessible.StaticText
    Accessible.name: root.spoken

    FText {
        id: heading

        width: parent.width
        text: root.text
        Accessible.ignored: true
    }

    Rectangle {
        id: line

        y: heading.height + Theme.s12 + root.levels * (root.dotSize + 2)
        width: root.width
        height: 1
        color: Theme.color.outline
    }

    Repeater {
        model: root.dots

        Rectangle {
            required property comparisonDot modelData

            x: modelData.value * root.step
            y: line.y - (modelData.level + 1) * (root.dotSize + 2)
            width: root.dotSize
            height: root.dotSize
            radius: root.dotSize / 2
            color: Theme.color.seriesDuring
        }
    }

    FText {
        id: ends

        y: line.y + Theme.s4
        role: FText.Small
        quiet: true
        text: "0"
        Accessible.ignored: true
    }

    FText {
        x: root.width - width
        y: line.y + Theme.s4
        role: FText.Small
        quiet: true
        text: "10"
        Accessible.ignored: true
    }
}
