// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Material
import QtCharts

ApplicationWindow {
    width: 390
    height: 844
    visible: true

    ChartView {
        anchors.fill: parent
    }
}
