// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/visit/ptsummary.h"

#include <algorithm>
#include <map>
#include <set>

namespace frond {

namespace {

std::vector<Session> within(std::span<const Session> sessions, DayRange days) {
    std::vector<Session> found;
    for (const Session& session : sessions) {
        if (session.day >= days.from && session.day <= days.to)
            found.push_back(session);
    }
    return found;
}

PtPeriod period(const std::vector<Session>& sessions, const PlanHistory& history,
                std::span<const Pause> pauses, DayRange days) {
    PtPeriod period{days};
    period.plan = planSums(history, pauses, DoneByDay(sessions, days), days);
    std::set<Day> bleeding;
    for (const Session& session : sessions) {
        if (counts(session)) {
            ++period.sessions;
            if (session.ratings.felt)
                ++period.words[static_cast<std::size_t>(*session.ratings.felt)];
            const auto largest = largestDiameter(session);
            if (largest)
                period.largest = std::max(period.largest.value_or(*largest), *largest);
        }
        period.stoppedSooner += session.outcome == Outcome::StoppedEarly ? 1 : 0;
        const auto& [position, lubricant, warmUp, gel, helped, bled, onPeriod, reason, tags] =
            session.context;
        if (bled && *bled != Bleeding::None && !onPeriod.value_or(false))
            bleeding.insert(session.day);
    }
    period.bleedingDays = static_cast<int>(bleeding.size());
    for (const Session& session : sessions) {
        for (const PainAtSize& pain : painAtSizes(session)) {
            if (!counts(session) || pain.diameter != period.largest)
                continue;
            period.pain.push_back(pain.pain.value());
            period.painOfSession += pain.fromSession ? 1 : 0;
        }
    }
    return period;
}

std::vector<CountedText> mostFrequentFirst(const std::map<std::string, int>& counted) {
    std::vector<CountedText> list;
    list.reserve(counted.size());
    for (const auto& [text, count] : counted)
        list.push_back({text, count});
    std::stable_sort(list.begin(), list.end(),
                     [](const CountedText& a, const CountedText& b) { return a.count > b.count; });
    return list;
}

void countContext(PtSummary& summary, const std::vector<Session>& sessions) {
    std::map<std::string, int> reasons;
    std::map<std::string, int> helped;
    for (const Session& session : sessions) {
        const Context& context = session.context;
        if (context.stopReason)
            ++reasons[*context.stopReason];
        for (const auto& text : {context.warmUp, context.lubricant, context.position}) {
            if (text)
                ++helped[*text];
        }
        for (const std::string& tag : context.tags)
            ++helped[tag];
        summary.numbingGel += context.numbingGel.value_or(false) ? 1 : 0;
    }
    summary.stopReasons = mostFrequentFirst(reasons);
    summary.helped = mostFrequentFirst(helped);
}

std::optional<double> medianOf(const std::vector<Session>& sessions,
                               std::optional<Rating> Ratings::*rating) {
    std::vector<double> values;
    for (const Session& session : sessions) {
        if (const auto& given = session.ratings.*rating)
            values.push_back(given->value());
    }
    return median(std::move(values));
}

} // namespace

PtSummary ptSummary(std::span<const Session> sessions, const PlanHistory& history,
                    std::span<const Pause> pauses, DayRange days, PtChoices choices,
                    std::span<const Question> questions) {
    const std::vector<Session> now = within(sessions, days);
    const Days length = days.to - days.from + Days{1};
    const DayRange earlier{days.from - length, days.from - Days{1}};
    const std::vector<Session> before = within(sessions, earlier);

    PtSummary summary{period(now, history, pauses, days)};
    summary.choices = choices;
    if (!before.empty())
        summary.before = period(before, history, pauses, earlier);
    if (const Plan* plan = planOn(history, days.to))
        summary.plan = *plan;
    for (const Pause& pause : pauses) {
        if (pause.from <= days.to && (!pause.to || *pause.to >= days.from))
            summary.pauses.push_back(pause);
    }
    summary.points = chartPoints(now, days);
    summary.largestInPlan = largestInPlan(history, days);
    countContext(summary, now);
    for (const Session& session : now) {
        if (!counts(session))
            continue;
        summary.withNumbers += session.ratings.painDuring ? 1 : 0;
    }
    if (choices.mood) {
        summary.easeBefore = medianOf(now, &Ratings::easeBefore);
        summary.easeAfter = medianOf(now, &Ratings::easeAfter);
    }
    for (const Session& session : now) {
        if (!session.note)
            continue;
        ++summary.notesNoted;
        if (choices.notes)
            summary.notes.push_back({session.day, *session.note});
    }
    std::reverse(summary.notes.begin(), summary.notes.end());
    for (const Question& question : questions) {
        if (question.asked)
            continue;
        ++summary.questionsWritten;
        if (choices.questions)
            summary.questions.push_back(question.text);
    }
    return summary;
}

} // namespace frond
