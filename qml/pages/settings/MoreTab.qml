// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Frond.App
import Frond.Ui

// More and the pages behind it.
TabStack {
    id: root

    first: morePage

    AskFirst {
        id: ask

        stack: root
        viewModel: AppContext.lock
        onAllowed: what => {
            if (what === "summary")
                AppContext.summary.share();
            else if (what === "card")
                AppContext.examCard.share();
            else
                copyPages.allow(what);
        }
    }

    Component {
        id: morePage

        MorePage {
            settings: AppContext.settings
            version: AppContext.version
            planValue: AppContext.settings.hidePlan ? "" : AppContext.plan.summaryText
            kitValue: AppContext.kit.summaryText
            onOpenPlan: root.reopen("plan", "")
            onOpenKit: root.reopen("kit", "")
            appointmentValue: AppContext.appointments.summaryText
            copyValue: AppContext.copies.lastText
            reminderValue: AppContext.reminders.valueText
            cuesText: AppContext.sessionOptions.cuesText
            goalsValue: AppContext.goals.valueText
            wordsValue: AppContext.words.valueText
            lockValue: AppContext.lock.valueText
            onOpenLock: root.reopen("lock", "")
            lookBackValue: AppContext.lookBack.valueText
            dayContextOn: AppContext.dayContext.on
            onOpenGoals: root.reopen("goals", "")
            onOpenLookBack: root.reopen("lookBack", "")
            onDayContextWanted: on => AppContext.dayContext.on = on
            onOpenTrials: root.reopen("trials", "")
            onOpenMilestones: root.reopen("milestones", "")
            onOpenReminders: root.reopen("reminders", "")
            onOpenAppointments: root.reopen("appointments", "")
            onOpenSummary: root.reopen("summary", "")
            onOpenCard: root.reopen("card", "")
            clinicValue: AppContext.clinic.valueText
            onOpenClinic: root.reopen("clinic", "")
            onOpenAsk: root.reopen("askSomeone", "")
            onOpenCopies: root.reopen("copies", "")
            onOpenWhere: root.reopen("where", "")
            onOpenRemoved: root.reopen("removed", "")
            onOpenSession: root.reopen("sessionOptions", "")
            onOpenTakingPart: root.reopen("takingPart", "")
            onOpenLook: root.reopen("look", "")
            onOpenTags: root.reopen("tags", "")
            onOpenWords: root.reopen("words", "")
            onOpenAbout: root.reopen("about", "")
        }
    }

    Component {
        id: kitPage

        KitPage {
            viewModel: AppContext.kit
            onOpenItem: itemId => root.reopen("item", itemId)
            sets: AppContext.kitSets
            onAddItem: root.reopen("item", "")
            onOpenSets: root.reopen("sets", "")
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

    PlanPages {
        id: planPages

        tab: root
        plan: AppContext.plan
        draft: AppContext.planDraft
        transfer: AppContext.planTransfer
        presets: AppContext.presets
        onFormOpened: root.askFirst()
    }

    LockPages {
        id: lockPages

        tab: root
        viewModel: AppContext.lock
    }

    CopyPages {
        id: copyPages

        tab: root
        copies: AppContext.copies
        bringIn: AppContext.bringIn
        takeOut: AppContext.takeOut
        lock: AppContext.lock
        askFirst: ask
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
            onOpenSummary: root.reopen("summary", "")
            onOpenCard: root.reopen("card", "")
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
            onOpenAsk: root.reopen("askSomeone", "")
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
        id: remindersPage

        RemindersPage {
            editor: AppContext.reminderEditor
            watch: AppContext.reminders
            onOpenCalendar: {
                AppContext.takeOut.form = "ics";
                copyPages.askTakeOut();
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
        case "kit":
        case "reminders":
        case "appointments":
        case "lookBack":
        case "lock":
            root.toFirst();
            root.reopen(place, "");
            break;
        case "presets":
            planPages.showPlan();
            root.reopen(place, "");
            break;
        case "bringIn":
            root.toFirst();
            copyPages.showBringIn();
            break;
        case "dropped":
            copyPages.showBringIn();
            break;
        case "recoveryKey":
            lockPages.showRecoveryKey();
            break;
        default:
            planPages.begin(place);
        }
    }

    function reopen(kind: string, what: string): bool {
        switch (kind) {
        case "kit":
            return root.shows(kind, what, kitPage);
        case "sets":
            return root.shows(kind, what, kitSetsPage);
        case "goals":
            return root.shows(kind, what, goalsPage);
        case "lookBack":
            return root.shows(kind, what, lookBackPage);
        case "trials":
            return root.shows(kind, what, trialsPage);
        case "milestones":
            return root.shows(kind, what, milestonesPage);
        case "summary":
            return root.shows(kind, what, summaryPage);
        case "appointments":
            return root.shows(kind, what, appointmentsPage);
        case "card":
            return root.shows(kind, what, cardPage);
        case "clinic":
            return root.shows(kind, what, clinicPage);
        case "askSomeone":
            return root.shows(kind, what, askSomeonePage);
        case "reminders":
            return root.shows(kind, what, remindersPage);
        case "sessionOptions":
            return root.shows(kind, what, sessionOptionsPage);
        case "takingPart":
            return root.shows(kind, what, takingPartPage);
        case "words":
            return root.shows(kind, what, wordsPage);
        case "tags":
            return root.shows(kind, what, tagsPage);
        case "look":
            return root.shows(kind, what, lookPage);
        case "removed":
            return root.shows(kind, what, removedPage);
        case "about":
            return root.shows(kind, what, aboutPage);
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
        default:
            return planPages.open(kind, what) || lockPages.open(kind, what) || copyPages.open(kind, what) || notePages.open(kind, what);
        }
    }

    // Once, before a first plan, what clinics ask people to have looked at stands before its form.
    function askFirst(): void {
        if (AppContext.plan.hasPlan || AppContext.clinic.askShown)
            return;
        AppContext.clinic.noteAskShown();
        root.reopen("askSomeone", "");
    }
}
