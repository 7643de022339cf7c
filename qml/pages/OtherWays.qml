// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// What can be done today besides starting; side by side where both fit.
Grid {
    id: root

    readonly property real half: (root.width - Theme.s8) / 2
    readonly property bool beside: Math.max(log.implicitWidth, skip.implicitWidth) <= root.half

    signal logEarlier
    signal notToday

    columns: root.beside ? 2 : 1
    spacing: Theme.s8

    FButton {
        id: log

        objectName: "logEarlier"
        width: root.beside ? root.half : root.width
        kind: FButton.Outlined
        leftPadding: Theme.s8
        text: qsTr("Log one from earlier")
        onClicked: root.logEarlier()
    }

    FButton {
        id: skip

        objectName: "notToday"
        width: root.beside ? root.half : root.width
        kind: FButton.Outlined
        leftPadding: Theme.s8
        text: qsTr("Not today")
        onClicked: root.notToday()
    }
}
