// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// Only for Hide, search, back and steppers; everything else has a visible label.
T.AbstractButton {
    id: root

    required property string iconName

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.pressed: root.down
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radiusField
        color: root.enabled ? Theme.color.text : Theme.color.raised
        opacity: !root.enabled ? 1 : root.down ? 0.08 : 0
    }

    contentItem: Item {
        FIcon {
            anchors.centerIn: parent
            name: root.iconName
            color: root.enabled ? Theme.color.text : Theme.color.textQuiet
        }

        FocusRing {
            innerRadius: Theme.radiusField
            visible: root.visualFocus
        }
    }
}
