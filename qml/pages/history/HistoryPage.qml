// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

PageFrame {
    id: root

    required property HistoryModel viewModel
    required property MonthModel month
    // "list" or "month"
    property string view: "list"

    readonly property bool asMonth: root.view === "month"

    signal openEntry(string id)
    signal viewPicked(string view)

    title: qsTr("History")
    scrollable: root.asMonth
    onAsMonthChanged: root.contentY = 0

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible && !root.asMonth
    }

    Binding {
        target: root.month
        property: "active"
        value: root.visible && root.asMonth
    }

    ChipFlow {
        id: views

        objectName: "views"
        width: root.contentWidth
        name: qsTr("Show as")
        model: [
            {
                value: "list",
                text: qsTr("List")
            },
            {
                value: "month",
                text: qsTr("Month")
            }
        ]
        current: root.view
        onPicked: value => root.viewPicked(value)
    }

    MonthView {
        objectName: "month"
        width: root.contentWidth
        visible: root.asMonth
        margin: root.sideMargin
        viewModel: root.month
        onOpenEntry: id => root.openEntry(id)
    }

    HistoryList {
        id: list

        objectName: "entries"
        width: root.contentWidth
        height: root.viewportHeight - views.height - root.contentSpacing
        visible: !root.asMonth
        viewModel: root.viewModel

        delegate: Column {
            id: entry

            required property string entryId
            required property string title
            required property string detail
            required property bool hasNote
            required property string month
            required property string spoken
            required property int index

            width: list.width

            SectionHeading {
                objectName: "month_" + entry.index
                width: parent.width
                visible: entry.ListView.section !== entry.ListView.previousSection
                topPadding: entry.index > 0 ? Theme.s24 : Theme.s8
                bottomPadding: Theme.s8
                text: entry.month
            }

            EntryRow {
                objectName: "entry_" + entry.index
                width: parent.width
                title: entry.title
                detail: entry.detail
                hasNote: entry.hasNote
                spoken: entry.spoken
                onClicked: root.openEntry(entry.entryId)
                // What gets the keyboard's focus must be in sight.
                onActiveFocusChanged: if (activeFocus)
                    list.positionViewAtIndex(entry.index, ListView.Contain)
            }
        }
    }
}
