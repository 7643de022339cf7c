// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// What a day of a month is marked with: a disc, a ring or a dot, and hatching under them. They differ
// in form, so that no colour has to be told apart.
Item {
    id: root

    property bool noted: false
    property bool planned: false
    property bool off: false
    property bool resting: false
    property real diameter: 36
    // The dot leaves room for a number above it.
    property real dotBelow: 0

    Accessible.ignored: true

    Repeater {
        model: root.resting ? 1 : 0

        Hatching {
            anchors.fill: parent
        }
    }

    Rectangle {
        objectName: "disc"
        anchors.centerIn: parent
        visible: root.noted || root.planned
        width: root.diameter
        height: root.diameter
        radius: root.diameter / 2
        color: root.noted ? Theme.color.primary : "transparent"
        border.width: root.noted ? 0 : 2
        border.color: Theme.color.primary
    }

    Rectangle {
        objectName: "dot"
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.dotBelow
        visible: root.off
        width: 6
        height: 6
        radius: 3
        color: Theme.color.textQuiet
    }
}
