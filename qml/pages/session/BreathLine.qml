// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// A level line that rises while the word is "in" and falls while it is "out". Where nothing is to move
// it stays in the middle, and the word alone changes.
Item {
    id: root

    required property BreathGuide guide
    readonly property real low: root.height - word.implicitHeight - Theme.s24
    readonly property real high: word.implicitHeight + Theme.s24
    readonly property real wanted: {
        if (root.guide.still || !root.guide.running)
            return (root.low + root.high) / 2;
        return root.guide.in ? root.high : root.low;
    }

    implicitHeight: 240

    Rectangle {
        id: line

        width: parent.width
        height: 6
        radius: 3
        y: root.wanted
        color: root.guide.running ? Theme.color.primary : Theme.color.outline

        Behavior on y {
            enabled: root.guide.running && !root.guide.still

            NumberAnimation {
                duration: root.guide.length
                easing.type: Easing.InOutSine
            }
        }
    }

    FText {
        id: word

        objectName: "breathWord"
        anchors.horizontalCenter: parent.horizontalCenter
        y: line.y - height - Theme.s8
        role: FText.Title
        visible: root.guide.running
        text: root.guide.word
        Accessible.ignored: true // spoken every few seconds it would be in the way
    }
}
