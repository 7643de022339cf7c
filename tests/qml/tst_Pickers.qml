// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtTest
import Frond.App
import Frond.Ui

// Days and times are picked: by tap, by key, by screen reader, or typed.
Item {
    id: root

    width: 390
    height: 844

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }

    Column {
        id: column

        x: Theme.s16
        width: root.width - 2 * Theme.s16
        spacing: Theme.s16

        DayField {
            id: dayField

            objectName: "dayField"
            width: parent.width
            label: "Day"
            onPicked: day => dayField.day = day
        }

        TimeField {
            id: timeField

            objectName: "timeField"
            width: parent.width
            label: "Time"
            onPicked: time => timeField.time = time
        }
    }

    SignalSpy {
        id: dayPicked

        target: dayField
        signalName: "picked"
    }

    SignalSpy {
        id: timePicked

        target: timeField
        signalName: "picked"
    }

    TestCase {
        name: "Pickers"
        when: windowShown

        function init() {
            Theme.lessMotion = true;
            Calendar.today = "2026-03-18";
            dayField.day = "";
            dayField.first = "";
            dayField.last = "";
            dayField.clearable = false;
            dayField.noted = [];
            timeField.time = "";
            timeField.suggestion = "";
            timeField.clearable = false;
            dayPicked.clear();
            timePicked.clear();
        }

        function cleanup() {
            for (const field of [dayField, timeField]) {
                const sheet = field.sheet;
                if (sheet) {
                    sheet.close();
                    tryVerify(() => !sheet.visible);
                }
            }
            Theme.dark = false;
            Theme.textScale = 1;
            root.width = 390;
            root.height = 844;
        }

        function opened(field) {
            mouseClick(findChild(field, "pick"));
            const sheet = field.sheet;
            tryVerify(() => sheet.opened);
            waitForRendering(sheet.contentItem);
            return sheet;
        }

        function at(sheet, name) {
            const item = findChild(sheet.contentItem, name);
            verify(item, name);
            return item;
        }

        // Between picking and typing.
        function turn(sheet) {
            mouseClick(at(sheet, "aside"));
            waitForRendering(sheet.contentItem);
        }

        function use(sheet) {
            mouseClick(at(sheet, "use"));
            tryVerify(() => !sheet.visible);
        }

        function focused() {
            return root.Window.activeFocusItem.objectName;
        }

        function test_a_picker_is_made_when_it_is_opened() {
            dayField.clearable = true; // any change before it is there
            if (!dayField.sheet)
                compare(findChild(root, "monthPicker"), null);
            verify(at(opened(dayField), "monthPicker"));
        }

        function test_a_day_is_tapped_and_used() {
            const sheet = opened(dayField);
            compare(at(sheet, "pickedMonth").text, "March 2026");
            verify(!at(sheet, "use").enabled, "nothing is chosen beforehand");
            compare(at(sheet, "use").text, "Choose a day");
            mouseClick(at(sheet, "pick_2026-03-14"));
            compare(dayPicked.count, 0, "it is used with the button");
            compare(at(sheet, "use").text, "Use Sat 14 March");
            use(sheet);
            compare(dayPicked.signalArguments[0][0], "2026-03-14");
            compare(dayField.value, "Sat 14 March");
            compare(findChild(dayField, "pick").Accessible.name, "Day, Sat 14 March");
        }

        function test_cancel_leaves_it() {
            dayField.day = "2026-03-02";
            const sheet = opened(dayField);
            mouseClick(at(sheet, "pick_2026-03-14"));
            mouseClick(at(sheet, "cancel"));
            tryVerify(() => !sheet.visible);
            compare(dayField.day, "2026-03-02");
            compare(at(opened(dayField), "monthPicker").day, "2026-03-02", "it opens with what the field has");
        }

        function test_each_day_has_its_whole_name_and_tells_that_it_is_chosen() {
            dayField.day = "2026-03-14";
            const sheet = opened(dayField);
            const cell = at(sheet, "pick_2026-03-14");
            compare(cell.Accessible.name, "Saturday 14 March 2026");
            compare(cell.Accessible.role, Accessible.Button);
            verify(cell.Accessible.selectable && cell.Accessible.selected);
            verify(!at(sheet, "pick_2026-03-13").Accessible.selected);
            compare(at(sheet, "pick_2026-03-18").Accessible.name, "Wednesday 18 March 2026, today");
            let told = 0;
            for (const other of Array.from(at(sheet, "monthGrid").children)) {
                if (other instanceof DayCell && !other.Accessible.ignored)
                    ++told;
            }
            compare(told, 31, "days of other months are not there");
            at(sheet, "pick_2026-03-20").Accessible.pressAction();
            compare(at(sheet, "monthPicker").day, "2026-03-20");
        }

        function test_days_with_a_session_are_marked_and_say_so() {
            const asked = [];
            const tell = (first, last) => asked.push([first, last]);
            dayField.monthShown.connect(tell);
            const sheet = opened(dayField);
            dayField.noted = ["2026-03-02"];
            compare(at(sheet, "pick_2026-03-02").Accessible.name, "Monday 2 March 2026, a session noted");
            verify(at(sheet, "pick_2026-03-02").marked && !at(sheet, "pick_2026-03-03").marked);
            mouseClick(at(sheet, "earlierMonth"));
            compare(asked, [["2026-03-01", "2026-03-31"], ["2026-02-01", "2026-02-28"]]);
            dayField.monthShown.disconnect(tell);
            dayField.noted = [];
        }

        function test_the_keys_choose_a_day_data() {
            return [
                { tag: "right", keys: [Qt.Key_Right], day: "2026-03-15" },
                { tag: "left", keys: [Qt.Key_Left], day: "2026-03-13" },
                { tag: "up", keys: [Qt.Key_Up], day: "2026-03-07" },
                { tag: "down", keys: [Qt.Key_Down], day: "2026-03-21" },
                { tag: "page up", keys: [Qt.Key_PageUp], day: "2026-02-14" },
                { tag: "page down", keys: [Qt.Key_PageDown], day: "2026-04-14" },
                { tag: "home", keys: [Qt.Key_Home], day: "2026-03-09" },
                { tag: "end", keys: [Qt.Key_End], day: "2026-03-15" },
                { tag: "into the month before", keys: [Qt.Key_Up, Qt.Key_Up, Qt.Key_Left], day: "2026-02-27" },
                { tag: "a year back", keys: [Qt.Key_PageUp], modifiers: Qt.ShiftModifier, day: "2025-03-14" }
            ];
        }

        function test_the_keys_choose_a_day(row) {
            dayField.day = "2026-03-14";
            const sheet = opened(dayField);
            compare(focused(), "pick_2026-03-14");
            for (const key of row.keys)
                keyClick(key, row.modifiers ?? Qt.NoModifier);
            compare(focused(), "pick_" + row.day);
            verify(root.Window.activeFocusItem.visualFocus);
            keyClick(Qt.Key_Return);
            tryVerify(() => !sheet.visible);
            compare(dayPicked.signalArguments[0][0], row.day);
        }

        function test_escape_closes_the_sheet_and_picks_nothing() {
            const sheet = opened(dayField);
            compare(focused(), "pick_2026-03-18", "today has the keyboard");
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !sheet.visible);
            compare(dayPicked.count, 0);
        }

        function test_days_beyond_the_last_cannot_be_had() {
            dayField.last = "2026-03-18";
            dayField.day = "2026-03-17";
            const sheet = opened(dayField);
            verify(!at(sheet, "pick_2026-03-19").enabled);
            verify(!at(sheet, "laterMonth").enabled);
            keyClick(Qt.Key_Down);
            compare(focused(), "pick_2026-03-17");
            keyClick(Qt.Key_Right);
            compare(focused(), "pick_2026-03-18");
            mouseClick(at(sheet, "earlierMonth"));
            compare(at(sheet, "pickedMonth").text, "February 2026");
            mouseClick(at(sheet, "laterMonth"));
            compare(at(sheet, "pickedMonth").text, "March 2026");
            turn(sheet);
            at(sheet, "typedDay").text = "19/03/2026";
            compare(findChild(at(sheet, "typedDay"), "error").text, "Day can be up to Wed 18 March.");
            verify(!at(sheet, "use").enabled);
        }

        function test_days_before_the_first_cannot_be_had() {
            dayField.first = "2026-03-18";
            const sheet = opened(dayField);
            verify(!at(sheet, "pick_2026-03-17").enabled);
            verify(!at(sheet, "earlierMonth").enabled);
            verify(at(sheet, "laterMonth").enabled);
        }

        function test_a_day_can_be_typed() {
            dayField.day = "2026-03-14";
            const sheet = opened(dayField);
            turn(sheet);
            verify(!at(sheet, "monthPicker").visible);
            const field = at(sheet, "typedDay");
            verify(field.focused);
            compare(field.text, "14/03/2026", "as the locale writes it");
            field.text = "31/2/2026";
            compare(findChild(field, "error").text, "Day can be written 18/03/2026 or 2026-03-18.");
            verify(!at(sheet, "use").enabled);
            for (const text of ["1/4/26", "1.4.2026", "2026-04-01"]) {
                field.text = text;
                compare(at(sheet, "use").text, "Use Wed 1 April", text);
            }
            compare(at(sheet, "aside").text, "Pick it instead");
            turn(sheet);
            compare(at(sheet, "pickedMonth").text, "April 2026", "what was typed is chosen");
            turn(sheet);
            keyClick(Qt.Key_Return);
            tryVerify(() => !sheet.visible);
            compare(dayField.day, "2026-04-01");
        }

        function test_a_day_can_be_taken_away_where_none_is_needed() {
            dayField.day = "2026-03-14";
            let sheet = opened(dayField);
            verify(!at(sheet, "none").visible);
            sheet.close();
            tryVerify(() => !sheet.visible);
            dayField.clearable = true;
            sheet = opened(dayField);
            mouseClick(at(sheet, "none"));
            tryVerify(() => !sheet.visible);
            compare(dayField.day, "");
        }

        function test_weeks_begin_as_the_locale_has_it() {
            dayField.day = "2026-03-14";
            const sheet = opened(dayField);
            const columnOf = name => Math.round(at(sheet, name).x / at(sheet, "monthPicker").cellWidth);
            compare([columnOf("pick_2026-03-01"), columnOf("pick_2026-03-14")], [6, 5], "a Sunday and a Saturday, from Monday on");
        }

        function test_a_time_is_turned_by_its_buttons() {
            timeField.time = "21:13";
            const sheet = opened(timeField);
            const hours = at(sheet, "hours");
            const minutes = at(sheet, "minutes");
            compare(at(sheet, "use").text, "Use 21:13", "a minute between the fives is kept");
            mouseClick(findChild(minutes, "later"));
            mouseClick(findChild(hours, "earlier"));
            compare(at(sheet, "use").text, "Use 20:15");
            use(sheet);
            compare(timePicked.signalArguments[0][0], "20:15");
            compare(timeField.value, "20:15");
        }

        function test_a_time_is_turned_by_keys_and_round() {
            timeField.time = "23:55";
            const sheet = opened(timeField);
            const hours = at(sheet, "hours");
            verify(hours.activeFocus);
            keyClick(Qt.Key_Down);
            compare(hours.value, 0, "it goes round");
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Up);
            compare(hours.value, 22);
            keyClick(Qt.Key_Home);
            compare(hours.value, 0);
            keyClick(Qt.Key_End);
            compare(hours.value, 23);
            keyClick(Qt.Key_Tab);
            verify(at(sheet, "minutes").activeFocus);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Return);
            tryVerify(() => !sheet.visible);
            compare(timeField.time, "23:50");
        }

        function test_a_wheel_is_a_number_to_a_screen_reader() {
            timeField.time = "09:30";
            const sheet = opened(timeField);
            const hours = at(sheet, "hours");
            compare(hours.Accessible.role, Accessible.SpinBox);
            compare(hours.Accessible.name, "Hour");
            compare([hours.value, hours.minimumValue, hours.maximumValue, hours.stepSize], [9, 0, 23, 1]);
            hours.Accessible.increaseAction();
            compare(hours.value, 10);
            hours.Accessible.decreaseAction();
            compare(hours.value, 9);
            hours.value = 14; // as one that sets it
            compare(at(sheet, "use").text, "Use 14:30");
            compare(findChild(hours, "later").Accessible.name, "Next hour");
        }

        function test_a_wheel_is_turned_by_a_finger() {
            timeField.time = "09:30";
            const sheet = opened(timeField);
            const hours = at(sheet, "hours");
            const middle = hours.height / 2;
            mousePress(hours, 60, middle);
            for (let moved = 0; moved <= 100; moved += 10)
                mouseMove(hours, 60, middle - moved, 20);
            mouseRelease(hours, 60, middle - 100);
            tryVerify(() => hours.value > 9);
            const value = hours.value;
            tryCompare(findChild(sheet.contentItem, "use"), "text", "Use " + String(hours.value).padStart(2, "0") + ":30");
        }

        function test_with_twelve_hours_there_are_two_halves() {
            timeField.time = "21:10";
            const sheet = opened(timeField);
            verify(!at(sheet, "half").visible);
            sheet.close();
            tryVerify(() => !sheet.visible);
            sheet.twelveHours = true;
            opened(timeField);
            compare(at(sheet, "hours").value, 9);
            compare(at(sheet, "half").current, "pm");
            mouseClick(at(sheet, "chip_am"));
            use(sheet);
            compare(timeField.time, "09:10");
            for (const [time, hour, half] of [["00:05", 12, "am"], ["12:05", 12, "pm"], ["11:59", 11, "am"]]) {
                sheet.show(time);
                compare([at(sheet, "hours").value, at(sheet, "half").current], [hour, half], time);
                compare(sheet.turned, time);
            }
            sheet.twelveHours = false;
        }

        function test_a_time_can_be_typed() {
            const sheet = opened(timeField);
            turn(sheet);
            const field = at(sheet, "typedTime");
            field.text = "25:00";
            compare(findChild(field, "error").text, "Time can be written 20:30.");
            verify(!at(sheet, "use").enabled);
            field.text = "9:05 pm";
            compare(at(sheet, "use").text, "Use 21:05");
            use(sheet);
            compare(timeField.time, "21:05");
        }

        function looks() {
            return [
                { tag: "390", width: 390, height: 844, scale: 1, dark: false },
                { tag: "390-dark", width: 390, height: 844, scale: 1, dark: true },
                { tag: "320-200", width: 320, height: 568, scale: 2, dark: false },
                { tag: "320-200-dark", width: 320, height: 568, scale: 2, dark: true },
                { tag: "wide", width: 900, height: 600, scale: 1, dark: false }
            ];
        }

        function textsOf(item, result) {
            for (const child of Array.from(item.children)) {
                if (!child.visible || child.opacity === 0)
                    continue;
                if (child instanceof Text && child.text.length > 0)
                    result.push(child);
                textsOf(child, result);
            }
            return result;
        }

        function test_nothing_is_cut_data() {
            return looks();
        }

        function test_nothing_is_cut(look) {
            Theme.dark = look.dark;
            Theme.textScale = look.scale;
            root.width = look.width;
            root.height = look.height;
            waitForRendering(root);
            dayField.day = "2026-03-14";
            dayField.noted = ["2026-03-02", "2026-03-14", "2026-03-15"];
            dayField.clearable = true;
            timeField.time = "21:10";
            for (const [field, name] of [[dayField, "day"], [timeField, "time"]]) {
                const sheet = opened(field);
                grabImage(root).save("pick-" + name + "-" + look.tag + ".png");
                for (const text of textsOf(sheet.contentItem, [])) {
                    const words = "“" + text.text + "” ";
                    verify(!text.truncated, words);
                    verify(text.contentWidth <= text.width + 1, words + text.contentWidth + " in " + text.width);
                    const left = text.mapToItem(root, 0, 0).x;
                    verify(left >= -1 && left + text.contentWidth <= root.width + 1, words + "at " + left);
                }
                sheet.close();
                tryVerify(() => !sheet.visible);
            }
        }
    }
}
