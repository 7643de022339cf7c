// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// A month of days, what its marks mean, and the entries of the day that was chosen.
Column {
    id: root

    required property MonthModel viewModel
    // How far the days may reach beyond the column, into the margins of a narrow window.
    property real margin: 0
    property bool notesOnly: false

    readonly property real cellWidth: Math.max(root.width, Math.min(root.width + 2 * root.margin, 7 * Theme.target)) / 7
    readonly property ArrowKeys arrows: ArrowKeys {
        group: grid
        chosen: root.viewModel.chosenRow
    }

    signal openEntry(string kind, string id)
    signal logForDay(string day)

    spacing: Theme.s8

    Item {
        id: head

        // Beside the buttons there may be too little room for a long name in large text.
        readonly property bool stacked: titleLine.wanted + steps.width + Theme.s8 > width

        width: parent.width
        height: stacked ? title.height + steps.height : Math.max(title.height, steps.height)

        LineWidth {
            id: titleLine

            font: Theme.fontHeading
            text: title.text
        }

        SectionHeading {
            id: title

            objectName: "monthTitle"
            anchors.left: parent.left
            y: head.stacked ? 0 : (head.height - height) / 2
            width: head.stacked ? parent.width : parent.width - steps.width - Theme.s8
            text: root.viewModel.title
        }

        Row {
            id: steps

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.s8

            IconButton {
                id: earlier

                objectName: "earlierMonth"
                iconName: "back"
                text: qsTr("Previous month")
                enabled: root.viewModel.hasEarlier
                onClicked: root.step(() => root.viewModel.showEarlier(), earlier, later)
            }

            IconButton {
                id: later

                objectName: "laterMonth"
                iconName: "chevron"
                text: qsTr("Next month")
                enabled: root.viewModel.hasLater
                onClicked: root.step(() => root.viewModel.showLater(), later, earlier)
            }
        }
    }

    Column {
        x: (root.width - width) / 2
        width: 7 * root.cellWidth

        Row {
            id: weekdays

            // All of them short, or all a letter.
            readonly property bool shortNames: root.widest(root.viewModel.weekdays, metrics.font) <= root.cellWidth - Theme.s4

            FontMetrics {
                id: metrics

                font: Theme.fontSmall
            }

            Repeater {
                model: root.viewModel.weekdays

                FText {
                    required property weekdayName modelData

                    width: root.cellWidth
                    role: FText.Small
                    quiet: true
                    horizontalAlignment: Text.AlignHCenter
                    text: weekdays.shortNames ? modelData.shortName : modelData.letter
                    // Each day says its own.
                    Accessible.ignored: true
                }
            }
        }

        Grid {
            id: grid

            objectName: "days"
            columns: 7
            Accessible.role: Accessible.Grouping
            Accessible.name: root.viewModel.title
            Keys.onPressed: event => root.arrows.handle(event)

            Repeater {
                model: root.viewModel.leadingDays

                Item {
                    width: root.cellWidth
                    height: Theme.target
                }
            }

            Repeater {
                model: root.viewModel

                DayCell {
                    required property int index
                    required property string day

                    objectName: "day_" + day
                    width: root.cellWidth
                    chosen: root.viewModel.chosenRow === index
                    tabStop: root.arrows.tabStop === index
                    onActiveFocusChanged: if (activeFocus)
                        root.arrows.place = index
                    onClicked: root.viewModel.choose(index)
                }
            }
        }
    }

    DayLegend {
        objectName: "legend"
        width: parent.width
        topPadding: Theme.s4
        showsPlan: root.viewModel.showsPlan
        showsResting: root.viewModel.showsResting
    }

    SectionHeading {
        objectName: "chosenDay"
        width: parent.width
        topPadding: Theme.s24
        visible: text.length > 0
        text: root.viewModel.chosenText
    }

    FText {
        objectName: "nothingNoted"
        width: parent.width
        visible: text.length > 0
        quiet: true
        text: root.viewModel.chosenNote
    }

    Column {
        width: parent.width

        Repeater {
            model: root.viewModel.entries

            EntryRow {
                required property int index
                required property string entryId
                required property string kind
                required property string time
                required property string summary
                required note
                required spoken

                objectName: "dayEntry_" + index
                width: parent.width
                title: time
                detail: summary
                onClicked: root.openEntry(kind, entryId)
            }
        }
    }

    FButton {
        objectName: "logForDay"
        width: Math.min(implicitWidth, parent.width)
        visible: root.viewModel.dayToLog.length > 0
        kind: FButton.Outlined
        prominentHeight: Theme.target
        text: root.notesOnly ? qsTr("Write a note") : qsTr("Log one for this day")
        onClicked: root.logForDay(root.viewModel.dayToLog)
    }

    function widest(weekdays: list<weekdayName>, font: font): real {
        return Array.from(weekdays).reduce((most, day) => Math.max(most, metrics.advanceWidth(day.shortName)), 0);
    }

    // Another month is entered at its first day. At the last one the keyboard goes to the other button.
    function step(go: var, used: IconButton, other: IconButton): void {
        const byKey = used.visualFocus;
        go();
        root.arrows.place = 0;
        if (byKey && !used.enabled)
            other.forceActiveFocus(Qt.TabFocusReason);
    }
}
