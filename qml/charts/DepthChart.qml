// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Frond.Ui

ChartFrame {
    styles: [
        ChartStyle {
            key: "depth"
            color: Theme.color.seriesSize
            mark: ScatterSeries.MarkerShapeCircle
            size: 6
        }
    ]
}
