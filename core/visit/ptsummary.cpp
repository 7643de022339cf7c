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

/// The sums of a period, from its sessions in listing order.
class PeriodTally {
public:
    explicit PeriodTally(DayRange days) : m_period{days}, m_done(days) {}

    void add(const Session& session) {
        m_any = true;
        if (counts(session))
            count(session);
        m_period.stoppedSooner += session.outcome == Outcome::StoppedEarly ? 1 : 0;
        const auto& [position, lubricant, warmUp, gel, helped, bled, onPeriod, reason, tags] =
            session.context;
        if (bled && *bled != Bleeding::None && !onPeriod.value_or(false))
            m_bleeding.insert(session.day);
    }
    [[nodiscard]] bool any() const { return m_any; }
    [[nodiscard]] PtPeriod period(const PlanHistory& history, std::span<const Pause> pauses) const {
        PtPeriod period = m_period;
        period.plan = planSums(history, pauses, m_done, period.days);
        period.bleedingDays = static_cast<int>(m_bleeding.size());
        if (!period.largest)
            return period;
        if (const auto pain = m_pain.find(*period.largest); pain != m_pain.end()) {
            period.pain = pain->second.numbers;
            period.painOfSession = pain->second.ofSession;
        }
        return period;
    }

private:
    struct Pain {
        std::vector<int> numbers;
        int ofSession = 0;
    };
    void count(const Session& session) {
        ++m_period.sessions;
        m_done.add(session);
        for (const FeltAtSize& word : feltAtSizes(session))
            ++m_period.words[static_cast<std::size_t>(word.felt)];
        if (const auto largest = largestDiameter(session))
            m_period.largest = std::max(m_period.largest.value_or(*largest), *largest);
        if (const Seconds time = totalDuration(session); time > Seconds{0})
            m_period.minutes.push_back(wholeMinutes(time));
        if (const auto& pain = session.ratings.painDuring)
            m_period.painOfAny.push_back(pain->value());
        if (const auto depth = deepest(session))
            m_period.depths.push_back(*depth);
        for (const PainAtSize& pain : painAtSizes(session)) {
            m_pain[pain.diameter].numbers.push_back(pain.pain.value());
            m_pain[pain.diameter].ofSession += pain.fromSession ? 1 : 0;
        }
    }

    PtPeriod m_period;
    DoneByDay m_done;
    std::set<Day> m_bleeding;
    std::map<Millimetres, Pain> m_pain;
    bool m_any = false;
};

class SizeTally {
public:
    void add(const Session& session) {
        if (!counts(session))
            return;
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
    [[nodiscard]] std::vector<PtSize> sizes() const {
        std::vector<PtSize> list;
        list.reserve(m_rows.size());
        for (const auto& [diameter, one] : m_rows)
            list.push_back(one);
        return list;
    }

private:
    PtSize& row(Millimetres diameter) {
        return m_rows.try_emplace(diameter, PtSize{.diameter = diameter}).first->second;
    }

    std::map<Millimetres, PtSize> m_rows;
};

std::vector<CountedText> mostFrequentFirst(const std::map<std::string, int>& counted) {
    std::vector<CountedText> list;
    list.reserve(counted.size());
    for (const auto& [text, count] : counted)
        list.push_back({text, count});
    std::stable_sort(list.begin(), list.end(),
                     [](const CountedText& a, const CountedText& b) { return a.count > b.count; });
    return list;
}

/// What was noted with sessions, and how often.
class ContextTally {
public:
    void add(const Session& session) {
        const Context& context = session.context;
        if (context.stopReason)
            ++m_reasons[*context.stopReason];
        std::set<std::string> noted(context.tags.begin(), context.tags.end());
        for (const auto& text : {context.warmUp, context.lubricant, context.position}) {
            if (text)
                noted.insert(*text);
        }
        for (const std::string& text : noted)
            ++m_helped[text];
        m_gel += context.numbingGel.value_or(false) ? 1 : 0;
    }
    void tell(PtSummary& summary) const {
        summary.stopReasons = mostFrequentFirst(m_reasons);
        summary.helped = mostFrequentFirst(m_helped);
        summary.numbingGel = m_gel;
    }

private:
    std::map<std::string, int> m_reasons, m_helped;
    int m_gel = 0;
};

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
    std::map<std::string, int> medicines;
    for (const DayContext& day : withinDays(notes.days, days)) {
        if (day.medicine)
            ++medicines[*day.medicine];
    }
    for (const auto& [medicine, count] : medicines)
        summary.medicinesNoted += count;
    if (summary.choices.medicines)
        summary.medicines = mostFrequentFirst(medicines);
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
          std::pair{summary.choices.scores, summary.scoresNoted},
          std::pair{summary.choices.medicines, summary.medicinesNoted}})
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

DayRange daysBefore(DayRange days) {
    const Days length = days.to - days.from + Days{1};
    return {days.from - length, days.from - Days{1}};
}

PtSummary ptSummary(const SessionWalk& sessions, const PlanHistory& history,
                    std::span<const Pause> pauses, DayRange days, PtChoices choices,
                    std::span<const Question> questions, const PtNotes& notes) {
    const DayRange earlier = daysBefore(days);
    PeriodTally now(days), before(earlier);
    SizeTally sizes;
    ContextTally context;
    std::vector<double> easeBefore, easeAfter;
    PtSummary summary;
    summary.choices = choices;
    const auto addOfPeriod = [&](const Session& session) {
        ++summary.entries;
        now.add(session);
        sizes.add(session);
        context.add(session);
        if (auto point = chartPoint(session))
            summary.points.push_back(*std::move(point));
        summary.withNumbers += counts(session) && session.ratings.painDuring ? 1 : 0;
        if (const auto& ease = session.ratings.easeBefore)
            easeBefore.push_back(ease->value());
        if (const auto& ease = session.ratings.easeAfter)
            easeAfter.push_back(ease->value());
        if (!session.note)
            return;
        ++summary.notesNoted;
        if (choices.notes)
            summary.notes.push_back({session.day, *session.note});
    };
    sessions([&](const Session& session) {
        if (days.contains(session.day))
            addOfPeriod(session);
        else if (earlier.contains(session.day))
            before.add(session);
    });

    summary.now = now.period(history, pauses);
    if (before.any())
        summary.before = before.period(history, pauses);
    if (const Plan* plan = planOn(history, days.to))
        summary.plan = *plan;
    for (const Pause& pause : pauses) {
        if (pause.from <= days.to && (!pause.to || *pause.to >= days.from))
            summary.pauses.push_back(pause);
    }
    summary.sizes = sizes.sizes();
    summary.largestInPlan = largestInPlan(history, days);
    context.tell(summary);
    if (choices.mood) {
        summary.easeBefore = median(std::move(easeBefore));
        summary.easeAfter = median(std::move(easeAfter));
    }
    std::reverse(summary.notes.begin(), summary.notes.end());
    for (const Question& question : questions) {
        if (question.asked)
            continue;
        ++summary.questionsWritten;
        if (choices.questions)
            summary.questions.push_back(question.text);
    }
    addNotes(summary, notes, days);
    return summary;
}

} // namespace frond
