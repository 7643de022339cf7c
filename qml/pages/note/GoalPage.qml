// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One thing that could be easier, or one line of the look back: its words, how it is now, how it was.
PageFrame {
    id: root

    required property GoalEditor viewModel
    property bool rates: !root.viewModel.isStored

    signal closed
    signal removeWanted(string id)

    title: root.viewModel.isOwn ? qsTr("Something to be easier") : qsTr("A line of the look back")
    canGoBack: true
    form: root.viewModel
    contentSpacing: Theme.s16

    FField {
        objectName: "goalText"
        width: parent.width
        multiline: true
        label: qsTr("In my words")
        placeholder: root.viewModel.isOwn ? qsTr("An exam, a tampon or cup, toys or fingers, sitting, something else") : ""
        text: root.viewModel.text
        onEdited: text => root.viewModel.text = text
    }

    RatingLine {
        objectName: "goalRating"
        width: parent.width
        label: root.viewModel.isOwn ? qsTr("How hard it is now") : qsTr("This month")
        lowLabel: root.viewModel.isOwn ? qsTr("0 not hard") : qsTr("0 not at all")
        highLabel: root.viewModel.isOwn ? qsTr("10 as hard as I can imagine") : qsTr("10 as much as I can imagine")
        value: root.viewModel.rating
        open: root.rates
        onToggled: root.rates = !root.rates
        onPicked: value => {
            root.viewModel.rate(value);
            root.rates = false;
        }
    }

    Column {
        width: parent.width
        visible: root.viewModel.earlier.length > 0
        spacing: Theme.s8

        SectionHeading {
            width: parent.width
            text: qsTr("Earlier")
        }

        RatingDots {
            width: parent.width
            visible: root.viewModel.dots.length > 0
            dots: root.viewModel.dots
            firstDay: root.viewModel.firstDay
            latestDay: root.viewModel.latestDay
        }

        EntryFields {
            width: parent.width
            fields: root.viewModel.earlier
        }
    }

    Column {
        width: parent.width
        visible: root.viewModel.isStored

        FButton {
            objectName: "hideGoal"
            width: Math.min(implicitWidth, parent.width)
            kind: FButton.Quiet
            leftPadding: 0
            text: root.viewModel.hidden ? qsTr("Show it again") : qsTr("Leave it out from now on")
            onClicked: root.viewModel.hidden = !root.viewModel.hidden
        }

        FText {
            width: parent.width
            visible: root.viewModel.hidden
            quiet: true
            text: qsTr("It is not shown or asked about. What was noted stays.")
        }

        FButton {
            objectName: "removeGoal"
            width: Math.min(implicitWidth, parent.width)
            kind: FButton.Quiet
            leftPadding: 0
            visible: root.viewModel.isOwn
            text: qsTr("Remove")
            onClicked: root.removeWanted(root.viewModel.id)
        }
    }

    footer: FButton {
        objectName: "saveGoal"
        width: parent ? parent.width : 0
        enabled: root.viewModel.isValid
        text: qsTr("Save")
        onClicked: if (root.viewModel.save())
            root.closed()
    }
}
