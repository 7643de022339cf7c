// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// History and the pages behind it.
TabStack {
    id: root

    first: historyPage

    Component {
        id: historyPage

        HistoryPage {
            viewModel: AppContext.history
            month: AppContext.month
            view: AppContext.settings.historyView
            onViewPicked: view => AppContext.settings.historyView = view
            onOpenEntry: id => root.openEntry(id)
        }
    }

    Component {
        id: entryPage

        EntryPage {
            viewModel: AppContext.pastEntry
            onEditRequested: id => {
                if (AppContext.pastEdit.load(id))
                    root.open(editPage);
            }
        }
    }

    Component {
        id: editPage

        EditEntryPage {
            viewModel: AppContext.pastEdit
            settings: AppContext.settings
            onSaved: root.back()
        }
    }

    // Also of an entry that another tab shows a point of.
    function openEntry(id: string): void {
        if (AppContext.pastEntry.open(id))
            root.open(entryPage);
    }

    // The place is an entry.
    function go(place: string): void {
        root.openEntry(place);
    }
}
