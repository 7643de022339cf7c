// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// A look back at one month, for who switched it on. Every line can be passed over, reworded or hidden.
PageFrame {
    id: root

    required property LookBackViewModel viewModel
    required property ScoresModel scores
    property string openLine: ""

    signal openGoal(string id)
    signal addScore
    signal openScore(string id)
    signal closed

    title: qsTr("A look back")
    canGoBack: true
    contentSpacing: 0

    Binding {
        target: root.scores
        property: "active"
        value: root.visible
    }

    SwitchRow {
        objectName: "lookBackOn"
        width: parent.width
        label: qsTr("Once a month")
        detail: qsTr("Up to six lines from 0 to 10. A row on Today opens them. You can skip, reword or hide each.")
        on: root.viewModel.on
        onToggledTo: on => root.viewModel.on = on
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s16
        visible: root.viewModel.lines.length > 0
        text: root.viewModel.monthText
    }

    Repeater {
        model: root.viewModel.lines

        Column {
            id: line

            required property int index
            required property lookBackLine modelData
            readonly property bool open: root.openLine === line.modelData.id

            width: parent ? parent.width : 0

            RatingLine {
                objectName: "lookBack_" + line.index
                width: parent.width
                label: line.modelData.text
                lowLabel: qsTr("0 not at all")
                highLabel: qsTr("10 as much as I can imagine")
                value: line.modelData.rating
                open: line.open
                onToggled: root.openLine = line.open ? "" : line.modelData.id
                onPicked: value => root.pick(line.modelData.id, value)
            }

            FText {
                width: parent.width
                topPadding: Theme.s8
                visible: line.open && text.length > 0
                quiet: true
                text: line.modelData.before
            }

            FButton {
                objectName: "lookBackMore_" + line.index
                width: Math.min(implicitWidth, parent.width)
                visible: line.open
                kind: FButton.Quiet
                leftPadding: 0
                prominentHeight: Theme.target
                text: qsTr("Reword, hide, see earlier")
                onClicked: root.openGoal(line.modelData.id)
            }
        }
    }

    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        visible: root.viewModel.hidden.length > 0
        text: qsTr("Hidden")
    }

    Repeater {
        model: root.viewModel.hidden

        ValueRow {
            required property goalRow modelData

            objectName: "goal_" + modelData.id
            width: parent ? parent.width : 0
            label: modelData.text
            onClicked: root.openGoal(modelData.id)
        }
    }

    // Apart from the lines above, and without a word on what a number means.
    SectionHeading {
        width: parent.width
        topPadding: Theme.s24
        text: qsTr("Scores from questionnaires")
    }

    FText {
        objectName: "scoresHint"
        width: parent.width
        bottomPadding: Theme.s8
        quiet: true
        text: qsTr("What a questionnaire from elsewhere came to, if you want to keep it here.")
    }

    Repeater {
        model: root.scores.rows

        EntryRow {
            required property int index
            required property noteRow modelData

            objectName: "score_" + index
            width: parent ? parent.width : 0
            title: modelData.value
            detail: modelData.title
            spoken: modelData.value + ", " + modelData.title
            onClicked: root.openScore(modelData.id)
        }
    }

    FButton {
        objectName: "addScore"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        prominentHeight: Theme.target
        text: qsTr("Keep a score from a questionnaire")
        onClicked: root.addScore()
    }

    footer: FButton {
        objectName: "notThisMonth"
        width: parent ? parent.width : 0
        visible: root.viewModel.todayText.length > 0
        kind: FButton.Outlined
        text: qsTr("Not this month")
        onClicked: {
            root.viewModel.notThisMonth();
            root.closed();
        }
    }

    // The next line without a number opens, as where numbers are noted after a session.
    function pick(id: string, value: int): void {
        root.viewModel.rate(id, value);
        root.openLine = value < 0 ? "" : root.unsetAfter(id);
    }

    function unsetAfter(id: string): string {
        let passed = false;
        for (const line of root.viewModel.lines) {
            if (passed && line.rating < 0)
                return line.id;
            passed = passed || line.id === id;
        }
        return "";
    }
}
