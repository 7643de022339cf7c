// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Frond.Ui

// Steps, in one colour up and down: neither is better.
ChartFrame {
    styles: [
        ChartStyle {
            key: "size"
            color: Theme.color.seriesSize
            mark: ScatterSeries.MarkerShapeCircle
            size: 6
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
