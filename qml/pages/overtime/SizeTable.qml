// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// By size: one row a size, counts under their number. Where the columns do not fit, each row is a sentence.
Column {
    id: root

    required property list<sizeRow> rows

    readonly property list<string> heads: [qsTr("Size"), qsTr("Sessions"), qsTr("Minutes"), qsTr("Pain"), qsTr("Words")]
    readonly property list<real> shares: [1.1, 1.1, 1, 0.7, 1.4]
    readonly property real sum: 5.3 // of the shares
    readonly property bool fits: root.width - 4 * Theme.s8 >= root.sum * Math.max(minutes.wanted / root.shares[2], sessions.wanted / root.shares[1], (word.wanted + Theme.s8) / root.shares[4])

    spacing: 0

    SectionHeading {
        width: parent.width
        bottomPadding: Theme.s8
        text: qsTr("By size")
    }

    LineWidth {
        id: minutes

        font: Theme.fontSmall
        text: root.heads[2]
    }

    LineWidth {
        id: sessions

        font: Theme.fontSmall
        text: root.heads[1]
    }

    LineWidth {
        id: word

        font: Theme.fontBody
        text: qsTr("Too much")
    }

    TableRow {
        width: parent.width
        visible: root.fits
        isHead: true
        wordsLast: true
        cells: root.heads
        shares: root.shares
        spoken: qsTr("%1: %2, %3, %4, %5").arg(root.heads[0]).arg(root.heads[1]).arg(root.heads[2]).arg(root.heads[3]).arg(root.heads[4])
    }

    Repeater {
        model: root.rows

        Item {
            id: size

            required property sizeRow modelData

            objectName: "size_" + modelData.size
            width: root.width
            height: root.fits ? cells.implicitHeight : sentence.implicitHeight + Theme.s16

            TableRow {
                id: cells

                width: parent.width
                visible: root.fits
                wordsLast: true
                cells: [size.modelData.size, size.modelData.sessions, size.modelData.minutes, size.modelData.pain, size.modelData.word]
                notes: ["", "", "", size.modelData.painCount, size.modelData.wordCount]
                shares: root.shares
                spoken: size.modelData.spoken
            }

            FText {
                id: sentence

                width: parent.width
                visible: !root.fits
                text: size.modelData.spoken
            }
        }
    }
}
