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
    required property KitSetModel kitSets
    required property PlanViewModel plan
    required property PlanDraft planDraft
    required property PlanTransfer planTransfer
    required property PresetModel presets
    required property RemovedModel removed
    required property SummaryEditor summary
    required property AppointmentsModel appointments
    required property ExamCardViewModel examCard
    required property CopiesViewModel copies
    required property BringInViewModel bringIn
    required property TakeOutViewModel takeOut
    required property ReminderEditor reminderEditor
    required property RemindersViewModel reminders

    signal showCard

    first: morePage

    Component {
        id: morePage

        MorePage {
            settings: root.settings
            version: root.version
            planValue: root.settings.hidePlan ? "" : root.plan.summaryText
            kitValue: root.kit.summaryText
            onOpenPlan: root.open(planPage)
            onOpenKit: root.open(kitPage)
            appointmentValue: root.appointments.summaryText
            copyValue: root.copies.lastText
            reminderValue: root.reminders.valueText
            onOpenReminders: root.open(remindersPage)
            onOpenAppointments: root.open(appointmentsPage)
            onOpenSummary: root.open(summaryPage)
            onOpenCard: root.open(cardPage)
            onOpenCopies: root.open(copiesPage)
            onOpenWhere: root.open(wherePage)
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
            sets: root.kitSets
            onAddItem: {
                root.kitItem.openNew();
                root.open(kitItemPage);
            }
            onOpenSets: root.open(kitSetsPage)
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
        id: kitSetsPage

        KitSetsPage {
            sets: root.kitSets
            onChosen: name => {
                if (root.kitSets.open(name))
                    root.open(kitSetPage);
            }
        }
    }

    Component {
        id: kitSetPage

        KitSetPage {
            viewModel: root.kitSets
            onAdded: {
                root.back();
                root.back();
            }
        }
    }

    Component {
        id: planPage

        PlanPage {
            viewModel: root.plan
            transfer: root.planTransfer
            onOpenForm: {
                root.planDraft.openPlan(root.plan.group);
                root.open(planDraftPage);
            }
            onOpenDraft: if (root.planDraft.openDraft())
                root.open(planDraftPage)
            onOpenPresets: root.open(presetsPage)
            onOpenShare: if (root.planTransfer.open(root.plan.group))
                root.open(planSharePage)
            onOpenReceive: root.planTransfer.receive()
        }
    }

    Component {
        id: planDraftPage

        PlanDraftPage {
            viewModel: root.planDraft
            onOpenPhase: root.open(phasePage)
            onClosed: root.showPlan()
        }
    }

    Component {
        id: phasePage

        PhasePage {
            viewModel: root.planDraft
            onClosed: root.back()
        }
    }

    Component {
        id: presetsPage

        PresetsPage {
            presets: root.presets
            onChosen: name => {
                if (root.planDraft.openPreset(name))
                    root.open(planDraftPage);
            }
        }
    }

    Component {
        id: planSharePage

        PlanSharePage {
            viewModel: root.planTransfer
        }
    }

    Connections {
        target: root.planTransfer

        function onReceived(): void {
            root.open(planDraftPage);
        }
    }

    Component {
        id: summaryPage

        SummaryPage {
            viewModel: root.summary
        }
    }

    Component {
        id: appointmentsPage

        AppointmentsPage {
            viewModel: root.appointments
            onOpenOne: root.open(appointmentPage)
            onOpenSummary: root.open(summaryPage)
            onOpenCard: root.open(cardPage)
        }
    }

    Component {
        id: appointmentPage

        AppointmentPage {
            viewModel: root.appointments
            onClosed: root.back()
        }
    }

    Component {
        id: cardPage

        ExamCardPage {
            viewModel: root.examCard
            onShow: root.showCard()
        }
    }

    Component {
        id: copiesPage

        CopiesPage {
            viewModel: root.copies
            onOpenMake: root.open(makeCopyPage)
            onOpenAutomatic: root.open(automaticPage)
            onOpenBringIn: root.open(bringInPage)
            onOpenTakeOut: root.open(takeOutPage)
            onOpenErase: root.open(erasePage)
        }
    }

    Component {
        id: makeCopyPage

        MakeCopyPage {
            viewModel: root.copies
            onClosed: root.back()
        }
    }

    Component {
        id: automaticPage

        MakeCopyPage {
            viewModel: root.copies
            automatic: true
            onClosed: root.back()
        }
    }

    Component {
        id: bringInPage

        BringInPage {
            viewModel: root.bringIn
        }
    }

    Component {
        id: takeOutPage

        TakeOutPage {
            viewModel: root.takeOut
        }
    }

    Component {
        id: erasePage

        ErasePage {
            viewModel: root.copies
        }
    }

    Component {
        id: wherePage

        WherePage {
            viewModel: root.copies
        }
    }

    Component {
        id: remindersPage

        RemindersPage {
            editor: root.reminderEditor
            watch: root.reminders
            onOpenCalendar: {
                root.takeOut.form = "ics";
                root.open(takeOutPage);
            }
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

    function addPlan(kind: string): void {
        root.showPlan();
        root.planDraft.openFirstPlan(kind);
        root.open(planDraftPage);
    }

    function showPresets(): void {
        root.showPlan();
        root.open(presetsPage);
    }

    function showBringIn(): void {
        root.toFirst();
        root.open(bringInPage);
    }

    function showReminders(): void {
        root.toFirst();
        root.open(remindersPage);
    }

    function showAppointments(): void {
        root.toFirst();
        root.open(appointmentsPage);
    }

    function showPlan(): void {
        root.toFirst();
        root.open(planPage);
    }
}
