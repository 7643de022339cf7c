// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What the charts show, to read: each in a sentence, then week by week.
PageFrame {
    id: root

    required property OverTimeViewModel viewModel

    title: qsTr("Table")
    canGoBack: true
    scrollable: false

    ListView {
        id: list

        objectName: "weeks"
        width: root.contentWidth
        height: root.viewportHeight
        bottomMargin: Theme.s24
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0 // as in HistoryList
        model: root.viewModel.weeks
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Table")

        delegate: Column {
            id: week

            required property string title
            required property string detail

            width: list.width
            topPadding: Theme.s8
            bottomPadding: Theme.s8
            spacing: Theme.s4

            FText {
                width: parent.width
                visible: text.length > 0
                role: FText.Button
                text: week.title
            }

            FText {
                width: parent.width
                quiet: week.title.length > 0
                text: week.detail
            }
        }
    }
}
