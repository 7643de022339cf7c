// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "app/viewmodels/history/timeline.h"
#include "app/viewmodels/today/dayviewmodel.h"
#include "app/viewmodels/today/lastdaysmodel.h"
#include "core/base/day.h"
#include "core/base/id.h"
#include "core/plan/pause.h"
#include "core/plan/plan.h"
#include "core/session/lastsession.h"
#include "core/session/session.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace frond {

/// The day as it stands: what the plan has, and what is noted.
class TodayViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QString dateText READ dateText NOTIFY reloaded)
    Q_PROPERTY(QString planSentence READ planSentence NOTIFY reloaded)
    /// The same for each part of the kit that is kept apart and has a plan, with its name before
    /// it.
    Q_PROPERTY(QStringList otherPlanSentences READ otherPlanSentences NOTIFY reloaded)
    Q_PROPERTY(frond::EntryListModel* entries READ entries CONSTANT)
    Q_PROPERTY(frond::LastDaysModel* lastDays READ lastDays CONSTANT)
    /// The day that was opened.
    Q_PROPERTY(frond::DayViewModel* openedDay READ openedDay CONSTANT)
    /// "Last: Sunday 22 November"; empty once something is noted today, or where nothing ever was.
    Q_PROPERTY(QString lastTitle READ lastTitle NOTIFY reloaded)
    /// "14 then 18 mm · 18 minutes · Okay"
    Q_PROPERTY(QString lastText READ lastText NOTIFY reloaded)
    Q_PROPERTY(QString lastId READ lastId NOTIFY reloaded)
    /// Nothing was noted yet.
    Q_PROPERTY(bool empty READ isEmpty NOTIFY reloaded)
    /// 21 days or more since the last session, and not yet put aside.
    Q_PROPERTY(bool welcomeBack READ welcomeBack NOTIFY reloaded)
    Q_PROPERTY(bool notTodayNoted READ notTodayNoted NOTIFY notTodayNotedChanged)
    /// Why, one of `notTodayReasons`; empty when it was not said.
    Q_PROPERTY(QString notTodayReason READ notTodayReason WRITE setNotTodayReason NOTIFY
                   notTodayNotedChanged)
    Q_PROPERTY(QList<frond::Choice> notTodayReasons READ notTodayReasons CONSTANT)
    /// "Saved for yesterday." or "Removed.", while that can be undone here; else empty.
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedChanged)

public:
    static constexpr Days welcomeBackAfter = longAgo;

    using Needs = PortsOf<WithClock, WithIds, WithSessions, WithBeside, WithKits, WithPlans,
                          WithPauses, WithChanges>;
    explicit TodayViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString dateText() const { return m_dateText; }
    [[nodiscard]] QString planSentence() const { return m_planSentence; }
    [[nodiscard]] QStringList otherPlanSentences() const { return m_otherPlanSentences; }
    [[nodiscard]] EntryListModel* entries() { return &m_entries; }
    [[nodiscard]] LastDaysModel* lastDays() { return &m_lastDays; }
    [[nodiscard]] DayViewModel* openedDay() { return &m_openedDay; }
    [[nodiscard]] QString lastTitle() const { return m_lastTitle; }
    [[nodiscard]] QString lastText() const { return m_lastText; }
    [[nodiscard]] QString lastId() const { return m_lastId; }
    [[nodiscard]] bool isEmpty() const { return m_empty; }
    [[nodiscard]] QString savedText() const { return m_savedText; }
    [[nodiscard]] bool welcomeBack() const { return m_longAgo && !m_welcomeSeen; }
    [[nodiscard]] bool notTodayNoted() const { return m_notToday.has_value(); }
    [[nodiscard]] QString notTodayReason() const { return m_notTodayReason; }
    /// Saved at once.
    void setNotTodayReason(const QString& reason);
    [[nodiscard]] static QList<Choice> notTodayReasons();

    void setHidePlan(bool hide);
    void setNotesOnly(bool notesOnly);

    /// Shows one of the last seven days, "2026-03-01"; false when it is none of them.
    Q_INVOKABLE bool openDay(const QString& day);

    /// An entry was saved; that it was for another day is said, for its row is not on this page.
    Q_INVOKABLE void tellSaved(const QString& id);
    /// The same for what is noted beside sessions.
    Q_INVOKABLE void tellNoted(const QString& kind, const QString& id);
    /// An entry was taken out of the log before this page was shown again.
    Q_INVOKABLE void tellRemoved(const QString& id);
    Q_INVOKABLE void undoSaved();
    Q_INVOKABLE void forgetSaved();

    /// Saved with the tap.
    Q_INVOKABLE void noteNotToday();
    Q_INVOKABLE void undoNotToday();
    /// The page was left: the undo goes with it.
    Q_INVOKABLE void forgetNotToday();
    Q_INVOKABLE void dismissWelcome();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

public slots:
    void reload() { m_reload.now(); }

signals:
    void reloaded();
    /// Another day than the one that was shown.
    void dayBegan();
    void notTodayNotedChanged();
    void savedChanged();
    void failed(const QString& message);

private:
    void load();
    /// What was noted on one of the last seven days.
    [[nodiscard]] std::vector<Session> of(Day day) const;
    void showDays(const PlanHistory& history, std::span<const Pause> pauses);
    void showOpenedDay();
    /// Says that something was saved for another day.
    void saySaved(Day day, std::function<void()> undo);
    void sayPlans(const PlanHistory& history, std::span<const Pause> pauses,
                  const std::vector<Session>& entries);
    void sayLast();

    Needs m_ports;
    EntryListModel m_entries;
    LastDaysModel m_lastDays;
    DayViewModel m_openedDay;
    Day m_today{};
    std::optional<Day> m_opened;
    std::vector<Session> m_noted; ///< of the last seven days
    std::vector<TimelineRow> m_notedBeside;
    QString m_dateText;
    QString m_planSentence;
    QStringList m_otherPlanSentences;
    QString m_lastTitle, m_lastText, m_lastId;
    QString m_savedText;
    std::function<void()> m_undoSaved; ///< or removed
    std::optional<Id> m_notToday;
    QString m_notTodayReason;
    std::function<void()> m_again;
    bool m_empty = true;
    bool m_hidePlan = false;
    bool m_notesOnly = false;
    bool m_longAgo = false;
    bool m_welcomeSeen = false;
    Reload m_reload;
};

/// What the plan has on `day`, in one or two sentences. `done` is how many sessions are noted.
QString planSentence(const PlanHistory& history, std::span<const Pause> pauses, Day day, int done);

} // namespace frond
