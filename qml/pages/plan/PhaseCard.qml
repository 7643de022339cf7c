// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// One phase of a plan with its real dates, and what can be done to it while the plan is changed.
Rectangle {
    id: root

    property string title: ""
    property string dates: ""
    property string dose: ""
    property string length: ""
    property bool current: false
    // None: the phase is only shown.
    property list<choice> actions
    // The values of those that can be done now.
    property list<string> offered

    signal chosen(string key)

    implicitHeight: column.implicitHeight + 2 * Theme.s12
    radius: Theme.radiusCard
    color: root.current ? Theme.color.primarySoft : Theme.color.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: root.current ? qsTr("%1, now").arg(root.title) : root.title

    Column {
        id: column

        x: Theme.s16
        y: Theme.s12
        width: root.width - 2 * Theme.s16
        spacing: Theme.s4

        FText {
            width: parent.width
            role: FText.Small
            color: root.current ? Theme.color.primarySoftText : Theme.color.textQuiet
            text: root.current ? qsTr("%1 · now").arg(root.title) : root.title
        }

        FText {
            objectName: "dose"
            width: parent.width
            color: root.current ? Theme.color.primarySoftText : Theme.color.text
            text: root.dose
        }

        FText {
            objectName: "dates"
            width: parent.width
            role: FText.Small
            color: root.current ? Theme.color.primarySoftText : Theme.color.textQuiet
            text: root.dates.length > 0 ? qsTr("%1 · %2").arg(root.dates).arg(root.length) : root.length
        }

        Flow {
            x: -Theme.s12 // the words stand on the left edge
            width: parent.width + Theme.s12
            visible: root.actions.length > 0

            Repeater {
                model: root.actions

                FButton {
                    required property choice modelData

                    objectName: "phase_" + modelData.value
                    visible: root.offered.indexOf(modelData.value) >= 0
                    kind: FButton.Quiet
                    prominentHeight: Theme.target
                    text: modelData.text
                    Accessible.description: root.title
                    onClicked: root.chosen(modelData.value)
                }
            }
        }
    }
}
