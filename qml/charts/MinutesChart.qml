// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Frond.Ui

ChartFrame {
    styles: [
        ChartStyle {
            key: "minutes"
            color: Theme.color.seriesMinutes
            mark: ScatterSeries.MarkerShapeRectangle
            size: 6
            bar: true
        },
        ChartStyle {
            key: "plan"
            color: Theme.color.outline
            pen: Qt.DashLine
            mark: ScatterSeries.MarkerShapeCircle
            size: 6
        }
    ]
}
