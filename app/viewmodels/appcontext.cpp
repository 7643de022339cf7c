// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/appcontext.h"

#include <QCoreApplication>
#include <QJSEngine>
#include <utility>

namespace frond {

namespace {

AppContext* instance = nullptr;

} // namespace

template <class ViewModel>
void AppContext::hear(ViewModel& viewModel, std::function<void()> again) {
    connect(&viewModel, &ViewModel::failed, this,
            [this, again = std::move(again)](const QString& message) {
                m_again = again;
                setProblem(message);
            });
}

AppContext::AppContext(const Ports& ports, QObject* parent)
    : QObject(parent)
    , m_clock(ports.clock)
    , m_day(ports.clock.now().day())
    , m_settings(ports.settings)
    , m_today(ports)
    , m_session(ports)
    , m_after(ports)
    , m_earlier(ports)
    , m_todayEntry(ports)
    , m_todayEdit(ports)
    , m_pastEntry(ports)
    , m_pastEdit(ports)
    , m_history(ports)
    , m_month(ports)
    , m_overTime(ports)
    , m_comparison(ports)
    , m_removed(ports)
    , m_kit(ports)
    , m_kitItem(ports)
    , m_kitSets(ports)
    , m_plan(ports)
    , m_planDraft(ports)
    , m_planTransfer(ports)
    , m_presets(ports)
    , m_summary(ports)
    , m_appointments(ports)
    , m_examCard(ports)
    , m_copies(ports)
    , m_fileTrouble(ports)
    , m_bringIn(ports)
    , m_takeOut(ports)
    , m_reminderEditor(ports)
    , m_reminders(ports)
    , m_rest(ports)
    , m_setup(ports) {
    instance = this;

    // Whoever changes entries, the kit or the plan says so; here everyone else hears of it.
    connect(&m_today, &TodayViewModel::entriesChanged, this, &AppContext::onEntriesChanged);
    connect(&m_session, &SessionViewModel::entriesChanged, this, &AppContext::onEntriesChanged);
    for (SessionEditor* editor : {&m_after, &m_earlier, &m_todayEdit, &m_pastEdit})
        connect(editor, &SessionEditor::entriesChanged, this, &AppContext::onEntriesChanged);
    for (EntryViewModel* entry : {&m_todayEntry, &m_pastEntry})
        connect(entry, &EntryViewModel::entriesChanged, this, &AppContext::onEntriesChanged);
    connect(&m_removed, &RemovedModel::entriesChanged, this, &AppContext::onEntriesChanged);
    connect(&m_kitItem, &KitItemEditor::kitChanged, this, &AppContext::onKitChanged);
    connect(&m_kitSets, &KitSetModel::kitChanged, this, &AppContext::onKitChanged);
    connect(&m_plan, &PlanViewModel::planChanged, this, &AppContext::onPlanChanged);
    connect(&m_planDraft, &PlanDraft::planChanged, this, &AppContext::onPlanChanged);
    connect(&m_planTransfer, &PlanTransfer::received, &m_planDraft, &PlanDraft::openReceived);
    connect(&m_rest, &RestEditor::restChanged, this, &AppContext::onPlanChanged);
    connect(&m_reminderEditor, &ReminderEditor::saved, &m_reminders, &RemindersViewModel::wanted);
    connect(&m_reminders, &RemindersViewModel::entriesMade, this, &AppContext::onEntriesChanged);
    connect(&m_setup, &SetupEditor::kitChanged, this, &AppContext::onKitChanged);
    connect(&m_bringIn, &BringInViewModel::broughtIn, this, &AppContext::reload);
    connect(&m_appointments, &AppointmentsModel::changed, &m_summary, &SummaryEditor::reload);
    connect(&m_setup, &SetupEditor::settingsChanged, &m_settings, &SettingsViewModel::reload);

    hear(m_settings, [this] { m_settings.retry(); });
    hear(m_today, [this] { m_today.retry(); });
    hear(m_session, [this] { m_session.retry(); });
    connect(&m_session, &SessionViewModel::kept, this, &AppContext::dismissProblem);
    hear(m_after, [this] { m_after.flush(); });
    for (SessionEditor* editor : {&m_earlier, &m_todayEdit, &m_pastEdit})
        hear(*editor, [editor] { editor->save(); });
    for (EntryViewModel* entry : {&m_todayEntry, &m_pastEntry})
        hear(*entry, [entry] { entry->isRemoved() ? entry->undoRemove() : entry->remove(); });
    hear(m_removed, nullptr);
    hear(m_kitItem, [this] { m_kitItem.save(); });
    hear(m_kitSets, [this] { m_kitSets.retry(); });
    hear(m_plan, [this] { m_plan.retry(); });
    hear(m_planDraft, [this] { m_planDraft.retry(); });
    hear(m_appointments, nullptr);
    hear(m_examCard, nullptr);
    hear(m_copies, nullptr);
    hear(m_reminderEditor, [this] { m_reminderEditor.save(); });
    hear(m_reminders, [this] { m_reminders.start(); });
    hear(m_rest, [this] { m_rest.retry(); });
    hear(m_setup, [this] { m_setup.retry(); });

    const auto hidePlan = [this] {
        m_month.setHidePlan(m_settings.hidePlan());
        m_overTime.setHidePlan(m_settings.hidePlan());
        m_session.setHidePlan(m_settings.hidePlan());
    };
    connect(&m_settings, &SettingsViewModel::hidePlanChanged, this, hidePlan);
    hidePlan();
    connect(&m_overTime, &OverTimeViewModel::groupChanged, &m_comparison,
            [this] { m_comparison.setGroup(m_overTime.group()); });
    const auto sessionChoices = [this] {
        m_session.setSettleMinutes(m_settings.settleMinutes());
        m_session.setCountdown(m_settings.countdown());
    };
    connect(&m_settings, &SettingsViewModel::sessionChanged, this, sessionChoices);
    sessionChoices();
}

AppContext::~AppContext() {
    instance = nullptr;
}

AppContext* AppContext::create(QQmlEngine*, QJSEngine*) {
    QJSEngine::setObjectOwnership(instance, QJSEngine::CppOwnership);
    return instance;
}

QString AppContext::version() const {
    return QCoreApplication::applicationVersion();
}

void AppContext::retry() {
    dismissProblem();
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

void AppContext::dismissProblem() {
    setProblem({});
}

void AppContext::setProblem(const QString& problem) {
    if (problem == std::exchange(m_problem, problem))
        return;
    emit problemChanged();
}

void AppContext::reload() {
    m_setup.reload();
    m_settings.reload();
    m_appointments.reload();
    m_reminderEditor.reload();
    onKitChanged();
    onPlanChanged();
    onEntriesChanged();
}

void AppContext::reloadIfDayChanged() {
    const Day today = m_clock.now().day();
    if (today != std::exchange(m_day, today))
        reload();
}

void AppContext::onEntriesChanged() {
    dismissProblem(); // a change was kept
    m_today.reload();
    m_session.reload();
    m_after.reload();
    m_todayEntry.reload();
    m_pastEntry.reload();
    m_history.reload();
    m_month.reload();
    m_overTime.reload();
    m_comparison.reload();
    m_summary.reload();
    m_plan.reload();
    m_removed.reload();
    m_reminders.entriesChanged();
}

void AppContext::onKitChanged() {
    dismissProblem(); // a change was kept
    m_kit.reload();
    m_plan.reload();
    m_overTime.reload();
    m_comparison.reload();
    m_today.reload();
    m_session.reload();
    for (SessionEditor* editor : {&m_after, &m_earlier, &m_todayEdit, &m_pastEdit})
        editor->reload();
    m_reminders.rearmSoon(); // an item may have joined or left what a plan is for
}

void AppContext::onPlanChanged() {
    dismissProblem(); // a change was kept
    m_plan.reload();
    m_rest.reload();
    m_today.reload();
    m_session.reload();
    m_month.reload();
    m_overTime.reload();
    m_comparison.reload();
    m_summary.reload();
    m_reminders.rearmSoon();
}

} // namespace frond
