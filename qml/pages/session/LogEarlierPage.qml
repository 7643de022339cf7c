// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One from earlier: at most five taps. Going back keeps what was typed, and so does whatever ends the program.
PageFrame {
    id: root

    required property SessionEditor viewModel
    required property SettingsViewModel settings
    property bool noteOnly: false
    // The form it was opened with: which one it is may change meanwhile.
    property SessionEditor opened: null

    signal saved
    signal askWanted

    title: root.noteOnly ? qsTr("Write a note") : qsTr("Log one from earlier")
    canGoBack: true
    Component.onCompleted: {
        root.opened = root.viewModel;
        root.opened.pageOpened();
    }
    Component.onDestruction: root.opened.pageClosed()

    SessionForm {
        width: parent.width
        viewModel: root.viewModel
        settings: root.settings
        earlier: true
        noteOnly: root.noteOnly
        onAskWanted: root.askWanted()
    }

    footer: FButton {
        objectName: "save"
        width: parent.width
        enabled: root.viewModel.isValid
        text: qsTr("Save")
        onClicked: root.viewModel.save()
    }

    // Also when it was kept at a second try only.
    Connections {
        target: root.viewModel

        function onSaved(): void {
            root.saved();
        }
    }
}
