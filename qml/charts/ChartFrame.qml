// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtCharts
import Frond.App
import Frond.Ui

// Hairlines, labels and the lines of a ChartModel. QtCharts draws the lines only: the rest is plain text,
// so that it follows the text size, stays level and is never cut.
Item {
    id: root

    required property ChartModel chart
    // One for the key of each line.
    required property list<ChartStyle> styles

    readonly property rect plot: {
        const left = Math.ceil(root.widest(root.chart.yTicks.map(tick => tick.text))) + Theme.s8;
        const right = Math.ceil(root.widest(root.chart.endTexts)) + Theme.s8;
        const top = Math.ceil(metrics.height / 2);
        const bottom = Math.ceil(metrics.height) + Theme.s8;
        return Qt.rect(left, top, Math.max(1, root.width - left - right), Math.max(1, root.height - top - bottom));
    }
    // The first and the last day; where they do not fit under the lines, they use the whole width.
    readonly property real daysWidth: {
        const ticks = root.chart.xTicks;
        return ticks.length < 2 ? 0 : root.widest([ticks[0].text]) + root.widest([ticks[ticks.length - 1].text]);
    }
    readonly property bool daysFit: root.daysWidth + Theme.s16 <= root.plot.width
    // QtCharts cuts what leaves its plot area; this much more of it keeps marks on the edge whole.
    readonly property real bleed: 8
    property bool isComplete: false

    objectName: "chart"
    implicitHeight: 176 + Math.ceil(metrics.height) * 2
    Accessible.role: Accessible.Chart
    Accessible.name: root.chart.title
    Accessible.description: root.chart.summary

    // A bar is as wide as its days.
    onPlotChanged: if (root.chart.barDays > 0)
        root.draw()
    Component.onCompleted: {
        root.isComplete = true;
        root.draw();
    }

    FontMetrics {
        id: metrics

        font: Theme.fontSmall
    }

    Binding {
        target: root.chart
        property: "plotWidth"
        value: Math.round(root.plot.width)
        when: root.plot.width > 1
    }

    Connections {
        target: root.chart

        function onLinesChanged(): void {
            root.draw();
        }
    }

    Repeater {
        model: root.chart.yTicks

        Item {
            id: level

            required property chartTick modelData

            y: root.toY(level.modelData.value)

            Rectangle {
                x: root.plot.x
                width: root.plot.width
                height: 1
                color: Theme.color.line
            }

            ChartLabel {
                x: root.plot.x - Theme.s8 - width
                y: -height / 2
                text: level.modelData.text
            }
        }
    }

    Repeater {
        model: root.chart.xTicks

        ChartLabel {
            required property chartTick modelData
            required property int index
            readonly property bool isFirst: index === 0
            readonly property bool isLast: index > 0 && index === root.chart.xTicks.length - 1

            objectName: "day_" + index
            x: {
                if (isFirst)
                    return root.daysFit ? root.plot.x : 0;
                if (isLast)
                    return (root.daysFit ? root.plot.x + root.plot.width : root.width) - width;
                return root.toX(modelData.value) - width / 2;
            }
            y: root.plot.y + root.plot.height + Theme.s8
            // The middle one gives way where the three do not fit.
            visible: isFirst || isLast || root.daysWidth + width + 2 * Theme.s16 <= root.plot.width
            text: modelData.text
        }
    }

    // Days taken out of the plan: a band, so that a gap in a line is not taken for something else.
    Repeater {
        model: root.chart.rests

        Item {
            id: rest

            required property chartPause modelData

            x: root.toX(rest.modelData.from)
            y: root.plot.y
            width: Math.max(2, root.toX(rest.modelData.to) - x)
            height: root.plot.height
            clip: true

            Hatching {
                anchors.fill: parent
                color: Theme.color.line
            }
        }
    }

    // The middle half of a week's or month's values on the line of its whole range.
    Repeater {
        model: root.chart.lines

        Item {
            id: spanned

            required property chartLine modelData

            Repeater {
                model: spanned.modelData.spans

                Item {
                    id: span

                    required property chartSpan modelData
                    readonly property color ink: root.styleOf(spanned.modelData.key)?.color ?? Theme.color.text
                    readonly property real boxWidth: Math.max(2, span.modelData.days * root.plot.width / (root.chart.maxX - root.chart.minX) - 1)

                    x: root.toX(span.modelData.x)

                    Rectangle {
                        x: -0.5
                        y: root.toY(span.modelData.high)
                        width: 1
                        height: root.toY(span.modelData.low) - y
                        color: span.ink
                        opacity: 0.5
                    }

                    Rectangle {
                        x: -width / 2
                        y: root.toY(span.modelData.upperQuartile)
                        width: span.boxWidth
                        height: root.toY(span.modelData.lowerQuartile) - y
                        color: span.ink
                        opacity: 0.2
                    }
                }
            }
        }
    }

    // A milestone stands on the upper edge, where no value is.
    Repeater {
        model: root.chart.milestones

        Rectangle {
            required property double modelData

            objectName: "milestone"
            x: root.toX(modelData) - width / 2
            y: root.plot.y - height / 2
            width: 8
            height: 8
            rotation: 45
            color: Theme.color.primary
        }
    }

    ChartView {
        id: view

        objectName: "view"
        anchors.fill: parent
        enabled: false // the page scrolls, the chart does not
        antialiasing: true
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        dropShadowEnabled: false
        animationOptions: ChartView.NoAnimation
        legend.visible: false
        margins.top: 0
        margins.bottom: 0
        margins.left: 0
        margins.right: 0
        plotArea: Qt.rect(root.plot.x - root.bleed, root.plot.y - root.bleed, root.plot.width + 2 * root.bleed, root.plot.height + 2 * root.bleed)

        // The linter of Qt 6.4 finds ChartView but not the base type of ValueAxis.
        // qmllint disable
        ValueAxis {
            id: xAxis

            readonly property real extra: (root.chart.maxX - root.chart.minX) * root.bleed / root.plot.width

            visible: false
            min: root.chart.minX - extra
            max: root.chart.maxX + extra
        }

        ValueAxis {
            id: yAxis

            readonly property real extra: (root.chart.maxY - root.chart.minY) * root.bleed / root.plot.height

            visible: false
            min: root.chart.minY - extra
            max: root.chart.maxY + extra
        }
        // qmllint enable
    }

    Repeater {
        id: endLabels

        model: root.chart.lines

        ChartLabel {
            id: endLabel

            required property chartLine modelData
            required property int index
            readonly property real beside: root.toX(modelData.end.x) + Theme.s8

            objectName: "end_" + modelData.key
            x: {
                if (!modelData.isAlone)
                    return root.plot.x + root.plot.width + Theme.s8;
                // Beside its point: after it, or before it near the right edge.
                return beside + width <= root.width ? beside : beside - 2 * Theme.s8 - width;
            }
            y: {
                if (!modelData.isAlone)
                    return root.endTop(index);
                // Above its point, off the hairlines; below it at the top of the chart.
                const above = root.toY(modelData.end.y) - height - 2;
                return above >= 0 ? above : above + height + Theme.s8;
            }
            text: modelData.endText
        }
    }

    function widest(texts: list<string>): real {
        return texts.reduce((most, text) => Math.max(most, metrics.advanceWidth(text)), 0);
    }

    function toX(value: real): real {
        return root.plot.x + (value - root.chart.minX) / (root.chart.maxX - root.chart.minX) * root.plot.width;
    }

    function toY(value: real): real {
        return root.plot.y + (root.chart.maxY - value) / (root.chart.maxY - root.chart.minY) * root.plot.height;
    }

    // Beside the end of its line, moved down where another label stands there already.
    function endTop(index: int): real {
        const height = metrics.height;
        const order = root.chart.lines.map((line, place) => ({
                    place: place,
                    top: root.toY(line.end.y) - height / 2
                })).sort((a, b) => a.top - b.top);
        for (let i = 1; i < order.length; ++i)
            order[i].top = Math.max(order[i].top, order[i - 1].top + height);
        const own = order.find(entry => entry.place === index);
        if (!own)
            return 0; // its line has just gone
        // Days that use the whole width stand beneath the labels too.
        const room = root.daysFit ? height / 2 : 0;
        const over = Math.max(0, order[order.length - 1].top + height - room - root.plot.y - root.plot.height);
        return own.top - over;
    }

    function draw(): void {
        if (!root.isComplete)
            return;
        view.removeAllSeries();
        for (const line of root.chart.lines) {
            const style = root.styleOf(line.key);
            for (const path of line.paths)
                root.addPath(path.points, style);
            if (line.marks.length > 0)
                root.addMarks(line.marks, style);
        }
    }

    function styleOf(key: string): ChartStyle {
        for (let i = 0; i < root.styles.length; ++i) {
            if (root.styles[i].key === key)
                return root.styles[i];
        }
        return null;
    }

    // The colours follow the theme.
    function addPath(points: list<point>, style: ChartStyle): void {
        const series = view.createSeries(ChartView.SeriesTypeLine, style.key, xAxis, yAxis) as LineSeries;
        series.color = Qt.binding(() => style.color);
        series.width = style.bar ? Math.max(1, 0.7 * root.chart.barDays / (root.chart.maxX - root.chart.minX) * root.plot.width) : 2;
        series.capStyle = style.bar ? Qt.FlatCap : Qt.RoundCap;
        series.style = style.pen;
        for (const point of points)
            series.append(point.x, point.y);
    }

    function addMarks(points: list<point>, style: ChartStyle): void {
        const series = view.createSeries(ChartView.SeriesTypeScatter, style.key, xAxis, yAxis) as ScatterSeries;
        series.markerShape = style.mark;
        series.markerSize = style.size;
        series.color = Qt.binding(() => style.hollow ? Theme.color.bg : style.color);
        series.borderColor = Qt.binding(() => style.color);
        series.borderWidth = style.hollow ? 1.5 : 0;
        for (const point of points)
            series.append(point.x, point.y);
    }
}
