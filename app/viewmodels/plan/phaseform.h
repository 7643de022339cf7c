// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "core/plan/plan.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <optional>

namespace frond {

/// What stands beneath the fields of PhaseForm; empty beneath one that is right.
struct PhaseErrors {
    Q_GADGET
    QML_VALUE_TYPE(phaseErrors)
    Q_PROPERTY(QString times MEMBER times CONSTANT)
    Q_PROPERTY(QString weekdays MEMBER weekdays CONSTANT)
    Q_PROPERTY(QString minutes MEMBER minutes CONSTANT)
    Q_PROPERTY(QString maxDiameter MEMBER maxDiameter CONSTANT)
    Q_PROPERTY(QString weeks MEMBER weeks CONSTANT)

public:
    QString times, weekdays, minutes, maxDiameter, weeks;
    friend bool operator==(const PhaseErrors&, const PhaseErrors&) = default;
};

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
    Q_PROPERTY(QList<QString> weekdays MEMBER m_weekdays NOTIFY changed)
    Q_PROPERTY(QString minutes MEMBER m_minutes NOTIFY changed)
    Q_PROPERTY(QString maxDiameter MEMBER m_maxDiameter NOTIFY changed)
    /// Empty: no end, which only the last phase can have.
    Q_PROPERTY(QString weeks MEMBER m_weeks NOTIFY changed)
    Q_PROPERTY(bool last READ last NOTIFY changed)
    /// Empty until it was tried to take it.
    Q_PROPERTY(frond::PhaseErrors errors READ errors NOTIFY changed)
    /// From Monday on.
    Q_PROPERTY(QList<frond::Choice> weekdayChoices READ weekdayChoices CONSTANT)

public:
    using QObject::QObject;

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool last() const { return m_last; }
    [[nodiscard]] PhaseErrors errors() const;
    [[nodiscard]] static QList<Choice> weekdayChoices();

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
    [[nodiscard]] Phase read(PhaseErrors& errors) const;
    [[nodiscard]] Cadence readCadence(PhaseErrors& errors) const;

    bool m_tried = false;
    bool m_last = true;
    QString m_title, m_cadence, m_times, m_minutes, m_maxDiameter, m_weeks;
    QStringList m_weekdays;
};

} // namespace frond
