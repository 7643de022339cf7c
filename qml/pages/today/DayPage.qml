// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One of the last seven days: what is noted, or what there is to say of it, and the way to note more.
PageFrame {
    id: root

    required property DayViewModel viewModel
    required property DayContextEditor context
    property bool notesOnly: false

    signal openEntry(string kind, string id)
    signal openContext
    signal logForDay

    title: root.viewModel.title
    canGoBack: true

    FText {
        objectName: "dayNote"
        width: parent.width
        visible: text.length > 0
        quiet: true
        text: root.viewModel.note
    }

    Column {
        width: parent.width

        Repeater {
            model: root.viewModel.entries

            EntryRow {
                required property int index
                required property string entryId
                required property string kind
                required property string time
                required property string summary
                required note
                required spoken

                objectName: "dayEntry_" + index
                width: parent ? parent.width : 0
                title: time
                detail: summary
                onClicked: root.openEntry(kind, entryId)
            }
        }
    }

    ValueRow {
        objectName: "dayContext"
        width: parent.width
        visible: root.context.on
        label: qsTr("What the day was like")
        value: root.context.storedText
        onClicked: root.openContext()
    }

    footer: FButton {
        objectName: "logForDay"
        width: parent.width
        text: root.notesOnly ? qsTr("Write a note") : qsTr("Log one for this day")
        onClicked: root.logForDay()
    }
}
