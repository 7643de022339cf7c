// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.Ui

// Something felt outside a session; or a note, where neither word nor number fits.
FeltPage {
    id: root

    signal noteWanted

    title: qsTr("Something I felt")
    question: qsTr("What was it?")
    ratingLabel: qsTr("How strong")
    lowLabel: qsTr("0 not at all")

    FButton {
        objectName: "writeNote"
        width: Math.min(implicitWidth, root.contentWidth)
        visible: !root.viewModel.isStored
        kind: FButton.Quiet
        prominentHeight: Theme.target
        leftPadding: 0
        text: qsTr("Write a note instead")
        onClicked: root.noteWanted()
    }
}
