// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// What can be done today besides starting; side by side where both fit.
Grid {
    id: root

    property bool resting: false
    readonly property real half: (root.width - Theme.s8) / 2
    readonly property bool beside: Math.max(log.implicitWidth, skip.implicitWidth, rest.implicitWidth) <= root.half

    signal logEarlier
    signal notToday
    signal restForNow

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

    FButton {
        id: rest

        objectName: "restForNow"
        width: root.beside ? root.half : root.width
        kind: FButton.Outlined
        leftPadding: Theme.s8
        visible: !root.resting
        text: qsTr("Rest for now")
        onClicked: root.restForNow()
    }
}
