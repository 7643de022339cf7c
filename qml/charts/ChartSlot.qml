// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// A chart with its heading and, beneath, what the ends of its axis mean. QtCharts is loaded with the first
// chart that has something to show, not with the page.
Column {
    id: root

    required property ChartModel chart
    // "SizeChart", "FeltChart", …: a file beside this one.
    required property string drawing
    property bool hasHeading: true
    // 0: as high as it is in a row of charts
    property real chartHeight: 0

    // Whether a tap opens the chart; else it tells where the chart was tapped.
    property bool opens: true

    signal opened
    // In days since 1970, and how many of them a fingertip covers.
    signal tapped(real x, real reach)

    readonly property bool isWanted: !root.chart.isEmpty

    visible: root.isWanted
    spacing: Theme.s8
    onIsWantedChanged: root.ensureLoaded()
    Component.onCompleted: root.ensureLoaded()

    SectionHeading {
        width: parent.width
        visible: root.hasHeading
        text: root.chart.title
    }

    Loader {
        id: loader

        width: parent.width
        height: root.chartHeight > 0 ? root.chartHeight : implicitHeight
        activeFocusOnTab: root.opens
        Keys.onReturnPressed: if (root.opens)
            root.opened()
        Keys.onSpacePressed: if (root.opens)
            root.opened()

        FocusRing {
            z: 1
            innerRadius: Theme.radiusField
            visible: loader.activeFocus
        }

        TapHandler {
            onTapped: eventPoint => {
                if (root.opens) {
                    root.opened();
                    return;
                }
                const frame = loader.item as ChartFrame;
                const perPixel = (root.chart.maxX - root.chart.minX) / frame.plot.width;
                root.tapped(root.chart.minX + (eventPoint.position.x - frame.plot.x) * perPixel, perPixel * Theme.target / 2);
            }
        }
    }

    FText {
        width: parent.width
        visible: text.length > 0
        role: FText.Small
        quiet: true
        text: root.chart.caption
    }

    function ensureLoaded(): void {
        if (root.isWanted && loader.status === Loader.Null)
            loader.setSource(Qt.resolvedUrl(root.drawing + ".qml"), {
                chart: root.chart
            });
    }
}
