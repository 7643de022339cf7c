// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reminder/reminderkeeper.h"

#include <algorithm>
#include <set>

namespace frond {

namespace {

/// Some 18 a day for four weeks.
constexpr std::size_t mostHandedOver = 500;

/// Records older than this go.
constexpr Days recordsKept{60};

bool isNotToday(const Session& session) {
    return session.outcome == Outcome::NotToday;
}

} // namespace

ReminderChoices reminderChoices(const SettingsRepository& settings) {
    return {settings.setting(remindersOffSetting) == "yes",
            settings.setting(remindersExactSetting) == "yes"};
}

ReminderDays ReminderKeeper::days(DayRange range) const {
    ReminderFacts facts{m_ports.kits.kit(),
                        {},
                        m_ports.pauses.pauses(),
                        m_ports.sessions.list(range.from, range.to)};
    std::set<std::string> groups{std::string(defaultGroup)};
    for (const KitItem& item : facts.kit.items)
        groups.insert(item.group);
    for (const std::string& group : groups)
        facts.plans.emplace_back(group, m_ports.plans.planHistory(group));
    return reminderDays(facts, range);
}

bool ReminderKeeper::takeEvents() {
    const auto mark = m_ports.reminders.mark();
    const ReminderEvents::Batch batch = m_ports.events.since(mark.value_or(0));
    if (!mark) { // a restored copy, say: what happened before is not for it
        m_ports.reminders.save(m_ports.reminders.records(), batch.mark);
        return false;
    }
    bool added = false;
    for (const ReminderEvent& event : batch.events) {
        if (event.kind != ReminderEvent::Kind::NotToday)
            continue;
        const std::vector<Session> noted = m_ports.sessions.list(event.due.day, event.due.day);
        if (std::any_of(noted.begin(), noted.end(), isNotToday))
            continue;
        Session entry{.id = m_ports.newId(), .day = event.due.day};
        const Moment at = momentAt(event.at, m_ports.zone);
        if (at.day() == entry.day)
            entry.at = at;
        entry.outcome = Outcome::NotToday;
        m_ports.sessions.save(entry);
        added = true;
    }
    if (batch.mark != mark)
        m_ports.reminders.save(withEvents(m_ports.reminders.records(), batch.events, m_ports.zone),
                               batch.mark);
    return added;
}

void ReminderKeeper::findMisses(ReminderChoices choices) {
    takeEvents();
    const ReminderRecords before = m_ports.reminders.records();
    const ReminderRecords records = withCauses(before, m_ports.scheduler.health(), choices.exact,
                                               m_ports.zone, m_ports.clock.now().utc);
    if (records != before)
        m_ports.reminders.save(records, m_ports.reminders.mark().value_or(0));
}

bool ReminderKeeper::rearm(ReminderChoices choices) {
    const bool added = takeEvents();
    const Moment now = momentAt(m_ports.clock.now().utc, m_ports.zone);
    const Reminders reminders = choices.off ? Reminders() : m_ports.reminders.reminders();
    const ReminderRecords before = m_ports.reminders.records();
    std::vector<DueReminder> due;
    if (!choices.off && !(reminders.times.empty() && before.empty())) {
        const DayRange range{now.day() - Days{1}, now.day() + remindedAhead};
        const ReminderDays facts = days(range);
        due = stillDue(
            nextReminders(reminders, facts, m_ports.zone, now.utc, mostHandedOver, range.to),
            before, facts, m_ports.zone, now.utc);
    }
    const ReminderRecords records = replanned(before, due, now.utc, now.day() - recordsKept);
    if (records != before)
        m_ports.reminders.save(records, m_ports.reminders.mark().value_or(0));
    if (due.empty())
        m_ports.scheduler.cancelAll();
    else
        m_ports.scheduler.replaceAll(
            {reminders.text.value_or(std::string(neutralLine)), due, choices.exact, now.utc});
    return added;
}

std::vector<DueReminder> ReminderKeeper::next(std::size_t count, Days within) const {
    const Moment now = momentAt(m_ports.clock.now().utc, m_ports.zone);
    const DayRange range{now.day() - Days{1}, now.day() + within};
    return nextReminders(m_ports.reminders.reminders(), days(range), m_ports.zone, now.utc, count,
                         range.to);
}

std::optional<Misses> ReminderKeeper::misses() const {
    return missesIn(m_ports.reminders.records());
}

void ReminderKeeper::putAside() {
    m_ports.reminders.save(told(m_ports.reminders.records()), m_ports.reminders.mark().value_or(0));
}

} // namespace frond
