// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// What goes with what, in counts. It does not say why.
PageFrame {
    id: root

    required property ComparisonViewModel viewModel

    title: qsTr("What goes with what")
    canGoBack: true
    contentSpacing: Theme.s24

    Binding {
        target: root.viewModel
        property: "active"
        value: root.visible
    }

    FText {
        objectName: "intro"
        width: parent.width
        quiet: true
        text: root.viewModel.contexts.length > 0 ? qsTr("Pain during, in the middle of the entries with a number. This does not say why.") : qsTr("What you note beside a session, a warm-up or a tag, will show here.")
    }

    Repeater {
        model: root.viewModel.contexts

        Column {
            id: row

            required property comparedContext modelData

            width: parent ? parent.width : 0
            spacing: Theme.s4

            FText {
                width: parent.width
                text: row.modelData.label
            }

            FText {
                width: parent.width
                quiet: true
                text: row.modelData.detail
            }
        }
    }
}
