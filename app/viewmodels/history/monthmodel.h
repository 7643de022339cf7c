// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/history/daysmodel.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "app/viewmodels/history/timeline.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <QList>
#include <QQmlEngine>
#include <QString>
#include <optional>
#include <vector>

namespace frond {

/// A day of the week, and its letter where seven names are too long for a line.
struct WeekdayName {
    Q_GADGET
    QML_VALUE_TYPE(weekdayName)
    Q_PROPERTY(QString shortName MEMBER shortName CONSTANT)
    Q_PROPERTY(QString letter MEMBER letter CONSTANT)

public:
    QString shortName;
    QString letter;
    friend bool operator==(const WeekdayName&, const WeekdayName&) = default;
};

/// One month of days, and the entries of the day that was chosen in it. Only that month is read.
class MonthModel : public frond::DaysModel { // the name by which qmllint finds it
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// "March 2026"
    Q_PROPERTY(QString title READ title NOTIFY shown)
    /// From the day on which a week begins.
    Q_PROPERTY(QList<frond::WeekdayName> weekdays READ weekdays CONSTANT)
    /// How many days of the first week belong to the month before.
    Q_PROPERTY(int leadingDays READ leadingDays NOTIFY shown)
    /// Only as far as there is an entry or a plan.
    Q_PROPERTY(bool hasEarlier READ hasEarlier NOTIFY shown)
    Q_PROPERTY(bool hasLater READ hasLater NOTIFY shown)
    /// Whether a plan's marks can be there at all.
    Q_PROPERTY(bool showsPlan READ showsPlan NOTIFY shown)
    Q_PROPERTY(bool showsResting READ showsResting NOTIFY shown)
    /// -1 without a chosen day.
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY shown)
    /// "Tuesday 3 March"; empty without a chosen day.
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY shown)
    /// What the plan has for a chosen day that has not passed; where nothing is noted, a rest, or
    /// that nothing was.
    Q_PROPERTY(QString chosenNote READ chosenNote NOTIFY shown)
    /// "2026-03-03"; empty without a chosen day, or for one that lies ahead.
    Q_PROPERTY(QString dayToLog READ dayToLog NOTIFY shown)
    /// Of the chosen day.
    Q_PROPERTY(frond::EntryListModel* entries READ entries CONSTANT)

public:
    using Needs = PortsOf<WithClock, WithSessions, WithBeside, WithPlans, WithPauses, WithChanges>;
    explicit MonthModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    void setHidePlan(bool hide);
    /// The person keeps notes only: what is spoken of are entries, not sessions.
    void setNotesOnly(bool notesOnly);
    [[nodiscard]] QString title() const;
    [[nodiscard]] static QList<WeekdayName> weekdays();
    [[nodiscard]] int leadingDays() const;
    [[nodiscard]] bool hasEarlier() const { return m_reach.from < m_month.from; }
    [[nodiscard]] bool hasLater() const { return m_month.to < m_reach.to; }
    [[nodiscard]] bool showsPlan() const { return m_hasPlan && !m_hidePlan; }
    [[nodiscard]] bool showsResting() const;
    [[nodiscard]] int chosenRow() const;
    [[nodiscard]] QString chosenText() const;
    [[nodiscard]] QString chosenNote() const;
    [[nodiscard]] QString dayToLog() const;
    [[nodiscard]] EntryListModel* entries() { return &m_entries; }

    Q_INVOKABLE void choose(int row);
    /// "2026-03-01": the month of that day.
    Q_INVOKABLE void showMonthOf(const QString& day);
    Q_INVOKABLE void showEarlier();
    Q_INVOKABLE void showLater();

public slots:
    /// Entries or the plan changed.
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void shown();

private:
    void show(Day inMonth);
    void load();
    void showEntries();

    BesidePorts m_beside;
    SessionRepository& m_sessions;
    PlanRepository& m_plans;
    PauseRepository& m_pauses;
    const Clock& m_clock;
    DayRange m_month;
    DayRange m_reach;
    std::optional<Day> m_chosen;
    std::vector<Session> m_noted;           ///< of the month
    std::vector<TimelineRow> m_notedBeside; ///< ever: it is little
    EntryListModel m_entries;
    bool m_hidePlan = false;
    bool m_notesOnly = false;
    bool m_hasPlan = false;
    Reload m_reload;
};

} // namespace frond
