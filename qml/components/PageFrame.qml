// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// The frame of every page: title left, Hide far right, one column of at most 600, and the one filled
// button pinned below; beside the column in a window that is wide and low.
FocusScope {
    id: root

    required property string title
    property bool canGoBack: false
    property bool scrollable: true
    // What of the guide tells of this page; with none there is no way to it from here.
    property string guide: ""
    property bool reading: false // there is nothing on it to begin
    property bool covered: false // something else fills the page; nothing beneath can be met
    default property alias content: column.data
    property alias footer: footerColumn.data
    property alias contentY: flickable.contentY
    property string place: "" // by what its tab opens it again
    property QtObject form: null // what is typed on it, to be kept where a phone ends the program; no secret
    property alias contentSpacing: column.spacing
    readonly property bool low: root.height < 480 && root.width >= 600
    readonly property bool beside: root.low && footerColumn.visible
    readonly property int footerWidth: root.low ? Math.round(Math.min(320, root.width * 0.4)) : 0
    // With or without a button beside it, the column begins at the same place.
    readonly property int columnLimit: Theme.maxColumn + (root.low ? root.footerWidth + Theme.s32 : 0)
    readonly property int sideMargin: Math.max(Theme.margin(root.width), (root.width - root.columnLimit) / 2)
    readonly property alias contentWidth: column.width
    readonly property real viewportHeight: flickable.height - root.ringRoom
    // What stands first has room for its focus ring, below the header's lower edge.
    readonly property int ringRoom: 5

    signal backRequested
    signal guideRequested(string topic)
    signal hideRequested

    Accessible.role: Accessible.Pane
    Accessible.name: root.title
    Keys.onPressed: event => flickable.handle(event)

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }

    // Header and footer cover what scrolls beneath them: the software renderer lets shapes that lie
    // wholly outside a clip show through.
    Rectangle {
        z: 1
        width: root.width
        height: header.height - root.ringRoom
        color: Theme.color.bg
    }

    Rectangle {
        z: 1
        anchors.top: flickable.bottom
        anchors.bottom: parent.bottom
        width: root.width
        color: Theme.color.bg
    }

    Item {
        id: header

        visible: !root.covered
        z: 2
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.sideMargin
        anchors.rightMargin: Math.max(Theme.s4, root.sideMargin - Theme.s12)
        height: Math.max(64, titleText.implicitHeight + 2 * Theme.s12)

        IconButton {
            id: backButton

            objectName: "back"
            anchors.left: parent.left
            anchors.leftMargin: -Theme.s12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.canGoBack
            iconName: "back"
            text: qsTr("Back")
            onClicked: root.backRequested()
        }

        FText {
            id: titleText

            anchors.left: root.canGoBack ? backButton.right : parent.left
            anchors.right: hideButton.left
            anchors.rightMargin: Theme.s8
            anchors.verticalCenter: parent.verticalCenter
            role: FText.Title
            font: fit.fitting
            text: root.title

            WordFit {
                id: fit

                font: Theme.fontTitle
                text: titleText.text
                room: titleText.width
            }
        }

        IconButton {
            id: hideButton

            objectName: "hide"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: "hide"
            text: qsTr("Hide")
            onClicked: root.hideRequested()
        }
    }

    // How far; a page that scrolls otherwise says how it counts.
    function scrolledBy(): real {
        return flickable.contentY;
    }

    // As far as it was, once all of it is there.
    function scrollBack(distance: real): void {
        scrolling.distance = distance;
        scrolling.start();
    }

    function scrollTo(distance: real): void {
        flickable.contentY = Math.max(0, Math.min(distance, flickable.contentHeight - flickable.height));
    }

    Timer {
        id: scrolling

        property real distance: 0

        interval: 1 // the next turn
        onTriggered: root.scrollTo(scrolling.distance)
    }

    FocusFlickable {
        id: flickable

        objectName: "flickable"
        visible: !root.covered
        anchors.top: header.bottom
        anchors.topMargin: -root.ringRoom
        anchors.bottom: root.beside ? parent.bottom : footerColumn.top
        anchors.bottomMargin: footerColumn.visible && !root.beside ? Theme.s8 : 0
        anchors.left: parent.left
        anchors.right: root.beside ? footerColumn.left : parent.right
        contentHeight: root.ringRoom + column.implicitHeight + (guideButton.visible ? Theme.s24 + guideButton.height : 0) + (root.scrollable ? Theme.s24 : 0)
        interactive: root.scrollable && contentHeight > height

        Column {
            id: column

            x: root.sideMargin
            y: root.ringRoom
            width: Math.min(Theme.maxColumn, flickable.width - root.sideMargin - (root.beside ? Theme.s32 : root.sideMargin))
            spacing: Theme.s8
        }

        FButton {
            id: guideButton

            objectName: "guide"
            x: root.sideMargin
            y: column.y + column.implicitHeight + Theme.s24
            width: Math.min(implicitWidth, column.width)
            visible: root.guide.length > 0
            kind: FButton.Quiet
            leftPadding: 0
            text: qsTr("How this works")
            onClicked: root.guideRequested(root.guide)
        }
    }

    Column {
        id: footerColumn

        z: 2
        anchors.bottom: parent.bottom
        anchors.bottomMargin: visible ? Theme.s16 : 0
        anchors.right: parent.right
        anchors.rightMargin: root.sideMargin
        width: root.beside ? root.footerWidth : parent.width - 2 * root.sideMargin
        spacing: Theme.s8
        visible: children.length > 0 && !root.covered
        height: visible ? implicitHeight : 0
    }
}
