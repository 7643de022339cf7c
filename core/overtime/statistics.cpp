// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/statistics.h"

#include "core/session/feltatsize.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace frond {

namespace {

DiameterSummary toSummary(Millimetres diameter, const DiameterSums& sums) {
    return {diameter,           sums.sessions,       sums.duration,
            sums.asLargest,     sums.pain.median(),  sums.pain.total(),
            sums.pain.lowest(), sums.pain.highest(), sums.words};
}

std::vector<Felt> wordsOf(const Session& session) {
    std::vector<Felt> words;
    for (const FeltAtSize& word : feltAtSizes(session))
        words.push_back(word.felt);
    return words;
}

PeriodSummary toSummary(Day first, DayRange days, const Sums& sums, const PlanSums& plan) {
    PeriodSummary summary{first,         days,          sums.sessions(),
                          sums.duration, plan.planned,  plan.doneOfPlanned,
                          plan.minutes,  sums.largest()};
    for (std::size_t i = 0; i < ratingsOfSession; ++i)
        summary.ratings[i] = spreadOfCounts(sums.ratings[i].values());
    return summary;
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

Summary summarize(const Sums& sums, const PlanHistory& history, std::span<const Pause> pauses,
                  DayRange range) {
    Summary summary{range};
    summary.sessions = sums.sessions();
    summary.duration = sums.duration;
    summary.plan = planSums(history, pauses, DoneByDay(sums.days, range), range);
    summary.done = sums.done;
    summary.stoppedEarly = sums.stoppedEarly;
    summary.notToday = sums.notToday;
    for (const auto& [diameter, row] : sums.diameters)
        summary.byDiameter.push_back(toSummary(diameter, row));
    for (const auto& [noted, row] : sums.noted)
        summary.byContext.push_back(
            {noted.field, spelled(sums, noted), row.sessions, row.pain.median(), row.pain.total()});
    const RatingCounts& pain = sums.of(RatingOf::PainDuring);
    summary.painDuringMedian = pain.median();
    summary.painDuringMin = pain.lowest();
    summary.painDuringMax = pain.highest();
    summary.painDuringCount = pain.total();
    summary.words = sums.words;
    return summary;
}

std::vector<PeriodSummary> summarizeEach(std::span<const PeriodSums> periods, Level level,
                                         const PlanHistory& history, std::span<const Pause> pauses,
                                         DayRange range) {
    static const Sums nothing;
    std::vector<PeriodSummary> summaries;
    auto next = periods.begin();
    for (const DayRange& days : periodsWithin(range, level)) {
        const bool has = next != periods.end() && days.contains(next->days.from);
        const Sums& sums = has ? (next++)->sums : nothing;
        summaries.push_back(toSummary(periodOf(days.from, level).from, days, sums,
                                      planSums(history, pauses, DoneByDay(sums.days, days), days)));
    }
    return summaries;
}

Summary summarize(std::span<const Session> sessions, const PlanHistory& history,
                  std::span<const Pause> pauses, DayRange range, const Folding& fold) {
    const auto weeks = byPeriod(sessions, range, Level::Week, fold);
    const auto months = byPeriod(sessions, range, Level::Month, fold);
    Summary summary = summarize(together(weeks), history, pauses, range);
    summary.weeks = summarizeEach(weeks, Level::Week, history, pauses, range);
    summary.months = summarizeEach(months, Level::Month, history, pauses, range);
    return summary;
}

std::string asWritten(std::string_view text) {
    return std::string(text);
}

DayRange defaultSummaryRange(std::optional<Day> firstEntry, const PlanHistory& history, Day today) {
    Day from = std::min(firstEntry.value_or(today), today);
    for (const PlanRevision& revision : history) {
        if (revision.plan)
            from = std::min(from, revision.plan->start);
    }
    return {from, today};
}

std::optional<Millimetres> deepest(const Session& session) {
    std::optional<Millimetres> depth;
    for (const Step& step : session.steps) {
        if (step.depth)
            depth = depth ? std::max(*depth, *step.depth) : *step.depth;
    }
    return depth;
}

std::optional<ChartPoint> chartPoint(const Session& session) {
    if (!counts(session))
        return std::nullopt;
    return ChartPoint{session.id,       session.day,     session.at,       largestDiameter(session),
                      deepest(session), session.ratings, wordsOf(session), totalDuration(session)};
}

std::vector<ChartPoint> chartPoints(std::span<const Session> sessions, DayRange range) {
    std::vector<ChartPoint> points;
    for (const Session& session : sessions) {
        if (!range.contains(session.day))
            continue;
        if (auto point = chartPoint(session))
            points.push_back(*std::move(point));
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
