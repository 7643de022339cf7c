// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/visit/ptsummary.h"

#include "core/session/feltatsize.h"
#include "core/session/length.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

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
            for (const FeltAtSize& word : feltAtSizes(session))
                ++period.words[static_cast<std::size_t>(word.felt)];
            const auto largest = largestDiameter(session);
            if (largest)
                period.largest = std::max(period.largest.value_or(*largest), *largest);
            if (const Seconds time = totalDuration(session); time > Seconds{0})
                period.minutes.push_back(wholeMinutes(time));
            if (const auto& pain = session.ratings.painDuring)
                period.painOfAny.push_back(pain->value());
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
    for (const ChartPoint& point : chartPoints(sessions, days)) {
        if (point.depth)
            period.depths.push_back(*point.depth);
    }
    return period;
}

std::vector<PtSize> bySize(const std::vector<Session>& sessions) {
    std::map<Millimetres, PtSize> rows;
    const auto row = [&](Millimetres diameter) -> PtSize& {
        return rows.try_emplace(diameter, PtSize{.diameter = diameter}).first->second;
    };
    for (const Session& session : sessions) {
        if (!counts(session))
            continue;
        std::map<Millimetres, Seconds> used;
        for (const Step& step : session.steps) {
            if (step.use && step.use->diameter)
                used[*step.use->diameter] += step.duration;
        }
        for (const auto& [diameter, time] : used) {
            ++row(diameter).sessions;
            if (time > Seconds{0})
                row(diameter).minutes.push_back(wholeMinutes(time));
        }
        for (const PainAtSize& pain : painAtSizes(session)) {
            row(pain.diameter).pain.push_back(pain.pain.value());
            row(pain.diameter).painOfSession += pain.fromSession ? 1 : 0;
        }
        for (const FeltAtSize& word : feltAtSizes(session)) {
            if (word.diameter)
                ++row(*word.diameter).words[static_cast<std::size_t>(word.felt)];
        }
    }
    std::vector<PtSize> list;
    list.reserve(rows.size());
    for (auto& [diameter, one] : rows)
        list.push_back(std::move(one));
    return list;
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
        std::set<std::string> noted(context.tags.begin(), context.tags.end());
        for (const auto& text : {context.warmUp, context.lubricant, context.position}) {
            if (text)
                noted.insert(*text);
        }
        for (const std::string& text : noted)
            ++helped[text];
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

template <class Row>
std::vector<Row> withinDays(const std::vector<Row>& rows, DayRange days) {
    std::vector<Row> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                 [&](const Row& row) { return days.contains(row.day); });
    return found;
}

/// By their word, most frequent first.
template <class Row>
std::vector<RatedWord> byWord(const std::vector<Row>& rows, std::string Row::*word,
                              std::optional<Rating> Row::*number) {
    std::map<std::string, RatedWord> found;
    for (const Row& row : rows) {
        RatedWord& one = found[row.*word];
        one.word = row.*word;
        ++one.count;
        if (const auto& given = row.*number)
            one.numbers.push_back(given->value());
        if (row.felt)
            ++one.words[static_cast<std::size_t>(*row.felt)];
    }
    std::vector<RatedWord> list;
    list.reserve(found.size());
    for (auto& [text, one] : found)
        list.push_back(std::move(one));
    std::stable_sort(list.begin(), list.end(),
                     [](const RatedWord& a, const RatedWord& b) { return a.count > b.count; });
    return list;
}

/// Those that are asked about, and those that were rated up to `last`.
std::vector<GoalThenAndNow> thenAndNow(const std::vector<RatedGoal>& goals, Day last) {
    std::vector<GoalThenAndNow> list;
    for (const auto& [goal, ratings] : goals) {
        GoalThenAndNow one{goal.text, {}, {}};
        for (const GoalRating& rating : ratings) {
            if (rating.at.day() > last)
                continue;
            const GoalThenAndNow::Value value{rating.at.day(), rating.rating.value()};
            (one.first ? one.latest : one.first) = value;
        }
        if (!goal.hidden && (one.first || goal.kind == GoalKind::Own))
            list.push_back(std::move(one));
    }
    return list;
}

std::vector<ScoresByName> byName(const std::vector<Score>& scores) {
    std::vector<ScoresByName> list;
    for (const Score& score : scores) {
        auto known = std::find_if(list.begin(), list.end(),
                                  [&](const ScoresByName& one) { return one.name == score.name; });
        if (known == list.end())
            known = list.insert(list.end(), {score.name, {}});
        known->values.push_back({score.day, score.value});
    }
    return list;
}

void addNotes(PtSummary& summary, const PtNotes& notes, DayRange days) {
    const auto goals = thenAndNow(notes.goals, days.to);
    const auto symptoms = withinDays(notes.symptoms, days);
    const auto trials = withinDays(notes.trials, days);
    const auto milestones = withinDays(notes.milestones, days);
    const auto scores = withinDays(notes.scores, days);
    summary.goalsWritten = static_cast<int>(goals.size());
    summary.symptomsNoted = static_cast<int>(symptoms.size());
    summary.trialsNoted = static_cast<int>(trials.size());
    summary.milestonesNoted = static_cast<int>(milestones.size());
    summary.scoresNoted = static_cast<int>(scores.size());
    if (summary.choices.goals) {
        summary.goals = goals;
        const auto isWithin = [&](const GoalRating& rating) {
            return days.contains(rating.at.day());
        };
        for (const auto& [goal, ratings] : notes.goals)
            if (!goal.hidden)
                summary.entries +=
                    static_cast<int>(std::count_if(ratings.begin(), ratings.end(), isWithin));
    }
    for (const auto& [chosen, noted] :
         {std::pair{summary.choices.symptoms, summary.symptomsNoted},
          std::pair{summary.choices.trials, summary.trialsNoted},
          std::pair{summary.choices.milestones, summary.milestonesNoted},
          std::pair{summary.choices.scores, summary.scoresNoted}})
        summary.entries += chosen ? noted : 0;
    const auto addNotesOf = [&](bool chosen, const auto& rows, const auto word) {
        for (const auto& row : rows) {
            if (!chosen || !row.note)
                continue;
            ++summary.notesNoted;
            if (summary.choices.notes)
                summary.notes.push_back({row.day, row.*word + ": " + *row.note});
        }
    };
    addNotesOf(summary.choices.symptoms, symptoms, &Symptom::kind);
    addNotesOf(summary.choices.trials, trials, &Trial::item);
    addNotesOf(summary.choices.scores, scores, &Score::name);
    std::stable_sort(summary.notes.begin(), summary.notes.end(),
                     [](const DatedNote& a, const DatedNote& b) { return a.day > b.day; });
    if (summary.choices.symptoms)
        summary.symptoms = byWord(symptoms, &Symptom::kind, &Symptom::severity);
    if (summary.choices.trials)
        summary.trials = byWord(trials, &Trial::item, &Trial::pain);
    if (summary.choices.scores)
        summary.scores = byName(scores);
    if (summary.choices.milestones) {
        for (const Milestone& milestone : milestones)
            summary.milestones.push_back({milestone.day, milestone.text});
    }
}

} // namespace

std::optional<double> sessionsAWeek(const PtPeriod& period) {
    const auto days = (period.days.to - period.days.from + Days{1}).count();
    if (days < 7)
        return std::nullopt;
    return 7.0 * period.sessions / static_cast<double>(days);
}

PtSummary ptSummary(std::span<const Session> sessions, const PlanHistory& history,
                    std::span<const Pause> pauses, DayRange days, PtChoices choices,
                    std::span<const Question> questions, const PtNotes& notes) {
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
    summary.sizes = bySize(now);
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
    summary.entries = static_cast<int>(now.size());
    addNotes(summary, notes, days);
    return summary;
}

} // namespace frond
