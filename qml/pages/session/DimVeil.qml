// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// Over the page and never in the way of a touch: it dims what nobody has touched for a while, and
// changes the brightness once, slowly, when that is the cue.
Item {
    id: root

    property bool dims: false
    readonly property bool dimmed: root.dims && !untouched.running && untouched.over

    // It draws the page dark and light again.
    function change(): void {
        once.restart();
    }

    function wake(): void {
        untouched.over = false;
        if (root.dims)
            untouched.restart();
    }

    onDimsChanged: root.wake()

    Rectangle {
        anchors.fill: parent
        color: "black"
        opacity: root.dimmed ? 0.55 : 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.lessMotion ? 0 : 800
            }
        }
    }

    Rectangle {
        id: cue

        anchors.fill: parent
        color: Theme.dark ? "white" : "black"
        opacity: 0
        visible: opacity > 0

        SequentialAnimation {
            id: once

            NumberAnimation {
                target: cue
                property: "opacity"
                to: 0.35
                duration: 2500
                easing.type: Easing.InOutSine
            }

            NumberAnimation {
                target: cue
                property: "opacity"
                to: 0
                duration: 2500
                easing.type: Easing.InOutSine
            }
        }
    }

    Timer {
        id: untouched

        property bool over: false

        interval: 60000
        running: root.dims
        onTriggered: untouched.over = true
    }

    // Both only look on: what is touched beneath is touched.
    PointHandler {
        acceptedButtons: Qt.AllButtons
        onActiveChanged: root.wake()
    }

    HoverHandler {
        onPointChanged: root.wake()
    }
}
