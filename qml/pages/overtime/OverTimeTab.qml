// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// Over time and the pages behind it.
TabStack {
    id: root

    required property OverTimeViewModel viewModel
    required property ComparisonViewModel comparison
    required property SettingsViewModel settings

    signal openEntry(string id)

    first: overTimePage

    Component {
        id: overTimePage

        OverTimePage {
            viewModel: root.viewModel
            hidePlan: root.settings.hidePlan
            onOpenOneSize: root.open(oneSizePage)
            onOpenWithWhat: root.open(withWhatPage)
            onOpenTable: root.open(tablePage)
            onOpenChart: (chart, drawing) => root.openWith(chartPage, {
                    chart: chart,
                    drawing: drawing
                })
            onHidePlanRequested: hide => root.settings.hidePlan = hide
        }
    }

    Component {
        id: tablePage

        TablePage {
            viewModel: root.viewModel
        }
    }

    Component {
        id: chartPage

        ChartPage {
            viewModel: root.viewModel
            onOpenEntry: id => root.openEntry(id)
        }
    }

    Component {
        id: oneSizePage

        OneSizePage {
            viewModel: root.comparison
        }
    }

    Component {
        id: withWhatPage

        WithWhatPage {
            viewModel: root.comparison
        }
    }
}
