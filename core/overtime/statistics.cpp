// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/statistics.h"

#include "core/session/feltatsize.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace frond {

namespace {

using Values = std::vector<double>;

void add(Values& values, const std::optional<Rating>& rating) {
    if (rating)
        values.push_back(rating->value());
}

/// Sums of a span of days that become a WeekSummary.
struct WeekValues {
    int sessions = 0;
    Seconds duration{0};
    std::optional<Millimetres> largest;
    Values painBefore, painDuring, painAfter, easeBefore, easeAfter;

    void take(const Session& session) {
        ++sessions;
        duration += totalDuration(session);
        if (const auto diameter = largestDiameter(session))
            largest = largest ? std::max(*largest, *diameter) : *diameter;
        const Ratings& ratings = session.ratings;
        add(painBefore, ratings.painBefore);
        add(painDuring, ratings.painDuring);
        add(painAfter, ratings.painAfter);
        add(easeBefore, ratings.easeBefore);
        add(easeAfter, ratings.easeAfter);
    }
};

struct DiameterValues {
    DiameterSummary summary;
    Values pain;
};

class DiameterTable {
public:
    void take(const Session& session) {
        std::vector<Millimetres> used;
        for (const Step& step : session.steps) {
            if (!step.use || !step.use->diameter)
                continue;
            const Millimetres diameter = *step.use->diameter;
            row(diameter).summary.duration += step.duration;
            if (std::find(used.begin(), used.end(), diameter) == used.end())
                used.push_back(diameter);
        }
        for (const Millimetres diameter : used)
            ++row(diameter).summary.sessions;
        if (const auto largest = largestDiameter(session))
            ++row(*largest).summary.sessionsAsLargest;
        for (const PainAtSize& pain : painAtSizes(session))
            row(pain.diameter).pain.push_back(pain.pain.value());
        for (const FeltAtSize& word : feltAtSizes(session)) {
            if (word.diameter)
                ++row(*word.diameter).summary.words[static_cast<std::size_t>(word.felt)];
        }
    }

    std::vector<DiameterSummary> result() {
        std::vector<DiameterSummary> rows;
        for (auto& [diameter, values] : m_rows) {
            values.summary.painCount = static_cast<int>(values.pain.size());
            values.summary.painMedian = median(std::move(values.pain));
            rows.push_back(values.summary);
        }
        return rows;
    }

private:
    DiameterValues& row(Millimetres diameter) {
        return m_rows.try_emplace(diameter, DiameterValues{DiameterSummary{diameter}, {}})
            .first->second;
    }
    std::map<Millimetres, DiameterValues> m_rows;
};

class ContextTable {
public:
    void take(const Session& session) {
        const Context& context = session.context;
        text("position", context.position, session);
        text("lubricant", context.lubricant, session);
        text("warm_up", context.warmUp, session);
        yesNo("numbing_gel", context.numbingGel, session);
        yesNo("helped", context.helped, session);
        std::vector<std::string> tags = context.tags;
        std::sort(tags.begin(), tags.end());
        tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
        for (const std::string& tag : tags)
            count("tags", tag, session);
    }

    std::vector<ContextSummary> result() {
        std::vector<ContextSummary> rows;
        for (auto& [key, value] : m_rows)
            rows.push_back({key.first, key.second, value.first, median(std::move(value.second))});
        return rows;
    }

private:
    void text(const char* field, const std::optional<std::string>& value, const Session& session) {
        if (value)
            count(field, *value, session);
    }
    void yesNo(const char* field, std::optional<bool> value, const Session& session) {
        if (value)
            count(field, *value ? "true" : "false", session);
    }
    void count(const char* field, const std::string& value, const Session& session) {
        auto& [sessions, pain] = m_rows[{field, value}];
        ++sessions;
        add(pain, session.ratings.painDuring);
    }
    std::map<std::pair<std::string, std::string>, std::pair<int, Values>> m_rows;
};

std::vector<Felt> wordsOf(const Session& session) {
    std::vector<Felt> words;
    for (const FeltAtSize& word : feltAtSizes(session))
        words.push_back(word.felt);
    return words;
}

std::optional<Millimetres> deepest(const Session& session) {
    std::optional<Millimetres> depth;
    for (const Step& step : session.steps) {
        if (step.depth)
            depth = depth ? std::max(*depth, *step.depth) : *step.depth;
    }
    return depth;
}

WeekSummary toSummary(Day monday, WeekValues values, const PlanSums& plan) {
    return {monday,
            values.sessions,
            values.duration,
            plan.planned,
            plan.doneOfPlanned,
            values.largest,
            median(std::move(values.painBefore)),
            median(std::move(values.painDuring)),
            median(std::move(values.painAfter)),
            median(std::move(values.easeBefore)),
            median(std::move(values.easeAfter))};
}

} // namespace

std::optional<double> median(std::vector<double> values) {
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2.0;
}

std::vector<Session> ofGroup(std::span<const Session> sessions, const Kit& kit,
                             std::string_view group) {
    const auto belongs = [&](const Step& step) {
        const auto item = std::find_if(kit.items.begin(), kit.items.end(), [&](const KitItem& i) {
            return step.use && i.id == step.use->itemId;
        });
        return (item == kit.items.end() ? defaultGroup : std::string_view(item->group)) == group;
    };
    std::vector<Session> result;
    for (Session session : sessions) {
        const bool hadSteps = !session.steps.empty();
        std::erase_if(session.steps, [&](const Step& step) { return !belongs(step); });
        if (hadSteps ? !session.steps.empty() : group == defaultGroup)
            result.push_back(std::move(session));
    }
    return result;
}

Summary summarize(std::span<const Session> sessions, const PlanHistory& history,
                  std::span<const Pause> pauses, DayRange range) {
    Summary summary{range};
    DiameterTable diameters;
    ContextTable contexts;
    Values pain;
    std::map<Day, WeekValues> weeks;
    for (Day monday = mondayOf(range.from); monday <= range.to; monday += Days{7})
        weeks.try_emplace(monday);

    for (const Session& session : sessions) {
        if (!range.contains(session.day))
            continue;
        summary.done += session.outcome == Outcome::Done ? 1 : 0;
        summary.stoppedEarly += session.outcome == Outcome::StoppedEarly ? 1 : 0;
        summary.notToday += session.outcome == Outcome::NotToday ? 1 : 0;
        if (!counts(session))
            continue;
        ++summary.sessions;
        summary.duration += totalDuration(session);
        add(pain, session.ratings.painDuring);
        diameters.take(session);
        contexts.take(session);
        weeks[mondayOf(session.day)].take(session);
    }

    const DoneByDay done(sessions, range);
    summary.plan = planSums(history, pauses, done, range);
    for (auto& [monday, values] : weeks) {
        const DayRange days{std::max(monday, range.from), std::min(monday + Days{6}, range.to)};
        summary.weeks.push_back(
            toSummary(monday, std::move(values), planSums(history, pauses, done, days)));
    }
    summary.byDiameter = diameters.result();
    summary.byContext = contexts.result();
    summary.painDuringCount = static_cast<int>(pain.size());
    if (!pain.empty()) {
        const auto [low, high] = std::minmax_element(pain.begin(), pain.end());
        summary.painDuringMin = static_cast<int>(*low);
        summary.painDuringMax = static_cast<int>(*high);
    }
    summary.painDuringMedian = median(std::move(pain));
    return summary;
}

DayRange defaultSummaryRange(std::span<const Session> sessions, const PlanHistory& history,
                             Day today) {
    Day from = today;
    for (const Session& session : sessions)
        from = std::min(from, session.day);
    for (const PlanRevision& revision : history) {
        if (revision.plan)
            from = std::min(from, revision.plan->start);
    }
    return {from, today};
}

std::vector<int> plannedMinutes(std::span<const WeekSummary> weeks, const PlanHistory& history,
                                std::span<const Pause> pauses, DayRange range) {
    std::vector<int> minutes(weeks.size(), 0);
    if (weeks.empty())
        return minutes;
    for (const ScheduledDay& day : schedule(history, pauses, range)) {
        const auto week = static_cast<std::size_t>((day.day - weeks.front().monday) / Days{7});
        minutes.at(week) += day.planned * day.targetMinutes.value_or(0);
    }
    return minutes;
}

std::vector<ChartPoint> chartPoints(std::span<const Session> sessions, DayRange range) {
    std::vector<ChartPoint> points;
    for (const Session& session : sessions) {
        if (counts(session) && range.contains(session.day))
            points.push_back({session.id, session.day, session.at, largestDiameter(session),
                              deepest(session), session.ratings, wordsOf(session),
                              totalDuration(session)});
    }
    std::sort(points.begin(), points.end(), [](const ChartPoint& a, const ChartPoint& b) {
        const auto key = [](const ChartPoint& p) {
            return std::make_tuple(p.day, p.at.has_value(),
                                   p.at ? p.at->utc : std::chrono::sys_seconds{}, p.session);
        };
        return key(a) < key(b);
    });
    return points;
}

} // namespace frond
