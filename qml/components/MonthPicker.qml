// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Frond.App
import Frond.Ui

// A month of days to choose one of. The arrows move what is chosen by a day and a week, Home and End
// within the week, PageUp and PageDown by a month, with Shift by a year; Enter takes it.
Column {
    id: root

    // "2026-03-14", or none; `first` and `last` bound it, if they say something.
    property string day: ""
    property string first: ""
    property string last: ""
    property list<string> noted // days of the month shown
    property real room: 0 // what the days may take beyond each side where they would be small

    property int year: Calendar.yearOf(Calendar.today)
    property int month: Calendar.monthOf(Calendar.today)
    readonly property string firstOfMonth: Calendar.dayOf(root.year, root.month, 1)
    // What Tab stops at.
    readonly property string tabDay: {
        if (root.shows(root.day))
            return root.day;
        if (root.shows(Calendar.today) && root.allows(Calendar.today))
            return Calendar.today;
        return root.first > root.firstOfMonth ? root.first : root.firstOfMonth;
    }
    readonly property real beyond: Math.max(0, Math.min(root.room, (7 * Theme.target - root.width) / 2))
    readonly property real cellWidth: (root.width + 2 * root.beyond) / 7

    component Dot: Rectangle {
        width: 6
        height: 6
        radius: 3
        color: Theme.color.primary
    }

    signal picked(string day)
    signal accepted
    signal monthShown(string first, string last)

    spacing: Theme.s8

    // Opens the month of the day chosen, or the month that is nearest to today.
    function begin(): void {
        let shown = root.day.length > 0 ? root.day : Calendar.today;
        if (root.last.length > 0 && shown > root.last)
            shown = root.last;
        if (root.first.length > 0 && shown < root.first)
            shown = root.first;
        root.showMonthOf(shown);
        root.tellMonth();
    }

    function takeFocus(): void {
        root.focusDay(root.tabDay);
    }

    // As Qt 6.4 compiles it, asking for the length of a text that is put in order too ends the program.
    function allows(day: string): bool {
        return day !== "" && (root.first.length === 0 || day >= root.first) && (root.last.length === 0 || day <= root.last);
    }

    function shows(day: string): bool {
        return day.length > 0 && Calendar.yearOf(day) === root.year && Calendar.monthOf(day) === root.month;
    }

    function tellMonth(): void {
        root.monthShown(root.firstOfMonth, Calendar.plusDays(Calendar.plusMonths(root.firstOfMonth, 1), -1));
    }

    function showMonthOf(day: string): void {
        const before = root.firstOfMonth;
        root.year = Calendar.yearOf(day);
        root.month = Calendar.monthOf(day);
        if (root.firstOfMonth !== before)
            root.tellMonth();
    }

    function step(months: int, used: IconButton, other: IconButton): void {
        const byKey = used.visualFocus;
        root.showMonthOf(Calendar.plusMonths(root.firstOfMonth, months));
        if (byKey && !used.enabled)
            other.forceActiveFocus(Qt.TabFocusReason);
    }

    function focusDay(day: string): void {
        for (const cell of Array.from(grid.children)) {
            if ((cell as DayCell)?.objectName === "pick_" + day)
                cell.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    function move(to: string): void {
        if (!root.allows(to))
            return;
        if (!root.shows(to))
            grid.forceActiveFocus(Qt.OtherFocusReason); // the cell that has the keyboard becomes another day
        root.picked(to);
        root.showMonthOf(to);
        root.focusDay(to);
    }

    function spoken(day: string, today: bool, noted: bool): string {
        const named = today ? qsTr("%1, today").arg(Calendar.spokenDay(day)) : Calendar.spokenDay(day);
        return noted ? qsTr("%1, a session noted").arg(named) : named;
    }

    function handle(event: var): void {
        const from = root.tabDay;
        const onward = root.LayoutMirroring.enabled ? -1 : 1;
        const years = event.modifiers & Qt.ShiftModifier ? 12 : 1;
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Left:
            root.move(Calendar.plusDays(from, -onward));
            break;
        case Qt.Key_Right:
            root.move(Calendar.plusDays(from, onward));
            break;
        case Qt.Key_Up:
            root.move(Calendar.plusDays(from, -7));
            break;
        case Qt.Key_Down:
            root.move(Calendar.plusDays(from, 7));
            break;
        case Qt.Key_Home:
            root.move(Calendar.dayOfWeek(from, Qt.locale().firstDayOfWeek % 7, 0));
            break;
        case Qt.Key_End:
            root.move(Calendar.dayOfWeek(from, Qt.locale().firstDayOfWeek % 7, 6));
            break;
        case Qt.Key_PageUp:
            root.move(Calendar.plusMonths(from, -years));
            break;
        case Qt.Key_PageDown:
            root.move(Calendar.plusMonths(from, years));
            break;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (!root.allows(root.day))
                root.picked(from);
            root.accepted();
            break;
        default:
            event.accepted = false;
        }
    }

    Item {
        width: parent.width
        implicitHeight: Math.max(earlier.height, title.implicitHeight)

        IconButton {
            id: earlier

            objectName: "earlierMonth"
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            iconName: "back"
            text: qsTr("Previous month")
            enabled: root.first.length === 0 || root.first < root.firstOfMonth
            onClicked: root.step(-1, earlier, later)
        }

        SectionHeading {
            id: title

            objectName: "pickedMonth"
            anchors.left: earlier.right
            anchors.right: later.left
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: Calendar.monthText(root.year, root.month)
        }

        IconButton {
            id: later

            objectName: "laterMonth"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: "chevron"
            text: qsTr("Next month")
            enabled: root.last.length === 0 || root.last >= Calendar.plusMonths(root.firstOfMonth, 1)
            onClicked: root.step(1, later, earlier)
        }
    }

    T.AbstractDayOfWeekRow {
        id: names

        // All of them short, or all a letter.
        readonly property bool shortNames: {
            let widest = 0;
            for (let day = 0; day < 7; ++day)
                widest = Math.max(widest, metrics.advanceWidth(Qt.locale().standaloneDayName(day, Locale.ShortFormat)));
            return widest <= root.cellWidth - Theme.s4;
        }

        x: -root.beyond
        width: 7 * root.cellWidth
        implicitHeight: contentItem.implicitHeight
        contentItem: Row {
            Repeater {
                model: names.source
                delegate: names.delegate
            }
        }
        delegate: FText {
            required property string shortName
            required property string narrowName

            width: root.cellWidth
            role: FText.Small
            quiet: true
            horizontalAlignment: Text.AlignHCenter
            text: names.shortNames ? shortName : narrowName
            Accessible.ignored: true // each day says its own
        }

        FontMetrics {
            id: metrics

            font: Theme.fontSmall
        }
    }

    // Knows the days. They are shown below: it would write into the context of each cell, which Qt 6.4
    // warns of.
    T.AbstractMonthGrid {
        id: days

        visible: false
        year: root.year
        month: Math.max(0, root.month - 1)
    }

    Grid {
        id: grid

        objectName: "monthGrid"
        x: -root.beyond
        columns: 7
        Accessible.role: Accessible.Grouping
        Accessible.name: title.text
        Keys.onPressed: event => root.handle(event)

        Repeater {
            model: days.source

            DayCell {
                id: cell

                required property int year
                required property int month
                required property int day
                readonly property string iso: Calendar.dayOf(cell.year, cell.month + 1, cell.day)
                readonly property bool ofMonth: cell.month === days.month
                readonly property bool marked: cell.ofMonth && root.noted.indexOf(cell.iso) >= 0

                objectName: cell.ofMonth ? "pick_" + cell.iso : ""
                width: root.cellWidth
                number: Number(cell.day).toLocaleString(Qt.locale(), "f", 0)
                spoken: root.spoken(cell.iso, cell.today, cell.marked)
                noted: false // a disc would hide which day is chosen
                planned: false
                off: false
                resting: false
                today: cell.iso === Calendar.today
                chosen: cell.ofMonth && cell.iso === root.day
                enabled: cell.ofMonth && root.allows(cell.iso)
                opacity: cell.ofMonth ? 1 : 0
                tabStop: cell.activeFocus || cell.ofMonth && cell.iso === root.tabDay
                Accessible.ignored: !cell.ofMonth
                Keys.onReturnPressed: event => root.handle(event)
                Keys.onEnterPressed: event => root.handle(event)
                onClicked: root.picked(cell.iso)

                Dot {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.s4
                    visible: cell.marked
                }
            }
        }
    }

    Row {
        visible: root.noted.length > 0
        spacing: Theme.s8

        Dot {
            anchors.verticalCenter: parent.verticalCenter
        }

        FText {
            role: FText.Small
            quiet: true
            text: qsTr("a session noted")
        }
    }
}
