// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// Some seconds, set with − and +.
Item {
    id: root

    property string label: ""
    property int seconds: 1
    property int most: 20

    signal wanted(int seconds)

    implicitHeight: Math.max(Theme.rowHeight, name.implicitHeight)

    FText {
        id: name

        anchors.left: parent.left
        anchors.right: setter.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
        Accessible.ignored: true
    }

    Row {
        id: setter

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        IconButton {
            objectName: root.objectName + "Less"
            iconName: "minus"
            text: qsTr("%1: shorter").arg(root.label)
            enabled: root.seconds > 1
            onClicked: root.wanted(root.seconds - 1)
        }

        FText {
            height: Theme.target
            leftPadding: Theme.s8
            rightPadding: Theme.s8
            verticalAlignment: Text.AlignVCenter
            text: qsTr("%1 s").arg(root.seconds)
            Accessible.name: qsTr("%1: %2 s").arg(root.label).arg(root.seconds)
        }

        IconButton {
            objectName: root.objectName + "More"
            iconName: "add"
            text: qsTr("%1: longer").arg(root.label)
            enabled: root.seconds < root.most
            onClicked: root.wanted(root.seconds + 1)
        }
    }
}
