// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

namespace frond {

/// The sleep of this device (suspend), as the system bus tells of it.
class DeviceSleep : public QObject {
    Q_OBJECT

public:
    explicit DeviceSleep(QObject* parent = nullptr);

    /// Whether it may be ended for the person: on a phone or a tablet, by what systemd-hostnamed
    /// calls the device (org.freedesktop.hostname1(5), "Chassis"). A laptop may lie closed in a
    /// bag. False until that has answered, which the first question asks; `mayBeEndedNow` follows.
    [[nodiscard]] bool mayBeEnded();

signals:
    void mayBeEndedNow();
    /// A sleep is over (org.freedesktop.login1(5), "PrepareForSleep"). Timers counted nothing
    /// meanwhile.
    void woke();

private slots:
    void onPrepareForSleep(bool begins);

private:
    std::optional<bool> m_mayBeEnded; ///< unset until it was asked
};

} // namespace frond
