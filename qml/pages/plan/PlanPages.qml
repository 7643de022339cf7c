// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// The plan, the form that changes it and what is shared of it, as the pages of a tab.
Item {
    id: root

    required property TabStack tab
    required property PlanViewModel plan
    required property PlanDraft draft
    required property PlanTransfer transfer
    required property PresetModel presets

    // The form of a plan was opened.
    signal formOpened

    // False where it is of another kind, or not there.
    function open(kind: string, what: string): bool {
        switch (kind) {
        case "plan":
            return root.tab.shows(kind, what, planPage);
        case "presets":
            return root.tab.shows(kind, what, presetsPage);
        case "planForm":
            root.draft.openPlan(what);
            return root.tab.shows(kind, what, draftPage);
        case "first":
            root.draft.openFirstPlan(what);
            return root.tab.shows(kind, what, draftPage);
        case "preset":
            return root.draft.openPreset(what) && root.tab.shows(kind, what, draftPage);
        case "draft":
            return root.draft.openDraft() && root.tab.shows(kind, what, draftPage);
        case "received":
            return root.draft.openReceived(what) && root.tab.shows(kind, what, draftPage);
        case "phase":
            return root.draft.openPhase(Number(what)) && root.tab.shows(kind, what, phasePage);
        default:
            return false;
        }
    }

    function openForm(kind: string, what: string): void {
        if (root.tab.reopen(kind, what))
            root.formOpened();
    }

    function showPlan(): void {
        root.tab.toFirst();
        root.tab.reopen("plan", "");
    }

    // A plan of that kind, where there is none yet.
    function begin(kind: string): void {
        root.showPlan();
        root.openForm("first", kind);
    }

    Connections {
        target: root.transfer

        function onReceived(plan: string): void {
            root.openForm("received", plan);
        }
    }

    Component {
        id: planPage

        PlanPage {
            viewModel: root.plan
            transfer: root.transfer
            onOpenForm: root.openForm("planForm", root.plan.group)
            onOpenDraft: root.tab.reopen("draft", "")
            onOpenPresets: root.tab.reopen("presets", "")
            onOpenShare: if (root.transfer.open(root.plan.group))
                root.tab.open(sharePage)
            onOpenReceive: root.transfer.receive()
        }
    }

    Component {
        id: draftPage

        PlanDraftPage {
            viewModel: root.draft
            onOpenPhase: row => root.tab.reopen("phase", String(row))
            onClosed: root.showPlan()
        }
    }

    Component {
        id: phasePage

        PhasePage {
            viewModel: root.draft
            onClosed: root.tab.back()
        }
    }

    Component {
        id: presetsPage

        PresetsPage {
            presets: root.presets
            onChosen: name => root.openForm("preset", name)
        }
    }

    Component {
        id: sharePage

        PlanSharePage {
            viewModel: root.transfer
        }
    }
}
