// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What the charts show, week by week. The head stays; where the columns do not fit, a week is a sentence.
PageFrame {
    id: root

    required property OverTimeViewModel viewModel

    readonly property WeekModel weeks: root.viewModel.weeks
    readonly property list<bool> has: [true, true, root.weeks.hasMinutes, root.weeks.hasSize, root.weeks.hasPain, root.weeks.hasEase]
    readonly property list<string> allHeads: [qsTr("Week of"), qsTr("Sessions"), qsTr("Minutes"), qsTr("mm"), qsTr("Pain"), qsTr("At ease")]
    readonly property list<string> heads: root.kept(root.allHeads)
    readonly property list<real> allShares: [1.8, 1.1, 1.1, 0.8, 0.8, 1]
    readonly property list<real> shares: root.keptShares(root.allShares)
    readonly property bool fits: root.contentWidth >= root.heads.length * (widest.wanted + Theme.s4)

    title: qsTr("Table")
    canGoBack: true
    scrollable: false

    Binding {
        target: root.viewModel
        property: "tableActive"
        value: root.visible
    }

    LineWidth {
        id: widest

        font: Theme.fontSmall
        text: root.allHeads[1]
    }

    TableRow {
        id: head

        width: root.contentWidth
        visible: root.fits
        isHead: true
        cells: root.heads
        shares: root.shares
        spoken: root.joined(root.heads)
    }

    ListView {
        id: list

        objectName: "weeks"
        width: root.contentWidth
        height: root.viewportHeight - (head.visible ? head.height : 0)
        bottomMargin: Theme.s24
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // as in HistoryList
        model: root.weeks
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Table")

        delegate: Item {
            id: row

            required property string title
            required property string detail
            required property string week
            required property string sessions
            required property string minutes
            required property string size
            required property string pain
            required property string ease

            width: list.width
            height: root.fits ? cells.implicitHeight : sentence.implicitHeight + Theme.s16

            TableRow {
                id: cells

                width: parent.width
                visible: root.fits
                cells: root.kept([row.week, row.sessions, row.minutes, row.size, row.pain, row.ease])
                shares: root.shares
                spoken: row.title + ": " + row.detail
            }

            Column {
                id: sentence

                y: Theme.s8
                width: parent.width
                visible: !root.fits
                spacing: Theme.s4

                FText {
                    width: parent.width
                    role: FText.Button
                    text: row.title
                }

                FText {
                    width: parent.width
                    text: row.detail
                }
            }
        }
    }

    // Those of the columns that are there.
    function kept(cells: list<string>): list<string> {
        const some = [];
        for (let i = 0; i < cells.length; ++i) {
            if (root.has[i])
                some.push(cells[i]);
        }
        return some;
    }

    function keptShares(values: list<real>): list<real> {
        const some = [];
        for (let i = 0; i < values.length; ++i) {
            if (root.has[i])
                some.push(values[i]);
        }
        return some;
    }

    function joined(texts: list<string>): string {
        let all = "";
        for (const text of texts)
            all += all.length > 0 ? ", " + text : text;
        return all;
    }
}
