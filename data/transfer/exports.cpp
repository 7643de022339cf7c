// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/exports.h"

#include "core/plan/schedule.h"
#include "core/reminder/reminder.h"
#include "core/session/walk.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/fhir/bundle.h"
#include "data/format/ical/calendar.h"
#include "data/store/collections.h"

#include <algorithm>
#include <set>

namespace frond::data {

namespace {

/// A plan for each part of the kit that is kept apart, and the usual one.
std::vector<PlanHistory> planHistories(Storage& storage, const Kit& kit) {
    std::vector<PlanHistory> histories{storage.plans().planHistory()};
    std::set<std::string> groups;
    for (const KitItem& item : kit.items) {
        if (item.group != defaultGroup && groups.insert(item.group).second)
            histories.push_back(storage.plans().planHistory(item.group));
    }
    return histories;
}

/// Those later than now. A calendar knows nothing of what is noted later, so a second
/// one is left out.
CalendarReminders calendarReminders(Reminders reminders, std::span<const ScheduledDay> days,
                                    const Moment& now) {
    reminders.secondAfterMinutes.reset();
    CalendarReminders result{reminders.text.value_or(std::string(neutralLine)), {}};
    for (const ScheduledDay& day : days) {
        const ReminderDay facts{day.state == DayState::Paused, day.planned > 0, false};
        for (const FloatingTime& time : remindersOn(reminders, day.day, facts)) {
            if (time > FloatingTime{now.day(), now.timeOfDay()})
                result.times.push_back(time);
        }
    }
    return result;
}

template <class Row>
std::vector<Row> within(Storage& storage, DayRange days) {
    std::vector<Row> rows = collectionOf<Row>(storage).list();
    std::erase_if(rows, [&](const Row& row) { return !days.contains(row.day); });
    return rows;
}

/// From the first day with one of `rows` on, if that is before `first`.
template <class Row>
void reach(Day& first, const std::vector<Row>& rows) {
    for (const Row& row : rows)
        first = std::min(first, row.day);
}

FhirNotes fhirNotes(Storage& storage, DayRange days) {
    auto ratings = collectionOf<GoalRating>(storage).list();
    std::erase_if(ratings,
                  [&](const GoalRating& rating) { return !days.contains(rating.at.day()); });
    return {within<Symptom>(storage, days),
            within<Trial>(storage, days),
            rated(collectionOf<Goal>(storage).list(), ratings),
            within<Milestone>(storage, days),
            within<DayContext>(storage, days),
            within<Score>(storage, days)};
}

} // namespace

std::size_t writeCsvExport(Storage& storage, const Sink& sink, std::optional<Day> from,
                           std::optional<Day> to) {
    std::size_t count = 0;
    sink(csvHeader());
    storage.readThrough([&] {
        walkOver(storage.sessions(), from, to)([&](const Session& session) {
            sink(csvRow(session));
            ++count;
        });
    });
    return count;
}

std::size_t writeFhirExport(Storage& storage, const Sink& sink, std::optional<Day> from,
                            std::optional<Day> to, const FhirChoices& choices, const Moment& now) {
    std::optional<DayRange> noted;
    std::size_t count = 0;
    const SessionWalk sessions = walkOver(storage.sessions(), from, to);
    sessions([&](const Session& session) {
        noted = {noted ? noted->from : session.day, session.day};
        ++count;
    });
    const Day last = to.value_or(noted ? std::max(now.day(), noted->to) : now.day());
    Day first = noted ? noted->from : last;
    if (choices.symptoms)
        reach(first, collectionOf<Symptom>(storage).list());
    if (choices.trials)
        reach(first, collectionOf<Trial>(storage).list());
    if (choices.milestones)
        reach(first, collectionOf<Milestone>(storage).list());
    if (choices.scores)
        reach(first, collectionOf<Score>(storage).list());
    if (choices.mood || choices.medicines)
        reach(first, collectionOf<DayContext>(storage).list());
    if (choices.goals) {
        for (const GoalRating& rating : collectionOf<GoalRating>(storage).list())
            first = std::min(first, rating.at.day());
    }
    first = from.value_or(first);
    const Kit kit = storage.kits().kit();
    // A first day yet to come leaves that day alone.
    storage.readThrough([&] {
        writeFhirBundle({sessions,
                         kit,
                         planHistories(storage, kit),
                         storage.pauses().pauses(),
                         {first, std::max(first, last)},
                         now,
                         choices,
                         fhirNotes(storage, {first, std::max(first, last)})},
                        sink);
    });
    return count;
}

std::size_t writeCalendarExport(Storage& storage, const Sink& sink, DayRange days,
                                const Moment& now) {
    const auto planned = schedule(storage.plans().planHistory(), storage.pauses().pauses(), days);
    const CalendarReminders reminders =
        calendarReminders(storage.reminders().reminders(), planned, now);
    sink(toCalendar(planned, reminders, now));
    std::set<Day> written;
    for (const ScheduledDay& day : planned) {
        if (day.planned > 0)
            written.insert(day.day);
    }
    for (const FloatingTime& time : reminders.times)
        written.insert(time.day);
    return written.size();
}

} // namespace frond::data
