// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "core/reminder/reminder.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace frond {

/// When a quiet line may come, and what it says. Nothing is kept before save().
class ReminderEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Those chosen, ascending.
    Q_PROPERTY(QList<frond::Choice> times READ times NOTIFY changed)
    Q_PROPERTY(QList<QString> timeValues READ timeValues WRITE setTimeValues NOTIFY changed)
    /// Why the last time could not be added.
    Q_PROPERTY(QString newTimeError READ newTimeError NOTIFY changed)
    /// "every", "weekdays" or "plan".
    Q_PROPERTY(QString days READ days WRITE setDays NOTIFY changed)
    Q_PROPERTY(QList<QString> weekdays READ weekdays WRITE setWeekdays NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> weekdayChoices READ weekdayChoices CONSTANT)
    Q_PROPERTY(QString weekdaysError READ weekdaysError NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString textError READ textError NOTIFY changed)
    /// What a locked screen would show.
    Q_PROPERTY(QString line READ line NOTIFY changed)
    Q_PROPERTY(QString quietFrom READ quietFrom WRITE setQuietFrom NOTIFY changed)
    Q_PROPERTY(QString quietTo READ quietTo WRITE setQuietTo NOTIFY changed)
    Q_PROPERTY(QString quietError READ quietError NOTIFY changed)
    /// A chosen time that lies in the quiet hours; empty when none does.
    Q_PROPERTY(QString silentText READ silentText NOTIFY changed)
    Q_PROPERTY(bool onlyIfNotDone READ onlyIfNotDone WRITE setOnlyIfNotDone NOTIFY changed)
    Q_PROPERTY(bool second READ second WRITE setSecond NOTIFY changed)
    /// "0" for as many as there are times.
    Q_PROPERTY(QString mostPerDay READ mostPerDay WRITE setMostPerDay NOTIFY changed)
    Q_PROPERTY(QList<frond::Choice> mostChoices READ mostChoices CONSTANT)
    Q_PROPERTY(bool isValid READ isValid NOTIFY changed)

public:
    using Needs = PortsOf<WithReminders, WithSettings, WithChanges>;
    explicit ReminderEditor(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QList<Choice> times() const;
    [[nodiscard]] QStringList timeValues() const;
    void setTimeValues(const QStringList& values);
    [[nodiscard]] QString newTimeError() const { return m_newTimeError; }
    [[nodiscard]] QString days() const;
    void setDays(const QString& days);
    [[nodiscard]] QStringList weekdays() const;
    void setWeekdays(const QStringList& days);
    [[nodiscard]] static QList<Choice> weekdayChoices();
    [[nodiscard]] QString weekdaysError() const;
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] QString textError() const;
    [[nodiscard]] QString line() const;
    [[nodiscard]] QString quietFrom() const { return m_quietFrom; }
    void setQuietFrom(const QString& text);
    [[nodiscard]] QString quietTo() const { return m_quietTo; }
    void setQuietTo(const QString& text);
    [[nodiscard]] QString quietError() const;
    [[nodiscard]] QString silentText() const;
    [[nodiscard]] bool onlyIfNotDone() const { return m_reminders.onlyIfNotDone; }
    void setOnlyIfNotDone(bool on);
    [[nodiscard]] bool second() const { return m_reminders.secondAfterMinutes.has_value(); }
    void setSecond(bool on);
    [[nodiscard]] QString mostPerDay() const;
    void setMostPerDay(const QString& most);
    [[nodiscard]] static QList<Choice> mostChoices();
    [[nodiscard]] bool isValid() const;

    /// False when it cannot be read or is there already.
    Q_INVOKABLE bool addTime(const QString& text);
    Q_INVOKABLE void removeTime(const QString& time);
    Q_INVOKABLE void toggleWeekday(const QString& day);
    /// True when it is kept.
    Q_INVOKABLE bool save();

public slots:
    void reload() { m_reload.now(); }

signals:
    void changed();
    void saved();
    void failed(const QString& message);

private:
    void load();
    [[nodiscard]] std::optional<QuietHours> quiet() const;
    [[nodiscard]] Reminders value() const;

    Needs m_ports;
    Reminders m_reminders;
    std::optional<std::array<bool, 7>> m_weekdays; ///< of a time that is added
    QString m_newTimeError, m_text, m_quietFrom, m_quietTo;
    Reload m_reload;
};

} // namespace frond
