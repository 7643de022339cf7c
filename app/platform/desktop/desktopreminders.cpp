// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/desktopreminders.h"

#include "app/inwords.h"
#include "app/platform/devicesystem.h"
#include "app/qtconvert.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

namespace frond {

using std::chrono::seconds;
using Kind = ReminderEvent::Kind;

namespace {

/// The clock may be put elsewhere, and a machine that slept counts no time: it is asked this often.
constexpr std::chrono::minutes longestSleep{1};

QStringList remindArguments(const std::filesystem::path& database) {
    return {QStringLiteral("--db"),
            QString::fromStdString(std::filesystem::absolute(database).string()),
            QStringLiteral("--remind")};
}

/// `what` of this file, so that opening another never ends what this one has.
QString unitName(const char* what, const std::filesystem::path& database) {
    const std::string path = std::filesystem::absolute(database).string();
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(path), QCryptographicHash::Sha256);
    return QStringLiteral("frond-%1-%2")
        .arg(QLatin1String(what), QString::fromLatin1(hash.toHex().left(8)));
}

/// What clocks show when each is due: later, where they are put forward over it.
std::vector<FloatingTime> asShown(const std::vector<FloatingTime>& due, const ZoneOffsets& zone) {
    std::vector<FloatingTime> shown;
    for (const FloatingTime& time : due) {
        if (const auto at = momentOf(time, zone))
            shown.push_back({at->day(), at->timeOfDay()});
    }
    return shown;
}

} // namespace

DesktopReminders::DesktopReminders(const std::filesystem::path& database, const Clock& clock,
                                   ZoneOffsets zone)
    : m_database(database)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_handOver(data::readHandOver(database))
    , m_log(database)
    , m_wakeUp(unitName("reminders", database), QCoreApplication::applicationFilePath(),
               remindArguments(database))
    , m_wakeForLine(unitName("wake", database), m_sleep)
    , m_wakeForMinutes(unitName("wake-minutes", database), m_sleep) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DesktopReminders::tick);
    connect(&m_notifier, &Notifier::answered, this, &DesktopReminders::onAnswer);
    connect(&m_sleep, &DeviceSleep::woke, this, &DesktopReminders::onWoke);
    connect(&m_sleep, &DeviceSleep::known, this, &DesktopReminders::installWakeUp);
}

void DesktopReminders::replaceAll(const ReminderPlan& plan) {
    data::writeHandOver(m_database, plan);
    m_handOver = data::readHandOver(m_database);
    m_isOn = true;
    installWakeUp();
    tick();
}

void DesktopReminders::installWakeUp() {
    if (!m_isOn)
        return;
    std::optional<std::vector<FloatingTime>> sleepEnds;
    if (const std::optional<bool> ends = m_sleep.mayBeEnded())
        sleepEnds = *ends ? asShown(m_handOver.due, m_zone) : std::vector<FloatingTime>();
    m_wakeUp.install(m_handOver.due, sleepEnds);
}

void DesktopReminders::onWoke() {
    emit woke();
    if (!m_isOn)
        return;
    if (isLeftToSystemd())
        m_timer.start(WakeUp::after);
    else
        tick();
}

bool DesktopReminders::isLeftToSystemd() const {
    if (!m_wakeUp.isInstalled())
        return false;
    try {
        const std::vector<FloatingTime> due = dueNow();
        const auto until = m_clock.now().utc - WakeUp::after;
        return std::any_of(due.begin(), due.end(), [&](const FloatingTime& time) {
            const auto& known = m_handOver.due; // what was put off since is not
            const auto at = momentOf(time, m_zone);
            return at && at->utc <= until &&
                   std::find(known.begin(), known.end(), time) != known.end();
        });
    } catch (const StorageError&) {
        return true; // the log may be readable again after it
    }
}

void DesktopReminders::handAlarm(const SessionAlarm& alarm) {
    m_wakeForMinutes.set(m_clock.now().utc + alarm.after);
}

void DesktopReminders::takeBackAlarm() {
    m_wakeForMinutes.set(std::nullopt);
}

void DesktopReminders::cancelAll() {
    m_isOn = false;
    data::clearHandOver(m_database);
    m_handOver = {};
    m_wakeUp.remove();
    m_wakeForLine.set(std::nullopt);
    m_timer.stop();
    clearShown();
}

ReminderHealth DesktopReminders::health() const {
    ReminderHealth health;
    health.whenClosed = m_wakeUp.isInstalled();
    const auto up = std::chrono::floor<seconds>(m_clock.monotonic().time_since_epoch());
    health.deviceStarted = m_clock.now().utc - up;
    return health;
}

/// Desktops ask nobody; what they do not show is seen from the answer to showing it.
void DesktopReminders::requestPermission(std::function<void(ReminderPermission)> answered) {
    answered(ReminderPermission::Granted);
}

bool DesktopReminders::openSettings(MissCause /*cause*/) {
    return false; // each desktop has its own, and none a common way to it
}

void DesktopReminders::clearShown() {
    m_notifier.close();
}

void DesktopReminders::tryOne(const std::string& line, seconds after) {
    QTimer::singleShot(after, this, [this, line] { show(line, {tryDue}); });
}

void DesktopReminders::show(const std::string& line, const std::vector<FloatingTime>& due) {
    m_asked.insert(m_asked.end(), due.begin(), due.end());
    m_notifier.show(toQString(line), [this, due](bool taken) {
        m_shown = due.back();
        // Where it cannot be written it is told as not seen later, better than shown twice.
        for (const FloatingTime& time : due)
            note({m_clock.now().utc, taken ? Kind::Shown : Kind::Failed, time, {}});
        emit happened();
    });
}

void DesktopReminders::note(const ReminderEvent& event) {
    try {
        m_log.append(event);
    } catch (const StorageError& error) {
        qWarning("%s", qUtf8Printable(inWords(error)));
    }
}

std::vector<FloatingTime> DesktopReminders::dueNow() const {
    std::vector<FloatingTime> due = m_log.due(m_handOver, m_zone, m_clock.now().utc);
    std::erase_if(due, [this](const FloatingTime& time) {
        return std::find(m_asked.begin(), m_asked.end(), time) != m_asked.end();
    });
    return due;
}

void DesktopReminders::tick() {
    try {
        if (const std::vector<FloatingTime> due = dueNow(); !due.empty())
            show(m_handOver.line, due);
        const auto now = m_clock.now().utc;
        const auto next = m_log.nextDue(m_handOver, m_zone, now);
        m_wakeForLine.set(next);
        if (next)
            m_timer.start(std::min<std::chrono::milliseconds>(*next - now, longestSleep));
    } catch (const StorageError&) {
        m_timer.start(longestSleep); // the log may be readable again by then
    }
}

void DesktopReminders::onAnswer(const QString& answer) {
    const auto now = m_clock.now().utc;
    const bool isTry = m_shown == tryDue;
    if (answer == QLatin1String("later") && !isTry) {
        const Moment until = momentAt(now + laterBy, m_zone);
        note({now, Kind::Later, m_shown, FloatingTime{until.day(), until.timeOfDay()}});
    } else if (answer == QLatin1String("not_today") && !isTry) {
        note({now, Kind::NotToday, m_shown, std::nullopt});
    } else if (answer == QLatin1String("start") && !isTry) {
        note({now, Kind::Started, m_shown, std::nullopt});
    }
    emit happened();
    if (answer == QLatin1String("start") || answer == QLatin1String("default"))
        emit opened(answer == QLatin1String("start") && !isTry);
}

int showDueReminders(const std::filesystem::path& database, const Clock& clock,
                     const ZoneOffsets& zone) {
    const data::HandOver handOver = data::readHandOver(database);
    if (handOver.due.empty())
        return 0;
    bool shown = true;
    data::ReminderLog(database).showDue(
        handOver, zone, clock.now().utc, [&](const std::vector<FloatingTime>& /*due*/) {
            shown = Notifier().showAndLeave(toQString(handOver.line));
            return shown;
        });
    return shown ? 0 : 1;
}

} // namespace frond
