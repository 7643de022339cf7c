// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Any part of an entry, changed and then saved.
PageFrame {
    id: root

    required property SessionEditor viewModel
    required property SettingsViewModel settings
    property bool all: false // also the fields that have no value yet

    signal saved

    title: qsTr("Edit")
    canGoBack: true
    form: root.viewModel

    SessionForm {
        width: parent.width
        viewModel: root.viewModel
        settings: root.settings
        edit: true
        moreOpen: root.all
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
