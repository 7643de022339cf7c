// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

PageFrame {
    id: root

    required property HistoryModel viewModel
    required property RowRemoval removal
    required property MonthModel month
    required property YearModel year
    // "list", "month" or "year"
    property string view: "list"
    property bool notesOnly: false

    property bool searching: false
    property real scrollWanted: 0

    readonly property bool asMonth: root.view === "month"
    readonly property bool asYear: root.view === "year"
    readonly property bool asList: !root.asMonth && !root.asYear
    readonly property bool searchShown: root.asList && (root.searching || root.viewModel.searchText.length > 0)

    // `kind` as the model names it.
    signal openEntry(string kind, string id)
    signal logForDay(string day)
    signal viewPicked(string view)

    title: qsTr("History")
    scrollable: !root.asList
    onViewChanged: root.contentY = 0
    onVisibleChanged: if (!root.visible)
        root.removal.forget()

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible && root.asList
    }

    Binding {
        target: root.month
        property: "active"
        value: root.visible && root.asMonth
    }

    Binding {
        target: root.year
        property: "active"
        value: root.visible && root.asYear
    }

    Item {
        id: top

        width: root.contentWidth
        implicitHeight: root.searchShown ? Math.max(search.implicitHeight, closeSearch.height) : Math.max(views.implicitHeight, openSearch.height)

        ChipFlow {
            id: views

            objectName: "views"
            anchors.left: parent.left
            anchors.right: openSearch.left
            visible: !root.searchShown
            name: qsTr("Show as")
            model: [
                Choices.of("list", qsTr("List")),
                Choices.of("month", qsTr("Month")),
                Choices.of("year", qsTr("Year"))
            ]
            current: root.view
            onPicked: value => root.viewPicked(value)
        }

        IconButton {
            id: openSearch

            objectName: "openSearch"
            anchors.right: parent.right
            visible: !root.searchShown && root.viewModel.canSearch
            iconName: "search"
            text: qsTr("Search")
            onClicked: root.search()
        }

        FField {
            id: search

            objectName: "search"
            anchors.left: parent.left
            anchors.right: closeSearch.left
            anchors.rightMargin: Theme.s8
            visible: root.searchShown
            showsLabel: false
            label: qsTr("Search")
            placeholder: qsTr("Search")
            text: root.viewModel.searchText
            onEdited: text => root.viewModel.searchText = text
            Keys.onEscapePressed: root.endSearch()
        }

        IconButton {
            id: closeSearch

            objectName: "closeSearch"
            anchors.right: parent.right
            visible: root.searchShown
            iconName: "close"
            text: qsTr("Close the search")
            onClicked: root.endSearch()
        }
    }

    MonthView {
        objectName: "month"
        width: root.contentWidth
        visible: root.asMonth
        margin: root.sideMargin
        viewModel: root.month
        notesOnly: root.notesOnly
        onOpenEntry: (kind, id) => root.openEntry(kind, id)
        onLogForDay: day => root.logForDay(day)
    }

    // Not made before it is wanted: it has a mark for each day.
    Repeater {
        model: root.asYear ? 1 : 0

        YearView {
            objectName: "year"
            width: root.contentWidth
            viewModel: root.year
            onOpenMonth: day => {
                root.month.showMonthOf(day);
                root.viewPicked("month");
            }
        }
    }

    UndoBar {
        id: undoBar

        objectName: "removed"
        width: root.contentWidth
        text: qsTr("Removed.")
        shown: root.asList && root.removal.canUndo
        onAction: root.removal.undo()
    }

    HistoryList {
        id: list

        objectName: "entries"
        // Wider than its rows by the room for their focus rings, which it would cut.
        x: -Theme.s8
        width: root.contentWidth + 2 * Theme.s8
        height: root.viewportHeight - top.height - root.contentSpacing - (undoBar.visible ? undoBar.height + root.contentSpacing : 0)
        visible: root.asList
        viewModel: root.viewModel
        onCountChanged: {
            if (list.count > 0 && root.scrollWanted > 0)
                root.scrollBack(root.scrollWanted);
            root.scrollWanted = 0;
        }

        delegate: Column {
            id: entry

            required property string entryId
            required property string kind
            required property string title
            required property string detail
            required property string note
            required property string month
            required property string spoken
            required property int index

            // Not by its x, which newer Qt sets itself.
            readonly property real rowWidth: entry.width - 2 * Theme.s8

            width: list.width
            leftPadding: Theme.s8
            bottomPadding: entry.kind === "resting" ? Theme.s8 : 0

            SectionHeading {
                objectName: "month_" + entry.index
                width: entry.rowWidth
                visible: entry.ListView.section !== entry.ListView.previousSection
                topPadding: entry.index > 0 ? Theme.s24 : Theme.s8
                bottomPadding: Theme.s8
                text: entry.month
            }

            // A soft band: there is nothing behind it.
            Rectangle {
                objectName: "band_" + entry.index
                width: entry.rowWidth
                visible: entry.kind === "resting"
                implicitHeight: band.implicitHeight + 2 * Theme.s12
                radius: Theme.radiusField
                color: Theme.color.raised

                FText {
                    id: band

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.s12
                    anchors.verticalCenter: parent.verticalCenter
                    quiet: true
                    text: entry.title
                }
            }

            SwipeRow {
                width: entry.rowWidth
                visible: entry.kind !== "resting"
                onSwiped: root.removal.remove(entry.entryId)

                EntryRow {
                    objectName: "entry_" + entry.index
                    width: entry.rowWidth
                    title: entry.title
                    detail: entry.detail
                    note: entry.note
                    spoken: entry.spoken
                    onClicked: root.openEntry(entry.kind, entry.entryId)
                    // What gets the keyboard's focus must be in sight.
                    onActiveFocusChanged: if (activeFocus)
                        list.positionViewAtIndex(entry.index, ListView.Contain)
                }
            }
        }
    }

    // A list counts rows: it only guesses how high those are that are not made yet.
    function scrolledBy(): real {
        return root.asList ? Math.max(0, list.indexAt(list.width / 2, list.contentY + Theme.s24)) : root.contentY;
    }

    // The list may have its rows later than the page is there.
    function scrollTo(distance: real): void {
        if (!root.asList) {
            root.contentY = distance;
        } else if (distance < 1) {
            return;
        } else if (list.count === 0) {
            root.scrollWanted = distance;
        } else {
            list.positionViewAtIndex(Math.min(distance, list.count - 1), ListView.Beginning);
        }
    }

    function search(): void {
        if (!root.asList)
            root.viewPicked("list");
        root.searching = true;
        search.takeFocus();
    }

    function endSearch(): void {
        const byKey = search.focused || closeSearch.visualFocus;
        root.viewModel.searchText = "";
        root.searching = false;
        if (byKey)
            openSearch.forceActiveFocus(Qt.TabFocusReason);
    }
}
