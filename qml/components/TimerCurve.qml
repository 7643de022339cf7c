// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Frond.Ui

// One line that grows outward along a spiral, like a frond. There is no track of what is left and no
// ring that closes. It is redrawn only when `minutes` changes.
Item {
    id: root

    property real minutes: 0
    property real planMinutes: 0

    // How many minutes fill the curve: it doubles when they are full, so that a short session is seen
    // growing and a long one still fits.
    readonly property real extent: 30 * Math.pow(2, Math.max(0, Math.ceil(Math.log2(Math.max(root.minutes, root.planMinutes, 1) / 30))))
    property real turns: 2.5
    property real stroke: 6
    readonly property var tick: root.pointAt(Math.max(0, root.planMinutes))
    readonly property int quarterMinutes: Math.floor(root.minutes * 4)

    implicitWidth: 240
    implicitHeight: 240
    Accessible.ignored: true

    // An Archimedean spiral.
    function pointAt(minutes: real): point {
        const part = minutes / root.extent;
        const angle = part * root.turns * 2 * Math.PI;
        const innermost = root.stroke * 5 / 3;
        const radius = innermost + (Math.min(root.width, root.height) / 2 - innermost - root.stroke * 4 / 3) * part;
        return Qt.point(root.width / 2 + radius * Math.sin(angle), root.height / 2 - radius * Math.cos(angle));
    }

    function points(): list<point> {
        const end = Math.max(0.25, root.quarterMinutes / 4);
        const result = [];
        for (let minute = 0; minute < end; minute += 0.25)
            result.push(root.pointAt(minute));
        result.push(root.pointAt(end));
        return result;
    }

    // Made anew in each window, for the reason that FIcon gives.
    Repeater {
        model: root.Window.window === null ? 0 : 1

        Shape {
            anchors.fill: parent

            ShapePath {
                strokeColor: Theme.color.primary
                strokeWidth: root.stroke
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathPolyline {
                    path: root.width > 0 && root.quarterMinutes >= 0 ? root.points() : []
                }
            }
        }
    }

    Rectangle {
        visible: root.planMinutes > 0
        x: root.tick.x - width / 2
        y: root.tick.y - height / 2
        width: 10
        height: 10
        radius: 5
        color: Theme.color.bg
        border.width: 2
        border.color: Theme.color.outline
    }
}
