// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Frond.Ui

// Pain before, during and after: told apart by mark and line, not by colour alone.
ChartFrame {
    styles: [
        ChartStyle {
            key: "before"
            color: Theme.color.seriesBefore
            pen: Qt.DotLine
            mark: ScatterSeries.MarkerShapeTriangle
            hollow: true
            size: 8
        },
        ChartStyle {
            key: "during"
            color: Theme.color.seriesDuring
            mark: ScatterSeries.MarkerShapeCircle
            size: 5
        },
        ChartStyle {
            key: "after"
            color: Theme.color.seriesAfter
            pen: Qt.DashLine
            mark: ScatterSeries.MarkerShapeRectangle
            size: 6
        }
    ]
}
