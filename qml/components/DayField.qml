// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// A day, picked from a month that is made when it is first asked for.
PickField {
    id: root

    // "2026-03-14", or what was typed for it before.
    property string day: ""
    property string first: ""
    property string last: ""
    property list<string> noted // days of the month shown
    property bool clearable: false
    property bool typesFirst: false
    property DaySheet sheet: null

    signal picked(string day)
    signal monthShown(string first, string last)

    value: root.day.length > 0 ? Calendar.dayText(Calendar.readDay(root.day)) : ""
    onClicked: {
        if (!root.sheet)
            root.sheet = sheetComponent.createObject(root) as DaySheet;
        root.sheet.openWith(root.day);
    }

    Component {
        id: sheetComponent

        DaySheet {
            objectName: "daySheet"
            title: root.label
            first: root.first
            last: root.last
            noted: root.noted
            onMonthShown: (first, last) => root.monthShown(first, last)
            typesFirst: root.typesFirst
            clearable: root.clearable && root.day.length > 0
            onPicked: day => root.picked(day)
        }
    }
}
