// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/sleepalarm.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDateTime>
#include <QFile>
#include <QStandardPaths>

namespace frond {

namespace {

/// Units that are there until the person logs out (systemd.unit(5)).
QString runtimeFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
           QStringLiteral("/systemd/user/");
}

QString powerDevil() {
    return QStringLiteral("org.kde.Solid.PowerManagement");
}

QDBusMessage powerDevilCall(const QString& method) {
    QDBusMessage message = QDBusMessage::createMethodCall(
        powerDevil(), QStringLiteral("/org/kde/Solid/PowerManagement"), powerDevil(), method);
    message.setAutoStartService(false);
    return message;
}

QString timerText(std::chrono::sys_seconds at) {
    const QDateTime time = QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count()).toUTC();
    return unitHead() + QStringLiteral("CollectMode=inactive-or-failed\n\n"
                                       "[Timer]\n"
                                       "AccuracySec=1\n"
                                       "WakeSystem=true\n"
                                       "RemainAfterElapse=false\n"
                                       "OnCalendar=%1 UTC\n")
                            .arg(time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
}

/// A timer starts something; ending the sleep is all that is asked.
QString serviceText() {
    return unitHead() + QStringLiteral("\n[Service]\n"
                                       "Type=oneshot\n"
                                       "ExecStart=true\n");
}

} // namespace

SleepAlarm::SleepAlarm(QString name, DeviceSleep& sleep, QObject* parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_sleep(sleep)
    , m_held([](quint32 cookie) {
        QDBusMessage message = powerDevilCall(QStringLiteral("clearWakeup"));
        message << static_cast<qint32>(cookie);
        return message;
    })
    , m_powerDevil(powerDevil(), QDBusConnection::sessionBus()) {
    connect(&m_sleep, &DeviceSleep::known, this, &SleepAlarm::apply);
    connect(&m_powerDevil, &QDBusServiceWatcher::serviceOwnerChanged, this,
            &SleepAlarm::onPowerDevilChanged);
}

SleepAlarm::~SleepAlarm() {
    set(std::nullopt);
    static_cast<void>(UserSystemd::isThere()); // answered once the bus has what was sent
}

void SleepAlarm::set(std::optional<std::chrono::sys_seconds> at) {
    if (at && at == m_at && m_isAsked)
        return;
    // PowerDevil drops what has come to pass, and is not sure to bear being asked to.
    const auto now = std::chrono::system_clock::now();
    if (m_at && *m_at <= now + std::chrono::seconds(1))
        m_held.forget();
    m_at = at; // none: that of a program that was ended may still be there
    apply();
}

void SleepAlarm::apply() {
    m_isAsked = !m_at || m_sleep.mayBeEnded().value_or(false);
    if (!m_isAsked)
        return;
    askPowerDevil();
    askSystemd();
}

/// One that begins anew knows of nothing, and counts its cookies from the first again.
void SleepAlarm::onPowerDevilChanged() {
    m_held.forget();
    if (m_at && m_sleep.mayBeEnded().value_or(false))
        askPowerDevil();
}

void SleepAlarm::askPowerDevil() {
    if (!m_at) {
        m_held.giveBack();
        return;
    }
    QDBusMessage message = powerDevilCall(QStringLiteral("scheduleWakeup"));
    // It calls back there and does not wait for an answer: nothing has to be there.
    message << QDBusConnection::sessionBus().baseService()
            << QVariant::fromValue(QDBusObjectPath("/"))
            << qulonglong(m_at->time_since_epoch().count());
    m_held.ask(message);
}

QString SleepAlarm::unit(const char* suffix) const {
    return m_name + QLatin1String(suffix);
}

/// True where a timer was there.
bool SleepAlarm::takeAway() const {
    QFile::remove(runtimeFolder() + unit(".service"));
    return QFile::remove(runtimeFolder() + unit(".timer"));
}

void SleepAlarm::askSystemd() {
    const QString reload = QStringLiteral("Reload");
    const QVariantList replacing{unit(".timer"), QStringLiteral("replace")};
    if (m_at) {
        if (UserSystemd::isThere() &&
            writeUnit(runtimeFolder() + unit(".service"), serviceText()) &&
            writeUnit(runtimeFolder() + unit(".timer"), timerText(*m_at)))
            m_systemd.ask({{reload, {}}, {QStringLiteral("RestartUnit"), replacing}});
    } else if (takeAway() && UserSystemd::isThere()) {
        m_systemd.ask({{QStringLiteral("StopUnit"), replacing}, {reload, {}}});
    }
}

} // namespace frond
