// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// What the marks of a month mean.
Flow {
    id: root

    property bool showsPlan: true
    property bool showsOff: root.showsPlan
    property bool showsResting: true

    spacing: Theme.s8

    Meaning {
        mark: "noted"
        text: qsTr("Noted")
    }

    Meaning {
        mark: "planned"
        text: qsTr("Planned ahead")
        visible: root.showsPlan
    }

    Meaning {
        mark: "off"
        text: qsTr("Rest day")
        visible: root.showsOff
    }

    Meaning {
        mark: "resting"
        text: qsTr("Resting")
        visible: root.showsResting
    }

    component Meaning: Row {
        id: meaning

        required property string mark
        required property string text

        objectName: "means_" + meaning.mark
        spacing: Theme.s8
        rightPadding: Theme.s8

        DayMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            diameter: 16
            noted: meaning.mark === "noted"
            planned: meaning.mark === "planned"
            off: meaning.mark === "off"
            resting: meaning.mark === "resting"
        }

        LineWidth {
            id: line

            font: Theme.fontSmall
            text: meaning.text
        }

        FText {
            width: Math.min(line.wanted, root.width - mark.width - Theme.s16)
            role: FText.Small
            quiet: true
            text: meaning.text
        }
    }
}
