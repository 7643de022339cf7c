// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The minutes themselves: one thumb, eyes closed. Going back or hiding stops no clock.
PageFrame {
    id: root

    required property SessionViewModel viewModel
    property string deviceWord: ""
    readonly property bool inSession: true // Main leaves the tabs out
    readonly property real curveSize: Math.min(280, root.contentWidth, root.viewportHeight - texts.implicitHeight - Theme.s32)

    title: root.viewModel.paused && !root.viewModel.settling ? qsTr("Paused") : qsTr("Session")
    canGoBack: true
    covered: root.viewModel.plain
    contentSpacing: Theme.s16

    TimerCurve {
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.curveSize
        height: root.curveSize
        visible: root.curveSize >= 120
        minutes: root.viewModel.curveMinutes
        planMinutes: root.viewModel.planMinutes
        opacity: root.viewModel.paused ? 0.5 : 1
    }

    Column {
        id: texts

        width: parent.width
        spacing: Theme.s8

        Row {
            spacing: Theme.s8

            TimerDigits {
                id: digits

                objectName: "minutes"
                text: root.viewModel.minutesNumber
            }

            FText {
                anchors.baseline: digits.baseline
                quiet: true
                text: root.viewModel.minutesUnit
            }
        }

        FText {
            objectName: "size"
            width: parent.width
            role: FText.Heading
            text: root.deviceWord.length > 0 ? qsTr("%1: %2").arg(root.deviceWord).arg(root.viewModel.sizeText) : root.viewModel.sizeText
        }

        FText {
            objectName: "elapsed"
            width: parent.width
            text: root.viewModel.elapsedText
        }

        FButton {
            objectName: "plain"
            kind: FButton.Quiet
            prominentHeight: Theme.target
            leftPadding: 0
            text: qsTr("Plain view")
            onClicked: root.viewModel.plain = true
        }

        Column {
            objectName: "leftSize"
            width: parent.width
            spacing: Theme.s8
            topPadding: Theme.s16
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
    }

    footer: [
        FButton {
            objectName: "pause"
            width: parent.width
            prominentHeight: 88
            text: root.viewModel.settling ? qsTr("Begin now") : root.viewModel.paused ? qsTr("Go on") : qsTr("Pause")
            onClicked: root.viewModel.paused ? root.viewModel.resume() : root.viewModel.pause()
        },
        Row {
            width: parent.width
            spacing: Theme.s8

            FButton {
                objectName: "changeSize"
                width: (parent.width - Theme.s8) / 2
                kind: FButton.Outlined
                prominentHeight: 72
                leftPadding: Theme.s8
                text: qsTr("Change size")
                onClicked: sizeSheet.open()
            }

            FButton {
                objectName: "stop"
                width: (parent.width - Theme.s8) / 2
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

    Component.onCompleted: if (root.viewModel.ranLong)
        ranLongSheet.open()

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
}
