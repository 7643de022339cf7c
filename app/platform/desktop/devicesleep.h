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
    /// bag. Null until that has answered, which a question asks; `known` follows.
    [[nodiscard]] std::optional<bool> mayBeEnded();

signals:
    void known();
    /// A sleep is over (org.freedesktop.login1(5), "PrepareForSleep"). Timers counted nothing
    /// meanwhile.
    void woke();

private slots:
    void onPrepareForSleep(bool begins);

private:
    bool m_asks = false;
    std::optional<bool> m_mayBeEnded;
};

} // namespace frond
