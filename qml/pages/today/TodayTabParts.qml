// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The pages and sheets behind Today.
TodayParts {
    id: root

    required property TodayTab tab

    sessionPage: Component {
        SessionPage {
            objectName: "sessionPage"
            viewModel: AppContext.session
            options: AppContext.sessionOptions
            deviceWord: AppContext.settings.deviceWord
            onKitWanted: root.tab.tabWanted("more", "kit")
        }
    }

    readonly property Component afterSessionPage: Component {
        AfterSessionPage {
            viewModel: AppContext.after
            settings: AppContext.settings
            clinicNotice: AppContext.clinicNotice
            canGoBackToSession: AppContext.session.canGoBack
            goBackUntil: AppContext.session.goBackUntil
            onAskWanted: root.tab.open(root.askSomeonePage)
            onClosed: root.tab.back()
            onDiscarded: {
                root.tab.back();
                AppContext.today.tellRemoved(AppContext.after.entryId);
            }
            onBackToSession: {
                AppContext.after.flush();
                if (AppContext.session.backToSession())
                    root.tab.exchange("", root.sessionPage);
            }
        }
    }

    logEarlierPage: Component {
        LogEarlierPage {
            viewModel: AppContext.earlier
            settings: AppContext.settings
            onSaved: root.backFrom(AppContext.earlier.entryId)
            onAskWanted: root.tab.open(root.askSomeonePage)
        }
    }

    notePage: Component {
        LogEarlierPage {
            viewModel: AppContext.note
            settings: AppContext.settings
            noteOnly: true
            onSaved: root.backFrom(AppContext.note.entryId)
            onAskWanted: root.tab.open(root.askSomeonePage)
        }
    }

    readonly property Component askSomeonePage: Component {
        AskSomeonePage {
            viewModel: AppContext.clinic
            onClosed: root.tab.back()
        }
    }

    readonly property Component dayPage: Component {
        DayPage {
            viewModel: AppContext.today.openedDay
            context: AppContext.dayContext
            notesOnly: AppContext.settings.notesOnly
            onOpenEntry: (kind, id) => root.reopen(kind, id)
            onOpenContext: root.reopen("context", AppContext.today.openedDay.day)
            onLogForDay: root.logForDay(AppContext.today.openedDay)
        }
    }

    readonly property Component dayContextPage: Component {
        DayContextPage {
            viewModel: AppContext.dayContext
            onClosed: root.tab.back()
        }
    }

    readonly property Component entryPage: Component {
        EntryPage {
            viewModel: AppContext.todayEntry
            onEditRequested: id => root.reopen("edit", id)
            onAddRequested: id => root.reopen("add", id)
        }
    }

    readonly property Component editPage: Component {
        EditEntryPage {
            viewModel: AppContext.todayEdit
            settings: AppContext.settings
            onSaved: root.tab.back()
        }
    }

    fileTroublePage: Component {
        FileTroublePage {
            viewModel: AppContext.fileTrouble
            onOpenCopy: root.tab.tabWanted("more", "bringIn")
        }
    }

    NotePages {
        id: newNotes

        tab: root.tab
        forms: AppContext.newNotes
        onSaved: (kind, id) => {
            if (root.tab.currentItem.objectName === "todayPage")
                AppContext.today.tellNoted(kind, id);
        }
        onNoteWanted: root.writeNote()
    }

    NotePages {
        id: notes

        tab: root.tab
        forms: AppContext.todayNotes
    }

    RestSheet {
        id: restSheet

        viewModel: AppContext.rest
    }

    BeginSheet {
        id: sizeSheet

        objectName: "sizeSheet"
        viewModel: AppContext.session
        options: AppContext.sessionOptions
        onChosen: row => root.sizeChosen(row)
    }

    MinutesSheet {
        id: minutesSheet

        objectName: "minutesSheet"
        options: AppContext.sessionOptions
        onChosen: root.minutesChosen()
    }

    NotTodaySheet {
        id: notTodaySheet

        objectName: "notTodaySheet"
        viewModel: AppContext.today
        sizes: AppContext.session.sizes
        onChosen: row => {
            AppContext.today.undoNotToday();
            root.sizeChosen(row);
        }
    }

    function reopen(kind: string, what: string): bool {
        switch (kind) {
        case "day":
            return AppContext.today.openDay(what) && AppContext.dayContext.open(what) && root.tab.shows(kind, what, root.dayPage);
        case "context":
            return AppContext.dayContext.open(what) && root.tab.shows(kind, what, root.dayContextPage);
        case "session":
            return AppContext.todayEntry.open(what) && root.tab.shows(kind, what, root.entryPage);
        case "edit":
        case "add":
            return AppContext.todayEdit.load(what) && root.tab.showsForm(kind, what, root.editPage);
        case "after":
            return AppContext.after.openAfter(what) && root.tab.shows(kind, what, root.afterSessionPage);
        default:
            return (what.length > 0 ? notes : newNotes).open(kind, what);
        }
    }

    function showAfter(id: string): void {
        if (AppContext.after.openAfter(id))
            root.tab.exchange("after/" + id, root.afterSessionPage);
    }

    function logForDay(day: DayViewModel): void {
        const form = AppContext.settings.notesOnly ? AppContext.note : AppContext.earlier;
        form.openEarlier();
        form.when.choice = day.when;
        form.when.dayField = day.day;
        root.tab.open(AppContext.settings.notesOnly ? root.notePage : root.logEarlierPage);
    }

    function writeNote(): void {
        AppContext.note.openEarlier();
        root.tab.open(root.notePage);
    }

    function takeUp(form: string): void {
        root.tab.open(form === "note" ? root.notePage : root.logEarlierPage);
    }

    function noteNew(kind: string): void {
        newNotes.open(kind, "");
    }

    // Today says what it does not show as a row.
    function backFrom(savedId: string): void {
        root.tab.back();
        if (root.tab.currentItem.objectName === "todayPage")
            AppContext.today.tellSaved(savedId);
    }

    function askSize(begins: bool): void {
        sizeSheet.begins = begins;
        sizeSheet.open();
    }

    function askMinutes(): void {
        minutesSheet.open();
    }

    function offerLess(): void {
        notTodaySheet.open();
    }

    function askRest(): void {
        AppContext.rest.openForm();
        restSheet.open();
    }
}
