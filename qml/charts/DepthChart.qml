// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Frond.Ui

ChartFrame {
    styles: ({
            depth: {
                color: Theme.color.seriesSize,
                pen: Qt.SolidLine,
                mark: ScatterSeries.MarkerShapeCircle,
                size: 6
            }
        })
}
