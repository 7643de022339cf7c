// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Frond.App
import Frond.Ui

// A time from two wheels, or typed as the locale writes it. The minutes go by five; one that lies
// between is a row of its own.
Sheet {
    id: root

    property bool clearable: false
    property bool twelveHours: Calendar.twelveHours
    property bool typing: false
    property bool afternoon: false
    property string typed: ""
    readonly property string turned: Calendar.timeOf(root.twelveHours ? hours.value % 12 + (root.afternoon ? 12 : 0) : hours.value, minutes.value)
    readonly property string chosen: root.typing ? Calendar.readTime(root.typed) : root.turned
    readonly property string errorText: root.typing && root.typed.trim().length > 0 && root.chosen.length === 0 ? qsTr("%1 can be written %2.").arg(root.title).arg(Calendar.timeText("20:30")) : ""

    readonly property int rows: root.rowsIn(root.parent?.height ?? Infinity)

    signal picked(string time)

    asideText: root.typing ? qsTr("Pick it instead") : qsTr("Type it instead")
    onAsideClicked: root.turn()
    onOpened: root.typing ? input.takeFocus() : hours.forceActiveFocus(Qt.TabFocusReason)

    // Below the title, and above the buttons.
    function rowsIn(height: real): int {
        const room = height / Math.max(1, Theme.textScale);
        return room < 480 ? 1 : room < 700 ? 3 : 5;
    }

    function openWith(time: string): void {
        root.typing = false;
        root.show(Calendar.readTime(time) || "12:00");
        root.open();
    }

    function show(time: string): void {
        const hour = Calendar.hourOf(time);
        const minute = Calendar.minuteOf(time);
        root.afternoon = hour >= 12;
        minutes.values = root.minutesWith(minute);
        minutes.value = minute;
        hours.value = root.twelveHours ? (hour + 11) % 12 + 1 : hour;
    }

    function minutesWith(minute: int): list<int> {
        const all = Array.from(Array(12).keys(), step => step * 5);
        return all.includes(minute) ? all : all.concat(minute).sort((a, b) => a - b);
    }

    function turn(): void {
        const time = root.chosen;
        root.typing = !root.typing;
        if (root.typing) {
            root.typed = Calendar.timeText(time);
            input.takeFocus();
        } else {
            root.show(time || "12:00");
            hours.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    function use(): void {
        if (root.chosen.length === 0)
            return;
        root.picked(root.chosen);
        root.close();
    }

    Item {
        id: wheels

        readonly property real column: Math.min(160, (width - colon.width) / 2)

        width: parent ? parent.width : 0
        implicitHeight: hours.implicitHeight
        visible: !root.typing
        Keys.onReturnPressed: root.use()
        Keys.onEnterPressed: root.use()
        // Hours stand left of minutes in every script.
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Wheel {
            id: hours

            objectName: "hours"
            anchors.right: colon.left
            width: wheels.column
            label: qsTr("Hour")
            earlierText: qsTr("Previous hour")
            laterText: qsTr("Next hour")
            rows: root.rows
            values: Array.from(Array(root.twelveHours ? 12 : 24).keys(), hour => root.twelveHours ? hour + 1 : hour)
            digits: root.twelveHours ? 1 : 2
        }

        FText {
            id: colon

            anchors.centerIn: parent
            width: implicitWidth + 2 * Theme.s8
            horizontalAlignment: Text.AlignHCenter
            role: FText.Title
            text: ":"
            Accessible.ignored: true
        }

        Wheel {
            id: minutes

            objectName: "minutes"
            anchors.left: colon.right
            width: wheels.column
            label: qsTr("Minute")
            earlierText: qsTr("Previous minutes")
            laterText: qsTr("Next minutes")
            rows: root.rows
        }
    }

    ChipFlow {
        objectName: "half"
        visible: root.twelveHours && !root.typing
        width: parent ? parent.width : 0
        name: qsTr("Half of the day")
        current: root.afternoon ? "pm" : "am"
        model: [
            Choices.of("am", Calendar.halves[0]),
            Choices.of("pm", Calendar.halves[1])
        ]
        onPicked: value => root.afternoon = value === "pm"
    }

    FField {
        id: input

        objectName: "typedTime"
        width: parent ? parent.width : 0
        visible: root.typing
        label: root.title
        placeholder: Calendar.timeText("20:30")
        inputMethodHints: Qt.ImhTime
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
        text: qsTr("No time")
        onClicked: {
            root.picked("");
            root.close();
        }
    }

    foot: SheetButtons {
        width: parent ? parent.width : 0
        usable: root.chosen.length > 0
        useText: usable ? qsTr("Use %1").arg(Calendar.timeText(root.chosen)) : qsTr("Choose a time")
        onUsed: root.use()
        onCancelled: root.close()
    }
}
