// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// What the marks of a month mean.
Flow {
    id: root

    property bool showsPlan: true
    property bool showsResting: true

    spacing: Theme.s8

    Repeater {
        model: [
            {
                mark: "noted",
                text: qsTr("Noted"),
                shown: true
            },
            {
                mark: "planned",
                text: qsTr("Planned ahead"),
                shown: root.showsPlan
            },
            {
                mark: "off",
                text: qsTr("Rest day"),
                shown: root.showsPlan
            },
            {
                mark: "resting",
                text: qsTr("Resting"),
                shown: root.showsResting
            }
        ]

        Row {
            id: meaning

            required property var modelData

            objectName: "means_" + modelData.mark
            visible: modelData.shown
            spacing: Theme.s8
            rightPadding: Theme.s8

            DayMark {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                width: 20
                height: 20
                diameter: 16
                noted: meaning.modelData.mark === "noted"
                planned: meaning.modelData.mark === "planned"
                off: meaning.modelData.mark === "off"
                resting: meaning.modelData.mark === "resting"
            }

            LineWidth {
                id: line

                font: Theme.fontSmall
                text: meaning.modelData.text
            }

            FText {
                width: Math.min(line.wanted, root.width - mark.width - Theme.s16)
                role: FText.Small
                quiet: true
                text: meaning.modelData.text
            }
        }
    }
}
