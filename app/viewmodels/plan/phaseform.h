// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <optional>

namespace frond {

/// One phase as it is typed. What is typed stays as typed until it is taken.
class PhaseForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by PlanDraft")
    /// "Phase 2", or "A new phase".
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// "when_i_like", "times_per_day", "every_days", "weekdays" or "times_per_week".
    Q_PROPERTY(QString cadence MEMBER m_cadence NOTIFY changed)
    Q_PROPERTY(QString times MEMBER m_times NOTIFY changed)
    /// "0" Monday to "6" Sunday.
    Q_PROPERTY(QStringList weekdays MEMBER m_weekdays NOTIFY changed)
    Q_PROPERTY(QString minutes MEMBER m_minutes NOTIFY changed)
    Q_PROPERTY(QString maxDiameter MEMBER m_maxDiameter NOTIFY changed)
    /// Empty: no end, which only the last phase can have.
    Q_PROPERTY(QString weeks MEMBER m_weeks NOTIFY changed)
    Q_PROPERTY(bool last READ last NOTIFY changed)
    /// What stands beneath a field, by its name; empty until it was tried to take it.
    Q_PROPERTY(QVariant errors READ errors NOTIFY changed)
    /// [{ value, text }, …] from Monday on.
    Q_PROPERTY(QVariant weekdayChoices READ weekdayChoices CONSTANT)

public:
    using QObject::QObject;

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool last() const { return m_last; }
    [[nodiscard]] QVariant errors() const;
    [[nodiscard]] static QVariant weekdayChoices();

    void open(const QString& title, const Phase& phase, bool last);
    /// Null while a field is wrong.
    [[nodiscard]] std::optional<Phase> value() const;
    /// The same, and from then on `errors` says what is wrong.
    [[nodiscard]] std::optional<Phase> taken();
    /// Takes a weekday in, or out again.
    Q_INVOKABLE void toggleWeekday(const QString& day);

signals:
    void changed();

private:
    [[nodiscard]] Phase read(QVariantMap& errors) const;
    [[nodiscard]] Cadence readCadence(QVariantMap& errors) const;

    bool m_tried = false;
    bool m_last = true;
    QString m_title, m_cadence, m_times, m_minutes, m_maxDiameter, m_weeks;
    QStringList m_weekdays;
};

} // namespace frond
