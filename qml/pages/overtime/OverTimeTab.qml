// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Over time and the pages behind it.
TabStack {
    id: root

    first: overTimePage

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
            onOpenOneSize: root.reopen("oneSize", "")
            onOpenWithWhat: root.reopen("withWhat", "")
            onOpenTable: root.reopen("table", "")
            onOpenChart: drawing => root.reopen("chart", drawing)
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
            onOpenEntry: id => root.reopen("session", id)
        }
    }

    Component {
        id: entryPage

        EntryPage {
            viewModel: AppContext.chartEntry
            onEditRequested: id => root.reopen("edit", id)
            onAddRequested: id => root.reopen("add", id)
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

    function reopen(kind: string, what: string): bool {
        switch (kind) {
        case "oneSize":
            return root.shows(kind, what, oneSizePage);
        case "withWhat":
            return root.shows(kind, what, withWhatPage);
        case "table":
            return root.shows(kind, what, tablePage);
        case "chart":
            return root.showsChart(what);
        case "session":
            return AppContext.chartEntry.open(what) && root.shows(kind, what, entryPage);
        case "edit":
        case "add":
            return AppContext.chartEdit.load(what) && root.showsForm(kind, what, editPage);
        default:
            return false;
        }
    }

    function showsChart(drawing: string): bool {
        const chart = root.chartOf(drawing);
        if (!chart)
            return false;
        root.openAs("chart/" + drawing, chartPage, {
            chart: chart,
            drawing: drawing
        });
        return true;
    }

    function chartOf(drawing: string): ChartModel {
        switch (drawing) {
        case "SizeChart":
            return AppContext.overTime.size;
        case "FeltChart":
            return AppContext.overTime.felt;
        case "WordsChart":
            return AppContext.overTime.words;
        case "EaseChart":
            return AppContext.overTime.ease;
        case "MinutesChart":
            return AppContext.overTime.minutes;
        case "DepthChart":
            return AppContext.overTime.depth;
        default:
            return null;
        }
    }
}
