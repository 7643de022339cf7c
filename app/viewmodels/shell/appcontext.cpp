// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/shell/appcontext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "core/base/day.h"
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
    , m_changes(ports.changes)
    , m_day(ports.clock.now().day())
    , m_settings(ports.settings, ports.changes)
    , m_today(ports)
    , m_session(ports)
    , m_sessionOptions(ports)
    , m_after(ports)
    , m_earlier(ports)
    , m_note(ports)
    , m_keptEarlier(ports, m_earlier, "earlier")
    , m_keptNote(ports, m_note, "note")
    , m_todayEntry(ports)
    , m_todayEdit(ports)
    , m_pastEntry(ports)
    , m_pastEdit(ports)
    , m_chartEntry(ports)
    , m_chartEdit(ports)
    , m_newNotes(ports)
    , m_todayNotes(ports)
    , m_pastNotes(ports)
    , m_moreNotes(ports)
    , m_trials(ports)
    , m_milestones(ports)
    , m_scores(ports)
    , m_history(ports)
    , m_rowRemoval(ports)
    , m_month(ports)
    , m_year(ports)
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
    , m_goals(ports)
    , m_goal(ports)
    , m_lookBack(ports)
    , m_dayContext(ports)
    , m_summary(ports)
    , m_appointments(ports)
    , m_examCard(ports)
    , m_tags(ports)
    , m_clinic(ports)
    , m_clinicNotice(ports)
    , m_copies(ports, m_fileWork)
    , m_fileTrouble(ports)
    , m_bringIn(ports, m_fileWork)
    , m_takeOut(ports, m_fileWork)
    , m_reminderEditor(ports)
    , m_reminders(ports)
    , m_rest(ports)
    , m_lock(ports)
    , m_notice(m_session, m_fileTrouble, m_clinicNotice, m_reminders, m_today, m_rest, m_lock)
    , m_words(ports)
    , m_setup(ports)
    , m_place(ports) {
    instance = this;

    connect(&m_changes, &Changes::changed, this, [this](Topics changed) {
        if (changed.meets(Topic::Entries | Topic::Kit | Topic::Plan | Topic::Pauses | Topic::Notes))
            dismissProblem(); // a change was kept
    });
    connect(&m_reminderEditor, &ReminderEditor::saved, &m_reminders, &RemindersViewModel::wanted);
    connect(&m_bringIn, &BringInViewModel::broughtIn, &m_setup, &SetupEditor::reload);

    hear(m_settings, [this] { m_settings.retry(); });
    hear(m_today, [this] { m_today.retry(); });
    hear(m_session, [this] { m_session.retry(); });
    hear(m_sessionOptions, [this] { m_sessionOptions.retry(); });
    connect(&m_session, &SessionViewModel::kept, this, &AppContext::dismissProblem);
    hear(m_after, [this] { m_after.flush(); });
    for (SessionEditor* editor : {&m_earlier, &m_note, &m_todayEdit, &m_pastEdit, &m_chartEdit})
        hear(*editor, [editor] { editor->save(); });
    for (EntryViewModel* entry : {&m_todayEntry, &m_pastEntry, &m_chartEntry})
        hear(*entry, [entry] { entry->isRemoved() ? entry->undoRemove() : entry->remove(); });
    for (NoteForms* forms : {&m_newNotes, &m_todayNotes, &m_pastNotes, &m_moreNotes})
        hear(*forms, [forms] { forms->retry(); });
    hear(m_removed, nullptr);
    hear(m_rowRemoval, nullptr);
    hear(m_kitItem, [this] { m_kitItem.save(); });
    hear(m_kitSets, [this] { m_kitSets.retry(); });
    hear(m_plan, [this] { m_plan.retry(); });
    hear(m_planDraft, [this] { m_planDraft.retry(); });
    hear(m_goals, nullptr);
    hear(m_goal, [this] { m_goal.retry(); });
    hear(m_lookBack, [this] { m_lookBack.retry(); });
    hear(m_dayContext, [this] { m_dayContext.retry(); });
    hear(m_appointments, nullptr);
    hear(m_examCard, nullptr);
    hear(m_tags, nullptr);
    hear(m_clinic, nullptr);
    hear(m_clinicNotice, nullptr);
    hear(m_copies, nullptr);
    hear(m_reminderEditor, [this] { m_reminderEditor.save(); });
    hear(m_reminders, [this] { m_reminders.start(); });
    hear(m_rest, [this] { m_rest.retry(); });
    hear(m_lock, nullptr);
    hear(m_words, [this] { m_words.retry(); });
    hear(m_setup, [this] { m_setup.retry(); });

    const auto hidePlan = [this] {
        m_today.setHidePlan(m_settings.hidePlan());
        m_month.setHidePlan(m_settings.hidePlan());
        m_year.setHidePlan(m_settings.hidePlan());
        m_overTime.setHidePlan(m_settings.hidePlan());
        m_session.setHidePlan(m_settings.hidePlan());
    };
    connect(&m_settings, &SettingsViewModel::hidePlanChanged, this, hidePlan);
    hidePlan();
    const auto notesOnly = [this] {
        m_today.setNotesOnly(m_settings.notesOnly());
        m_month.setNotesOnly(m_settings.notesOnly());
        m_overTime.setNotesOnly(m_settings.notesOnly());
    };
    connect(&m_settings, &SettingsViewModel::notesOnlyChanged, this, notesOnly);
    notesOnly();
    connect(&m_overTime, &OverTimeViewModel::groupChanged, &m_comparison,
            [this] { m_comparison.setGroup(m_overTime.group()); });
    connect(&m_overTime, &OverTimeViewModel::changed, &m_comparison,
            [this] { m_comparison.setDays(m_overTime.days()); });
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

QString AppContext::day() const {
    return isoText(m_day);
}

QString AppContext::takeUpForms() {
    const bool earlier = m_keptEarlier.takeUp();
    const bool note = m_keptNote.takeUp();
    if (earlier && !m_settings.notesOnly())
        return QStringLiteral("earlier");
    return note ? QStringLiteral("note") : QString();
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

void AppContext::reloadIfDayChanged() {
    const Day today = m_clock.now().day();
    if (today == std::exchange(m_day, today))
        return;
    emit dayChanged();
    m_changes.tell(Topic::Today);
}

} // namespace frond
