// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What was tried now and then, newest first, and what it is about.
PageFrame {
    id: root

    required property TrialsModel viewModel

    signal addWanted
    signal openOne(string id)

    title: qsTr("Something I try now and then")
    canGoBack: true

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    FText {
        width: root.contentWidth
        quiet: true
        text: qsTr("The same small thing, tried now and then and rated. It is kept apart from sessions.")
    }

    SectionHeading {
        width: root.contentWidth
        topPadding: Theme.s16
        visible: root.viewModel.items.length > 0
        text: qsTr("Latest and first")
    }

    Repeater {
        model: root.viewModel.items

        Column {
            id: item

            required property int index
            required property triedItem modelData

            width: root.contentWidth
            bottomPadding: chart.visible ? Theme.s16 : 0

            ValueRow {
                objectName: "item_" + item.index
                width: parent.width
                interactive: false
                label: item.modelData.title
                value: item.modelData.text
            }

            RatingDots {
                id: chart

                objectName: "itemDots_" + item.index
                width: parent.width
                visible: item.modelData.dots.length > 0
                dots: item.modelData.dots
                firstDay: item.modelData.firstDay
                latestDay: item.modelData.latestDay
            }
        }
    }

    SectionHeading {
        width: root.contentWidth
        topPadding: Theme.s16
        visible: root.viewModel.rows.length > 0
        text: qsTr("Each time")
    }

    EmptyState {
        objectName: "empty"
        width: root.contentWidth
        visible: root.viewModel.isEmpty
        text: qsTr("What you try will be listed here, if you note it.")
    }

    Column {
        width: root.contentWidth

        Repeater {
            model: root.viewModel.rows

            ValueRow {
                required property int index
                required property noteRow modelData

                objectName: "trial_" + index
                width: root.contentWidth
                label: modelData.title
                value: modelData.value
                onClicked: root.openOne(modelData.id)
            }
        }
    }

    SectionHeading {
        width: root.contentWidth
        topPadding: Theme.s16
        text: qsTr("Where this comes from")
    }

    FText {
        width: root.contentWidth
        quiet: true
        text: qsTr("In trials of treatments, people were asked to try one item in a set way and rate it. It was done 96\u00a0% of the times it was asked for. What is felt with it may be less than in daily life, so it can understate pain. It promises nothing.")
    }

    FText {
        width: root.contentWidth
        role: FText.Small
        quiet: true
        text: "pmc.ncbi.nlm.nih.gov/articles/PMC2756618\nJ Sex Med 2021;18:1083"
    }

    footer: FButton {
        objectName: "add"
        width: parent ? parent.width : 0
        text: qsTr("Note one")
        onClicked: root.addWanted()
    }
}
