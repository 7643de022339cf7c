// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
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

    // Made where it is seen, and anew in each window, for the reason that FIcon gives.
    Repeater {
        model: root.Window.window !== null && root.resting ? 1 : 0

        Shape {
            objectName: "hatch"
            anchors.fill: parent

            ShapePath {
                strokeColor: Theme.color.outline
                strokeWidth: 1
                fillColor: "transparent"

                PathSvg {
                    path: root.hatching(root.width, root.height, Theme.s8)
                }
            }
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

    // Lines that rise to the right, from edge to edge.
    function hatching(width: real, height: real, step: real): string {
        let path = "";
        for (let at = step / 2; at < width + height; at += step) {
            const left = Math.max(0, at - height);
            const right = Math.min(width, at);
            path += `M${left} ${at - left} L${right} ${at - right} `;
        }
        return path;
    }
}
