// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What is being written beside the window, and the way to stop it. Short work shows nothing: it would
// only flicker.
Column {
    id: root

    required property FileWork work
    property bool shown: false

    spacing: Theme.s8
    visible: root.shown

    Timer {
        interval: 400
        running: root.work.busy
        onTriggered: root.shown = true
    }

    Connections {
        target: root.work

        function onChanged(): void {
            if (!root.work.busy)
                root.shown = false;
        }
    }

    FText {
        objectName: "workText"
        width: root.width
        text: root.work.text
    }

    FButton {
        objectName: "cancelWork"
        width: Math.min(implicitWidth, root.width)
        kind: FButton.Outlined
        text: qsTr("Cancel")
        onClicked: root.work.cancel()
    }
}
