// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// The entries, newest first, under what scrolls with them. In a file of its own, which binds no
// components: the header of a list cannot be a bound one in Qt 6.4.
ListView {
    id: root

    required property HistoryModel viewModel

    bottomMargin: Theme.s24
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0 // rows ahead are made piece by piece, and Qt crashes when the model is reset meanwhile
    model: root.viewModel
    section.property: "month"
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Entries")
    onHeaderItemChanged: {
        const head = root.headerItem as HistoryHead;
        head.viewModel = Qt.binding(() => root.viewModel);
        head.list = root;
    }

    header: HistoryHead {
    }
}
