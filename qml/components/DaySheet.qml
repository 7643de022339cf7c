// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// A day from a month grid, or typed as the locale writes it.
Sheet {
    id: root

    property string day: ""
    property string first: ""
    property string last: ""
    property list<string> noted // days of the month shown
    property bool clearable: false
    property bool typesFirst: false // a day many years back is not found by turning months
    property bool typing: false
    property string typed: ""
    readonly property string chosen: root.typing ? Calendar.readDay(root.typed) : root.day
    readonly property string errorText: {
        if (!root.typing || root.typed.trim().length === 0)
            return "";
        if (root.chosen.length === 0)
            return qsTr("%1 can be written %2 or %3.").arg(root.title).arg(Calendar.typedDay(Calendar.today)).arg(Calendar.today);
        if (root.last.length > 0 && root.chosen > root.last)
            return qsTr("%1 can be up to %2.").arg(root.title).arg(Calendar.dayText(root.last));
        if (root.first.length > 0 && root.chosen < root.first)
            return qsTr("%1 can be from %2 on.").arg(root.title).arg(Calendar.dayText(root.first));
        return "";
    }

    signal picked(string day)
    signal monthShown(string first, string last)

    asideText: root.typing ? qsTr("Pick it instead") : qsTr("Type it instead")
    onAsideClicked: root.turn()
    onOpened: root.typing ? input.takeFocus() : grid.takeFocus()

    function openWith(day: string): void {
        root.day = Calendar.readDay(day);
        root.typing = root.typesFirst;
        root.typed = Calendar.typedDay(root.day);
        grid.begin();
        root.open();
    }

    function turn(): void {
        const day = root.errorText.length === 0 ? root.chosen : "";
        root.typing = !root.typing;
        if (root.typing) {
            root.typed = Calendar.typedDay(day);
            input.takeFocus();
        } else {
            root.day = day;
            grid.begin();
            grid.takeFocus();
        }
    }

    function use(): void {
        if (!buttons.usable)
            return;
        root.picked(root.chosen);
        root.close();
    }

    MonthPicker {
        id: grid

        objectName: "monthPicker"
        width: parent ? parent.width : 0
        visible: !root.typing
        room: root.margin
        day: root.day
        first: root.first
        last: root.last
        noted: root.noted
        onMonthShown: (first, last) => root.monthShown(first, last)
        onPicked: day => root.day = day
        onAccepted: root.use()
    }

    FField {
        id: input

        objectName: "typedDay"
        width: parent ? parent.width : 0
        visible: root.typing
        label: root.title
        placeholder: Calendar.typedDay(Calendar.today)
        text: root.typed
        errorText: root.errorText
        onEdited: text => root.typed = text
        onAccepted: root.use()
    }

    FButton {
        objectName: "none"
        width: Math.min(implicitWidth, parent ? parent.width : 0)
        visible: root.clearable
        kind: FButton.Quiet
        prominentHeight: Theme.target
        leftPadding: 0
        text: qsTr("No day")
        onClicked: {
            root.picked("");
            root.close();
        }
    }

    LineWidth {
        id: useDay

        font: Theme.fontButton
        text: qsTr("Use %1").arg(Calendar.dayText(root.chosen))
    }

    foot: SheetButtons {
        id: buttons

        width: parent ? parent.width : 0
        usable: root.chosen.length > 0 && root.errorText.length === 0
        useText: !usable ? qsTr("Choose a day") : useDay.wanted + 2 * Theme.s16 <= width ? useDay.text : qsTr("Use")
        onUsed: root.use()
        onCancelled: root.close()
    }
}
