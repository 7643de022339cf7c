// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// What a session can look and sound like, side by side where both fit.
Flow {
    id: root

    property real widest: 0

    signal plainWanted
    signal cuesWanted

    width: Math.min(root.widest, plainButton.implicitWidth + root.spacing + cuesButton.implicitWidth)
    spacing: Theme.s8

    FButton {
        id: plainButton

        objectName: "plain"
        kind: FButton.Outlined
        prominentHeight: Theme.target
        leftPadding: Theme.s16
        text: qsTr("Plain view")
        onClicked: root.plainWanted()
    }

    FButton {
        id: cuesButton

        objectName: "cues"
        kind: FButton.Outlined
        prominentHeight: Theme.target
        leftPadding: Theme.s16
        text: qsTr("Cues")
        onClicked: root.cuesWanted()
    }
}
