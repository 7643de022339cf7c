// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Over time and the pages behind it.
TabStack {
    id: root

    first: overTimePage
    resumable: [oneSizePage, withWhatPage, tablePage]

    AskFirst {
        id: ask

        stack: root
        viewModel: AppContext.lock
        onAllowed: format => {
            const page = root.currentItem as ChartPage;
            if (page)
                page.save(format);
        }
    }

    Component {
        id: overTimePage

        OverTimePage {
            viewModel: AppContext.overTime
            hidePlan: AppContext.settings.hidePlan
            onOpenOneSize: root.open(oneSizePage)
            onOpenWithWhat: root.open(withWhatPage)
            onOpenTable: root.open(tablePage)
            onOpenChart: (chart, drawing) => root.openWith(chartPage, {
                    chart: chart,
                    drawing: drawing
                })
            onHidePlanRequested: hide => AppContext.settings.hidePlan = hide
        }
    }

    Component {
        id: tablePage

        TablePage {
            viewModel: AppContext.overTime
        }
    }

    Component {
        id: chartPage

        ChartPage {
            viewModel: AppContext.overTime
            onPictureRequested: format => ask.before(format, qsTr("Save as a picture"))
            onOpenEntry: id => {
                if (AppContext.chartEntry.open(id))
                    root.open(entryPage);
            }
        }
    }

    Component {
        id: entryPage

        EntryPage {
            viewModel: AppContext.chartEntry
            onEditRequested: id => {
                if (AppContext.chartEdit.load(id))
                    root.open(editPage);
            }
            onAddRequested: id => {
                if (AppContext.chartEdit.load(id))
                    root.openWith(editPage, {
                        all: true
                    });
            }
        }
    }

    Component {
        id: editPage

        EditEntryPage {
            viewModel: AppContext.chartEdit
            settings: AppContext.settings
            onSaved: root.back()
        }
    }

    Component {
        id: oneSizePage

        OneSizePage {
            viewModel: AppContext.comparison
        }
    }

    Component {
        id: withWhatPage

        WithWhatPage {
            viewModel: AppContext.comparison
        }
    }
}
