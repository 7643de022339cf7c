// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/desktop/devicesleep.h"
#include "app/platform/desktop/heldcookie.h"
#include "app/platform/desktop/usersystemd.h"

#include <QDBusServiceWatcher>
#include <QObject>
#include <QString>
#include <chrono>
#include <optional>

namespace frond {

/// Ends the sleep of a phone or a tablet once, at one moment. What is to happen then is for others,
/// who hear that it woke. Those who can do it are asked: KDE's PowerDevil
/// (org.kde.Solid.PowerManagement, `scheduleWakeup`), and the person's own systemd by a timer in
/// its folder for the time until they log out, which starts a program that does nothing. Where
/// neither can, the device sleeps on.
class SleepAlarm : public QObject {
    Q_OBJECT

public:
    /// `name` of the timer, one for each alarm; `sleep` stays as long as this is there.
    SleepAlarm(QString name, DeviceSleep& sleep, QObject* parent = nullptr);
    ~SleepAlarm() override;
    SleepAlarm(const SleepAlarm&) = delete;
    SleepAlarm& operator=(const SleepAlarm&) = delete;

    /// In place of the moment before; null for none. The same again changes nothing, but where it
    /// is not known yet what the device is, that is asked again.
    void set(std::optional<std::chrono::sys_seconds> at);

private:
    void apply();
    void onPowerDevilChanged();
    void askPowerDevil();
    void askSystemd();
    [[nodiscard]] QString unit(const char* suffix) const;
    bool takeAway() const;

    QString m_name;
    DeviceSleep& m_sleep;
    UserSystemd m_systemd;
    HeldCookie m_held;
    QDBusServiceWatcher m_powerDevil;
    std::optional<std::chrono::sys_seconds> m_at;
    bool m_isAsked = false; ///< that this moment ends the sleep
};

} // namespace frond
