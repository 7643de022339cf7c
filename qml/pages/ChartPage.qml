// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// One chart with a page to itself, and what it shows in words.
PageFrame {
    id: root

    required property ChartModel chart
    required property string drawing

    title: root.chart.title
    canGoBack: true
    contentSpacing: Theme.s16

    ChartSlot {
        width: root.contentWidth
        chart: root.chart
        drawing: root.drawing
        hasHeading: false
        chartHeight: Math.min(400, root.viewportHeight * 0.6)
    }

    FText {
        objectName: "summary"
        width: root.contentWidth
        text: root.chart.summary
    }
}
