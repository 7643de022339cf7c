// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// The keyboard's place: 3 px, 2 px off the control it surrounds.
Rectangle {
    property real innerRadius: 0

    anchors.fill: parent
    anchors.margins: -5
    radius: innerRadius + 5
    color: "transparent"
    border.width: 3
    border.color: Theme.color.focus
}
