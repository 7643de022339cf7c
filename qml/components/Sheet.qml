// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Frond.Ui

// A sheet from below. Esc, Back and a tap beside it close it and keep what was typed; Tab stays in it.
T.Popup {
    id: root

    property string title: ""
    // A text button at the end of the title's line, or beneath it where both do not fit.
    property string asideText: ""
    default property alias sheetContent: column.data
    // What stays in sight below what scrolls: the button that takes or closes.
    property alias foot: footColumn.data

    readonly property int margin: Theme.margin(width)
    // A foot that would leave little beside it scrolls with the rest.
    readonly property bool pinsFoot: 4 * footColumn.implicitHeight <= root.tallest - Theme.edges.bottom

    readonly property color ground: Theme.dark ? Theme.color.raised : Theme.color.surface
    readonly property real tallest: parent ? parent.height - Theme.s48 - Theme.edges.top : Infinity

    // 0 in its place, 1 below the window.
    property real below: 0

    signal asideClicked

    parent: T.Overlay.overlay
    modal: true
    focus: true
    dim: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height - height * (1 - root.below) : 0
    width: parent ? Math.min(parent.width, Theme.maxColumn) : Theme.maxColumn
    height: Math.min(implicitHeight, root.tallest)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    topPadding: Theme.s16
    bottomPadding: Theme.s24 + Theme.edges.bottom
    leftPadding: Math.max(0, Theme.edges.left - x)
    rightPadding: parent ? Math.max(0, Theme.edges.right - (parent.width - width - x)) : 0

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
        color: root.ground

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Theme.radiusCard
            color: root.ground
        }
    }

    contentItem: Item {
        id: body

        readonly property real pinned: root.pinsFoot && footColumn.implicitHeight > 0 ? footColumn.implicitHeight + Theme.s8 : 0

        implicitHeight: column.implicitHeight + body.pinned
        // The overlay inherits nothing from the window's content.
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        Keys.onPressed: event => flickable.handle(event)
        Keys.onBackPressed: root.close() // Popup itself hears this key on Android only

        FocusFlickable {
            id: flickable

            width: parent.width
            height: parent.height - body.pinned
            contentHeight: column.implicitHeight
            interactive: contentHeight > height
            clip: interactive // else it would cut the focus ring of what stands at its edge

            Column {
                id: column

                x: root.margin
                width: flickable.width - 2 * root.margin
                spacing: Theme.s8

                Item {
                    id: head

                    readonly property bool beside: root.asideText.length === 0 || titleLine.wanted + aside.implicitWidth <= head.width

                    width: parent.width
                    implicitHeight: head.beside ? Math.max(heading.implicitHeight, aside.visible ? aside.implicitHeight : 0) : heading.implicitHeight + aside.implicitHeight
                    visible: root.title.length > 0

                    LineWidth {
                        id: titleLine

                        font: Theme.fontHeading
                        text: root.title
                    }

                    SectionHeading {
                        id: heading

                        x: head.beside && aside.visible && LayoutMirroring.enabled ? aside.width : 0
                        y: head.beside ? (head.height - height) / 2 : 0
                        width: head.beside && aside.visible ? parent.width - aside.width : parent.width
                        bottomPadding: aside.visible ? 0 : Theme.s8
                        text: root.title
                    }

                    FButton {
                        id: aside

                        objectName: "aside"
                        x: head.beside !== LayoutMirroring.enabled ? parent.width - width : 0
                        anchors.bottom: parent.bottom
                        width: Math.min(implicitWidth, parent.width)
                        visible: root.asideText.length > 0
                        kind: FButton.Quiet
                        prominentHeight: Theme.target
                        leftPadding: 0
                        text: root.asideText
                        onClicked: root.asideClicked()
                    }
                }
            }
        }

        // The software renderer of Qt 6.4 draws an icon that lies wholly outside what clips it.
        Rectangle {
            y: flickable.height
            width: body.width
            height: body.pinned + root.bottomPadding
            visible: body.pinned > 0
            color: root.ground
        }

        Column {
            id: footColumn

            parent: root.pinsFoot ? body : column
            z: 1
            x: root.pinsFoot ? root.margin : 0
            y: root.pinsFoot ? body.height - height : 0
            width: body.width - 2 * root.margin
            spacing: Theme.s8
        }
    }
}
