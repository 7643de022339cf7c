// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/reminder/remindersviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/settingsrepository.h"
#include "core/kit/kitrepository.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"
#include "core/reminder/reminderport.h"
#include "core/reminder/reminderrecord.h"
#include "core/session/sessionrepository.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace frond {

namespace {

constexpr std::size_t offeredAfter = 3; // entries
constexpr Days toldAgainAfter{7};
constexpr std::chrono::seconds tryIn{10};
constexpr qsizetype listed = 5;

/// Mon to Sun in the locale's short form; "Tue and Thu".
QString weekdaysText(const std::array<bool, 7>& weekdays) {
    QStringList names;
    for (int i = 0; i < 7; ++i) {
        if (weekdays[static_cast<std::size_t>(i)])
            names << QLocale().standaloneDayName(i + 1, QLocale::ShortFormat);
    }
    return QLocale().createSeparatedList(names);
}

QString causeText(MissCause cause) {
    switch (cause) {
    case MissCause::Permission:
        return RemindersViewModel::tr("Notifications are off for Frond.");
    case MissCause::Exact:
        return RemindersViewModel::tr("Alarms to the minute are not allowed for Frond.");
    case MissCause::BatterySaver:
        return RemindersViewModel::tr("The system saves battery on Frond.");
    case MissCause::DeviceOff:
        return RemindersViewModel::tr("The device was off then.");
    case MissCause::AppClosed:
        return RemindersViewModel::tr("Frond was closed, and nothing opens it here.");
    case MissCause::ClockChanged:
        return RemindersViewModel::tr("The clock or the time zone was changed.");
    case MissCause::Opened:
        return RemindersViewModel::tr("Frond was open by then.");
    case MissCause::Unknown:
        break;
    }
    return RemindersViewModel::tr("No cause is known.");
}

} // namespace

RemindersViewModel::RemindersViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_keeper({ports.clock, ports.zone, ports.newId, ports.sessions, ports.kits, ports.plans,
                ports.pauses, ports.reminders, ports.reminderEvents, ports.reminderScheduler}) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RemindersViewModel::rearm);
    connect(&ports.changes, &Changes::changed, this, &RemindersViewModel::hear);
    reload();
}

void RemindersViewModel::reload() {
    m_reminders = m_ports.reminders.reminders();
    m_choices = reminderChoices(m_ports.settings);
    m_records = m_ports.reminders.records();
    m_misses = missesIn(m_records);
    m_health = m_ports.reminderScheduler.health();
    emit changed();
}

void RemindersViewModel::start() {
    attempt(this, [&] { m_keeper.findMisses(m_choices); });
    rearm();
}

void RemindersViewModel::rearm() {
    attempt(this, [&] { m_keeper.rearm(m_choices); });
    reload();
}

void RemindersViewModel::hear(Topics changed) {
    if (changed.meets(Topic::Entries | Topic::Today))
        m_ports.reminderScheduler.clearShown(); // an entry answered what is showing
    if (changed.meets(Topic::Entries | Topic::Kit | Topic::Plan | Topic::Pauses | Topic::Reminders |
                      Topic::Today))
        m_soon.start(0);
}

void RemindersViewModel::look() {
    attempt(this, [&] { m_keeper.findMisses(m_choices); });
    m_tryText.clear();
    reload();
}

void RemindersViewModel::happened() {
    attempt(this, [&] { findTried(); });
    rearm();
}

void RemindersViewModel::findTried() {
    if (!m_tryMark)
        return;
    for (const ReminderEvent& event : m_ports.reminderEvents.since(*m_tryMark).events) {
        if (event.due != tryDue)
            continue;
        m_tryMark.reset();
        const QString time = timeText(momentAt(event.at, m_ports.zone));
        m_tryText = event.kind == ReminderEvent::Kind::Shown
                        ? tr("The system took it at %1.").arg(time)
                        : tr("The system did not take it at %1.").arg(time);
        return;
    }
}

void RemindersViewModel::keep(std::string_view setting, bool on) {
    attempt(this, [&] { m_ports.settings.saveSetting(setting, on ? "yes" : "no"); });
    rearm();
}

void RemindersViewModel::wanted() {
    m_reminders = m_ports.reminders.reminders();
    m_choices.off = false;
    keep(remindersOffSetting, false);
    if (on() && m_health.permission == ReminderPermission::NotAsked)
        m_ports.reminderScheduler.requestPermission([this](ReminderPermission) { rearm(); });
}

void RemindersViewModel::setOn(bool on) {
    if (on == this->on())
        return;
    m_choices.off = !on;
    keep(remindersOffSetting, !on);
    if (on && m_health.permission == ReminderPermission::NotAsked)
        m_ports.reminderScheduler.requestPermission([this](ReminderPermission) { rearm(); });
}

void RemindersViewModel::setExact(bool exact) {
    if (exact == m_choices.exact)
        return;
    m_choices.exact = exact;
    keep(remindersExactSetting, exact);
    if (exact && m_health.exactAllowed == false)
        m_ports.reminderScheduler.openSettings(MissCause::Exact);
}

QString RemindersViewModel::valueText() const {
    if (!on())
        return tr("Off");
    std::vector<std::chrono::minutes> times;
    for (const ReminderSlot& slot : m_reminders.times)
        times.push_back(slot.time);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    QStringList texts;
    for (const std::chrono::minutes time : times)
        texts << timeText(time);
    const QString list = QLocale().createSeparatedList(texts);
    if (m_reminders.followPlan)
        return tr("%1, as planned").arg(list);
    const auto& weekdays = m_reminders.times.front().weekdays;
    return weekdays ? tr("%1, %2").arg(list, weekdaysText(*weekdays))
                    : tr("%1, every day").arg(list);
}

QString RemindersViewModel::nameOf(const FloatingTime& due) const {
    const Day today = m_ports.clock.now().day();
    return tr("%1, %2").arg(dayText(due.day, today), timeText(due.time));
}

QString RemindersViewModel::nextText() const {
    const auto next = std::find_if(m_records.begin(), m_records.end(), isToCome);
    return next == m_records.end() ? QString() : tr("Next: %1").arg(nameOf(next->due));
}

QString RemindersViewModel::closedText() const {
    if (!on())
        return {};
    return m_health.whenClosed ? tr("They come while Frond is closed, too.")
                               : tr("Here they come only while Frond is open.");
}

bool RemindersViewModel::refused() const {
    return on() && m_health.permission == ReminderPermission::Refused;
}

QList<PastReminder> RemindersViewModel::last() const {
    QList<PastReminder> rows;
    for (auto record = m_records.rbegin(); record != m_records.rend() && rows.size() < listed;
         ++record) {
        if (isToCome(*record))
            continue;
        const QString arrived =
            record->shown ? tr("Came at %1").arg(timeText(momentAt(*record->shown, m_ports.zone)))
                          : tr("Did not appear. %1").arg(causeText(*record->cause));
        rows << PastReminder{nameOf(record->due), arrived};
    }
    return rows;
}

QString RemindersViewModel::missText() const {
    const Day today = m_ports.clock.now().day();
    const auto told = m_ports.settings.setting(remindersToldSetting);
    const auto day = told ? parseDay(*told) : std::nullopt;
    if (!m_misses || (day && today - *day < toldAgainAfter))
        return {};
    const QString since = today - m_misses->since < Days{7}
                              ? QLocale().standaloneDayName(toQDate(m_misses->since).dayOfWeek())
                              : shortDayText(m_misses->since, today);
    const QString what =
        tr("%Ln reminders did not appear since %1.", nullptr, m_misses->count).arg(since);
    return tr("%1 %2").arg(what, causeText(m_misses->cause));
}

void RemindersViewModel::putAside() {
    attempt(this, [&] {
        m_keeper.putAside();
        m_ports.settings.saveSetting(remindersToldSetting, toText(m_ports.clock.now().day()));
    });
    reload();
}

bool RemindersViewModel::offered() const {
    return !hasTimes() && !m_ports.settings.setting(remindersOfferedSetting) &&
           m_ports.sessions.page(std::nullopt, offeredAfter).size() == offeredAfter;
}

void RemindersViewModel::declineOffer() {
    attempt(this, [&] { m_ports.settings.saveSetting(remindersOfferedSetting, "yes"); });
    emit changed();
}

void RemindersViewModel::tryOne() {
    attempt(this, [&] {
        m_tryMark = m_ports.reminderEvents.since(0).mark;
        m_ports.reminderScheduler.tryOne(m_reminders.text.value_or(std::string(neutralLine)),
                                         tryIn);
        m_tryText = tr("Coming in ten seconds. You can leave this page.");
    });
    emit changed();
}

bool RemindersViewModel::openSettings() {
    return m_ports.reminderScheduler.openSettings(MissCause::Permission);
}

} // namespace frond
