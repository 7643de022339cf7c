// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "core/base/clock.h"
#include "core/kit/kitrepository.h"
#include "core/overtime/comparison.h"
#include "core/overtime/readiness.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"
#include "core/session/sessionrepository.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>
#include <string>
#include <vector>

namespace frond {

/// All entries beside each other: one size then and now, and what goes with what. It says nothing
/// of why.
class ComparisonViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// [{ value, text }, …] of the sizes that have numbers, and the one chosen.
    Q_PROPERTY(QVariantList sizes READ sizes NOTIFY changed)
    Q_PROPERTY(QString size READ size WRITE setSize NOTIFY changed)
    /// [{ text, spoken, dots: [{ value, level }] }, …]: a row of dots for each side; equal values
    /// stand on each other.
    Q_PROPERTY(QVariantList sides READ sides NOTIFY changed)
    Q_PROPERTY(QString sizeNote READ sizeNote NOTIFY changed)
    /// [{ label, detail }, …]
    /// An observation about the size used last, or why there is none; said only when asked for.
    Q_PROPERTY(bool showsObservation READ showsObservation WRITE setShowsObservation NOTIFY changed)
    Q_PROPERTY(QString observationText READ observationText NOTIFY changed)
    Q_PROPERTY(QVariantList contexts READ contexts NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithSessions, WithKits, WithPlans, WithPauses, WithChanges>;
    explicit ComparisonViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    /// Which part of the kit is compared.
    void setGroup(const QString& group);
    [[nodiscard]] QVariantList sizes() const;
    [[nodiscard]] QString size() const;
    void setSize(const QString& size);
    [[nodiscard]] QVariantList sides() const;
    [[nodiscard]] QString sizeNote() const;
    [[nodiscard]] bool showsObservation() const { return m_showsObservation; }
    void setShowsObservation(bool shows);
    [[nodiscard]] QString observationText() const;
    [[nodiscard]] QVariantList contexts() const;

public slots:
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void changed();

private:
    void load();
    [[nodiscard]] const ThenAndNow* chosen() const;

    SessionRepository& m_sessions;
    const KitRepository& m_kits;
    const PlanRepository& m_plans;
    const PauseRepository& m_pauses;
    const Clock& m_clock;
    std::string m_group{defaultGroup};
    bool m_showsObservation = false;
    std::vector<ThenAndNow> m_sizes;
    std::vector<WithAndWithout> m_contexts;
    Readiness m_observation;
    ReadinessRule m_rule;
    std::optional<Millimetres> m_size;
    Reload m_reload;
};

} // namespace frond
