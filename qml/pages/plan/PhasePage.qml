// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// One phase of several, of a plan that does not rule yet.
PageFrame {
    id: root

    required property PlanDraft viewModel

    signal closed

    title: root.viewModel.phase.title
    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s16

    PhaseFields {
        width: parent.width
        form: root.viewModel.phase
    }

    footer: FButton {
        objectName: "take"
        width: parent ? parent.width : 0
        text: qsTr("Done")
        onClicked: if (root.viewModel.takePhase())
            root.closed()
    }
}
