// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Sets whose sizes were read at a source.
PageFrame {
    id: root

    required property KitSetModel sets

    signal chosen(string name)

    title: qsTr("Sets with known sizes")
    canGoBack: true

    FText {
        width: parent.width
        text: qsTr("Only what has a source is listed. Sizes differ from maker to maker, so any other set is typed in with its diameters.")
    }

    Repeater {
        model: root.sets

        Column {
            id: kitSet

            required property string name
            required property string title
            required property string note
            required property string source

            width: parent ? parent.width : 0

            ValueRow {
                objectName: "set_" + kitSet.name
                width: parent.width
                label: kitSet.title
                onClicked: root.chosen(kitSet.name)
            }

            FText {
                width: parent.width
                quiet: true
                text: kitSet.note
            }

            FText {
                width: parent.width
                topPadding: Theme.s4
                bottomPadding: Theme.s8
                role: FText.Small
                quiet: true
                text: kitSet.source
            }
        }
    }
}
