// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

PageFrame {
    id: root

    required property HistoryModel viewModel

    signal openEntry(string id)

    title: qsTr("History")
    scrollable: false

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    FField {
        id: search

        objectName: "search"
        width: root.contentWidth
        visible: root.viewModel.canSearch
        label: qsTr("Search")
        onEdited: text => root.viewModel.searchText = text
    }

    EmptyState {
        objectName: "empty"
        width: root.contentWidth
        visible: root.viewModel.isEmpty
        text: root.viewModel.emptyText
    }

    ListView {
        id: list

        objectName: "entries"
        width: root.contentWidth
        height: root.viewportHeight - (search.visible ? search.height + root.contentSpacing : 0)
        visible: !root.viewModel.isEmpty
        bottomMargin: Theme.s24
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.viewModel
        section.property: "month"
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Entries")

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
