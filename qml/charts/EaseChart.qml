// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Frond.Ui

ChartFrame {
    styles: [
        ChartStyle {
            key: "easeBefore"
            color: Theme.color.seriesEase
            pen: Qt.DotLine
            mark: ScatterSeries.MarkerShapeRotatedRectangle
            hollow: true
            size: 8
        },
        ChartStyle {
            key: "ease"
            color: Theme.color.seriesEase
            mark: ScatterSeries.MarkerShapeRotatedRectangle
            size: 7
        }
    ]
}
