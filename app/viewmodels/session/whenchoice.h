// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/base/day.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <optional>

namespace frond {

/// When an entry was: today, yesterday or on another day, and perhaps at what time. Today begins
/// with the time it is; another day has none until one is picked.
class WhenChoice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by SessionEditor")
    /// All of it, for another process of the program: by its date, for "today" is another day then.
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY changed)
    /// "today", "yesterday" or "pick".
    Q_PROPERTY(QString choice READ choice WRITE setChoice NOTIFY changed STORED false)
    Q_PROPERTY(QString dayField READ dayField WRITE setDayField NOTIFY changed STORED false)
    Q_PROPERTY(QString dayError READ dayError NOTIFY changed)
    Q_PROPERTY(QString timeField READ timeField WRITE setTimeField NOTIFY changed STORED false)
    Q_PROPERTY(QString timeError READ timeError NOTIFY changed)
    /// A start between 00:00 and 04:00 may count for the day before.
    Q_PROPERTY(bool countsForShown READ countsForShown NOTIFY changed)
    Q_PROPERTY(bool countsForPrevious READ countsForPrevious WRITE setCountsForPrevious NOTIFY
                   changed STORED false)
    Q_PROPERTY(QString beganDayText READ beganDayText NOTIFY changed)
    Q_PROPERTY(QString previousDayText READ previousDayText NOTIFY changed)

public:
    struct When {
        Day day;
        std::optional<Moment> at;
    };

    using Needs = PortsOf<WithClock, WithZone>;
    explicit WhenChoice(const Needs& ports, QObject* parent = nullptr);

    /// Begins anew with now.
    void reset();
    /// Begins with what an entry has.
    void set(const When& when);
    /// Null while a field cannot be read or lies ahead.
    [[nodiscard]] std::optional<When> value() const;

    [[nodiscard]] QString typed() const;
    /// What is not its own is left out.
    void setTyped(const QString& text);
    [[nodiscard]] QString choice() const { return m_choice; }
    void setChoice(const QString& choice);
    [[nodiscard]] QString dayField() const { return m_dayField; }
    void setDayField(const QString& text);
    [[nodiscard]] QString dayError() const;
    [[nodiscard]] QString timeField() const;
    void setTimeField(const QString& text);
    [[nodiscard]] QString timeError() const;
    [[nodiscard]] bool countsForShown() const;
    [[nodiscard]] bool countsForPrevious() const { return m_previous; }
    void setCountsForPrevious(bool previous);
    [[nodiscard]] QString beganDayText() const;
    [[nodiscard]] QString previousDayText() const;

signals:
    void changed();

private:
    struct Loaded {
        When when;
        QString dayField;
        QString timeField;
    };
    /// The day it began, before "counts for".
    [[nodiscard]] std::optional<Day> beganDay() const;
    [[nodiscard]] std::optional<Moment> at(Day day) const;
    [[nodiscard]] bool liesAhead(const Moment& moment) const;

    Needs m_ports;
    Moment m_now;
    std::optional<Loaded> m_loaded;
    QString m_choice;
    QString m_dayField;
    std::optional<QString> m_timeField; ///< null until a time was picked or taken away
    bool m_previous = false;
};

} // namespace frond
