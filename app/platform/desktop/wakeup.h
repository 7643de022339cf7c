// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/floatingtime.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <set>
#include <utility>
#include <vector>

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

    /// Starts it at `times`; the same times again change nothing. Does not wait for systemd.
    void install(const std::set<std::chrono::minutes>& times);
    void remove();

private:
    using Requests = std::vector<std::pair<QString, QVariantList>>;
    /// Each once the one before was answered.
    void ask(Requests requests);
    [[nodiscard]] QString timerName() const;
    [[nodiscard]] QString serviceName() const;
    [[nodiscard]] QString timerText(const std::set<std::chrono::minutes>& times) const;
    [[nodiscard]] QString serviceText() const;

    QObject m_waiting; ///< answers are heard as long as this is there
    QString m_name;
    QString m_program;
    QStringList m_arguments;
};

} // namespace frond
