// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// The numbers 0 to 10 as dots on a line, each as large as its share of its row; what is typical and how many
// entries there are stand as columns. Said in words by the text beneath.
Item {
    id: root

    property string name: ""
    property list<real> shares
    property bool hollow: false
    property bool isHead: false
    property string typical: ""
    property string entries: ""

    readonly property real largest: 24
    readonly property real column: Math.max(middleWidth.wanted, entriesWidth.wanted)
    readonly property real begin: Math.max(withoutWidth.wanted, Theme.s32) + root.largest / 2
    readonly property real axis: Math.max(1, root.width - root.begin - 2 * root.column - 2 * Theme.s8 - root.largest)

    implicitHeight: Math.max(label.implicitHeight, root.isHead ? 0 : root.largest)
    Accessible.ignored: true

    LineWidth {
        id: middleWidth

        font: Theme.fontSmall
        text: qsTr("middle")
    }

    LineWidth {
        id: entriesWidth

        font: Theme.fontSmall
        text: qsTr("entries")
    }

    LineWidth {
        id: withoutWidth

        font: Theme.fontSmall
        text: qsTr("Without")
    }

    FText {
        id: label

        y: (root.height - height) / 2
        role: FText.Small
        text: root.name
        Accessible.ignored: true
    }

    Repeater {
        model: root.isHead ? ["0", "5", "10"] : []

        FText {
            required property string modelData
            required property int index

            x: root.begin + index * root.axis / 2 - width / 2
            role: FText.Small
            quiet: true
            text: modelData
            Accessible.ignored: true
        }
    }

    Repeater {
        model: root.isHead ? 0 : 3

        Rectangle {
            required property int index

            x: root.begin + index * root.axis / 2
            width: 1
            height: root.height
            color: Theme.color.line
        }
    }

    Repeater {
        model: root.shares

        Rectangle {
            required property real modelData
            required property int index

            y: (root.height - height) / 2
            visible: modelData > 0
            x: root.begin + index * root.axis / 10 - width / 2
            width: Math.max(5, root.largest * Math.sqrt(modelData))
            height: width
            radius: width / 2
            color: root.hollow ? Theme.color.bg : Theme.color.seriesDuring
            border.width: 1.5
            border.color: Theme.color.seriesDuring
        }
    }

    FText {
        y: (root.height - height) / 2
        x: root.width - 2 * root.column - Theme.s8
        width: root.column
        horizontalAlignment: Text.AlignRight
        role: FText.Small
        quiet: root.isHead
        text: root.typical
        Accessible.ignored: true
    }

    FText {
        y: (root.height - height) / 2
        x: root.width - width
        width: root.column
        horizontalAlignment: Text.AlignRight
        role: FText.Small
        quiet: true
        text: root.entries
        Accessible.ignored: true
    }
}
