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
    required property ClinicNoticeViewModel clinicNotice
    required property bool canGoBackToSession
    required property string goBackUntil

    signal closed
    signal discarded
    signal askWanted
    signal backToSession

    title: root.viewModel.savedTitle
    form: root.viewModel
    onVisibleChanged: if (!root.visible)
        root.viewModel.flush()

    FText {
        objectName: "used"
        width: parent.width
        visible: text.length > 0
        bottomPadding: Theme.s16
        quiet: true
        text: root.viewModel.usedText
    }

    // Made when a rule is met; what it says stands above what it is about.
    Repeater {
        model: root.clinicNotice.met ? 1 : 0

        Column {
            width: parent ? parent.width : 0
            bottomPadding: Theme.s16

            ClinicNotice {
                objectName: "clinicNotice"
                width: parent.width
                viewModel: root.clinicNotice
            }
        }
    }

    SessionForm {
        width: parent.width
        viewModel: root.viewModel
        settings: root.settings
        onAskWanted: root.askWanted()
    }

    ValueRow {
        objectName: "backToSession"
        width: parent.width
        visible: root.canGoBackToSession
        label: qsTr("Back to the session")
        value: root.goBackUntil
        onClicked: root.backToSession()
    }

    footer: SheetButtons {
        width: parent ? parent.width : 0
        useButton.objectName: "close"
        useText: qsTr("Close")
        cancelButton.objectName: "discard"
        cancelText: qsTr("Discard")
        cancellable: root.viewModel.canDiscard
        onUsed: root.closed()
        onCancelled: if (root.viewModel.discard())
            root.discarded()
    }
}
