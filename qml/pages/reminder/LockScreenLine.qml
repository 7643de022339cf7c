// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// How a reminder looks to whoever sees the screen.
Rectangle {
    id: root

    required property string line

    implicitHeight: texts.implicitHeight + 2 * Theme.s12
    radius: Theme.radiusCard
    color: Theme.color.raised
    border.width: 1
    border.color: Theme.color.outline
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("On a locked screen: %1").arg(root.line)

    Column {
        id: texts

        x: Theme.s16
        y: Theme.s12
        width: root.width - 2 * Theme.s16
        spacing: Theme.s4

        FText {
            width: parent.width
            role: FText.Small
            quiet: true
            text: qsTr("Frond")
            Accessible.ignored: true
        }

        FText {
            objectName: "line"
            width: parent.width
            text: root.line
            Accessible.ignored: true
        }
    }
}
