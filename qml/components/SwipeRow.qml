// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// A row that a finger takes away, towards where lines begin. It is never the only way: the row opens a
// page that can do the same. A mouse drags nothing.
Item {
    id: root

    default property alias row: place.data
    property bool canSwipe: true
    // Far enough that letting go takes it away.
    readonly property bool far: Math.abs(place.x) >= root.width * 0.4

    signal swiped

    implicitHeight: place.childrenRect.height
    clip: swipe.active || back.running

    FText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        visible: place.x !== 0
        quiet: !root.far
        text: qsTr("Remove")
        Accessible.ignored: true
    }

    Rectangle {
        id: place

        width: root.width
        height: root.implicitHeight
        color: place.x !== 0 ? Theme.color.bg : "transparent"
    }

    DragHandler {
        id: swipe

        target: place
        enabled: root.canSwipe
        acceptedDevices: PointerDevice.TouchScreen
        yAxis.enabled: false
        xAxis.minimum: root.LayoutMirroring.enabled ? 0 : -root.width
        xAxis.maximum: root.LayoutMirroring.enabled ? root.width : 0
        // A finger that was lifted; not one whose touch the system took away.
        onGrabChanged: (transition, point) => {
            if (transition === PointerDevice.UngrabExclusive && root.far)
                root.swiped();
            if (transition === PointerDevice.UngrabExclusive || transition === PointerDevice.CancelGrabExclusive)
                back.restart();
        }
    }

    NumberAnimation {
        id: back

        target: place
        property: "x"
        to: 0
        duration: Theme.lessMotion ? 0 : Theme.sheetMs
    }
}
