// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The history and what opens from it. Wanted: "entry" with its id.
TabStack {
    id: root

    required property HistoryModel history
    required property MonthModel month
    required property EntryViewModel entry
    required property SessionEditor edit
    required property SettingsViewModel settings

    first: historyPage
    onWanted: (what, argument) => root.openEntry(argument)

    Component {
        id: historyPage

        HistoryPage {
            viewModel: root.history
            month: root.month
            view: root.settings.historyView
            onViewPicked: view => root.settings.historyView = view
            onOpenEntry: id => root.openEntry(id)
        }
    }

    Component {
        id: entryPage

        EntryPage {
            viewModel: root.entry
            onEditRequested: id => {
                if (root.edit.load(id))
                    root.open(editPage);
            }
        }
    }

    Component {
        id: editPage

        EditEntryPage {
            viewModel: root.edit
            settings: root.settings
            onSaved: root.back()
        }
    }

    function openEntry(id: string): void {
        if (root.entry.open(id))
            root.open(entryPage);
    }
}
