// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/json/reportjson.h"

#include "data/json/writer.h"

#include <cmath>

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
    value["item"] = step.use ? ordered_json(step.use->label) : nullptr;
    value["diameter_mm"] = step.use ? mmOrNull(step.use->diameter) : nullptr;
    value["seconds"] = step.duration.count();
    value["depth_mm"] = mmOrNull(step.depth);
    value["pain"] = ratingOrNull(step.pain);
    if (step.felt)
        value["felt"] = toText(*step.felt);
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
    return value;
}

ordered_json toJson(const WeekSummary& week) {
    ordered_json value;
    value["week"] = toText(week.monday);
    value["sessions"] = week.sessions;
    value["minutes"] = minutes(week.duration);
    value["planned"] = week.planned;
    value["done_of_planned"] = week.doneOfPlanned;
    value["largest_diameter_mm"] = mmOrNull(week.largestDiameter);
    value["pain_before_median"] = valueOrNull(week.painBeforeMedian);
    value["pain_during_median"] = valueOrNull(week.painDuringMedian);
    value["pain_after_median"] = valueOrNull(week.painAfterMedian);
    value["ease_before_median"] = valueOrNull(week.easeBeforeMedian);
    value["ease_after_median"] = valueOrNull(week.easeAfterMedian);
    return value;
}

ordered_json toJson(const ContextSummary& row) {
    ordered_json value;
    value["field"] = row.field;
    value["value"] = row.value;
    value["sessions"] = row.sessions;
    value["pain_during_median"] = valueOrNull(row.painDuringMedian);
    return value;
}

template <class Row>
ordered_json listOf(const std::vector<Row>& rows) {
    ordered_json list = ordered_json::array();
    for (const Row& row : rows)
        list.push_back(toJson(row));
    return list;
}

} // namespace

ordered_json toJson(const Session& session) {
    const Ratings& ratings = session.ratings;
    const Context& context = session.context;
    ordered_json value;
    value["id"] = session.id.toText();
    value["day"] = toText(session.day);
    value["at"] = session.at ? ordered_json(toText(*session.at)) : nullptr;
    value["outcome"] = toText(session.outcome);
    value["seconds"] = totalDuration(session).count();
    value["largest_diameter_mm"] = mmOrNull(largestDiameter(session));
    value["steps"] = listOf(session.steps);
    value["felt"] = wordOrNull(ratings.felt);
    value["pain_before"] = ratingOrNull(ratings.painBefore);
    value["pain_during"] = ratingOrNull(ratings.painDuring);
    value["pain_after"] = ratingOrNull(ratings.painAfter);
    value["ease_before"] = ratingOrNull(ratings.easeBefore);
    value["ease_after"] = ratingOrNull(ratings.easeAfter);
    value["position"] = textOrNull(context.position);
    value["lubricant"] = textOrNull(context.lubricant);
    value["warm_up"] = textOrNull(context.warmUp);
    value["numbing_gel"] = valueOrNull(context.numbingGel);
    value["helped"] = valueOrNull(context.helped);
    value["bleeding"] = wordOrNull(context.bleeding);
    value["on_period"] = valueOrNull(context.onPeriod);
    value["stop_reason"] = textOrNull(context.stopReason);
    value["tags"] = context.tags;
    value["note"] = textOrNull(session.note);
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
    value["by_diameter"] = listOf(summary.byDiameter);
    value["weeks"] = listOf(summary.weeks);
    value["by_context"] = listOf(summary.byContext);
    return value;
}

} // namespace frond::data
