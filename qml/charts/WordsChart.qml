// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Frond.Ui

// One named row for each word. Nothing joins them.
ChartFrame {
    styles: [
        ChartStyle {
            key: "words"
            color: Theme.color.seriesDuring
            pen: Qt.NoPen
            mark: ScatterSeries.MarkerShapeCircle
            size: 6
        }
    ]
}
