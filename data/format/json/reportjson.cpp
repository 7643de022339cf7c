// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/reportjson.h"

#include "data/format/json/fieldsjson.h"
#include "data/format/json/writer.h"
#include "data/store/kinds/pausekind.h"
#include "data/store/kinds/sessionkind.h"

#include <array>
#include <cmath>
#include <utility>

namespace frond::data {

using nlohmann::ordered_json;

namespace {

/// Seconds / 60 to two decimals.
double minutes(Seconds duration) {
    constexpr double hundredths = 100.0;
    return std::round(static_cast<double>(duration.count()) / 60.0 * hundredths) / hundredths;
}

ordered_json toJson(const Step& step) {
    ordered_json value;
    value["item"] = nullptr; // these two stand first, also without an item
    value["diameter_mm"] = nullptr;
    writeFields(value, step, Unset::Null);
    value.erase("item_id");
    if (!step.felt) // only the window asks for it, and scripts were promised the other keys
        value.erase("felt");
    return value;
}

ordered_json words(const std::array<int, 4>& counts) {
    ordered_json value;
    for (const Felt felt : {Felt::Easy, Felt::Okay, Felt::Hard, Felt::TooMuch})
        value[std::string(toText(felt))] = counts[static_cast<std::size_t>(felt)];
    return value;
}

ordered_json toJson(const DiameterSummary& row) {
    ordered_json value;
    value["diameter_mm"] = row.diameter.number();
    value["sessions"] = row.sessions;
    value["minutes"] = minutes(row.duration);
    value["sessions_as_largest"] = row.sessionsAsLargest;
    value["pain_median"] = valueOrNull(row.painMedian);
    value["pain_count"] = row.painCount;
    value["pain_min"] = valueOrNull(row.painMin);
    value["pain_max"] = valueOrNull(row.painMax);
    value["words"] = words(row.words);
    return value;
}

constexpr std::array<std::pair<std::string_view, RatingOf>, ratingsOfSession> ratings{
    {{"pain_before", RatingOf::PainBefore},
     {"pain_during", RatingOf::PainDuring},
     {"pain_after", RatingOf::PainAfter},
     {"ease_before", RatingOf::EaseBefore},
     {"ease_after", RatingOf::EaseAfter}}};

ordered_json spread(const std::optional<Spread>& of) {
    if (!of)
        return nullptr;
    return {{"count", of->count},
            {"min", of->lowest},
            {"lower_quartile", of->lowerQuartile},
            {"upper_quartile", of->upperQuartile},
            {"max", of->highest}};
}

/// A week is named by its Monday, a month as "2026-03".
ordered_json toJson(const PeriodSummary& period, Level level) {
    constexpr std::size_t yearAndMonth = 7;
    const std::string first = toText(period.first);
    ordered_json value;
    value[std::string(toText(level))] =
        level == Level::Month ? first.substr(0, yearAndMonth) : first;
    value["sessions"] = period.sessions;
    value["minutes"] = minutes(period.duration);
    value["planned"] = period.planned;
    value["done_of_planned"] = period.doneOfPlanned;
    value["largest_diameter_mm"] = mmOrNull(period.largestDiameter);
    for (const auto& [name, rating] : ratings)
        value[std::string(name).append("_median")] = valueOrNull(period.median(rating));
    for (const auto& [name, rating] : ratings)
        value[std::string(name).append("_spread")] = spread(period.of(rating));
    return value;
}

ordered_json toJson(const ContextSummary& row) {
    ordered_json value;
    value["field"] = row.field;
    value["value"] = row.value;
    value["sessions"] = row.sessions;
    value["pain_during_median"] = valueOrNull(row.painDuringMedian);
    value["pain_during_count"] = row.painDuringCount;
    return value;
}

template <class Row>
ordered_json listOf(const std::vector<Row>& rows) {
    ordered_json list = ordered_json::array();
    for (const Row& row : rows)
        list.push_back(toJson(row));
    return list;
}

ordered_json listOf(const std::vector<PeriodSummary>& periods, Level level) {
    ordered_json list = ordered_json::array();
    for (const PeriodSummary& period : periods)
        list.push_back(toJson(period, level));
    return list;
}

} // namespace

ordered_json toJson(const Session& session) {
    ordered_json content;
    writeFields(content, session, Unset::Null);
    content["steps"] = listOf(session.steps);
    ordered_json value;
    value["id"] = session.id.toText();
    for (const auto& [key, member] : content.items()) {
        value[key] = member;
        if (key == "outcome") { // what is derived stands behind it
            value["seconds"] = totalDuration(session).count();
            value["largest_diameter_mm"] = mmOrNull(largestDiameter(session));
        }
    }
    return value;
}

ordered_json toJson(std::span<const ScheduledDay> days, const DoneByDay& done) {
    ordered_json list = ordered_json::array();
    for (const ScheduledDay& day : days) {
        ordered_json value;
        value["day"] = toText(day.day);
        value["planned"] = day.planned;
        value["done"] = done.on(day.day);
        value["state"] = toText(day.state);
        value["target_minutes"] = valueOrNull(day.targetMinutes);
        list.push_back(std::move(value));
    }
    return list;
}

ordered_json toJson(const Summary& summary) {
    ordered_json value;
    value["from"] = toText(summary.range.from);
    value["to"] = toText(summary.range.to);
    value["sessions"] = summary.sessions;
    value["seconds"] = summary.duration.count();
    value["minutes"] = minutes(summary.duration);
    value["planned"] = summary.plan.planned;
    value["done_of_planned"] = summary.plan.doneOfPlanned;
    value["paused_days"] = summary.plan.pausedDays;
    value["outcomes"] = {{"done", summary.done},
                         {"stopped_early", summary.stoppedEarly},
                         {"not_today", summary.notToday}};
    value["words"] = words(summary.words);
    value["by_diameter"] = listOf(summary.byDiameter);
    value["weeks"] = listOf(summary.weeks, Level::Week);
    value["months"] = listOf(summary.months, Level::Month);
    value["by_context"] = listOf(summary.byContext);
    return value;
}

ordered_json toJson(std::span<const Pause> pauses) {
    ordered_json rows = ordered_json::array();
    for (const Pause& pause : pauses)
        writeFields(rows.emplace_back(), pause, Unset::Null);
    return rows;
}

ordered_json toJson(const Readiness& readiness, const std::vector<std::string>& reasons) {
    ordered_json value;
    value["diameter_mm"] = mmOrNull(readiness.diameter);
    value["observation"] = toText(readiness.observation);
    value["entries"] = readiness.entries;
    value["at_or_under"] = readiness.atOrUnder;
    value["pain_at_most"] = readiness.painAtMost;
    value["days"] = readiness.days;
    value["reasons"] = reasons;
    return value;
}

} // namespace frond::data
