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
            onOpenEntry: (kind, id) => {
                if (kind !== "session")
                    notePages.open(kind, id);
                else if (AppContext.pastEntry.open(id))
                    root.open(entryPage);
            }
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
            onEditRequested: id => {
                if (AppContext.pastEdit.load(id))
                    root.open(editPage);
            }
            onAddRequested: id => {
                if (AppContext.pastEdit.load(id))
                    root.openWith(editPage, {
                        all: true
                    });
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

    function form(): SessionEditor {
        return AppContext.settings.notesOnly ? AppContext.note : AppContext.earlier;
    }
}
