// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// One chart with a page to itself, and what it shows in words.
PageFrame {
    id: root

    required property ChartModel chart
    required property string drawing
    required property OverTimeViewModel viewModel
    // What became of a picture is said on the page that asked for it.
    property bool hasSaved: false
    readonly property bool hasPoints: root.chart.barDays === 0 // a bar is many entries

    signal openEntry(string id)
    // "png" or "svg": save() it, once that is allowed.
    signal pictureRequested(string format)

    title: root.chart.title
    canGoBack: true
    contentSpacing: Theme.s16

    FText {
        objectName: "period"
        width: root.contentWidth
        role: FText.Button
        text: root.viewModel.periodText
    }

    ChartSlot {
        width: root.contentWidth
        chart: root.chart
        drawing: root.drawing
        hasHeading: false
        opens: false
        onTapped: (x, reach) => {
            const id = root.hasPoints ? root.viewModel.entryNear(x, reach) : "";
            if (id.length > 0)
                root.openEntry(id);
            else if (root.chart.byPeriod)
                root.viewModel.zoomIn(x); // of a week's or month's mark: its days
        }
        onZoomed: (x, closer) => closer ? root.viewModel.zoomIn(x) : root.viewModel.zoomOut(x)
        onPanned: share => root.viewModel.pan(share)
        chartHeight: Math.min(400, root.viewportHeight * 0.6)
    }

    // What pinching, dragging and the wheel do, for hands and keys that do not.
    Flow {
        width: root.contentWidth
        spacing: Theme.s8

        Chip {
            objectName: "earlier"
            text: qsTr("Earlier")
            enabled: root.viewModel.hasEarlier
            onClicked: root.viewModel.pan(-0.5)
        }

        Chip {
            objectName: "later"
            text: qsTr("Later")
            enabled: root.viewModel.hasLater
            onClicked: root.viewModel.pan(0.5)
        }

        Chip {
            objectName: "closer"
            text: qsTr("Fewer days")
            onClicked: root.viewModel.zoom(0.5)
        }

        Chip {
            objectName: "wider"
            text: qsTr("More days")
            enabled: root.viewModel.hasEarlier || root.viewModel.hasLater
            onClicked: root.viewModel.zoom(2)
        }
    }

    FText {
        objectName: "summary"
        width: root.contentWidth
        text: root.chart.summary
    }

    FText {
        width: root.contentWidth
        visible: root.hasPoints
        role: FText.Small
        quiet: true
        text: root.chart.byPeriod ? qsTr("Touch a mark to see its days.") : qsTr("Touch a point to open its entry.")
    }

    Flow {
        width: root.contentWidth
        spacing: Theme.s8

        Chip {
            objectName: "savePicture"
            text: qsTr("Save as a picture")
            onClicked: root.pictureRequested("png")
        }

        Chip {
            objectName: "saveDrawing"
            text: qsTr("As SVG")
            onClicked: root.pictureRequested("svg")
        }
    }

    FText {
        objectName: "said"
        width: root.contentWidth
        visible: root.hasSaved && text.length > 0
        quiet: true
        text: root.viewModel.said
    }

    function save(format: string): void {
        root.hasSaved = true;
        root.viewModel.savePicture(root.chart, format);
    }
}
