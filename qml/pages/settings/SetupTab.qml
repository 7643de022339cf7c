// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The first start: what Frond is, then three short questions, each of which can be skipped.
TabStack {
    id: root

    required property SetupEditor viewModel
    required property BringInViewModel bringIn

    first: welcomePage

    Component {
        id: welcomePage

        WelcomePage {
            onSetUp: root.open(reasonsPage)
            onSkipAll: root.viewModel.skip()
            onOpenBringIn: root.open(bringInPage)
        }
    }

    Component {
        id: bringInPage

        BringInPage {
            viewModel: root.bringIn
        }
    }

    Component {
        id: reasonsPage

        SetupReasonsPage {
            viewModel: root.viewModel
            onDone: root.viewModel.asksForKit ? root.open(kitPage) : root.viewModel.finish()
        }
    }

    Component {
        id: kitPage

        SetupKitPage {
            viewModel: root.viewModel
            onDone: root.open(rhythmPage)
        }
    }

    Component {
        id: rhythmPage

        SetupRhythmPage {
            viewModel: root.viewModel
            onDone: root.viewModel.finish()
        }
    }
}
