// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts
import Frond.Ui

ChartFrame {
    styles: ({
            easeBefore: {
                color: Theme.color.seriesEase,
                pen: Qt.DotLine,
                mark: ScatterSeries.MarkerShapeRotatedRectangle,
                hollow: true,
                size: 8
            },
            ease: {
                color: Theme.color.seriesEase,
                pen: Qt.SolidLine,
                mark: ScatterSeries.MarkerShapeRotatedRectangle,
                size: 7
            }
        })
}
