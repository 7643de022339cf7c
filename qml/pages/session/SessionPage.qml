// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The minutes themselves: one thumb, eyes closed. Going back or hiding stops no clock.
PageFrame {
    id: root

    required property SessionViewModel viewModel
    required property SessionOptions options
    property string deviceWord: ""
    readonly property bool inSession: true // Main leaves the tabs out

    // The minutes stand inside the curve where both are large enough to be read.
    readonly property real room: root.viewportHeight - texts.implicitHeight - Theme.s24
    readonly property real roomAbove: root.room - minutesBelow.implicitHeight - root.contentSpacing
    readonly property real curveSize: Math.min(Math.max(328, root.viewportHeight * 0.45), root.contentWidth, root.room)
    readonly property bool largeText: Theme.textScale > 1.3
    readonly property bool breathes: root.viewModel.breath.on
    readonly property bool curved: !root.breathes && !root.largeText && root.curveSize >= 176
    readonly property bool drawn: root.curved || root.roomAbove >= 120

    signal kitWanted

    title: root.viewModel.paused && !root.viewModel.settling ? qsTr("Paused") : qsTr("Session")
    canGoBack: true
    covered: root.viewModel.plain
    contentSpacing: Theme.s16
    focus: true
    Component.onCompleted: if (root.viewModel.ranLong)
        ranLongSheet.open()
    Keys.onPressed: event => root.handleKey(event)

    Binding {
        target: root.viewModel.breath
        property: "still"
        value: Theme.lessMotion
    }

    Item {
        id: drawing

        // Room that is left stands under the curve, which stays where it is when the words grow: what is
        // said and pressed is near the thumb.
        width: parent.width
        height: root.curved ? Math.max(root.curveSize, Math.min(root.room, root.curveSize + 160)) : Math.min(240, root.roomAbove)
        visible: root.drawn

        TimerCurve {
            id: curve

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, height)
            height: root.curved ? root.curveSize : parent.height
            visible: !root.breathes
            minutes: root.viewModel.curveMinutes
            targetMinutes: root.viewModel.targetMinutes
            targetText: root.viewModel.targetText
            inner: root.curved ? Math.round((root.viewModel.minutesNumber.length > 2 ? 80 : 58) * Math.max(1, Theme.textScale)) : 24
            resting: root.viewModel.paused
        }

        Repeater {
            model: root.breathes ? 1 : 0

            BreathLine {
                anchors.fill: parent
                guide: root.viewModel.breath
            }
        }

        Minutes {
            visible: root.curved
            x: (parent.width - width) / 2
            y: curve.y + curve.middle.y - height / 2
            stacked: true
            number: root.viewModel.minutesNumber
            unit: root.viewModel.minutesUnit
        }
    }

    Minutes {
        id: minutesBelow

        visible: !root.curved
        number: root.viewModel.minutesNumber
        unit: root.viewModel.minutesUnit
    }

    Column {
        id: texts

        width: parent.width
        spacing: Theme.s8

        Flow {
            width: parent.width
            spacing: Theme.s8

            FText {
                objectName: "size"
                width: Math.max(implicitWidth, Math.min(parent.width, parent.width - (ways.visible ? ways.width + parent.spacing : 0)))
                height: Math.max(implicitHeight, Theme.target)
                role: FText.Title
                verticalAlignment: Text.AlignVCenter
                text: root.deviceWord.length > 0 ? qsTr("%1: %2").arg(root.deviceWord).arg(root.viewModel.sizeText) : root.viewModel.sizeText
            }

            SessionViews {
                id: ways

                visible: !root.largeText
                widest: texts.width
                onPlainWanted: root.viewModel.plain = true
                onCuesWanted: cueSheet.open()
            }
        }

        // The place of the cue: its ground changes once and stays.
        Rectangle {
            width: parent.width
            height: said.implicitHeight + (root.viewModel.reached ? 2 * Theme.s12 : 0)
            radius: Theme.radiusCard
            color: root.viewModel.reached ? Theme.color.primarySoft : Theme.color.bg

            Column {
                id: said

                x: root.viewModel.reached ? Theme.s16 : 0
                y: root.viewModel.reached ? Theme.s12 : 0
                width: parent.width - 2 * x
                spacing: Theme.s4

                FText {
                    objectName: "sentence"
                    width: parent.width
                    role: root.viewModel.reached ? FText.Button : FText.Body
                    color: root.viewModel.reached ? Theme.color.primarySoftText : Theme.color.text
                    text: root.viewModel.sentence
                    Accessible.role: root.viewModel.reached ? Accessible.AlertMessage : Accessible.StaticText
                }

                FText {
                    objectName: "given"
                    width: parent.width
                    visible: root.viewModel.reached && text.length > 0
                    role: FText.Small
                    color: Theme.color.primarySoftText
                    text: root.viewModel.cues.givenText
                }
            }
        }

        ValueRow {
            objectName: "next"
            width: parent.width
            visible: root.viewModel.next.count > 0
            label: qsTr("Next: %1").arg(root.viewModel.next.firstText)
            onClicked: root.viewModel.takeNext()
        }

        Column {
            objectName: "leftSize"
            width: parent.width
            spacing: Theme.s8
            topPadding: Theme.s8
            visible: root.viewModel.leftSizeText.length > 0

            FText {
                width: parent.width
                quiet: true
                text: qsTr("How was it: %1").arg(root.viewModel.leftSizeText)
            }

            WordScale {
                objectName: "leftFelt"
                width: parent.width
                value: root.viewModel.leftFelt
                onPicked: value => root.viewModel.leftFelt = value
            }
        }

        // With large text what the session says comes first.
        SessionViews {
            visible: root.largeText
            widest: texts.width
            onPlainWanted: root.viewModel.plain = true
            onCuesWanted: cueSheet.open()
        }
    }

    footer: [
        FButton {
            objectName: "pause"
            width: parent.width
            prominentHeight: 88
            text: root.viewModel.settling ? qsTr("Begin now") : root.viewModel.paused ? qsTr("Go on") : qsTr("Pause")
            onClicked: root.pauseOrGoOn()
        },
        Row {
            width: parent.width
            spacing: Theme.s8

            FButton {
                id: changeButton

                objectName: "changeSize"
                width: (parent.width - Theme.s8) / 2
                height: Math.max(implicitHeight, stopButton.implicitHeight)
                kind: FButton.Outlined
                prominentHeight: 72
                leftPadding: Theme.s8
                text: qsTr("Change size")
                onClicked: root.changeSize()
            }

            FButton {
                id: stopButton

                objectName: "stop"
                width: (parent.width - Theme.s8) / 2
                height: Math.max(implicitHeight, changeButton.implicitHeight)
                kind: FButton.Outlined
                prominentHeight: 72
                leftPadding: Theme.s8
                text: qsTr("Stop")
                onClicked: root.viewModel.stop()
            }
        }
    ]

    SizeSheet {
        id: sizeSheet

        title: qsTr("Change size")
        sizes: root.viewModel.sizes
        current: root.viewModel.sizeRow
        onChosen: row => root.viewModel.chooseSize(row)
        onKitWanted: root.kitWanted()
    }

    CueSheet {
        id: cueSheet

        options: root.options
        planMinutes: root.viewModel.planMinutes
    }

    RanLongSheet {
        id: ranLongSheet

        viewModel: root.viewModel
    }

    Connections {
        target: root.viewModel

        function onRanLongChanged(): void {
            if (root.viewModel.ranLong)
                ranLongSheet.open();
        }
    }

    Connections {
        target: root.viewModel.cues

        function onBrightened(): void {
            veil.change();
        }
    }

    PlainView {
        objectName: "plainView"
        parent: root // over the header and the footer too
        z: 3
        anchors.fill: parent
        visible: root.viewModel.plain
        time: root.viewModel.clockText
        onVisibleChanged: if (visible)
            forceActiveFocus(Qt.OtherFocusReason)
        onClicked: root.viewModel.plain = false
    }

    DimVeil {
        id: veil

        parent: root
        z: 4
        x: -Theme.edges.left
        y: -Theme.edges.top
        width: parent.width + Theme.edges.left + Theme.edges.right
        height: parent.height + Theme.edges.top + Theme.edges.bottom
        dims: root.options.keepScreenOn && root.viewModel.active
    }

    function pauseOrGoOn(): void {
        if (root.viewModel.paused)
            root.viewModel.resume();
        else
            root.viewModel.pause();
    }

    // A size that was prepared is next; else the person chooses.
    function nextSize(): void {
        if (!root.viewModel.takeNext())
            root.changeSize();
    }

    function changeSize(): void {
        sizeSheet.open();
    }

    function handleKey(event: KeyEvent): void {
        if (event.modifiers !== Qt.NoModifier || root.viewModel.plain)
            return;
        event.accepted = true;
        if (event.key === Qt.Key_Space)
            root.pauseOrGoOn();
        else if (event.key === Qt.Key_N)
            root.nextSize();
        else if (event.key === Qt.Key_S)
            root.viewModel.stop();
        else
            event.accepted = false;
    }
}
