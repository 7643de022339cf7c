// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/note/goaltext.h"
#include "core/base/day.h"
#include "core/note/goal.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>
#include <vector>

namespace frond {

/// A line to be rated this month.
struct LookBackLine {
    Q_GADGET
    QML_VALUE_TYPE(lookBackLine)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(int rating MEMBER rating CONSTANT)
    Q_PROPERTY(QString before MEMBER before CONSTANT)

public:
    QString id;
    QString text;
    int rating = -1; ///< of this month
    QString before;  ///< "2 February: 5"; empty the first time
    friend bool operator==(const LookBackLine&, const LookBackLine&) = default;
};

/// The look back, once a month, for a person who switched it on.
class LookBackViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// The first time it is switched on its lines are made.
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY changed)
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed)
    /// "November 2026"
    Q_PROPERTY(QString monthText READ monthText NOTIFY changed)
    /// "A look back for November" while it waits for this month; else empty.
    Q_PROPERTY(QString todayText READ todayText NOTIFY changed)
    Q_PROPERTY(QList<frond::LookBackLine> lines READ lines NOTIFY changed)
    Q_PROPERTY(QList<frond::GoalRow> hidden READ hidden NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithGoals, WithSettings, WithChanges>;
    explicit LookBackViewModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QString monthText() const;
    [[nodiscard]] QString todayText() const { return m_todayText; }
    [[nodiscard]] QList<LookBackLine> lines() const { return m_lines; }
    [[nodiscard]] QList<GoalRow> hidden() const { return m_hidden; }

    /// 0 to 10; -1 takes it back.
    Q_INVOKABLE void rate(const QString& id, int value);
    Q_INVOKABLE void notThisMonth();
    /// Does again what could not be kept last.
    void retry();

public slots:
    void reload() { m_reload.now(); }

signals:
    void changed();
    void failed(const QString& message);

private:
    void load();
    void makeLines();

    Needs m_ports;
    Day m_today;
    bool m_on = false;
    std::vector<RatedGoal> m_goals;
    QString m_todayText;
    QList<LookBackLine> m_lines;
    QList<GoalRow> m_hidden;
    std::function<void()> m_again;
    Reload m_reload;
};

} // namespace frond
