// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// A row of a table: the first cell from the left, numbers from the right. All rows of a table have the same
// shares, so that their columns stand under each other.
Item {
    id: root

    property list<string> cells
    // Small, under each cell; may be shorter.
    property list<string> notes
    // How wide each column is beside the others.
    property list<real> shares
    property bool isHead: false
    // What a screen reader says of the row.
    property string spoken: ""
    // The last column holds words, not numbers.
    property bool wordsLast: false

    readonly property real gap: Theme.s8
    readonly property real room: root.width - root.gap * Math.max(0, root.cells.length - 1)
    readonly property real sum: root.total(root.shares)

    implicitHeight: row.implicitHeight + 2 * (root.isHead ? Theme.s4 : Theme.s8)
    Accessible.role: root.isHead ? Accessible.StaticText : Accessible.Row
    Accessible.name: root.spoken

    Row {
        id: row

        y: root.isHead ? Theme.s4 : Theme.s8
        spacing: root.gap

        Repeater {
            model: root.cells

            Column {
                id: cell

                required property string modelData
                required property int index
                readonly property bool fromLeft: index === 0 || (root.wordsLast && index === root.cells.length - 1)

                width: root.room * root.shares[index] / root.sum
                // Numbers end where words begin.
                leftPadding: cell.fromLeft && cell.index > 0 ? Theme.s8 : 0

                FText {
                    width: parent.width - cell.leftPadding
                    horizontalAlignment: cell.fromLeft ? Text.AlignLeft : Text.AlignRight
                    role: root.isHead ? FText.Small : cell.index === 0 ? FText.Button : FText.Body
                    quiet: root.isHead
                    text: cell.modelData
                    Accessible.ignored: true
                }

                FText {
                    width: parent.width - cell.leftPadding
                    visible: text.length > 0
                    horizontalAlignment: cell.fromLeft ? Text.AlignLeft : Text.AlignRight
                    role: FText.Small
                    quiet: true
                    text: cell.index < root.notes.length ? root.notes[cell.index] : ""
                    Accessible.ignored: true
                }
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.color.line
    }

    function total(values: list<real>): real {
        let all = 0;
        for (const value of values)
            all += value;
        return all;
    }
}
