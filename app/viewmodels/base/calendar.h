// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace frond {

/// What a picker of days or times shows, and what it reads of what is typed. A day crosses as
/// "2026-03-14", a time as "21:10"; what is empty or cannot be read is "".
class Calendar : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// Set by the window; a picker reads no clock.
    Q_PROPERTY(QString today READ today WRITE setToday NOTIFY todayChanged)
    /// The locale counts hours from 1 to 12, in two halves of the day.
    Q_PROPERTY(bool twelveHours READ twelveHours CONSTANT)
    /// "AM" and "PM" as the locale has them.
    Q_PROPERTY(QStringList halves READ halves CONSTANT)

public:
    explicit Calendar(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QString today() const { return m_today; }
    void setToday(const QString& day);
    [[nodiscard]] static bool twelveHours();
    [[nodiscard]] static QStringList halves();

    Q_INVOKABLE static QString readDay(const QString& text);
    /// "Sat 14 March", with the year when it is not that of today.
    Q_INVOKABLE [[nodiscard]] QString dayText(const QString& day) const;
    /// "Saturday 14 March 2026"
    Q_INVOKABLE static QString spokenDay(const QString& day);
    /// "14/03/2026", as a person types it.
    Q_INVOKABLE static QString typedDay(const QString& day);
    /// "March 2026"; months count from 1.
    Q_INVOKABLE static QString monthText(int year, int month);
    Q_INVOKABLE static QString dayOf(int year, int month, int day);
    Q_INVOKABLE static int yearOf(const QString& day);
    Q_INVOKABLE static int monthOf(const QString& day);
    Q_INVOKABLE static QString plusDays(const QString& day, int days);
    /// The same day of another month, or its last one.
    Q_INVOKABLE static QString plusMonths(const QString& day, int months);
    /// The first (0) to the last (6) day of its week; `first` is 0 for Sunday to 6, as Qt.Sunday.
    Q_INVOKABLE static QString dayOfWeek(const QString& day, int first, int place);

    Q_INVOKABLE static QString readTime(const QString& text);
    /// "21:10" or "9:10 pm", as the locale has it.
    Q_INVOKABLE static QString timeText(const QString& time);
    Q_INVOKABLE static QString timeOf(int hour, int minute);
    Q_INVOKABLE static int hourOf(const QString& time);
    Q_INVOKABLE static int minuteOf(const QString& time);

signals:
    void todayChanged();

private:
    QString m_today;
};

} // namespace frond
