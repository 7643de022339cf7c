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
        text: root.viewModel.contexts.length > 0 ? qsTr("%1. Pain during. A larger dot: more of the entries. This does not say why.").arg(root.viewModel.daysText) : qsTr("What you note beside a session, a warm-up or a tag, will show here.")
    }

    // One axis for all of them.
    ShareRow {
        width: parent.width
        visible: root.hasSides(root.viewModel.contexts)
        isHead: true
        typical: qsTr("middle")
        entries: qsTr("entries")
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
                role: FText.Button
                text: row.modelData.label
            }

            Repeater {
                model: row.modelData.sides

                ShareRow {
                    required property contextSide modelData
                    required property int index

                    width: row.width
                    name: modelData.name
                    shares: modelData.shares
                    hollow: index > 0
                    typical: modelData.typical
                    entries: modelData.entries
                }
            }

            FText {
                objectName: "detail"
                width: parent.width
                role: row.modelData.sides.length > 0 ? FText.Small : FText.Body
                quiet: true
                text: row.modelData.detail
            }
        }
    }

    function hasSides(rows: list<comparedContext>): bool {
        for (const row of rows) {
            if (row.sides.length > 0)
                return true;
        }
        return false;
    }
}
