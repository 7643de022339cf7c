// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.Ui

// Words first; numbers folded until wanted, and open again next time if they were.
Column {
    id: root

    property string felt: ""
    property int painBefore: -1
    property int painDuring: -1
    property int painAfter: -1
    property int easeBefore: -1
    property int easeAfter: -1
    property bool numbersOpen: false

    readonly property string noPain: qsTr("0 no pain")
    readonly property string worstPain: qsTr("10 worst I can imagine")
    readonly property string noEase: qsTr("0 not at ease")
    readonly property string fullEase: qsTr("10 fully at ease")

    signal feltPicked(string value)
    signal ratingPicked(string field, int value)
    signal numbersToggled(bool open)

    spacing: Theme.s8

    SectionHeading {
        width: parent.width
        text: qsTr("How did it feel?")
    }

    WordScale {
        objectName: "wordScale"
        width: parent.width
        value: root.felt
        onPicked: value => root.feltPicked(value)
    }

    FButton {
        objectName: "addNumbers"
        kind: FButton.Quiet
        prominentHeight: Theme.target
        leftPadding: 0
        text: root.numbersOpen ? qsTr("Fold numbers") : qsTr("Add numbers")
        onClicked: root.numbersToggled(!root.numbersOpen)
    }

    Column {
        width: parent.width
        spacing: Theme.s4
        visible: root.numbersOpen

        RatingLine {
            objectName: "painBefore"
            width: parent.width
            label: qsTr("Pain before")
            value: root.painBefore
            lowLabel: root.noPain
            highLabel: root.worstPain
            onPicked: value => root.ratingPicked("painBefore", value)
        }

        RatingLine {
            objectName: "painDuring"
            width: parent.width
            label: qsTr("Pain during")
            value: root.painDuring
            lowLabel: root.noPain
            highLabel: root.worstPain
            onPicked: value => root.ratingPicked("painDuring", value)
        }

        RatingLine {
            objectName: "painAfter"
            width: parent.width
            label: qsTr("Pain after")
            value: root.painAfter
            lowLabel: root.noPain
            highLabel: root.worstPain
            onPicked: value => root.ratingPicked("painAfter", value)
        }

        SectionHeading {
            width: parent.width
            topPadding: Theme.s16
            text: qsTr("At ease")
        }

        RatingLine {
            objectName: "easeBefore"
            width: parent.width
            label: qsTr("At ease before")
            value: root.easeBefore
            lowLabel: root.noEase
            highLabel: root.fullEase
            onPicked: value => root.ratingPicked("easeBefore", value)
        }

        RatingLine {
            objectName: "easeAfter"
            width: parent.width
            label: qsTr("At ease after")
            value: root.easeAfter
            lowLabel: root.noEase
            highLabel: root.fullEase
            onPicked: value => root.ratingPicked("easeAfter", value)
        }
    }
}
