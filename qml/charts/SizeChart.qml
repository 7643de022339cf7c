// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Frond.Ui

// Steps, in one colour up and down: neither is better.
ChartFrame {
    styles: ({
            size: {
                color: Theme.color.seriesSize,
                pen: Qt.SolidLine,
                mark: ScatterSeries.MarkerShapeCircle,
                size: 6
            },
            plan: {
                color: Theme.color.outline,
                pen: Qt.DashLine,
                mark: ScatterSeries.MarkerShapeCircle,
                size: 6
            }
        })
}
