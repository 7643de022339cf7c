// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// Cues, breathing and sound behind one button, before or during a session.
Sheet {
    id: root

    required property SessionOptions options
    required property int planMinutes

    title: qsTr("Cues")

    CueFields {
        width: parent ? parent.width : 0
        options: root.options
        planMinutes: root.planMinutes
    }

    foot: FButton {
        objectName: "closeCues"
        width: parent ? parent.width : 0
        kind: FButton.Outlined
        text: qsTr("Close")
        onClicked: root.close()
    }
}
