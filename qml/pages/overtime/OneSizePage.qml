// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// How it was at one size, then and now: numbers as dots, each one entry, and words.
PageFrame {
    id: root

    required property ComparisonViewModel viewModel

    title: qsTr("One size, then and now")
    canGoBack: true
    contentSpacing: Theme.s24

    // Asked for each time anew.
    onVisibleChanged: if (!root.visible)
        root.viewModel.showsObservation = false

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    ChipFlow {
        objectName: "sizes"
        width: parent.width
        visible: root.viewModel.sizes.length > 0
        name: qsTr("Size")
        model: root.viewModel.sizes
        current: root.viewModel.size
        onPicked: value => root.viewModel.size = value
    }

    FText {
        objectName: "days"
        width: parent.width
        quiet: true
        visible: text.length > 0
        text: root.viewModel.sizeDays
    }

    FText {
        objectName: "note"
        width: parent.width
        quiet: true
        visible: text.length > 0
        text: root.viewModel.sizeNote
    }

    Repeater {
        model: root.viewModel.sides

        DotRow {
            required property comparisonSide modelData

            width: parent ? parent.width : 0
            text: modelData.text
            spoken: modelData.spoken
            dots: modelData.dots
        }
    }

    FText {
        width: parent.width
        visible: root.viewModel.sides.length > 0
        role: FText.Small
        quiet: true
        text: qsTr("Pain: 0 no pain · 10 worst I can imagine")
    }

    Repeater {
        model: root.viewModel.words

        FText {
            required property string modelData

            width: parent ? parent.width : 0
            text: modelData
        }
    }

    FButton {
        objectName: "showObservation"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        text: root.viewModel.showsObservation ? qsTr("Hide the observation") : qsTr("Show an observation")
        onClicked: root.viewModel.showsObservation = !root.viewModel.showsObservation
    }

    FText {
        objectName: "observation"
        width: parent.width
        visible: root.viewModel.showsObservation
        text: root.viewModel.observationText
    }
}
