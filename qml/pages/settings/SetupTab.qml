// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The first start: what Frond is, then three short questions, each of which can be skipped.
TabStack {
    id: root

    first: welcomePage

    Component {
        id: welcomePage

        WelcomePage {
            onSetUp: root.open(reasonsPage)
            onSkipAll: AppContext.setup.skip()
            onOpenBringIn: root.open(bringInPage)
        }
    }

    Component {
        id: bringInPage

        BringInPage {
            viewModel: AppContext.bringIn
        }
    }

    Component {
        id: reasonsPage

        SetupReasonsPage {
            viewModel: AppContext.setup
            onDone: AppContext.setup.asksForKit ? root.open(kitPage) : AppContext.setup.finish()
        }
    }

    Component {
        id: kitPage

        SetupKitPage {
            viewModel: AppContext.setup
            onDone: root.open(rhythmPage)
            onOpenSets: root.open(setsPage)
        }
    }

    Component {
        id: setsPage

        KitSetsPage {
            sets: AppContext.kitSets
            onChosen: name => {
                if (AppContext.kitSets.open(name))
                    root.open(setPage);
            }
        }
    }

    Component {
        id: setPage

        KitSetPage {
            viewModel: AppContext.kitSets
            keeps: false
            onAdded: {
                AppContext.setup.takeFrom(AppContext.kitSets);
                root.back();
                root.back();
            }
        }
    }

    Component {
        id: rhythmPage

        SetupRhythmPage {
            viewModel: AppContext.setup
            onDone: AppContext.setup.finish()
        }
    }

    function go(place: string): void {
        if (place === "bringIn")
            root.open(bringInPage);
    }
}
