// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// More and the pages behind it.
TabStack {
    id: root

    required property SettingsViewModel settings
    required property string version
    required property KitModel kit
    required property KitItemEditor kitItem
    required property PlanEditor plan
    required property RemovedModel removed

    first: morePage

    Component {
        id: morePage

        MorePage {
            settings: root.settings
            version: root.version
            planValue: root.plan.summaryText
            kitValue: root.kit.summaryText
            onOpenPlan: root.open(planPage)
            onOpenKit: root.open(kitPage)
            onOpenRemoved: root.open(removedPage)
            onOpenSession: root.open(sessionOptionsPage)
            onOpenTakingPart: root.open(takingPartPage)
            onOpenLook: root.open(lookPage)
            onOpenAbout: root.open(aboutPage)
        }
    }

    Component {
        id: kitPage

        KitPage {
            viewModel: root.kit
            onOpenItem: itemId => {
                if (root.kitItem.load(itemId))
                    root.open(kitItemPage);
            }
            onAddItem: {
                root.kitItem.openNew();
                root.open(kitItemPage);
            }
        }
    }

    Component {
        id: kitItemPage

        KitItemPage {
            viewModel: root.kitItem
            onClosed: root.back()
        }
    }

    Component {
        id: planPage

        PlanPage {
            viewModel: root.plan
            onOpenForm: {
                root.plan.openForm();
                root.open(planEditPage);
            }
        }
    }

    Component {
        id: planEditPage

        PlanEditPage {
            viewModel: root.plan
            onClosed: root.back()
        }
    }

    Component {
        id: sessionOptionsPage

        SessionOptionsPage {
            viewModel: root.settings
        }
    }

    Component {
        id: takingPartPage

        TakingPartPage {
            viewModel: root.settings
        }
    }

    Component {
        id: lookPage

        LookPage {
            viewModel: root.settings
        }
    }

    Component {
        id: removedPage

        RemovedPage {
            viewModel: root.removed
        }
    }

    Component {
        id: aboutPage

        AboutPage {
            version: root.version
        }
    }

    function addPlan(): void {
        root.showPlan();
        root.plan.openForm();
        root.open(planEditPage);
    }

    function showPlan(): void {
        root.toFirst();
        root.open(planPage);
    }
}
