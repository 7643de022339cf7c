// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/history/daysmodel.h"
#include "app/viewmodels/history/timeline.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/overtime/sumsrepository.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"
#include "core/session/sessionrepository.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace frond {

/// A day of a small month that has a mark, and where it stands.
struct YearDay {
    Q_GADGET
    QML_VALUE_TYPE(yearDay)
    Q_PROPERTY(int column MEMBER column CONSTANT) ///< 0 to 6
    Q_PROPERTY(int week MEMBER week CONSTANT)     ///< 0 to 5
    Q_PROPERTY(bool noted MEMBER noted CONSTANT)
    Q_PROPERTY(bool planned MEMBER planned CONSTANT)
    Q_PROPERTY(bool resting MEMBER resting CONSTANT)

public:
    int column = 0;
    int week = 0;
    bool noted = false;
    bool planned = false;
    bool resting = false;
    friend bool operator==(const YearDay&, const YearDay&) = default;
};

struct YearMonth {
    Q_GADGET
    QML_VALUE_TYPE(yearMonth)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    /// "March 2026, noted on 12 days"
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)
    Q_PROPERTY(bool isNow MEMBER isNow CONSTANT)
    Q_PROPERTY(QList<frond::YearDay> days MEMBER days CONSTANT)

public:
    QString name;
    QString spoken;
    bool isNow = false;
    QList<YearDay> days;
};

/// A calendar year: a disc on each day with something noted, in the marks of the month. Nothing is
/// added up.
class YearModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// "2026"
    Q_PROPERTY(QString title READ title NOTIFY shown)
    Q_PROPERTY(QList<frond::YearMonth> months READ months NOTIFY shown)
    Q_PROPERTY(bool hasEarlier READ hasEarlier NOTIFY shown)
    Q_PROPERTY(bool hasLater READ hasLater NOTIFY shown)
    Q_PROPERTY(bool showsPlan READ showsPlan NOTIFY shown)
    Q_PROPERTY(bool showsResting READ showsResting NOTIFY shown)

public:
    using Needs =
        PortsOf<WithClock, WithSessions, WithSums, WithBeside, WithPlans, WithPauses, WithChanges>;
    explicit YearModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    void setHidePlan(bool hide);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QList<YearMonth> months() const { return m_months; }
    [[nodiscard]] bool hasEarlier() const { return m_reach.from < m_year.from; }
    [[nodiscard]] bool hasLater() const { return m_year.to < m_reach.to; }
    [[nodiscard]] bool showsPlan() const { return m_showsPlan; }
    [[nodiscard]] bool showsResting() const { return m_showsResting; }

    Q_INVOKABLE void showEarlier();
    Q_INVOKABLE void showLater();
    /// "2026-03-01": the first day of the month in this `row`.
    Q_INVOKABLE [[nodiscard]] QString firstDayOf(int row) const;

public slots:
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void shown();

private:
    void load();
    [[nodiscard]] std::vector<Day> notedDays(const std::vector<TimelineRow>& beside,
                                             Day today) const;

    BesidePorts m_beside;
    SessionRepository& m_sessions;
    SumsRepository& m_sums;
    PlanRepository& m_plans;
    PauseRepository& m_pauses;
    const Clock& m_clock;
    DayRange m_year;
    DayRange m_reach;
    QList<YearMonth> m_months;
    bool m_hidePlan = false;
    bool m_showsPlan = false;
    bool m_showsResting = false;
    Reload m_reload;
};

} // namespace frond
