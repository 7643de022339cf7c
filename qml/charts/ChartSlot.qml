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
    // Fewer days around `x`, or more of them.
    signal zoomed(real x, bool closer)
    // By this share of the days shown.
    signal panned(real share)

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

    FText {
        width: parent.width
        visible: text.length > 0
        role: FText.Small
        quiet: true
        text: root.chart.legend
    }

    Loader {
        id: loader

        width: parent.width
        height: root.chartHeight > 0 ? root.chartHeight : implicitHeight
        activeFocusOnTab: root.opens
        // What is told of the chart stands in it; this is the way to its page.
        Accessible.ignored: !root.opens
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("%1, larger").arg(root.chart.title)
        Accessible.onPressAction: root.opened()
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
                if (root.opens)
                    root.opened();
                else
                    root.tapped(root.toDay(eventPoint.position.x), root.perPixel() * Theme.target / 2);
            }
        }

        // A page of its own can be looked through; in a row of charts the page scrolls.
        PinchHandler {
            enabled: !root.opens
            target: null
            onActiveChanged: {
                if (!active && Math.abs(Math.log2(activeScale)) > 0.4)
                    root.zoomed(root.toDay(centroid.position.x), activeScale > 1);
            }
        }

        DragHandler {
            property real dragged: 0

            enabled: !root.opens
            target: null
            yAxis.enabled: false
            onTranslationChanged: if (active)
                dragged = translation.x
            onActiveChanged: {
                if (!active && Math.abs(dragged) > Theme.s16)
                    root.panned(-dragged / root.plotWidth());
                dragged = 0;
            }
        }

        WheelHandler {
            enabled: !root.opens
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => root.zoomed(root.toDay(event.x), event.angleDelta.y > 0)
        }
    }

    FText {
        width: parent.width
        visible: text.length > 0
        role: FText.Small
        quiet: true
        text: root.chart.caption
    }

    function plotWidth(): real {
        return (loader.item as ChartFrame)?.plot.width ?? root.width;
    }

    function perPixel(): real {
        return (root.chart.maxX - root.chart.minX) / root.plotWidth();
    }

    // The day at `x` of the drawing.
    function toDay(x: real): real {
        return root.chart.minX + (x - ((loader.item as ChartFrame)?.plot.x ?? 0)) * root.perPixel();
    }

    function ensureLoaded(): void {
        if (root.isWanted && loader.status === Loader.Null)
            loader.setSource(Qt.resolvedUrl(root.drawing + ".qml"), {
                chart: root.chart
            });
    }
}
