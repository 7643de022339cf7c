// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/history/entryviewmodel.h"
#include "app/viewmodels/history/historymodel.h"
#include "app/viewmodels/history/monthmodel.h"
#include "app/viewmodels/history/removedmodel.h"
#include "app/viewmodels/history/rowremoval.h"
#include "app/viewmodels/history/yearmodel.h"
#include "app/viewmodels/kit/kititemeditor.h"
#include "app/viewmodels/kit/kitmodel.h"
#include "app/viewmodels/kit/kitsetmodel.h"
#include "app/viewmodels/lock/lockviewmodel.h"
#include "app/viewmodels/note/clinicmodel.h"
#include "app/viewmodels/note/clinicnoticeviewmodel.h"
#include "app/viewmodels/note/daycontexteditor.h"
#include "app/viewmodels/note/goaleditor.h"
#include "app/viewmodels/note/goalsmodel.h"
#include "app/viewmodels/note/lookbackviewmodel.h"
#include "app/viewmodels/note/milestonesmodel.h"
#include "app/viewmodels/note/noteforms.h"
#include "app/viewmodels/note/scoresmodel.h"
#include "app/viewmodels/note/trialsmodel.h"
#include "app/viewmodels/overtime/comparisonviewmodel.h"
#include "app/viewmodels/overtime/overtimeviewmodel.h"
#include "app/viewmodels/plan/plandraft.h"
#include "app/viewmodels/plan/plantransfer.h"
#include "app/viewmodels/plan/planviewmodel.h"
#include "app/viewmodels/plan/presetmodel.h"
#include "app/viewmodels/plan/resteditor.h"
#include "app/viewmodels/reminder/remindereditor.h"
#include "app/viewmodels/reminder/remindersviewmodel.h"
#include "app/viewmodels/session/keptform.h"
#include "app/viewmodels/session/sessioneditor.h"
#include "app/viewmodels/session/sessionoptions.h"
#include "app/viewmodels/session/sessionviewmodel.h"
#include "app/viewmodels/session/tagsmodel.h"
#include "app/viewmodels/settings/settingsviewmodel.h"
#include "app/viewmodels/settings/setupeditor.h"
#include "app/viewmodels/settings/wordsviewmodel.h"
#include "app/viewmodels/shell/filetroubleviewmodel.h"
#include "app/viewmodels/shell/openplace.h"
#include "app/viewmodels/today/noticeviewmodel.h"
#include "app/viewmodels/today/todayviewmodel.h"
#include "app/viewmodels/transfer/bringinviewmodel.h"
#include "app/viewmodels/transfer/copiesviewmodel.h"
#include "app/viewmodels/transfer/takeoutviewmodel.h"
#include "app/viewmodels/visit/appointmentsmodel.h"
#include "app/viewmodels/visit/examcardviewmodel.h"
#include "app/viewmodels/visit/summaryeditor.h"
#include "core/base/clock.h"
#include "core/base/day.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>

namespace frond {

/// The way from QML to the view-models. Only Main.qml and the tabs name it; they hand each page
/// what it requires.
class AppContext : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(frond::TodayViewModel* today READ today CONSTANT)
    Q_PROPERTY(frond::SessionViewModel* session READ session CONSTANT)
    Q_PROPERTY(frond::SessionOptions* sessionOptions READ sessionOptions CONSTANT)
    /// A form for each place, so that what is typed in one is still there when another was opened.
    Q_PROPERTY(frond::SessionEditor* after READ after CONSTANT)
    Q_PROPERTY(frond::SessionEditor* earlier READ earlier CONSTANT)
    Q_PROPERTY(frond::SessionEditor* note READ note CONSTANT)
    /// An entry opened from Today, and its edit; the same for the history and for a chart.
    Q_PROPERTY(frond::EntryViewModel* todayEntry READ todayEntry CONSTANT)
    Q_PROPERTY(frond::SessionEditor* todayEdit READ todayEdit CONSTANT)
    Q_PROPERTY(frond::EntryViewModel* pastEntry READ pastEntry CONSTANT)
    Q_PROPERTY(frond::SessionEditor* pastEdit READ pastEdit CONSTANT)
    Q_PROPERTY(frond::EntryViewModel* chartEntry READ chartEntry CONSTANT)
    Q_PROPERTY(frond::SessionEditor* chartEdit READ chartEdit CONSTANT)
    /// What is noted beside sessions: a new one from Today, one opened there, and those of the
    /// history and of More.
    Q_PROPERTY(frond::NoteForms* newNotes READ newNotes CONSTANT)
    Q_PROPERTY(frond::NoteForms* todayNotes READ todayNotes CONSTANT)
    Q_PROPERTY(frond::NoteForms* pastNotes READ pastNotes CONSTANT)
    Q_PROPERTY(frond::NoteForms* moreNotes READ moreNotes CONSTANT)
    Q_PROPERTY(frond::TrialsModel* trials READ trials CONSTANT)
    Q_PROPERTY(frond::MilestonesModel* milestones READ milestones CONSTANT)
    Q_PROPERTY(frond::ScoresModel* scores READ scores CONSTANT)
    Q_PROPERTY(frond::RowRemoval* rowRemoval READ rowRemoval CONSTANT)
    Q_PROPERTY(frond::HistoryModel* history READ history CONSTANT)
    Q_PROPERTY(frond::MonthModel* month READ month CONSTANT)
    Q_PROPERTY(frond::YearModel* year READ year CONSTANT)
    Q_PROPERTY(frond::OverTimeViewModel* overTime READ overTime CONSTANT)
    Q_PROPERTY(frond::ComparisonViewModel* comparison READ comparison CONSTANT)
    Q_PROPERTY(frond::RemovedModel* removed READ removed CONSTANT)
    Q_PROPERTY(frond::KitModel* kit READ kit CONSTANT)
    Q_PROPERTY(frond::KitItemEditor* kitItem READ kitItem CONSTANT)
    Q_PROPERTY(frond::KitSetModel* kitSets READ kitSets CONSTANT)
    Q_PROPERTY(frond::PlanViewModel* plan READ plan CONSTANT)
    Q_PROPERTY(frond::PlanDraft* planDraft READ planDraft CONSTANT)
    Q_PROPERTY(frond::PlanTransfer* planTransfer READ planTransfer CONSTANT)
    Q_PROPERTY(frond::PresetModel* presets READ presets CONSTANT)
    Q_PROPERTY(frond::GoalsModel* goals READ goals CONSTANT)
    Q_PROPERTY(frond::GoalEditor* goal READ goal CONSTANT)
    Q_PROPERTY(frond::LookBackViewModel* lookBack READ lookBack CONSTANT)
    Q_PROPERTY(frond::DayContextEditor* dayContext READ dayContext CONSTANT)
    Q_PROPERTY(frond::SummaryEditor* summary READ summary CONSTANT)
    Q_PROPERTY(frond::AppointmentsModel* appointments READ appointments CONSTANT)
    Q_PROPERTY(frond::ExamCardViewModel* examCard READ examCard CONSTANT)
    Q_PROPERTY(frond::TagsModel* tags READ tags CONSTANT)
    Q_PROPERTY(frond::ClinicModel* clinic READ clinic CONSTANT)
    Q_PROPERTY(frond::ClinicNoticeViewModel* clinicNotice READ clinicNotice CONSTANT)
    Q_PROPERTY(frond::CopiesViewModel* copies READ copies CONSTANT)
    Q_PROPERTY(frond::FileTroubleViewModel* fileTrouble READ fileTrouble CONSTANT)
    Q_PROPERTY(frond::BringInViewModel* bringIn READ bringIn CONSTANT)
    Q_PROPERTY(frond::TakeOutViewModel* takeOut READ takeOut CONSTANT)
    Q_PROPERTY(frond::ReminderEditor* reminderEditor READ reminderEditor CONSTANT)
    Q_PROPERTY(frond::RemindersViewModel* reminders READ reminders CONSTANT)
    Q_PROPERTY(frond::RestEditor* rest READ rest CONSTANT)
    Q_PROPERTY(frond::LockViewModel* lock READ lock CONSTANT)
    Q_PROPERTY(frond::NoticeViewModel* notice READ notice CONSTANT)
    Q_PROPERTY(frond::SettingsViewModel* settings READ settings CONSTANT)
    Q_PROPERTY(frond::WordsViewModel* words READ words CONSTANT)
    Q_PROPERTY(frond::SetupEditor* setup READ setup CONSTANT)
    Q_PROPERTY(frond::OpenPlace* place READ place CONSTANT)
    Q_PROPERTY(QString version READ version CONSTANT)
    /// Today, "2026-03-03".
    Q_PROPERTY(QString day READ day NOTIFY dayChanged)
    /// What could not be kept, in a sentence; empty when all was.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    explicit AppContext(const Ports& ports, QObject* parent = nullptr);
    ~AppContext() override;

    /// For the QML engine: the one that was built, which it does not own.
    static AppContext* create(QQmlEngine* engine, QJSEngine* scriptEngine);

    [[nodiscard]] TodayViewModel* today() { return &m_today; }
    [[nodiscard]] SessionViewModel* session() { return &m_session; }
    [[nodiscard]] SessionOptions* sessionOptions() { return &m_sessionOptions; }
    [[nodiscard]] SessionEditor* after() { return &m_after; }
    /// Takes up the forms that were not saved when the program ended: "earlier" or "note" where the
    /// page of one was open, else "".
    Q_INVOKABLE QString takeUpForms();

    [[nodiscard]] SessionEditor* earlier() { return &m_earlier; }
    [[nodiscard]] SessionEditor* note() { return &m_note; }
    [[nodiscard]] EntryViewModel* todayEntry() { return &m_todayEntry; }
    [[nodiscard]] SessionEditor* todayEdit() { return &m_todayEdit; }
    [[nodiscard]] EntryViewModel* pastEntry() { return &m_pastEntry; }
    [[nodiscard]] SessionEditor* pastEdit() { return &m_pastEdit; }
    [[nodiscard]] EntryViewModel* chartEntry() { return &m_chartEntry; }
    [[nodiscard]] SessionEditor* chartEdit() { return &m_chartEdit; }
    [[nodiscard]] NoteForms* newNotes() { return &m_newNotes; }
    [[nodiscard]] NoteForms* todayNotes() { return &m_todayNotes; }
    [[nodiscard]] NoteForms* pastNotes() { return &m_pastNotes; }
    [[nodiscard]] NoteForms* moreNotes() { return &m_moreNotes; }
    [[nodiscard]] TrialsModel* trials() { return &m_trials; }
    [[nodiscard]] MilestonesModel* milestones() { return &m_milestones; }
    [[nodiscard]] ScoresModel* scores() { return &m_scores; }
    [[nodiscard]] RowRemoval* rowRemoval() { return &m_rowRemoval; }
    [[nodiscard]] HistoryModel* history() { return &m_history; }
    [[nodiscard]] MonthModel* month() { return &m_month; }
    [[nodiscard]] YearModel* year() { return &m_year; }
    [[nodiscard]] OverTimeViewModel* overTime() { return &m_overTime; }
    [[nodiscard]] ComparisonViewModel* comparison() { return &m_comparison; }
    [[nodiscard]] RemovedModel* removed() { return &m_removed; }
    [[nodiscard]] KitModel* kit() { return &m_kit; }
    [[nodiscard]] KitItemEditor* kitItem() { return &m_kitItem; }
    [[nodiscard]] KitSetModel* kitSets() { return &m_kitSets; }
    [[nodiscard]] PlanViewModel* plan() { return &m_plan; }
    [[nodiscard]] PlanDraft* planDraft() { return &m_planDraft; }
    [[nodiscard]] PlanTransfer* planTransfer() { return &m_planTransfer; }
    [[nodiscard]] PresetModel* presets() { return &m_presets; }
    [[nodiscard]] GoalsModel* goals() { return &m_goals; }
    [[nodiscard]] GoalEditor* goal() { return &m_goal; }
    [[nodiscard]] LookBackViewModel* lookBack() { return &m_lookBack; }
    [[nodiscard]] DayContextEditor* dayContext() { return &m_dayContext; }
    [[nodiscard]] SummaryEditor* summary() { return &m_summary; }
    [[nodiscard]] AppointmentsModel* appointments() { return &m_appointments; }
    [[nodiscard]] ExamCardViewModel* examCard() { return &m_examCard; }
    [[nodiscard]] TagsModel* tags() { return &m_tags; }
    [[nodiscard]] ClinicModel* clinic() { return &m_clinic; }
    [[nodiscard]] ClinicNoticeViewModel* clinicNotice() { return &m_clinicNotice; }
    [[nodiscard]] CopiesViewModel* copies() { return &m_copies; }
    [[nodiscard]] FileTroubleViewModel* fileTrouble() { return &m_fileTrouble; }
    [[nodiscard]] BringInViewModel* bringIn() { return &m_bringIn; }
    [[nodiscard]] TakeOutViewModel* takeOut() { return &m_takeOut; }
    [[nodiscard]] ReminderEditor* reminderEditor() { return &m_reminderEditor; }
    [[nodiscard]] RemindersViewModel* reminders() { return &m_reminders; }
    [[nodiscard]] LockViewModel* lock() { return &m_lock; }
    [[nodiscard]] RestEditor* rest() { return &m_rest; }
    [[nodiscard]] NoticeViewModel* notice() { return &m_notice; }
    [[nodiscard]] SettingsViewModel* settings() { return &m_settings; }
    [[nodiscard]] WordsViewModel* words() { return &m_words; }
    [[nodiscard]] SetupEditor* setup() { return &m_setup; }
    [[nodiscard]] OpenPlace* place() { return &m_place; }
    [[nodiscard]] QString version() const;
    [[nodiscard]] QString day() const;
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Does again what could not be kept.
    Q_INVOKABLE void retry();
    Q_INVOKABLE void dismissProblem();

    /// What depends on the day is read again, if it is another one than when it was read last.
    Q_INVOKABLE void reloadIfDayChanged();

signals:
    void problemChanged();
    void dayChanged();
    /// A reminder was answered with "Start".
    void startWanted();
    /// "Back" where nothing is left to go back to: the device may put the window away, and the
    /// program goes on.
    void leaveWanted();

private:
    /// From now on what `viewModel` cannot keep is shown, with `again` to try it once more.
    template <class ViewModel>
    void hear(ViewModel& viewModel, std::function<void()> again);
    void setProblem(const QString& problem);

    const Clock& m_clock;
    Changes& m_changes;
    Day m_day;
    QString m_problem;
    std::function<void()> m_again;
    SettingsViewModel m_settings;
    TodayViewModel m_today;
    SessionViewModel m_session;
    SessionOptions m_sessionOptions;
    SessionEditor m_after;
    SessionEditor m_earlier;
    SessionEditor m_note;
    KeptForm m_keptEarlier, m_keptNote; ///< after the forms, which they write down at the end
    EntryViewModel m_todayEntry;
    SessionEditor m_todayEdit;
    EntryViewModel m_pastEntry;
    SessionEditor m_pastEdit;
    EntryViewModel m_chartEntry;
    SessionEditor m_chartEdit;
    NoteForms m_newNotes;
    NoteForms m_todayNotes;
    NoteForms m_pastNotes;
    NoteForms m_moreNotes;
    TrialsModel m_trials;
    MilestonesModel m_milestones;
    ScoresModel m_scores;
    HistoryModel m_history;
    RowRemoval m_rowRemoval;
    MonthModel m_month;
    YearModel m_year;
    OverTimeViewModel m_overTime;
    ComparisonViewModel m_comparison;
    RemovedModel m_removed;
    KitModel m_kit;
    KitItemEditor m_kitItem;
    KitSetModel m_kitSets;
    PlanViewModel m_plan;
    PlanDraft m_planDraft;
    PlanTransfer m_planTransfer;
    PresetModel m_presets;
    GoalsModel m_goals;
    GoalEditor m_goal;
    LookBackViewModel m_lookBack;
    DayContextEditor m_dayContext;
    SummaryEditor m_summary;
    AppointmentsModel m_appointments;
    ExamCardViewModel m_examCard;
    TagsModel m_tags;
    ClinicModel m_clinic;
    ClinicNoticeViewModel m_clinicNotice;
    FileWork m_fileWork;
    CopiesViewModel m_copies;
    FileTroubleViewModel m_fileTrouble;
    BringInViewModel m_bringIn;
    TakeOutViewModel m_takeOut;
    ReminderEditor m_reminderEditor;
    RemindersViewModel m_reminders;
    RestEditor m_rest;
    LockViewModel m_lock;
    NoticeViewModel m_notice;
    WordsViewModel m_words;
    SetupEditor m_setup;
    OpenPlace m_place;
};

} // namespace frond
