// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A sheet from below. Esc, Back and a tap beside it close it and keep what was typed; Tab stays in it.
T.Popup {
    id: root

    property string title: ""
    default property alias sheetContent: column.data

    // 0 in its place, 1 below the window.
    property real below: 0

    parent: T.Overlay.overlay
    modal: true
    focus: true
    dim: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height - height * (1 - root.below) : 0
    width: parent ? Math.min(parent.width, Theme.maxColumn) : Theme.maxColumn
    height: parent ? Math.min(implicitHeight, parent.height - Theme.s48) : implicitHeight
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    topPadding: Theme.s16
    bottomPadding: Theme.s24
    leftPadding: Theme.margin(width)
    rightPadding: leftPadding

    enter: Transition {
        NumberAnimation {
            property: "below"
            from: Theme.lessMotion ? 0 : 1
            to: 0
            duration: Theme.sheetMs
            easing.type: Easing.OutQuad
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "below"
            to: Theme.lessMotion ? 0 : 1
            duration: Theme.sheetMs
            easing.type: Easing.OutQuad
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.dim
    }

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.dark ? Theme.color.raised : Theme.color.surface

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Theme.radiusCard
            color: (parent as Rectangle).color
        }
    }

    contentItem: FocusFlickable {
        id: flickable

        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        interactive: contentHeight > height
        clip: interactive // else it would cut the focus ring of what stands at its edge
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        Keys.onPressed: event => flickable.handle(event)
        Keys.onBackPressed: root.close() // Popup itself hears this key on Android only

        Column {
            id: column

            width: flickable.width
            spacing: Theme.s8

            FText {
                width: parent.width
                role: FText.Heading
                bottomPadding: Theme.s8
                visible: text.length > 0
                text: root.title
            }
        }
    }
}
