// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/ports.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <optional>

namespace frond {

/// The plan as shown, and the form that changes it. The form holds one phase; what is typed stays
/// as typed until it is saved.
class PlanEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(bool hasPlan READ hasPlan NOTIFY changed)
    Q_PROPERTY(QString planName READ planName NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    /// "Now: once a day, about 20 minutes, until 29 March."
    Q_PROPERTY(QString nowText READ nowText NOTIFY changed)
    /// One line for each phase, with its real dates.
    Q_PROPERTY(QStringList phaseTexts READ phaseTexts NOTIFY changed)
    /// Several phases are shown, and changed in a plan file.
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY changed)
    /// After surgery or radiotherapy: no cheerful word about closing.
    Q_PROPERTY(bool clinical READ clinical NOTIFY changed)
    Q_PROPERTY(QString breakWords READ breakWords NOTIFY changed)
    /// For a row: the cadence, or empty.
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)

    Q_PROPERTY(QString name MEMBER m_name NOTIFY formChanged)
    /// "when_i_like", "times_per_day", "every_days", "weekdays" or "times_per_week".
    Q_PROPERTY(QString cadence MEMBER m_cadence NOTIFY formChanged)
    Q_PROPERTY(QString times MEMBER m_times NOTIFY formChanged)
    /// "0" Monday to "6" Sunday.
    Q_PROPERTY(QStringList weekdays MEMBER m_weekdays NOTIFY formChanged)
    Q_PROPERTY(QString minutes MEMBER m_minutes NOTIFY formChanged)
    Q_PROPERTY(QString maxDiameter MEMBER m_maxDiameter NOTIFY formChanged)
    /// Empty: no end.
    Q_PROPERTY(QString weeks MEMBER m_weeks NOTIFY formChanged)
    /// From which day on the change holds.
    Q_PROPERTY(QString from MEMBER m_from NOTIFY formChanged)
    /// What stands beneath a field, by its name; empty until a save was tried.
    Q_PROPERTY(QVariant errors READ errors NOTIFY formChanged)
    /// [{ value, text }, …] from Monday on.
    Q_PROPERTY(QVariant weekdayChoices READ weekdayChoices CONSTANT)

public:
    explicit PlanEditor(const Ports& ports, QObject* parent = nullptr);

    [[nodiscard]] bool hasPlan() const { return m_plan.has_value(); }
    [[nodiscard]] QString planName() const;
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString nowText() const;
    [[nodiscard]] QStringList phaseTexts() const;
    [[nodiscard]] bool canEdit() const { return !m_plan || m_plan->phases.size() == 1; }
    [[nodiscard]] bool clinical() const { return m_plan && m_plan->kind != PlanKind::Own; }
    [[nodiscard]] QString breakWords() const;
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QVariant errors() const;
    [[nodiscard]] static QVariant weekdayChoices();

    /// Fills the form from the plan in force, or for a new one.
    Q_INVOKABLE void openForm();
    /// Takes a weekday in, or out again.
    Q_INVOKABLE void toggleWeekday(const QString& day);
    /// False when a field is wrong or the change could not be kept; the form keeps its input.
    Q_INVOKABLE bool save();
    /// Closes the plan from today on. Entries and past days keep what they had.
    Q_INVOKABLE bool close();
    Q_INVOKABLE bool undoClose();

public slots:
    void reload();

signals:
    void changed();
    void formChanged();
    void saved();
    void planChanged();
    void failed(const QString& message);

private:
    [[nodiscard]] Plan formPlan(QVariantMap& errors) const;
    [[nodiscard]] Phase formPhase(QVariantMap& errors) const;
    [[nodiscard]] Cadence formCadence(QVariantMap& errors) const;
    [[nodiscard]] bool store(const PlanHistory& history);

    const Clock& m_clock;
    PlanRepository& m_plans;
    PlanHistory m_history;
    PlanHistory m_beforeClose;
    std::optional<Plan> m_plan; ///< in force today, else the next to begin

    bool m_tried = false;
    QString m_name, m_cadence, m_times, m_minutes, m_maxDiameter, m_weeks, m_from;
    QStringList m_weekdays;
};

} // namespace frond
