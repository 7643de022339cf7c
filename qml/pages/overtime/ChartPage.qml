// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// One chart with a page to itself, and what it shows in words.
PageFrame {
    id: root

    required property ChartModel chart
    required property string drawing
    required property OverTimeViewModel viewModel
    readonly property bool hasPoints: root.chart.barDays === 0 // a bar is many entries

    signal openEntry(string id)

    title: root.chart.title
    canGoBack: true
    contentSpacing: Theme.s16

    ChartSlot {
        width: root.contentWidth
        chart: root.chart
        drawing: root.drawing
        hasHeading: false
        opens: false
        onTapped: (x, reach) => {
            const id = root.hasPoints ? root.viewModel.entryNear(x, reach) : "";
            if (id.length > 0)
                root.openEntry(id);
        }
        chartHeight: Math.min(400, root.viewportHeight * 0.6)
    }

    FText {
        objectName: "summary"
        width: root.contentWidth
        text: root.chart.summary
    }

    FText {
        width: root.contentWidth
        visible: root.hasPoints
        role: FText.Small
        quiet: true
        text: qsTr("Touch a point to open its entry.")
    }
}
