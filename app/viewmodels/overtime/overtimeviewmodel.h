// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/overtime/chartmodel.h"
#include "app/viewmodels/today/weekmodel.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/kit/kitrepository.h"
#include "core/overtime/statistics.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"
#include "core/session/sessionrepository.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace frond {

/// How things were over a span of days: a sentence, charts, and the same as a table.
class OverTimeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read or counted while this is false; changes are caught up with when it turns
    /// true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// "month", "quarter", "year" or "all".
    Q_PROPERTY(QString range READ range WRITE setRange NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> ranges READ ranges CONSTANT)
    /// The parts of the kit that are kept apart; empty when there is one.
    Q_PROPERTY(QList<frond::Choice> groups READ groups NOTIFY changed)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY groupChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    /// There is no session at all yet.
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    Q_PROPERTY(frond::ChartModel* size READ size CONSTANT)
    /// Pain as numbers.
    Q_PROPERTY(frond::ChartModel* felt READ felt CONSTANT)
    /// How it felt, in words; never drawn on the axis of the numbers.
    Q_PROPERTY(frond::ChartModel* words READ words CONSTANT)
    Q_PROPERTY(frond::ChartModel* ease READ ease CONSTANT)
    Q_PROPERTY(frond::ChartModel* minutes READ minutes CONSTANT)
    Q_PROPERTY(frond::ChartModel* depth READ depth CONSTANT)
    Q_PROPERTY(frond::WeekModel* weeks READ weeks CONSTANT)
    /// There are such ratings, so that it makes sense to offer their lines.
    Q_PROPERTY(bool hasBefore READ hasBefore NOTIFY changed)
    Q_PROPERTY(bool hasAfter READ hasAfter NOTIFY changed)
    Q_PROPERTY(bool showBefore READ showBefore WRITE setShowBefore NOTIFY changed)
    Q_PROPERTY(bool showAfter READ showAfter WRITE setShowAfter NOTIFY changed)
    /// There is a plan whose numbers could be hidden.
    Q_PROPERTY(bool hasPlan READ hasPlan NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithSessions, WithKits, WithPlans, WithPauses, WithChanges>;
    explicit OverTimeViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] QString range() const { return m_range; }
    void setRange(const QString& range);
    [[nodiscard]] QList<Choice> ranges() const;
    [[nodiscard]] QList<Choice> groups() const { return m_groups; }
    [[nodiscard]] QString group() const { return m_group; }
    void setGroup(const QString& group);
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] bool isEmpty() const { return m_empty; }
    [[nodiscard]] ChartModel* size() { return &m_size; }
    [[nodiscard]] ChartModel* felt() { return &m_felt; }
    [[nodiscard]] ChartModel* words() { return &m_words; }
    [[nodiscard]] ChartModel* ease() { return &m_ease; }
    [[nodiscard]] ChartModel* minutes() { return &m_minutes; }
    [[nodiscard]] ChartModel* depth() { return &m_depth; }
    /// The session drawn closest to `x` (days since 1970) on the charts, at most `reach` days from
    /// it; empty when none is.
    Q_INVOKABLE QString entryNear(double x, double reach) const;
    [[nodiscard]] WeekModel* weeks() { return &m_weeks; }
    [[nodiscard]] bool hasBefore() const { return m_hasBefore; }
    [[nodiscard]] bool hasAfter() const { return m_hasAfter; }
    [[nodiscard]] bool showBefore() const { return m_showBefore; }
    void setShowBefore(bool show);
    [[nodiscard]] bool showAfter() const { return m_showAfter; }
    void setShowAfter(bool show);
    [[nodiscard]] bool hasPlan() const { return m_hasPlan && !m_notesOnly; }
    /// Plan numbers are left out of the sentence and the table.
    void setHidePlan(bool hide);
    /// The person keeps notes only: what is counted are entries, and there is no plan.
    void setNotesOnly(bool notesOnly);

public slots:
    /// Entries or the plan changed, or the day did.
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void groupChanged();
    void changed();

private:
    void load();
    void present();
    [[nodiscard]] DayRange chosenDays(Day today) const;

    SessionRepository& m_sessions;
    const KitRepository& m_kits;
    PlanRepository& m_plans;
    PauseRepository& m_pauses;
    const Clock& m_clock;
    QString m_range = QStringLiteral("month");
    QString m_group;
    QList<Choice> m_groups;
    bool m_hidePlan = false;
    bool m_notesOnly = false;
    bool m_showBefore = false;
    bool m_showAfter = false;

    Summary m_summary;
    std::vector<ChartPoint> m_points;
    std::vector<LargestSpan> m_largest;
    std::vector<int> m_plannedMinutes;
    QString m_sentence;
    bool m_empty = true;
    bool m_hasBefore = false;
    bool m_hasAfter = false;
    bool m_hasPlan = false;
    ChartModel m_size;
    ChartModel m_felt;
    ChartModel m_words;
    ChartModel m_ease;
    ChartModel m_minutes;
    ChartModel m_depth;
    WeekModel m_weeks;
    Reload m_reload;
};

} // namespace frond
