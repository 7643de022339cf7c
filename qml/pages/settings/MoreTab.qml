// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// More and the pages behind it.
TabStack {
    id: root

    first: morePage
    resumable: [kitPage, kitSetsPage, goalsPage, lookBackPage, trialsPage, milestonesPage, planPage, summaryPage, appointmentsPage, cardPage, clinicPage, askSomeonePage, copiesPage, wherePage, lockPage, remindersPage, sessionOptionsPage, takingPartPage, wordsPage, tagsPage, lookPage, removedPage, aboutPage, presetsPage]

    AskFirst {
        id: ask

        stack: root
        viewModel: AppContext.lock
        onAllowed: what => {
            switch (what) {
            case "takeOut":
                root.open(takeOutPage);
                break;
            case "erase":
                root.open(erasePage);
                break;
            case "summary":
                AppContext.summary.share();
                break;
            case "card":
                AppContext.examCard.share();
                break;
            }
        }
    }

    Component {
        id: morePage

        MorePage {
            settings: AppContext.settings
            version: AppContext.version
            planValue: AppContext.settings.hidePlan ? "" : AppContext.plan.summaryText
            kitValue: AppContext.kit.summaryText
            onOpenPlan: root.open(planPage)
            onOpenKit: root.open(kitPage)
            appointmentValue: AppContext.appointments.summaryText
            copyValue: AppContext.copies.lastText
            reminderValue: AppContext.reminders.valueText
            cuesText: AppContext.sessionOptions.cuesText
            goalsValue: AppContext.goals.valueText
            wordsValue: AppContext.words.valueText
            lockValue: AppContext.lock.valueText
            onOpenLock: root.open(lockPage)
            lookBackValue: AppContext.lookBack.valueText
            dayContextOn: AppContext.dayContext.on
            onOpenGoals: root.open(goalsPage)
            onOpenLookBack: root.open(lookBackPage)
            onDayContextWanted: on => AppContext.dayContext.on = on
            onOpenTrials: root.open(trialsPage)
            onOpenMilestones: root.open(milestonesPage)
            onOpenReminders: root.open(remindersPage)
            onOpenAppointments: root.open(appointmentsPage)
            onOpenSummary: root.open(summaryPage)
            onOpenCard: root.open(cardPage)
            clinicValue: AppContext.clinic.valueText
            onOpenClinic: root.open(clinicPage)
            onOpenAsk: root.open(askSomeonePage)
            onOpenCopies: root.open(copiesPage)
            onOpenWhere: root.open(wherePage)
            onOpenRemoved: root.open(removedPage)
            onOpenSession: root.open(sessionOptionsPage)
            onOpenTakingPart: root.open(takingPartPage)
            onOpenLook: root.open(lookPage)
            onOpenTags: root.open(tagsPage)
            onOpenWords: root.open(wordsPage)
            onOpenAbout: root.open(aboutPage)
        }
    }

    Component {
        id: kitPage

        KitPage {
            viewModel: AppContext.kit
            onOpenItem: itemId => root.reopen("item", itemId)
            sets: AppContext.kitSets
            onAddItem: root.reopen("item", "")
            onOpenSets: root.open(kitSetsPage)
        }
    }

    Component {
        id: kitItemPage

        KitItemPage {
            viewModel: AppContext.kitItem
            onClosed: root.back()
        }
    }

    Component {
        id: kitSetsPage

        KitSetsPage {
            sets: AppContext.kitSets
            onChosen: name => root.reopen("set", name)
        }
    }

    Component {
        id: kitSetPage

        KitSetPage {
            viewModel: AppContext.kitSets
            onAdded: {
                root.back();
                root.back();
            }
        }
    }

    Component {
        id: goalsPage

        GoalsPage {
            viewModel: AppContext.goals
            onOpenGoal: id => root.reopen("goal", id)
            onAddGoal: root.reopen("goal", "")
        }
    }

    Component {
        id: goalPage

        GoalPage {
            viewModel: AppContext.goal
            onClosed: root.back()
            onRemoveWanted: id => {
                AppContext.goals.remove(id);
                root.back();
            }
        }
    }

    Component {
        id: lookBackPage

        LookBackPage {
            viewModel: AppContext.lookBack
            scores: AppContext.scores
            onOpenGoal: id => root.reopen("goal", id)
            onAddScore: notePages.open("score", "")
            onOpenScore: id => notePages.open("score", id)
            onClosed: root.back()
        }
    }

    Component {
        id: trialsPage

        TrialsPage {
            viewModel: AppContext.trials
            onAddWanted: notePages.open("trial", "")
            onOpenOne: id => notePages.open("trial", id)
        }
    }

    Component {
        id: milestonesPage

        MilestonesPage {
            viewModel: AppContext.milestones
            onAddWanted: notePages.open("milestone", "")
            onOpenOne: id => notePages.open("milestone", id)
        }
    }

    NotePages {
        id: notePages

        tab: root
        forms: AppContext.moreNotes
    }

    Component {
        id: planPage

        PlanPage {
            viewModel: AppContext.plan
            transfer: AppContext.planTransfer
            onOpenForm: {
                root.reopen("plan", AppContext.plan.group);
                root.askFirst();
            }
            onOpenDraft: root.reopen("draft", "")
            onOpenPresets: root.open(presetsPage)
            onOpenShare: if (AppContext.planTransfer.open(AppContext.plan.group))
                root.open(planSharePage)
            onOpenReceive: AppContext.planTransfer.receive()
        }
    }

    Component {
        id: planDraftPage

        PlanDraftPage {
            viewModel: AppContext.planDraft
            onOpenPhase: row => root.reopen("phase", String(row))
            onClosed: root.showPlan()
        }
    }

    Component {
        id: phasePage

        PhasePage {
            viewModel: AppContext.planDraft
            onClosed: root.back()
        }
    }

    Component {
        id: presetsPage

        PresetsPage {
            presets: AppContext.presets
            onChosen: name => {
                if (root.reopen("preset", name))
                    root.askFirst();
            }
        }
    }

    Component {
        id: planSharePage

        PlanSharePage {
            viewModel: AppContext.planTransfer
        }
    }

    Connections {
        target: AppContext.planTransfer

        function onReceived(): void {
            root.open(planDraftPage);
            root.askFirst();
        }
    }

    Component {
        id: summaryPage

        SummaryPage {
            viewModel: AppContext.summary
            onShareRequested: ask.before("summary", qsTr("Share the summary"))
        }
    }

    Component {
        id: appointmentsPage

        AppointmentsPage {
            viewModel: AppContext.appointments
            onOpenOne: id => root.reopen("appointment", id)
            onOpenSummary: root.open(summaryPage)
            onOpenCard: root.open(cardPage)
        }
    }

    Component {
        id: appointmentPage

        AppointmentPage {
            viewModel: AppContext.appointments
            onClosed: root.back()
        }
    }

    Component {
        id: cardPage

        ExamCardPage {
            viewModel: AppContext.examCard
            onShareRequested: ask.before("card", qsTr("Share the exam card"))
            onShow: root.cardWanted()
        }
    }

    Component {
        id: clinicPage

        ClinicPage {
            viewModel: AppContext.clinic
            onOpenRule: id => root.reopen("rule", id)
            onOpenAsk: root.open(askSomeonePage)
        }
    }

    Component {
        id: clinicRulePage

        ClinicRulePage {
            viewModel: AppContext.clinic
            onClosed: root.back()
        }
    }

    Component {
        id: askSomeonePage

        AskSomeonePage {
            viewModel: AppContext.clinic
            onClosed: root.back()
        }
    }

    Component {
        id: copiesPage

        CopiesPage {
            objectName: "copiesPage"
            viewModel: AppContext.copies
            onOpenMake: root.open(makeCopyPage)
            onOpenAutomatic: root.open(automaticPage)
            onOpenBringIn: root.open(bringInPage)
            onOpenTakeOut: ask.before("takeOut", qsTr("Take everything"))
            onOpenErase: ask.before("erase", qsTr("Erase everything"))
        }
    }

    Component {
        id: makeCopyPage

        MakeCopyPage {
            viewModel: AppContext.copies
            onClosed: root.back()
        }
    }

    Component {
        id: automaticPage

        MakeCopyPage {
            viewModel: AppContext.copies
            automatic: true
            onClosed: root.back()
        }
    }

    Component {
        id: bringInPage

        BringInPage {
            objectName: "bringInPage"
            viewModel: AppContext.bringIn
        }
    }

    Component {
        id: takeOutPage

        TakeOutPage {
            viewModel: AppContext.takeOut
        }
    }

    Component {
        id: erasePage

        ErasePage {
            viewModel: AppContext.copies
        }
    }

    Component {
        id: wherePage

        WherePage {
            viewModel: AppContext.copies
            lock: AppContext.lock
        }
    }

    Component {
        id: lockPage

        LockPage {
            viewModel: AppContext.lock
            onOpenSet: way => root.openWith(setLockPage, {
                way: way
            })
            onOpenChange: way => root.openWith(changeLockPage, {
                way: way
            })
            onOpenRenew: root.open(renewKeyPage)
            onOpenRemove: root.open(removeLockPage)
        }
    }

    Component {
        id: setLockPage

        SetLockPage {
            viewModel: AppContext.lock
        }
    }

    Component {
        id: changeLockPage

        ChangeLockPage {
            viewModel: AppContext.lock
            onClosed: root.back()
        }
    }

    Component {
        id: renewKeyPage

        AskWordsPage {
            title: qsTr("Another recovery key")
            viewModel: AppContext.lock
            why: qsTr("The one from before opens nothing then.")
            action: qsTr("Make it")
            onGiven: words => AppContext.lock.renewRecoveryKey(words)
        }
    }

    Component {
        id: removeLockPage

        AskWordsPage {
            title: qsTr("Take the lock off")
            viewModel: AppContext.lock
            why: qsTr("Anyone who can open this device can open Frond then.")
            action: qsTr("Take it off")
            onGiven: words => AppContext.lock.remove(words)
            onChanged: root.back()
        }
    }

    Component {
        id: recoveryKeyPage

        RecoveryKeyPage {
            viewModel: AppContext.lock
            onClosed: root.showOnly(lockPage)
        }
    }

    Component {
        id: remindersPage

        RemindersPage {
            editor: AppContext.reminderEditor
            watch: AppContext.reminders
            onOpenCalendar: {
                AppContext.takeOut.form = "ics";
                ask.before("takeOut", qsTr("Take everything"));
            }
            onClosed: root.back()
        }
    }

    Component {
        id: sessionOptionsPage

        SessionOptionsPage {
            options: AppContext.sessionOptions
            planMinutes: AppContext.session.planMinutes
        }
    }

    Component {
        id: takingPartPage

        TakingPartPage {
            viewModel: AppContext.settings
        }
    }

    Component {
        id: wordsPage

        WordsPage {
            viewModel: AppContext.words
        }
    }

    Component {
        id: tagsPage

        TagsPage {
            viewModel: AppContext.tags
        }
    }

    Component {
        id: lookPage

        LookPage {
            viewModel: AppContext.settings
        }
    }

    Component {
        id: removedPage

        RemovedPage {
            viewModel: AppContext.removed
        }
    }

    Component {
        id: aboutPage

        AboutPage {
            version: AppContext.version
        }
    }

    function go(place: string): void {
        switch (place) {
        case "plan":
            root.showPlan();
            break;
        case "presets":
            root.showPlan();
            root.open(presetsPage);
            break;
        case "kit":
            root.showOnly(kitPage);
            break;
        case "reminders":
            root.showOnly(remindersPage);
            break;
        case "appointments":
            root.showOnly(appointmentsPage);
            break;
        case "lookBack":
            root.showOnly(lookBackPage);
            break;
        case "bringIn":
            root.showOnly(bringInPage);
            break;
        case "dropped":
            if (root.currentItem?.objectName !== "bringInPage")
                root.open(bringInPage);
            break;
        case "lock":
            root.showOnly(lockPage);
            break;
        case "recoveryKey":
            root.showOnly(recoveryKeyPage);
            break;
        default: // the first plan of that kind
            root.showPlan();
            root.reopen("first", place);
            root.askFirst();
        }
    }

    function reopen(kind: string, what: string): bool {
        switch (kind) {
        case "item":
            return AppContext.kitItem.load(what) && root.shows(kind, what, kitItemPage);
        case "set":
            return AppContext.kitSets.open(what) && root.shows(kind, what, kitSetPage);
        case "goal":
            return AppContext.goal.open(what) && root.shows(kind, what, goalPage);
        case "appointment":
            return AppContext.appointments.open(what) && root.shows(kind, what, appointmentPage);
        case "rule":
            return AppContext.clinic.open(what) && root.shows(kind, what, clinicRulePage);
        case "plan":
            AppContext.planDraft.openPlan(what);
            return root.shows(kind, what, planDraftPage);
        case "first":
            AppContext.planDraft.openFirstPlan(what);
            return root.shows(kind, what, planDraftPage);
        case "preset":
            return AppContext.planDraft.openPreset(what) && root.shows(kind, what, planDraftPage);
        case "draft":
            return AppContext.planDraft.openDraft() && root.shows(kind, what, planDraftPage);
        case "phase":
            return AppContext.planDraft.openPhase(Number(what)) && root.shows(kind, what, phasePage);
        default:
            return notePages.open(kind, what);
        }
    }

    function showOnly(page: Component): void {
        root.toFirst();
        root.open(page);
    }

    // Once, before a first plan, what clinics ask people to have looked at stands before its form.
    function askFirst(): void {
        if (AppContext.plan.hasPlan || AppContext.clinic.askShown)
            return;
        AppContext.clinic.noteAskShown();
        root.open(askSomeonePage);
    }

    function showPlan(): void {
        root.showOnly(planPage);
    }
}
