// SPDX-License-Identifier: GPL-3.0-or-later
import Frond.Ui

// What this is and where it stays. Shown once, before any question.
PageFrame {
    id: root

    signal setUp
    signal skipAll
    signal openBringIn

    title: qsTr("Frond")
    contentSpacing: Theme.s16

    TimerCurve {
        width: 64
        height: 64
        minutes: 30
        turns: 1.6
        stroke: 4.5
        inner: 5
    }

    FText {
        width: parent.width
        role: FText.Heading
        text: qsTr("Keep private notes about dilator sessions, if and how you like.")
    }

    FText {
        width: parent.width
        text: qsTr("Stored only on this device. No account. Nothing is sent.")
    }

    FText {
        width: parent.width
        text: qsTr("You can skip everything, change it later, or stop using it.")
    }

    FButton {
        objectName: "openBringIn"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        text: qsTr("Restore a backup")
        onClicked: root.openBringIn()
    }

    footer: [
        FButton {
            objectName: "setUp"
            width: parent.width
            text: qsTr("Set up, three short questions")
            onClicked: root.setUp()
        },
        FButton {
            objectName: "skipAll"
            width: parent.width
            kind: FButton.Outlined
            text: qsTr("Skip, just open it")
            onClicked: root.skipAll()
        }
    ]
}
