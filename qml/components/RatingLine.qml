// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// One number from 0 to 10, or none: a row that opens twelve cells. Never prefilled.
Column {
    id: root

    required property string label
    property int value: -1
    property string lowLabel: ""
    property string highLabel: ""
    property bool open: false // decided by what it is bound to
    readonly property string valueText: root.value < 0 ? "–" : String(root.value)

    signal picked(int value)
    signal toggled

    spacing: Theme.s8

    // The number that is chosen, or the first; the row while it is closed.
    function takeFocus(): void {
        if (root.open)
            cells.arrows.buttons()[Math.max(0, root.value)].forceActiveFocus(Qt.TabFocusReason);
        else
            row.forceActiveFocus(Qt.TabFocusReason);
    }

    ValueRow {
        id: row

        objectName: "ratingRow"
        width: parent.width
        implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + Theme.s8)
        label: root.label
        value: root.valueText
        showsChevron: false
        Accessible.name: root.value < 0 ? root.label : text
        onClicked: root.toggled()
    }

    Grid {
        id: cells

        objectName: "cells"
        visible: root.open
        columns: 6
        columnSpacing: Math.max(0, Math.min(Theme.s8, (root.width - 6 * Theme.target) / 5))
        rowSpacing: Theme.s8
        Accessible.role: Accessible.Grouping
        Accessible.name: root.label
        Keys.onPressed: event => arrows.handle(event)

        readonly property ArrowKeys arrows: ArrowKeys {
            group: cells
            chosen: root.value
        }

        Repeater {
            model: 12

            Chip {
                required property int index
                readonly property int rating: index === 11 ? -1 : index

                objectName: "cell_" + rating
                width: Theme.target
                leftPadding: 0
                rightPadding: 0
                text: rating < 0 ? "–" : String(rating)
                exclusive: true
                selected: root.value === rating
                tabStop: cells.arrows.tabStop === index
                Accessible.name: rating < 0 ? qsTr("No number") : text // a dash cannot be said
                onActiveFocusChanged: if (activeFocus)
                    cells.arrows.place = index
                onClicked: root.picked(rating)
            }
        }
    }

    Item {
        visible: root.open
        width: parent.width
        implicitHeight: Math.max(low.implicitHeight, high.implicitHeight)

        FText {
            id: low

            objectName: "low"
            anchors.left: parent.left
            width: (parent.width - Theme.s8) * 0.4
            role: FText.Small
            quiet: true
            text: root.lowLabel
        }

        FText {
            id: high

            objectName: "high"
            anchors.right: parent.right
            width: (parent.width - Theme.s8) * 0.6
            role: FText.Small
            quiet: true
            horizontalAlignment: Text.AlignRight
            text: root.highLabel
        }
    }
}
