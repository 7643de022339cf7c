// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// What stands above the rows of the history and scrolls away with them.
Column {
    id: root

    property HistoryModel viewModel: null
    property ListView list: null

    width: root.list?.width ?? 0
    bottomPadding: Theme.s8
    spacing: Theme.s8
    // A list that stood at its start goes on doing so when there is more above its rows.
    onHeightChanged: if (root.list && root.list.contentY <= root.list.originY + height)
        root.list.positionViewAtBeginning()

    FField {
        objectName: "search"
        width: parent.width
        visible: root.viewModel?.canSearch ?? false
        label: qsTr("Search")
        onEdited: text => root.viewModel.searchText = text
        onFocusedChanged: if (focused)
            root.list.positionViewAtBeginning()
    }

    EmptyState {
        objectName: "empty"
        width: parent.width
        visible: root.viewModel?.isEmpty ?? false
        text: root.viewModel?.emptyText ?? ""
    }
}
