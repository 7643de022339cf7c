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
    // The line that shows its cells; a number closes it and opens the next one that has none.
    property string openLine: ""

    readonly property list<string> fields: ["painBefore", "painDuring", "painAfter", "easeBefore", "easeAfter"]
    readonly property string noPain: qsTr("0 no pain")
    readonly property string worstPain: qsTr("10 worst I can imagine")
    readonly property string noEase: qsTr("0 not at ease")
    readonly property string fullEase: qsTr("10 fully at ease")

    signal feltPicked(string value)
    signal ratingPicked(string field, int value)
    signal numbersToggled(bool open)

    spacing: Theme.s8

    function valueOf(field: string): int {
        return [root.painBefore, root.painDuring, root.painAfter, root.easeBefore, root.easeAfter][root.fields.indexOf(field)];
    }

    function unsetFrom(index: int): string {
        return root.fields.slice(index).find(field => root.valueOf(field) < 0) ?? "";
    }

    function toggle(field: string): void {
        root.openLine = root.openLine === field ? "" : field;
    }

    function pick(field: string, value: int): void {
        const row = root.Window.activeFocusItem as Chip;
        const byKey = row !== null && row.visualFocus;
        root.ratingPicked(field, value);
        root.openLine = value < 0 ? "" : root.unsetFrom(root.fields.indexOf(field) + 1);
        if (byKey)
            root.focusLine(root.openLine.length > 0 ? root.openLine : field);
    }

    // The keyboard stays in the block when the cells that had it are gone.
    function focusLine(field: string): void {
        for (const line of Array.from(lines.children)) {
            if ((line as RatingLine)?.objectName === field)
                (line as RatingLine).takeFocus();
        }
    }

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
        text: root.numbersOpen ? qsTr("Show less") : qsTr("Add numbers")
        onClicked: {
            root.openLine = root.numbersOpen ? "" : root.unsetFrom(0);
            root.numbersToggled(!root.numbersOpen);
        }
    }

    Column {
        id: lines

        width: parent.width
        visible: root.numbersOpen

        RatingLine {
            objectName: "painBefore"
            width: parent.width
            label: qsTr("Pain before")
            value: root.painBefore
            lowLabel: root.noPain
            highLabel: root.worstPain
            open: root.openLine === "painBefore"
            onToggled: root.toggle("painBefore")
            onPicked: value => root.pick("painBefore", value)
        }

        RatingLine {
            objectName: "painDuring"
            width: parent.width
            label: qsTr("Pain during")
            value: root.painDuring
            lowLabel: root.noPain
            highLabel: root.worstPain
            open: root.openLine === "painDuring"
            onToggled: root.toggle("painDuring")
            onPicked: value => root.pick("painDuring", value)
        }

        RatingLine {
            objectName: "painAfter"
            width: parent.width
            label: qsTr("Pain after")
            value: root.painAfter
            lowLabel: root.noPain
            highLabel: root.worstPain
            open: root.openLine === "painAfter"
            onToggled: root.toggle("painAfter")
            onPicked: value => root.pick("painAfter", value)
        }

        SectionHeading {
            width: parent.width
            topPadding: Theme.s8
            text: qsTr("At ease")
        }

        RatingLine {
            objectName: "easeBefore"
            width: parent.width
            label: qsTr("At ease before")
            value: root.easeBefore
            lowLabel: root.noEase
            highLabel: root.fullEase
            open: root.openLine === "easeBefore"
            onToggled: root.toggle("easeBefore")
            onPicked: value => root.pick("easeBefore", value)
        }

        RatingLine {
            objectName: "easeAfter"
            width: parent.width
            label: qsTr("At ease after")
            value: root.easeAfter
            lowLabel: root.noEase
            highLabel: root.fullEase
            open: root.openLine === "easeAfter"
            onToggled: root.toggle("easeAfter")
            onPicked: value => root.pick("easeAfter", value)
        }
    }
}
