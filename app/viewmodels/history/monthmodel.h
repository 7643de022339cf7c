// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>
#include <optional>
#include <vector>

namespace frond {

/// What is drawn on a day of a month. At most one of the first three, and a rest for now around it.
struct DayMarks {
    bool noted = false;
    bool planned = false;
    bool off = false;
    bool resting = false;
    friend bool operator==(const DayMarks&, const DayMarks&) = default;
};

/// A plan marks what lies ahead, today included. A day that has passed shows what was noted, or
/// nothing: were off days marked there, what was planned and not noted would stand out.
DayMarks dayMarks(const ScheduledDay& day, bool hasEntry, Day today, bool withPlan);

/// One month of days, and the entries of the day that was chosen in it. Only that month is read.
class MonthModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// "March 2026"
    Q_PROPERTY(QString title READ title NOTIFY shown)
    /// Seven of { shortName, letter }, from the day on which a week begins.
    Q_PROPERTY(QVariantList weekdays READ weekdays CONSTANT)
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
    /// Of the chosen day.
    Q_PROPERTY(frond::EntryListModel* entries READ entries CONSTANT)

public:
    enum Role {
        DayRole = Qt::UserRole + 1, ///< "2026-03-03"
        NumberRole,                 ///< "3"
        NotedRole,
        PlannedRole,
        OffRole,
        RestingRole,
        TodayRole,
        SpokenRole, ///< "Tuesday 3 March, one session noted"
    };

    using Needs = PortsOf<WithClock, WithSessions, WithPlans, WithPauses, WithChanges>;
    explicit MonthModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    void setHidePlan(bool hide);
    [[nodiscard]] QString title() const;
    [[nodiscard]] static QVariantList weekdays();
    [[nodiscard]] int leadingDays() const;
    [[nodiscard]] bool hasEarlier() const { return m_reach.from < m_month.from; }
    [[nodiscard]] bool hasLater() const { return m_month.to < m_reach.to; }
    [[nodiscard]] bool showsPlan() const { return m_hasPlan && !m_hidePlan; }
    [[nodiscard]] bool showsResting() const;
    [[nodiscard]] int chosenRow() const;
    [[nodiscard]] QString chosenText() const;
    [[nodiscard]] EntryListModel* entries() { return &m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void showEarlier();
    Q_INVOKABLE void showLater();

public slots:
    /// Entries or the plan changed.
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void shown();

private:
    struct MonthDay {
        Day day{};
        DayMarks marks;
        int sessions = 0; ///< that count
        int others = 0;   ///< "not today"
        int planned = 0;
    };

    void show(Day inMonth);
    void load();
    [[nodiscard]] DayRange reach(const PlanHistory& history, Day today) const;
    [[nodiscard]] std::vector<MonthDay> daysOf(DayRange month, const PlanHistory& history,
                                               Day today) const;
    void showEntries();
    [[nodiscard]] QString spoken(const MonthDay& day) const;

    SessionRepository& m_sessions;
    PlanRepository& m_plans;
    PauseRepository& m_pauses;
    const Clock& m_clock;
    DayRange m_month;
    DayRange m_reach;
    Day m_today;
    std::optional<Day> m_chosen;
    std::vector<Session> m_noted; ///< of the month
    std::vector<MonthDay> m_days;
    EntryListModel m_entries;
    bool m_hidePlan = false;
    bool m_hasPlan = false;
    Reload m_reload;
};

} // namespace frond
