// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Words of the person's own, each with a line of what it comes to.
PageFrame {
    id: root

    required property WordsViewModel viewModel

    title: qsTr("Words")
    canGoBack: true
    contentSpacing: Theme.s16

    component Example: FText {
        width: parent ? parent.width : 0
        bottomPadding: Theme.s16
        quiet: true
    }

    CallIt {
        objectName: "deviceWord"
        width: parent.width
        ownKey: "own_device"
        heading: qsTr("What I use")
        offersNone: true
        word: root.viewModel.device
        onPicked: word => root.viewModel.device = word
    }

    Example {
        objectName: "deviceExample"
        text: root.viewModel.deviceExample
    }

    CallIt {
        objectName: "practiceWord"
        width: parent.width
        ownKey: "own_practice"
        heading: qsTr("What I do")
        suggestions: [
            Choices.of("", qsTr("session")),
            Choices.of(qsTr("practice"), qsTr("practice")),
            Choices.of(qsTr("exercises"), qsTr("exercises"))
        ]
        offersNone: true
        none: "-"
        word: root.viewModel.practice
        onPicked: word => root.viewModel.practice = word
    }

    Example {
        objectName: "practiceExample"
        text: root.viewModel.practiceExample
    }

    CallIt {
        objectName: "bodyWord"
        width: parent.width
        ownKey: "own_body"
        heading: qsTr("My body")
        suggestions: [
            Choices.of(qsTr("body"), qsTr("body")),
            Choices.of(qsTr("vagina"), qsTr("vagina")),
            Choices.of(qsTr("front hole"), qsTr("front hole"))
        ]
        offersNone: true
        word: root.viewModel.body
        onPicked: word => root.viewModel.body = word
    }

    Example {
        objectName: "bodyExample"
        text: root.viewModel.bodyExample
    }

    CallIt {
        objectName: "reasonWord"
        width: parent.width
        ownKey: "own_reason"
        heading: qsTr("Why")
        suggestions: [
            Choices.of(qsTr("pelvic pain"), qsTr("pelvic pain")),
            Choices.of(qsTr("vaginismus"), qsTr("vaginismus"))
        ]
        offersNone: true
        word: root.viewModel.reason
        onPicked: word => root.viewModel.reason = word
    }

    Example {
        objectName: "reasonExample"
        text: root.viewModel.reasonExample
    }
}
