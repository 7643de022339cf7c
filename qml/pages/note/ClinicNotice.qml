// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// A rule of the person's clinic that is met, in the clinic's words, until it is closed.
Notice {
    id: root

    required property ClinicNoticeViewModel viewModel

    text: root.viewModel.saidText
    quote: root.viewModel.clinicText
    actions: root.viewModel.callUrl.length > 0 ? [
        Choices.of("call", qsTr("Call")),
        Choices.of("close", qsTr("Close"))
    ] : [
        Choices.of("close", qsTr("Close"))
    ]
    onChosen: key => {
        if (key === "call")
            Qt.openUrlExternally(root.viewModel.callUrl);
        else
            root.viewModel.close();
    }
}
