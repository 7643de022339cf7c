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
            removal: AppContext.rowRemoval
            month: AppContext.month
            year: AppContext.year
            view: AppContext.settings.historyView
            onViewPicked: view => AppContext.settings.historyView = view
            notesOnly: AppContext.settings.notesOnly
            onOpenEntry: (kind, id) => root.reopen(kind, id)
            onLogForDay: day => {
                const form = root.form();
                form.openEarlier();
                form.when.choice = "pick";
                form.when.dayField = day;
                root.open(logEarlierPage);
            }
        }
    }

    NotePages {
        id: notePages

        tab: root
        forms: AppContext.pastNotes
    }

    Component {
        id: logEarlierPage

        LogEarlierPage {
            viewModel: root.form()
            settings: AppContext.settings
            noteOnly: AppContext.settings.notesOnly
            onAskWanted: root.open(askSomeonePage)
            onSaved: root.back()
        }
    }

    Component {
        id: askSomeonePage

        AskSomeonePage {
            viewModel: AppContext.clinic
            onClosed: root.back()
        }
    }

    Component {
        id: entryPage

        EntryPage {
            viewModel: AppContext.pastEntry
            onEditRequested: id => root.reopen("edit", id)
            onAddRequested: id => root.reopen("add", id)
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

    function reopen(kind: string, what: string): bool {
        switch (kind) {
        case "session":
            return AppContext.pastEntry.open(what) && root.shows(kind, what, entryPage);
        case "edit":
        case "add":
            return AppContext.pastEdit.load(what) && root.showsForm(kind, what, editPage);
        default:
            return notePages.open(kind, what);
        }
    }

    function form(): SessionEditor {
        return AppContext.settings.notesOnly ? AppContext.note : AppContext.earlier;
    }
}
