// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "core/base/clock.h"
#include "core/kit/kitrepository.h"
#include "core/overtime/comparison.h"
#include "core/overtime/readiness.h"
#include "core/overtime/sumsrepository.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"
#include "core/session/sessionrepository.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <string>
#include <vector>

namespace frond {

/// A value from 0 to 10; equal ones stand on each other, the first on level 0.
struct ComparisonDot {
    Q_GADGET
    QML_VALUE_TYPE(comparisonDot)
    Q_PROPERTY(int value MEMBER value CONSTANT)
    Q_PROPERTY(int level MEMBER level CONSTANT)

public:
    int value = 0;
    int level = 0;
    friend bool operator==(const ComparisonDot&, const ComparisonDot&) = default;
};

/// A row of dots for one side.
struct ComparisonSide {
    Q_GADGET
    QML_VALUE_TYPE(comparisonSide)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)
    Q_PROPERTY(QList<frond::ComparisonDot> dots MEMBER dots CONSTANT)

public:
    QString text;
    QString spoken;
    QList<ComparisonDot> dots;
    friend bool operator==(const ComparisonSide&, const ComparisonSide&) = default;
};

/// How the numbers of one side lie: of each value its share of them.
struct ContextSide {
    Q_GADGET
    QML_VALUE_TYPE(contextSide)
    Q_PROPERTY(QString name MEMBER name CONSTANT) ///< "With", "Without"
    Q_PROPERTY(QString typical MEMBER typical CONSTANT)
    Q_PROPERTY(QString entries MEMBER entries CONSTANT)
    Q_PROPERTY(QList<double> shares MEMBER shares CONSTANT) ///< of 0 to 10, together 1

public:
    QString name, typical, entries;
    QList<double> shares;
    friend bool operator==(const ContextSide&, const ContextSide&) = default;
};

/// What was noted beside sessions, and the numbers with and without it.
struct ComparedContext {
    Q_GADGET
    QML_VALUE_TYPE(comparedContext)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    /// "With: 9 entries, middle 2, half of them from 1 to 3. Without: …"; or that they are too few.
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(
        QList<frond::ContextSide> sides MEMBER sides CONSTANT) ///< none where they are too few

public:
    QString label;
    QString detail;
    QList<ContextSide> sides;
    friend bool operator==(const ComparedContext&, const ComparedContext&) = default;
};

/// Entries beside each other: one size then and now, of all there are, and what goes with what in
/// the days that are shown over time. It says nothing of why.
class ComparisonViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// Those that have numbers or words, and the one chosen.
    Q_PROPERTY(QList<frond::Choice> sizes READ sizes NOTIFY changed)
    Q_PROPERTY(QString size READ size WRITE setSize NOTIFY changed)
    Q_PROPERTY(QList<frond::ComparisonSide> sides READ sides NOTIFY changed)
    /// The words, a line a side: "First five in words, 3 February to 21 February: Hard, Okay, …"
    Q_PROPERTY(QStringList words READ words NOTIFY changed)
    Q_PROPERTY(QString sizeNote READ sizeNote NOTIFY changed)
    /// "First: 3 February to 21 February. Latest: 2 November to 22 November."
    Q_PROPERTY(QString sizeDays READ sizeDays NOTIFY changed)
    /// "4 March 2025 to 3 March"
    Q_PROPERTY(QString daysText READ daysText NOTIFY changed)
    /// An observation about the size used last, or why there is none; said only when asked for.
    Q_PROPERTY(bool showsObservation READ showsObservation WRITE setShowsObservation NOTIFY changed)
    Q_PROPERTY(QString observationText READ observationText NOTIFY changed)
    Q_PROPERTY(QList<frond::ComparedContext> contexts READ contexts NOTIFY changed)

public:
    using Needs =
        PortsOf<WithClock, WithSessions, WithSums, WithKits, WithPlans, WithPauses, WithChanges>;
    explicit ComparisonViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    /// Which part of the kit is compared.
    void setGroup(const QString& group);
    /// The days of what goes with what.
    void setDays(DayRange days);
    [[nodiscard]] QString daysText() const;
    [[nodiscard]] QString sizeDays() const;
    [[nodiscard]] QList<Choice> sizes() const;
    [[nodiscard]] QString size() const;
    void setSize(const QString& size);
    [[nodiscard]] QList<ComparisonSide> sides() const;
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] QString sizeNote() const;
    [[nodiscard]] bool showsObservation() const { return m_showsObservation; }
    void setShowsObservation(bool shows);
    [[nodiscard]] QString observationText() const;
    [[nodiscard]] QList<ComparedContext> contexts() const;

public slots:
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void changed();

private:
    void load();
    [[nodiscard]] const ThenAndNow* chosen() const;
    /// From the first of `values` to the last.
    template <class Value>
    [[nodiscard]] QString daysOf(const std::vector<Value>& values) const;

    SessionRepository& m_sessions;
    SumsRepository& m_sums;
    const KitRepository& m_kits;
    const PlanRepository& m_plans;
    const PauseRepository& m_pauses;
    const Clock& m_clock;
    std::string m_group{defaultGroup};
    std::optional<DayRange> m_days; ///< all, until they are set
    bool m_showsObservation = false;
    std::vector<ThenAndNow> m_sizes;
    std::vector<WithAndWithout> m_contexts;
    Readiness m_observation;
    ReadinessRule m_rule;
    std::optional<Millimetres> m_size;
    Reload m_reload;
};

} // namespace frond
