// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What a PT would receive, as it is chosen, and what leaves before it does.
PageFrame {
    id: root

    required property SummaryEditor viewModel
    property bool asks: false
    property bool enlarged: false

    signal shareRequested

    title: qsTr("Summary for a PT")
    guide: "summary"
    canGoBack: true
    contentSpacing: Theme.s16
    onVisibleChanged: if (!root.visible) {
        root.asks = false;
        root.viewModel.forgetMessage();
    }

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    FText {
        objectName: "shared"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.message
    }

    // Its answers are the buttons of the page.
    Notice {
        objectName: "leaves"
        width: parent.width
        visible: root.asks
        text: root.viewModel.leavesText
    }

    ChipFlow {
        objectName: "period"
        width: parent.width
        name: qsTr("Period")
        current: root.viewModel.period
        model: root.viewModel.periods
        onPicked: value => root.viewModel.period = value
    }

    Column {
        width: parent.width
        spacing: Theme.s8
        visible: root.viewModel.period === "dates"

        DayField {
            objectName: "from"
            width: parent.width
            label: qsTr("First day")
            last: Calendar.today
            day: root.viewModel.from
            onPicked: day => root.viewModel.from = day
        }

        DayField {
            objectName: "to"
            width: parent.width
            label: qsTr("Last day")
            last: Calendar.today
            day: root.viewModel.to
            errorText: root.viewModel.datesError
            onPicked: day => root.viewModel.to = day
        }
    }

    EmptyState {
        objectName: "empty"
        width: parent.width
        visible: text.length > 0
        text: root.viewModel.emptyText
    }

    FButton {
        objectName: "questionsAlone"
        width: Math.min(implicitWidth, parent.width)
        visible: root.viewModel.offersQuestions && !root.viewModel.questionsAlone
        kind: FButton.Outlined
        text: qsTr("The questions alone")
        onClicked: root.viewModel.takeQuestionsAlone()
    }

    Repeater {
        model: root.viewModel.pages

        Flickable {
            id: sheet

            required property int index
            required property summarySheet modelData

            width: parent ? parent.width : 0
            height: picture.height
            contentWidth: picture.width
            clip: true
            flickableDirection: Flickable.HorizontalFlick
            interactive: root.enlarged

            Image {
                id: picture

                objectName: "sheet_" + sheet.index
                width: sheet.width * (root.enlarged ? 2.2 : 1)
                height: width * sheet.modelData.ratio
                sourceSize.width: Math.ceil(width * Screen.devicePixelRatio)
                source: sheet.modelData.source
                fillMode: Image.PreserveAspectFit
                Accessible.role: Accessible.Graphic
                Accessible.name: sheet.modelData.text

                TapHandler {
                    onTapped: root.enlarged = !root.enlarged
                }
            }
        }
    }

    FButton {
        objectName: "enlarge"
        width: Math.min(implicitWidth, parent.width)
        kind: FButton.Quiet
        leftPadding: 0
        visible: root.viewModel.pages.length > 0
        text: root.enlarged ? qsTr("Show the whole page") : qsTr("Enlarge")
        onClicked: root.enlarged = !root.enlarged
    }

    Column {
        width: parent.width
        visible: !root.viewModel.questionsAlone

        Repeater {
            model: root.viewModel.sections.length

            SwitchRow {
                required property int index
                readonly property summarySection section: root.viewModel.sections[index]

                objectName: section.key
                width: parent ? parent.width : 0
                label: section.label
                on: section.on
                onToggledTo: on => root.viewModel.setSection(section.key, on)
            }
        }

        SwitchRow {
            objectName: "notes"
            width: parent.width
            label: qsTr("My notes")
            on: root.viewModel.notes
            onToggledTo: on => root.viewModel.notes = on
        }

        SwitchRow {
            objectName: "mood"
            width: parent.width
            label: qsTr("How at ease I was")
            on: root.viewModel.mood
            onToggledTo: on => root.viewModel.mood = on
        }
    }

    SwitchRow {
        objectName: "clinicalWords"
        width: parent.width
        visible: root.viewModel.hasOwnWords
        label: qsTr("Clinical words")
        detail: qsTr("Off, the pages are in your own words.")
        on: root.viewModel.clinicalWords
        onToggledTo: on => root.viewModel.clinicalWords = on
    }

    Column {
        width: parent.width
        spacing: Theme.s8

        FField {
            objectName: "name"
            width: parent.width
            label: qsTr("A name on it, if you like")
            text: root.viewModel.name
            onEdited: text => root.viewModel.name = text
        }

        DayField {
            objectName: "birthDate"
            width: parent.width
            label: qsTr("Birth date on it")
            last: Calendar.today
            clearable: true
            typesFirst: true
            day: root.viewModel.birthDate
            onPicked: day => root.viewModel.birthDate = day
        }

        FText {
            width: parent.width
            role: FText.Small
            quiet: true
            text: qsTr("Both are only on these pages; neither is kept.")
        }
    }

    ChipFlow {
        objectName: "file"
        width: parent.width
        name: qsTr("File")
        showsName: true
        current: root.viewModel.webPage ? "html" : "pdf"
        model: [
            Choices.of("pdf", qsTr("PDF")),
            Choices.of("html", qsTr("Web page"))
        ]
        onPicked: value => root.viewModel.webPage = value === "html"
    }

    ChipFlow {
        objectName: "paper"
        width: parent.width
        visible: !root.viewModel.webPage
        name: qsTr("Paper")
        showsName: true
        current: root.viewModel.letter ? "letter" : "a4"
        model: [
            Choices.of("a4", qsTr("A4")),
            Choices.of("letter", qsTr("Letter"))
        ]
        onPicked: value => root.viewModel.letter = value === "letter"
    }

    footer: [
        FButton {
            objectName: "share"
            width: parent ? parent.width : 0
            enabled: root.viewModel.pages.length > 0
            text: root.asks ? qsTr("Share") : qsTr("Share…")
            onClicked: {
                if (root.asks)
                    root.shareRequested();
                root.asks = !root.asks;
                root.contentY = 0;
            }
        },
        FButton {
            objectName: "notYet"
            width: parent ? parent.width : 0
            visible: root.asks
            kind: FButton.Outlined
            text: qsTr("Back")
            onClicked: root.asks = false
        }
    ]
}
