// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/desktop/usersystemd.h"
#include "core/base/floatingtime.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace frond {

/// Has the person's own systemd start `frond --remind` at times of the day, while Frond is closed.
/// It is a timer of the user's, in ~/.config/systemd/user; nothing of it outlives remove().
class WakeUp {
public:
    /// Some seconds after the minute, so that an open Frond comes first and finds it done.
    static constexpr std::chrono::seconds after{20};

    /// `name` of the units; `arguments` of the program, --remind among them.
    WakeUp(QString name, QString program, QStringList arguments);

    [[nodiscard]] bool isInstalled() const;

    /// Starts it at each time of day of `due`; the same again changes nothing. A second timer ends
    /// the device's sleep at each of `sleepEnds`, which clocks do show; null leaves that timer as
    /// it is. It fails where systemd may not do so (before 254, or without CAP_WAKE_ALARM), and the
    /// first does not depend on it. Does not wait for systemd.
    void install(std::span<const FloatingTime> due,
                 const std::optional<std::vector<FloatingTime>>& sleepEnds);
    void remove();

private:
    /// Whether this is its text, and systemd has taken it up to the last step, enabling it.
    [[nodiscard]] static bool isUp(const QString& timer, const QString& text);
    /// What it was is up no longer.
    static bool writeTimer(const QString& timer, const QString& text);
    /// Its file goes; `requests` get what is to be asked for that.
    static void takeAway(const QString& timer, std::vector<UserSystemd::Request>& requests);
    [[nodiscard]] QString timerName() const;
    [[nodiscard]] QString sleepTimerName() const;
    [[nodiscard]] QString serviceName() const;
    [[nodiscard]] QString timerText(const std::set<std::chrono::minutes>& times) const;
    [[nodiscard]] QString sleepTimerText(std::span<const FloatingTime> ends) const;
    [[nodiscard]] QString serviceText() const;

    UserSystemd m_systemd;
    QString m_name;
    QString m_program;
    QStringList m_arguments;
};

} // namespace frond
