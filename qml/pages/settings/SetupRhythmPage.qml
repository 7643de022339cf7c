// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

PageFrame {
    id: root

    required property SetupEditor viewModel

    signal done

    title: qsTr("Is there a rhythm you'd like?")
    canGoBack: true
    contentSpacing: Theme.s16

    ChipFlow {
        objectName: "rhythm"
        width: parent.width
        name: qsTr("Is there a rhythm you'd like?")
        current: root.viewModel.rhythm
        model: [
            Choices.of("when_i_like", qsTr("When I like")),
            Choices.of("clinic", qsTr("I have a schedule from my clinic")),
            Choices.of("published", qsTr("I'd like to see published ones"))
        ]
        onPicked: value => root.viewModel.rhythm = value
    }

    FText {
        width: parent.width
        quiet: true
        text: qsTr("A plan can be added, changed or closed at any time under More.")
    }

    footer: FButton {
        objectName: "open"
        width: parent ? parent.width : 0
        text: root.viewModel.rhythm === "when_i_like" ? qsTr("Open Frond") : qsTr("Next")
        onClicked: root.done()
    }
}
