// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Frond.Ui

// One line that grows outward like a frond, along a logarithmic spiral round what stands in its middle.
// The minutes meant end it at twelve o'clock, at a mark that says them and fills when they are over.
// There is no track of what is left and no ring that closes. It is redrawn only when `minutes` changes
// by a quarter.
Item {
    id: root

    property real minutes: 0
    property real targetMinutes: 0
    property string targetText: "" // beside the mark
    property bool resting: false // drawn quietly; never see-through, for layers of it would add up
    property real inner: 58 // its radius at the beginning
    property real turns: 2.25
    property real stroke: 6

    readonly property bool marked: root.targetMinutes > 0
    readonly property bool reached: root.marked && root.minutes >= root.targetMinutes
    // How many minutes fill it. Without any that are meant they double when they are full, so that a
    // short session is seen growing and a long one still fits.
    readonly property real extent: root.marked ? root.targetMinutes : 30 * Math.pow(2, Math.max(0, Math.ceil(Math.log2(Math.max(root.minutes, 1) / 30))))
    readonly property int quarterMinutes: Math.floor(Math.min(root.minutes, root.extent) * 4)
    readonly property real topRoom: root.marked && root.targetText.length > 0 ? label.implicitHeight + Theme.s4 : 0
    readonly property real rim: Math.max(0, Math.min(root.width, root.height - root.topRoom) / 2 - markRadius)
    readonly property real markRadius: 8
    readonly property point middle: Qt.point(root.width / 2, root.topRoom + root.markRadius + root.rim)

    implicitWidth: 240
    implicitHeight: 240
    Accessible.ignored: true

    function pointAt(minutes: real): point {
        const part = Math.min(1, minutes / root.extent);
        const angle = (part - 1) * root.turns * 2 * Math.PI; // from twelve o'clock
        const from = Math.min(root.inner, root.rim);
        const radius = from * Math.pow(root.rim / from, part);
        return Qt.point(root.middle.x + radius * Math.sin(angle), root.middle.y - radius * Math.cos(angle));
    }

    function points(): list<point> {
        const end = Math.max(root.extent / 120, root.quarterMinutes / 4);
        const pieces = Math.ceil(end / root.extent * 180);
        const result = [];
        for (let i = 0; i <= pieces; ++i)
            result.push(root.pointAt(end * i / pieces));
        return result;
    }

    // Made anew in each window, for the reason that FIcon gives.
    Repeater {
        model: root.Window.window === null ? 0 : 1

        Shape {
            anchors.fill: parent

            ShapePath {
                strokeColor: root.resting ? Theme.color.outline : Theme.color.primary
                strokeWidth: root.stroke
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathPolyline {
                    path: root.rim > 0 && root.quarterMinutes >= 0 ? root.points() : []
                }
            }
        }
    }

    Rectangle {
        visible: root.marked
        x: root.middle.x - width / 2
        y: root.middle.y - root.rim - height / 2
        width: root.reached ? 2 * root.markRadius : 10
        height: width
        radius: width / 2
        color: root.reached ? Theme.color.primary : Theme.color.bg
        border.width: root.reached ? 0 : 2
        border.color: Theme.color.outline
    }

    FText {
        id: label

        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.topRoom > 0
        role: FText.Small
        quiet: true
        wrapMode: Text.NoWrap
        text: root.targetText
        Accessible.ignored: true
    }
}
