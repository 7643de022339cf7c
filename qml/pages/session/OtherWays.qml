// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// What can be done today besides starting, two by two where both of a line fit. There is never one
// alone in a line.
Grid {
    id: root

    // A session runs, or the plan rests: then there is nothing to put off.
    property bool fewer: false
    readonly property real half: (root.width - Theme.s8) / 2
    readonly property bool beside: Math.max(log.implicitWidth, felt.implicitWidth, skip.implicitWidth, rest.implicitWidth) <= root.half
    readonly property real buttonWidth: root.beside ? root.half : root.width

    signal logEarlier
    signal somethingFelt
    signal notToday
    signal restForNow

    columns: root.beside ? 2 : 1
    spacing: Theme.s8

    FButton {
        id: log

        objectName: "logEarlier"
        width: root.buttonWidth
        kind: FButton.Outlined
        leftPadding: Theme.s8
        text: qsTr("Log one from earlier")
        onClicked: root.logEarlier()
    }

    FButton {
        id: felt

        objectName: "somethingFelt"
        width: root.buttonWidth
        kind: FButton.Outlined
        leftPadding: Theme.s8
        text: qsTr("Something I felt")
        onClicked: root.somethingFelt()
    }

    FButton {
        id: skip

        objectName: "notToday"
        width: root.buttonWidth
        kind: FButton.Outlined
        leftPadding: Theme.s8
        visible: !root.fewer
        text: qsTr("Not today")
        onClicked: root.notToday()
    }

    FButton {
        id: rest

        objectName: "restForNow"
        width: root.buttonWidth
        kind: FButton.Outlined
        leftPadding: Theme.s8
        visible: !root.fewer
        text: qsTr("Rest for now")
        onClicked: root.restForNow()
    }
}
