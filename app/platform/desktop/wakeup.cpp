// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/wakeup.h"

#include "app/qtconvert.h"

#include <QFile>
#include <QStandardPaths>

namespace frond {

namespace {

QString folder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/systemd/user/");
}

/// What enabling a timer makes.
QString linkOf(const QString& timer) {
    return folder() + QStringLiteral("timers.target.wants/") + timer;
}

/// Where systemd keeps when one was last due (systemd.timer(5), "Persistent").
QString stampOf(const QString& timer) {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/systemd/timers/stamp-") + timer;
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

QString WakeUp::sleepTimerName() const {
    return m_name + QStringLiteral("-wake.timer");
}

QString WakeUp::serviceName() const {
    return m_name + QStringLiteral(".service");
}

bool WakeUp::isInstalled() const {
    return unitText(folder() + serviceName()) == serviceText();
}

QString WakeUp::serviceText() const {
    QStringList words{quoted(m_program)};
    for (const QString& argument : m_arguments)
        words << quoted(argument);
    return unitHead() + QStringLiteral("\n[Service]\n"
                                       "Type=oneshot\n"
                                       "ExecStart=%1\n")
                            .arg(words.join(QLatin1Char(' ')));
}

QString WakeUp::timerText(const std::set<std::chrono::minutes>& times) const {
    // systemd leaves out a time that clocks are put forward over; an hour later asks again, and
    // whoever finds nothing due does nothing. It looks at the times again by itself when the clock
    // is set. (OnClockChange= would start the program there and then, and at the end of each sleep,
    // before an open Frond can come first.)
    std::set<std::chrono::minutes> all;
    for (const std::chrono::minutes time : times) {
        all.insert(time);
        all.insert((time + std::chrono::hours(1)) % std::chrono::hours(24));
    }
    QString text = unitHead() + QStringLiteral("\n[Timer]\n"
                                               "AccuracySec=5\n"
                                               "Persistent=true\n"
                                               "OnTimezoneChange=true\n");
    for (const std::chrono::minutes time : all)
        text += QStringLiteral("OnCalendar=*-*-* %1:%2\n")
                    .arg(toQString(timeOfDayText(time)))
                    .arg(after.count());
    return text + QStringLiteral("\n[Install]\nWantedBy=timers.target\n");
}

QString WakeUp::sleepTimerText(std::span<const FloatingTime> ends) const {
    // Days are named, so that no device lights up on one that has nothing to show.
    QString text = unitHead() + QStringLiteral("\n[Timer]\n"
                                               "AccuracySec=5\n"
                                               "WakeSystem=true\n"
                                               "Unit=%1\n")
                                    .arg(serviceName());
    for (const FloatingTime& time : ends)
        text += QStringLiteral("OnCalendar=%1 %2:%3\n")
                    .arg(toQString(toText(time.day)), toQString(timeOfDayText(time.time)))
                    .arg(after.count());
    return text + QStringLiteral("\n[Install]\nWantedBy=timers.target\n");
}

void WakeUp::install(std::span<const FloatingTime> due,
                     const std::optional<std::vector<FloatingTime>>& sleepEnds) {
    std::set<std::chrono::minutes> times;
    for (const FloatingTime& time : due)
        times.insert(time.time);
    std::vector<UserSystemd::Request> requests;
    QStringList timers;
    const QString text = timerText(times);
    if (!(isInstalled() && isUp(timerName(), text)) && UserSystemd::isThere() &&
        writeUnit(folder() + serviceName(), serviceText()) && writeTimer(timerName(), text))
        timers << timerName();
    if (sleepEnds && !sleepEnds->empty()) {
        const QString sleepText = sleepTimerText(*sleepEnds);
        if (!isUp(sleepTimerName(), sleepText) && UserSystemd::isThere() &&
            writeTimer(sleepTimerName(), sleepText))
            timers << sleepTimerName();
    } else if (sleepEnds) {
        takeAway(sleepTimerName(), requests);
    }
    if ((timers.empty() && requests.empty()) || !UserSystemd::isThere())
        return;
    requests.push_back({QStringLiteral("Reload"), {}});
    for (const QString& name : timers)
        requests.push_back({QStringLiteral("RestartUnit"), {name, QStringLiteral("replace")}});
    if (!timers.empty()) // last: by its link it is known that all was asked
        requests.push_back({QStringLiteral("EnableUnitFiles"), {timers, false, true}});
    m_systemd.ask(requests);
}

void WakeUp::remove() {
    std::vector<UserSystemd::Request> requests;
    takeAway(sleepTimerName(), requests);
    takeAway(timerName(), requests);
    if (QFile::remove(folder() + serviceName()))
        requests.push_back({QStringLiteral("ResetFailedUnit"), {serviceName()}});
    if (requests.empty() || !UserSystemd::isThere())
        return;
    requests.push_back({QStringLiteral("Reload"), {}});
    m_systemd.ask(requests);
}

bool WakeUp::isUp(const QString& timer, const QString& text) {
    return unitText(folder() + timer) == text && QFile::exists(linkOf(timer));
}

bool WakeUp::writeTimer(const QString& timer, const QString& text) {
    QFile::remove(linkOf(timer));
    return writeUnit(folder() + timer, text);
}

void WakeUp::takeAway(const QString& timer, std::vector<UserSystemd::Request>& requests) {
    if (!QFile::exists(folder() + timer))
        return;
    // Enabling it made this link; where systemd does not answer it would point to nothing.
    QFile::remove(linkOf(timer));
    QFile::remove(folder() + timer);
    QFile::remove(stampOf(timer));
    requests.push_back({QStringLiteral("StopUnit"), {timer, QStringLiteral("replace")}});
    // One that failed is remembered without its file, too.
    requests.push_back({QStringLiteral("ResetFailedUnit"), {timer}});
}

} // namespace frond
