// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/wakeup.h"

#include "app/qtconvert.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace frond {

namespace {

QString systemd() {
    return QStringLiteral("org.freedesktop.systemd1");
}

QString folder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/systemd/user/");
}

QString contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool write(const QString& path, const QString& content) {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content.toUtf8()) >= 0 && file.commit();
}

/// As systemd.service(5) asks: in quotes, and % and $ doubled.
QString quoted(QString word) {
    word.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    word.replace(QLatin1Char('"'), QLatin1String("\\\""));
    word.replace(QLatin1Char('%'), QLatin1String("%%"));
    word.replace(QLatin1Char('$'), QLatin1String("$$"));
    return QLatin1Char('"') + word + QLatin1Char('"');
}

} // namespace

WakeUp::WakeUp(QString name, QString program, QStringList arguments)
    : m_name(std::move(name)), m_program(std::move(program)), m_arguments(std::move(arguments)) {}

QString WakeUp::timerName() const {
    return m_name + QStringLiteral(".timer");
}

QString WakeUp::serviceName() const {
    return m_name + QStringLiteral(".service");
}

bool WakeUp::isPossible() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.isConnected() && bus.interface()->isServiceRegistered(systemd());
}

bool WakeUp::isInstalled() const {
    return contentOf(folder() + serviceName()) == serviceText();
}

QString WakeUp::serviceText() const {
    QStringList words{quoted(m_program)};
    for (const QString& argument : m_arguments)
        words << quoted(argument);
    return QStringLiteral("[Unit]\n"
                          "Description=A quiet line at times of your choice\n\n"
                          "[Service]\n"
                          "Type=oneshot\n"
                          "ExecStart=%1\n")
        .arg(words.join(QLatin1Char(' ')));
}

QString WakeUp::timerText(const std::set<std::chrono::minutes>& times) const {
    // Some seconds after the minute, so that an open Frond comes first and finds it done. systemd
    // leaves out a time that clocks are put forward over; an hour later asks again, and whoever
    // finds nothing due does nothing.
    constexpr int secondsAfter = 20;
    std::set<std::chrono::minutes> all;
    for (const std::chrono::minutes time : times) {
        all.insert(time);
        all.insert((time + std::chrono::hours(1)) % std::chrono::hours(24));
    }
    QString text = QStringLiteral("[Unit]\n"
                                  "Description=A quiet line at times of your choice\n\n"
                                  "[Timer]\n"
                                  "AccuracySec=5\n"
                                  "Persistent=true\n"
                                  "OnClockChange=true\n"
                                  "OnTimezoneChange=true\n");
    for (const std::chrono::minutes time : all)
        text += QStringLiteral("OnCalendar=*-*-* %1:%2\n")
                    .arg(toQString(timeOfDayText(time)))
                    .arg(secondsAfter);
    return text + QStringLiteral("\n[Install]\nWantedBy=timers.target\n");
}

void WakeUp::ask(Requests requests) {
    if (requests.empty())
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(
        systemd(), QStringLiteral("/org/freedesktop/systemd1"),
        QStringLiteral("org.freedesktop.systemd1.Manager"), requests.front().first);
    message.setArguments(requests.front().second);
    requests.erase(requests.begin());
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), &m_waiting);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &m_waiting,
                     [this, rest = std::move(requests)](QDBusPendingCallWatcher* finished) {
                         finished->deleteLater();
                         ask(rest);
                     });
}

void WakeUp::install(const std::set<std::chrono::minutes>& times) {
    const QString timer = timerText(times);
    if (isInstalled() && contentOf(folder() + timerName()) == timer)
        return;
    if (!isPossible() || !QDir().mkpath(folder()) ||
        !write(folder() + serviceName(), serviceText()) || !write(folder() + timerName(), timer))
        return;
    ask({{QStringLiteral("Reload"), {}},
         {QStringLiteral("EnableUnitFiles"), {QStringList{timerName()}, false, true}},
         {QStringLiteral("RestartUnit"), {timerName(), QStringLiteral("replace")}}});
}

void WakeUp::remove() {
    if (!QFile::exists(folder() + timerName()) && !QFile::exists(folder() + serviceName()))
        return;
    // Enabling it made this link; where systemd does not answer it would point to nothing.
    QFile::remove(folder() + QStringLiteral("timers.target.wants/") + timerName());
    QFile::remove(folder() + timerName());
    QFile::remove(folder() + serviceName());
    if (isPossible())
        ask({{QStringLiteral("StopUnit"), {timerName(), QStringLiteral("replace")}},
             {QStringLiteral("Reload"), {}}});
}

} // namespace frond
