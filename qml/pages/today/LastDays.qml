// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The last seven days, today at the end, with what is on them. Each opens.
Column {
    id: root

    required property LastDaysModel model
    // How far the cells may reach beyond the column, into the margins of a narrow window.
    property real margin: 0

    // The marks at both ends stand on the edges of the column, as long as each cell is a target.
    readonly property real mark: 36
    readonly property real whole: root.width + 2 * root.margin
    readonly property real least: Math.max(root.width, Math.min(root.whole, 7 * Theme.target)) / 7
    readonly property real cellWidth: Math.max(root.least, Math.min((root.width - root.mark) / 6, root.whole / 7))
    readonly property ArrowKeys arrows: ArrowKeys {
        group: days
        place: 6
    }

    signal dayPicked(string day)

    spacing: Theme.s4

    SectionHeading {
        width: parent.width
        text: qsTr("Last seven days")
    }

    Row {
        id: names

        // All of them names, or all a letter.
        readonly property bool letters: root.widest(root.model.names, metrics.font) > root.cellWidth - Theme.s4

        x: (root.width - 7 * root.cellWidth) / 2

        FontMetrics {
            id: metrics

            font: Theme.fontSmall
        }

        Repeater {
            model: root.model

            FText {
                required property string name
                required property string letter
                required property bool today

                width: root.cellWidth
                role: FText.Small
                quiet: !today
                horizontalAlignment: Text.AlignHCenter
                text: names.letters ? letter : name
                // Each day says its own.
                Accessible.ignored: true
            }
        }
    }

    Row {
        id: days

        objectName: "lastDays"
        x: (root.width - 7 * root.cellWidth) / 2
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Last seven days")
        Keys.onPressed: event => root.arrows.handle(event)

        Repeater {
            model: root.model

            DayCell {
                required property int index
                required property string day

                objectName: "day_" + day
                width: root.cellWidth
                tabStop: root.arrows.tabStop === index
                onActiveFocusChanged: if (activeFocus)
                    root.arrows.place = index
                onClicked: root.dayPicked(day)
            }
        }
    }

    function widest(names: list<string>, font: font): real {
        return Array.from(names).reduce((most, name) => Math.max(most, metrics.advanceWidth(name)), 0);
    }
}
