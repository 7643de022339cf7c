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
            deviceWord: AppContext.settings.deviceWord
        }
    }

    afterSessionPage: Component {
        AfterSessionPage {
            viewModel: AppContext.after
            settings: AppContext.settings
            canGoBackToSession: AppContext.session.canGoBack
            onClosed: root.tab.back()
            onBackToSession: {
                AppContext.after.flush();
                if (AppContext.session.backToSession())
                    root.tab.exchange(root.sessionPage);
            }
        }
    }

    logEarlierPage: Component {
        LogEarlierPage {
            viewModel: AppContext.earlier
            settings: AppContext.settings
            noteOnly: AppContext.settings.notesOnly
            onSaved: root.tab.back()
        }
    }

    entryPage: Component {
        EntryPage {
            viewModel: AppContext.todayEntry
            onEditRequested: id => {
                if (AppContext.todayEdit.load(id))
                    root.tab.open(root.editPage);
            }
        }
    }

    editPage: Component {
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

    RestSheet {
        id: restSheet

        viewModel: AppContext.rest
    }

    SizeSheet {
        id: sizeSheet

        property bool begins: false

        objectName: "sizeSheet"
        title: qsTr("Begin with")
        sizes: AppContext.session.sizes
        current: sizeSheet.begins ? -1 : AppContext.session.sizeRow
        onChosen: row => root.sizeChosen(row)
    }

    function askSize(begins: bool): void {
        sizeSheet.begins = begins;
        sizeSheet.open();
    }

    function askRest(): void {
        AppContext.rest.openForm();
        restSheet.open();
    }
}
