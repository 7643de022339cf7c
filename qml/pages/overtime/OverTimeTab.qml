// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Over time and the pages behind it.
TabStack {
    id: root

    first: overTimePage

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
            onOpenEntry: id => root.entryWanted(id)
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
