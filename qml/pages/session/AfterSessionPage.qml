// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Twenty seconds of noting, or none. The session is saved already; this only adds to it.
PageFrame {
    id: root

    required property SessionEditor viewModel
    required property SettingsViewModel settings
    required property bool canGoBackToSession

    signal closed
    signal backToSession

    title: root.viewModel.savedTitle
    onVisibleChanged: if (!root.visible)
        root.viewModel.flush()

    SessionForm {
        width: parent.width
        viewModel: root.viewModel
        settings: root.settings
    }

    FButton {
        objectName: "backToSession"
        visible: root.canGoBackToSession
        kind: FButton.Quiet
        prominentHeight: Theme.target
        leftPadding: 0
        text: qsTr("Back to the session")
        onClicked: root.backToSession()
    }

    footer: FButton {
        objectName: "close"
        width: parent.width
        text: qsTr("Close")
        onClicked: root.closed()
    }
}
