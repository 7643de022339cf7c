// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Schedules that clinics and studies published, each with its source.
PageFrame {
    id: root

    required property PresetModel presets

    signal chosen(string name)

    title: qsTr("Published schedules")
    guide: "plan-from-a-pt"
    canGoBack: true

    FText {
        width: parent.width
        text: qsTr("Clinics differ widely. These are starting points to change, not advice.")
    }

    Repeater {
        model: root.presets

        Column {
            id: preset

            required property string name
            required property string dose
            required property string purpose
            required property string source
            required property string heading

            width: parent ? parent.width : 0

            SectionHeading {
                width: parent.width
                topPadding: Theme.s24
                bottomPadding: Theme.s8
                visible: text.length > 0
                text: preset.heading
            }

            ValueRow {
                objectName: "preset_" + preset.name
                width: parent.width
                label: preset.dose
                onClicked: root.chosen(preset.name)
            }

            FText {
                width: parent.width
                quiet: true
                text: preset.purpose
            }

            FText {
                width: parent.width
                topPadding: Theme.s4
                bottomPadding: Theme.s8
                role: FText.Small
                quiet: true
                text: preset.source
            }
        }
    }
}
