// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// A time of day, picked from wheels that are made when they are first asked for.
PickField {
    id: root

    // "21:10", or as the locale writes it.
    property string time: ""
    // Where the wheels stand while there is no time.
    property string suggestion: ""
    property bool clearable: false
    property TimeSheet sheet: null

    signal picked(string time)

    value: Calendar.timeText(root.time)
    onClicked: {
        if (!root.sheet)
            root.sheet = sheetComponent.createObject(root) as TimeSheet;
        root.sheet.openWith(root.time.length > 0 ? root.time : root.suggestion);
    }

    Component {
        id: sheetComponent

        TimeSheet {
            objectName: "timeSheet"
            title: root.label
            clearable: root.clearable && root.time.length > 0
            onPicked: time => root.picked(time)
        }
    }
}
