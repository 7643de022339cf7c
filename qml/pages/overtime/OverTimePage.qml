// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Seeing change without a verdict: nothing here is a score, an arrow or a colour of good and bad.
PageFrame {
    id: root

    required property OverTimeViewModel viewModel
    property bool hidePlan: false

    signal openOneSize
    signal openWithWhat
    signal openTable
    // `drawing` is a file of qml/charts.
    signal openChart(string drawing)
    signal hidePlanRequested(bool hide)

    title: qsTr("Over time")
    guide: "first-day"
    contentSpacing: Theme.s16

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    EmptyState {
        objectName: "empty"
        width: root.contentWidth
        visible: root.viewModel.isEmpty
        text: qsTr("When there are a few entries, they will show here.")
    }

    ChipFlow {
        objectName: "ranges"
        width: root.contentWidth
        visible: !root.viewModel.isEmpty
        name: qsTr("Days shown")
        model: root.viewModel.ranges
        current: root.viewModel.range
        onPicked: value => root.viewModel.range = value
    }

    Column {
        width: root.contentWidth
        visible: !root.viewModel.isEmpty && root.viewModel.range === "dates"
        spacing: Theme.s8

        DayField {
            objectName: "from"
            width: root.contentWidth
            label: qsTr("From")
            day: root.viewModel.fromDay
            first: root.viewModel.firstDay
            last: root.viewModel.today
            onPicked: day => root.viewModel.showDates(day, root.viewModel.toDay)
        }

        DayField {
            objectName: "to"
            width: root.contentWidth
            label: qsTr("To")
            day: root.viewModel.toDay
            first: root.viewModel.firstDay
            last: root.viewModel.today
            onPicked: day => root.viewModel.showDates(root.viewModel.fromDay, day)
        }
    }

    ChipFlow {
        objectName: "groups"
        width: root.contentWidth
        visible: !root.viewModel.isEmpty && root.viewModel.groups.length > 0
        name: qsTr("Kept apart")
        model: root.viewModel.groups
        current: root.viewModel.group
        onPicked: value => root.viewModel.group = value
    }

    Column {
        width: root.contentWidth
        visible: !root.viewModel.isEmpty
        bottomPadding: Theme.s8
        spacing: Theme.s4

        Item {
            id: head

            // Beside the button a long word in large text would be broken.
            readonly property bool stacked: otherDates.visible && headlineLine.wanted + otherDates.width + Theme.s8 > width

            width: parent.width
            implicitHeight: stacked ? headline.implicitHeight + otherDates.implicitHeight : Math.max(headline.implicitHeight, otherDates.implicitHeight)

            LineWidth {
                id: headlineLine

                font: Theme.fontHeading
                text: headline.text
            }

            FText {
                id: headline

                objectName: "headline"
                y: head.stacked ? 0 : (head.height - height) / 2
                width: parent.width - (head.stacked || !otherDates.visible ? 0 : otherDates.width + Theme.s8)
                role: FText.Heading
                text: root.viewModel.headline
            }

            FButton {
                id: otherDates

                objectName: "otherDates"
                x: head.stacked ? 0 : head.width - width
                y: head.stacked ? headline.height : (head.height - height) / 2
                kind: FButton.Quiet
                leftPadding: 0
                rightPadding: 0
                visible: root.viewModel.range !== "dates"
                text: qsTr("Other dates")
                onClicked: root.viewModel.range = "dates"
            }
        }

        FText {
            objectName: "sentence"
            width: parent.width
            quiet: true
            text: root.viewModel.sentence
        }
    }

    ChartSlot {
        objectName: "size"
        width: root.contentWidth
        bottomPadding: Theme.s16
        chart: root.viewModel.size
        drawing: "SizeChart"
        onOpened: root.openChart("SizeChart")
    }

    ChartSlot {
        objectName: "felt"
        width: root.contentWidth
        chart: root.viewModel.felt
        drawing: "FeltChart"
        onOpened: root.openChart("FeltChart")
    }

    Flow {
        width: root.contentWidth
        visible: !root.viewModel.felt.isEmpty && (root.viewModel.hasBefore || root.viewModel.hasAfter)
        bottomPadding: Theme.s16
        spacing: Theme.s8

        Chip {
            objectName: "before"
            visible: root.viewModel.hasBefore
            text: qsTr("Before")
            selected: root.viewModel.showBefore
            onClicked: root.viewModel.showBefore = !root.viewModel.showBefore
        }

        Chip {
            objectName: "after"
            visible: root.viewModel.hasAfter
            text: qsTr("After")
            selected: root.viewModel.showAfter
            onClicked: root.viewModel.showAfter = !root.viewModel.showAfter
        }
    }

    ChartSlot {
        objectName: "words"
        width: root.contentWidth
        bottomPadding: Theme.s16
        chart: root.viewModel.words
        drawing: "WordsChart"
        onOpened: root.openChart("WordsChart")
    }

    SizeTable {
        objectName: "bySize"
        width: root.contentWidth
        visible: rows.length > 0
        bottomPadding: Theme.s16
        rows: root.viewModel.bySize
    }

    Column {
        width: root.contentWidth
        visible: !root.viewModel.isEmpty

        ValueRow {
            objectName: "easeRow"
            width: parent.width
            visible: !root.viewModel.ease.isEmpty
            label: qsTr("At ease")
            value: root.viewModel.ease.value
            onClicked: root.openChart("EaseChart")
        }

        ValueRow {
            objectName: "minutesRow"
            width: parent.width
            visible: !root.viewModel.minutes.isEmpty
            label: qsTr("Minutes a week")
            value: root.viewModel.minutes.value
            onClicked: root.openChart("MinutesChart")
        }

        ValueRow {
            objectName: "depthRow"
            width: parent.width
            visible: !root.viewModel.depth.isEmpty
            label: qsTr("Depth")
            value: root.viewModel.depth.value
            onClicked: root.openChart("DepthChart")
        }

        ValueRow {
            objectName: "oneSizeRow"
            width: parent.width
            label: qsTr("One size, then and now")
            onClicked: root.openOneSize()
        }

        ValueRow {
            objectName: "withWhatRow"
            width: parent.width
            label: qsTr("What goes with what")
            onClicked: root.openWithWhat()
        }

        ValueRow {
            objectName: "tableRow"
            width: parent.width
            label: qsTr("Table")
            value: root.viewModel.weeksText
            onClicked: root.openTable()
        }

        SwitchRow {
            objectName: "hidePlan"
            width: parent.width
            visible: root.viewModel.hasPlan
            label: qsTr("Hide the plan")
            on: root.hidePlan
            onToggledTo: on => root.hidePlanRequested(on)
        }
    }
}
