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
    leftPadding: Theme.s8
    rightPadding: Theme.s8
    bottomPadding: Theme.s8
    spacing: Theme.s8
    // A list that stood at its start goes on doing so when there is more above its rows.
    onHeightChanged: if (root.list && root.list.contentY <= root.list.originY + height)
        root.list.positionViewAtBeginning()

    ChipFlow {
        objectName: "kinds"
        width: parent.width - 2 * Theme.s8
        visible: root.viewModel?.canSearch ?? false
        name: qsTr("Show only")
        multiple: true
        values: root.viewModel?.kinds ?? []
        model: root.viewModel?.kindChoices ?? []
        onPicked: kind => root.viewModel.toggleKind(kind)
    }

    EmptyState {
        objectName: "empty"
        width: parent.width - 2 * Theme.s8
        visible: root.viewModel?.isEmpty ?? false
        text: root.viewModel?.emptyText ?? ""
    }
}
