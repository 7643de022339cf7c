// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Every component in every state, for the tests to measure and for people to look at.
PageFrame {
    id: root

    title: "Gallery of components"
    canGoBack: true
    contentSpacing: Theme.s16

    Notice {
        objectName: "notice"
        width: parent.width
        text: "A session was running at 21:14."
        actions: [
            Choices.of("continue", "Continue"),
            Choices.of("ended", "It ended then"),
            Choices.of("discard", "Discard")
        ]
    }

    SectionHeading {
        width: parent.width
        text: "Text"
    }

    FText {
        width: parent.width
        text: "Your plan has one session of about 20 minutes today."
    }

    FText {
        width: parent.width
        role: FText.Small
        quiet: true
        text: "Stored only on this phone. No account. Nothing is sent."
    }

    EmptyState {
        width: parent.width
        text: "Entries will be listed here. There is no hurry."
    }

    Row {
        spacing: Theme.s8

        TimerDigits {
            id: digits

            objectName: "digits"
            text: "12"
        }

        FText {
            anchors.baseline: digits.baseline
            quiet: true
            text: "min"
        }
    }

    TimerCurve {
        objectName: "curve"
        anchors.horizontalCenter: parent.horizontalCenter
        width: 200
        height: 200
        minutes: 12
        targetMinutes: 20
        targetText: "20 min"
    }

    FButton {
        objectName: "filled"
        width: parent.width
        text: "Start"
    }

    FButton {
        objectName: "withIcon"
        width: parent.width
        prominentHeight: 88
        iconName: "pause"
        text: "Pause"
    }

    FButton {
        objectName: "disabled"
        width: parent.width
        enabled: false
        text: "Save"
    }

    Grid {
        width: parent.width
        columns: 2
        spacing: Theme.s8

        Repeater {
            model: ["Log one from earlier", "Something I felt", "Not today", "Rest for now"]

            FButton {
                required property string modelData

                width: (root.contentWidth - Theme.s8) / 2
                leftPadding: Theme.s8
                kind: FButton.Outlined
                text: modelData
            }
        }
    }

    FButton {
        objectName: "quiet"
        kind: FButton.Quiet
        prominentHeight: Theme.target
        leftPadding: 0
        text: "Back to the session"
    }

    ChipFlow {
        objectName: "flow"
        width: parent.width
        name: "Minutes"
        current: "10"
        model: ["5", "10", "15", "20", "type a number of minutes"].map(text => Choices.of(text, text))
    }

    Row {
        spacing: Theme.s8

        Chip {
            objectName: "chip"
            text: "Spotting"
        }

        Chip {
            objectName: "chipDisabled"
            enabled: false
            text: "Bath"
        }
    }

    PickField {
        width: parent.width
        label: "Size"
        value: "14 mm"
        open: true
        errorText: "Minutes can be 1 to 1440."
    }

    DayField {
        width: parent.width
        label: "The day my clinic said to begin"
        day: "2026-03-14"
    }

    TimeField {
        width: parent.width
        label: "Quiet from"
        placeholder: "None"
    }

    Wheel {
        width: 120
        label: "Hour"
        earlierText: "Previous hour"
        laterText: "Next hour"
        values: [7, 8, 9, 10, 11]
        value: 9
    }

    WordField {
        width: parent.width
        label: "Warm-up"
        recent: ["bath", "breathing", "a heat pad and something long to read", "stretching"].map(word => Choices.of(word, word))
        text: "bath"
    }

    SheetButtons {
        width: parent.width
        useText: "Use Saturday 14 March 2026"
    }

    RatingBlock {
        objectName: "block"
        width: parent.width
        felt: "okay"
        numbersOpen: true
        painBefore: 2
        painDuring: 3
    }

    FField {
        objectName: "field"
        width: parent.width
        label: "Diameter"
        text: "20"
        suffix: "mm"
        errorText: "Diameter can be 1 to 100 mm."
    }

    FField {
        objectName: "note"
        width: parent.width
        label: "Note"
        placeholder: "Anything you would like to remember"
        multiline: true
    }

    Column {
        width: parent.width

        ValueRow {
            objectName: "row"
            width: parent.width
            label: "Reminders"
            value: "20:30, Tue and Thu"
        }

        ValueRow {
            objectName: "rowWithIcon"
            width: parent.width
            iconName: "today"
            label: "Plan"
        }

        ValueRow {
            objectName: "rowLong"
            width: parent.width
            label: "What my clinic said about breaks"
            value: "Two paragraphs and a number to call"
        }

        SwitchRow {
            objectName: "switchOn"
            width: parent.width
            label: "Less motion"
            on: true
        }

        SwitchRow {
            objectName: "switchOff"
            width: parent.width
            label: "Hide the plan"
            detail: "Numbers from the plan are left out everywhere."
        }

        EntryRow {
            objectName: "entry"
            width: parent.width
            title: "Tuesday 3 March, 20:10"
            detail: "20 mm · 12 minutes · okay"
            hasNote: true
        }
    }

    UndoBar {
        objectName: "undoBar"
        width: parent.width
        text: "Removed."
        shown: true
    }

    Flow {
        width: parent.width
        spacing: Theme.s8

        Repeater {
            model: Object.keys(Icons.paths)

            FIcon {
                required property string modelData

                name: modelData
            }
        }
    }

    footer: [
        FButton {
            objectName: "footer"
            width: root.contentWidth
            text: "Close"
        },
        NavBar {
            objectName: "nav"
            width: root.contentWidth
            current: "today"
            model: [
                NavTab {
                    key: "today"
                    text: "Today"
                    iconName: "today"
                },
                NavTab {
                    key: "history"
                    text: "History"
                    iconName: "history"
                },
                NavTab {
                    key: "overtime"
                    text: "Over time"
                    iconName: "overtime"
                },
                NavTab {
                    key: "more"
                    text: "More"
                    iconName: "more"
                }
            ]
        }
    ]
}
