// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/walltime.h"

#include <QString>
#include <QStringList>
#include <set>

namespace frond {

/// Has the person's own systemd start `frond --remind` at times of the day, while Frond is closed.
/// It is a timer of the user's, in ~/.config/systemd/user; nothing of it outlives remove().
class WakeUp {
public:
    /// `name` of the units; `arguments` of the program, --remind among them.
    WakeUp(QString name, QString program, QStringList arguments);

    /// True when a systemd of the user's answers on the session bus.
    [[nodiscard]] static bool isPossible();
    [[nodiscard]] bool isInstalled() const;

    /// Starts it at `times`; the same times again change nothing. False when it could not be done.
    bool install(const std::set<std::chrono::minutes>& times);
    void remove();

private:
    [[nodiscard]] QString timerName() const;
    [[nodiscard]] QString serviceName() const;
    [[nodiscard]] QString timerText(const std::set<std::chrono::minutes>& times) const;
    [[nodiscard]] QString serviceText() const;

    QString m_name;
    QString m_program;
    QStringList m_arguments;
};

} // namespace frond
