// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Frond.App
import Frond.Ui

// A year of small months in the marks of the month. Nothing is added up, and no row waits to be filled.
Column {
    id: root

    required property YearModel viewModel

    // As many months beside each other as their names have room for.
    readonly property int columns: root.width >= 3 * name.wanted + 2 * Theme.s16 ? root.width >= 6 * 140 ? 6 : 3 : 2
    readonly property real monthWidth: (root.width - (root.columns - 1) * Theme.s16) / root.columns
    readonly property real cell: root.monthWidth / 7

    // "2026-03-01"
    signal openMonth(string day)

    spacing: Theme.s16

    LineWidth {
        id: name

        font: Theme.fontSmall
        text: "September"
    }

    Item {
        width: parent.width
        height: Math.max(title.height, earlier.height)

        SectionHeading {
            id: title

            objectName: "yearTitle"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * Theme.target - Theme.s8
            text: root.viewModel.title
        }

        IconButton {
            id: earlier

            objectName: "earlierYear"
            anchors.right: later.left
            anchors.rightMargin: Theme.s8
            iconName: "back"
            text: qsTr("Previous year")
            enabled: root.viewModel.hasEarlier
            onClicked: root.viewModel.showEarlier()
        }

        IconButton {
            id: later

            objectName: "laterYear"
            anchors.right: parent.right
            iconName: "chevron"
            text: qsTr("Next year")
            enabled: root.viewModel.hasLater
            onClicked: root.viewModel.showLater()
        }
    }

    Grid {
        objectName: "months"
        columns: root.columns
        columnSpacing: Theme.s16
        rowSpacing: Theme.s16
        Accessible.role: Accessible.Grouping
        Accessible.name: root.viewModel.title

        Repeater {
            model: root.viewModel.months

            T.AbstractButton {
                id: month

                required property yearMonth modelData
                required property int index

                objectName: "yearMonth_" + month.index
                width: root.monthWidth
                height: Math.max(Theme.target, monthName.height + Theme.s4 + 6 * root.cell)
                text: month.modelData.spoken
                focusPolicy: Qt.StrongFocus
                onClicked: root.openMonth(root.viewModel.firstDayOf(month.index))
                Keys.onReturnPressed: month.clicked()
                Keys.onEnterPressed: month.clicked()
                Accessible.role: Accessible.Button
                Accessible.name: month.text
                Accessible.onPressAction: month.clicked()

                FocusRing {
                    innerRadius: Theme.radiusField
                    visible: month.visualFocus
                }

                FText {
                    id: monthName

                    width: parent.width
                    role: month.modelData.isNow ? FText.Button : FText.Small
                    quiet: !month.modelData.isNow
                    text: month.modelData.name
                    Accessible.ignored: true
                }

                Repeater {
                    model: month.modelData.days

                    Item {
                        id: day

                        required property yearDay modelData

                        x: day.modelData.column * root.cell
                        y: monthName.height + Theme.s4 + day.modelData.week * root.cell
                        width: root.cell
                        height: root.cell

                        Hatching {
                            anchors.fill: parent
                            visible: day.modelData.resting
                            step: 4
                        }

                        Rectangle {
                            anchors.centerIn: parent
                            visible: day.modelData.noted || day.modelData.planned
                            width: root.cell * 0.7
                            height: width
                            radius: width / 2
                            color: day.modelData.noted ? Theme.color.primary : "transparent"
                            border.width: day.modelData.noted ? 0 : 1
                            border.color: Theme.color.primary
                        }
                    }
                }
            }
        }
    }

    DayLegend {
        width: parent.width
        showsPlan: root.viewModel.showsPlan
        showsOff: false
        showsResting: root.viewModel.showsResting
    }
}
