// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/sums.h"

#include "core/base/text.h"
#include "core/overtime/statistics.h"
#include "core/session/feltatsize.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace frond {

namespace {

constexpr const char* numbingGel = "numbing_gel";
constexpr const char* helped = "helped";

std::array<std::optional<Rating>, ratingsOfSession> ratingsOf(const Session& session) {
    const Ratings& ratings = session.ratings;
    return {ratings.painBefore, ratings.painDuring, ratings.painAfter, ratings.easeBefore,
            ratings.easeAfter};
}

template <class Value>
void take(std::optional<Value>& latest, const std::optional<Value>& value) {
    if (value)
        latest = value;
}

void addCounts(std::array<int, 4>& to, const std::array<int, 4>& from) {
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += from[i];
}

void addDays(std::vector<DayCount>& days, const DayCount& more) {
    if (!days.empty() && days.back().day == more.day)
        days.back().sessions += more.sessions;
    else
        days.push_back(more);
}

void widen(std::optional<DayRange>& range, const DayRange& more) {
    range = range ? DayRange{std::min(range->from, more.from), std::max(range->to, more.to)} : more;
}

class Words {
public:
    Words(Sums& sums, const Session& session, const Folding& fold)
        : m_sums(sums), m_session(session), m_fold(fold) {}

    /// Counts how it is written, and gives what it is compared as.
    std::string take(const std::string& text) {
        std::string key = withSingleBlanks(m_fold(text));
        Spelling& spelling = m_sums.spellings[key][withSingleBlanks(text)];
        ++spelling.times;
        spelling.last = std::max(spelling.last, m_session.day);
        return key;
    }

private:
    Sums& m_sums;
    const Session& m_session;
    const Folding& m_fold;
};

/// Every thing once, however often it stands in the entry.
std::set<Noted> notedIn(const Context& context, Words& words) {
    std::set<Noted> noted;
    const auto text = [&](const char* field, const std::optional<std::string>& value) {
        if (value)
            noted.insert({field, words.take(*value)});
    };
    const auto yesNo = [&](const char* field, std::optional<bool> value) {
        if (value)
            noted.insert({field, *value ? "true" : "false"});
    };
    text("position", context.position);
    text("lubricant", context.lubricant);
    text("warm_up", context.warmUp);
    yesNo(numbingGel, context.numbingGel);
    yesNo(helped, context.helped);
    for (const std::string& tag : context.tags)
        noted.insert({"tags", words.take(tag)});
    if (context.stopReason)
        words.take(*context.stopReason); // is counted elsewhere; how it is written counts here
    return noted;
}

void addSizes(Sums& sums, const Session& session) {
    std::set<Millimetres> used;
    for (const Step& step : session.steps) {
        if (!step.use || !step.use->diameter)
            continue;
        sums.diameters[*step.use->diameter].duration += step.duration;
        used.insert(*step.use->diameter);
    }
    for (const Millimetres diameter : used)
        ++sums.diameters[diameter].sessions;
    if (const auto largest = largestDiameter(session))
        ++sums.diameters[*largest].asLargest;
    for (const PainAtSize& pain : painAtSizes(session)) {
        DiameterSums& row = sums.diameters[pain.diameter];
        row.pain.add(pain.pain);
        row.pains.add({session.day, pain.pain});
    }
    for (const FeltAtSize& word : feltAtSizes(session)) {
        ++sums.words[static_cast<std::size_t>(word.felt)];
        if (!word.diameter)
            continue;
        DiameterSums& row = sums.diameters[*word.diameter];
        ++row.words[static_cast<std::size_t>(word.felt)];
        row.felt.add({session.day, word.felt});
    }
}

} // namespace

void RatingCounts::add(const RatingCounts& other) {
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
}

RatingCounts RatingCounts::without(const RatingCounts& part) const {
    RatingCounts rest = *this;
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        rest.m_counts[i] -= part.m_counts[i];
    return rest;
}

int RatingCounts::total() const {
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

int RatingCounts::at(int place) const {
    int number = 0;
    for (int before = m_counts[0]; before <= place;
         before += m_counts[static_cast<std::size_t>(number)])
        ++number;
    return number;
}

std::optional<double> RatingCounts::median() const {
    const int count = total();
    if (count == 0)
        return std::nullopt;
    return (at((count - 1) / 2) + at(count / 2)) / 2.0;
}

std::optional<int> RatingCounts::lowest() const {
    return isEmpty() ? std::nullopt : std::optional(at(0));
}

std::optional<int> RatingCounts::highest() const {
    return isEmpty() ? std::nullopt : std::optional(at(total() - 1));
}

std::array<ValueCount, 11> RatingCounts::values() const {
    std::array<ValueCount, 11> values;
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        values[i] = {static_cast<double>(i), static_cast<std::size_t>(m_counts[i])};
    return values;
}

std::optional<Millimetres> Sums::largest() const {
    return diameters.empty() ? std::nullopt : std::optional(diameters.rbegin()->first);
}

void Sums::add(const Session& session, const Folding& fold) {
    widen(entries, {session.day, session.day});
    addDays(days, {session.day, counts(session) ? 1 : 0});
    Words written(*this, session, fold);
    const std::set<Noted> things = notedIn(session.context, written);
    done += session.outcome == Outcome::Done ? 1 : 0;
    stoppedEarly += session.outcome == Outcome::StoppedEarly ? 1 : 0;
    notToday += session.outcome == Outcome::NotToday ? 1 : 0;
    if (!counts(session))
        return;
    duration += totalDuration(session);
    addSizes(*this, session);
    const auto given = ratingsOf(session);
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i])
            ratings[i].add(*given[i]);
        take(latest.ratings[i], given[i]);
    }
    const auto depth = deepest(session);
    if (depth)
        ++depths[*depth];
    take(latest.depth, depth);
    take(latest.largest, largestDiameter(session));
    for (const Noted& thing : things) {
        NotedSums& row = noted[thing];
        ++row.sessions;
        if (session.ratings.painDuring)
            row.pain.add(*session.ratings.painDuring);
    }
}

void Sums::add(const Sums& later) {
    done += later.done;
    stoppedEarly += later.stoppedEarly;
    notToday += later.notToday;
    duration += later.duration;
    for (const auto& [diameter, more] : later.diameters) {
        DiameterSums& row = diameters[diameter];
        row.sessions += more.sessions;
        row.duration += more.duration;
        row.asLargest += more.asLargest;
        row.pain.add(more.pain);
        row.pains.add(more.pains);
        row.felt.add(more.felt);
        addCounts(row.words, more.words);
    }
    for (const auto& [depth, times] : later.depths)
        depths[depth] += times;
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        ratings[i].add(later.ratings[i]);
        take(latest.ratings[i], later.latest.ratings[i]);
    }
    addCounts(words, later.words);
    for (const auto& [thing, more] : later.noted) {
        NotedSums& row = noted[thing];
        row.sessions += more.sessions;
        row.pain.add(more.pain);
    }
    for (const auto& [word, written] : later.spellings) {
        auto& all = spellings[word];
        for (const auto& [text, more] : written) {
            Spelling& spelling = all[text];
            spelling.times += more.times;
            spelling.last = std::max(spelling.last, more.last);
        }
    }
    if (!later.days.empty()) { // one of them can be a day that is there
        addDays(days, later.days.front());
        days.insert(days.end(), later.days.begin() + 1, later.days.end());
    }
    if (later.entries)
        widen(entries, *later.entries);
    take(latest.largest, later.latest.largest);
    take(latest.depth, later.latest.depth);
}

Sums sumsOf(std::span<const Session> sessions, const Folding& fold) {
    Sums sums;
    for (const Session& session : sessions)
        sums.add(session, fold);
    return sums;
}

void dropWords(Sums& sums) {
    sums.noted.clear();
    sums.spellings.clear();
}

bool isYesNo(const Noted& noted) {
    return noted.field == numbingGel || noted.field == helped;
}

std::string spelled(const Sums& sums, const Noted& noted) {
    const auto written = sums.spellings.find(noted.value);
    if (isYesNo(noted) || written == sums.spellings.end())
        return noted.value;
    return std::max_element(written->second.begin(), written->second.end(),
                            [](const auto& a, const auto& b) {
                                return std::pair(a.second.times, a.second.last) <
                                       std::pair(b.second.times, b.second.last);
                            })
        ->first;
}

Sums together(std::span<const PeriodSums> periods) {
    Sums all;
    for (const PeriodSums& period : periods)
        all.add(period.sums);
    return all;
}

std::vector<PeriodSums> byPeriod(std::span<const Session> sessions, DayRange range, Level level,
                                 const Folding& fold) {
    std::vector<PeriodSums> periods;
    for (const Session& session : sessions) {
        if (!range.contains(session.day))
            continue;
        if (periods.empty() || periods.back().days.to < session.day) {
            const DayRange whole = periodOf(session.day, level);
            periods.push_back(
                {{std::max(whole.from, range.from), std::min(whole.to, range.to)}, {}});
        }
        periods.back().sums.add(session, fold);
    }
    return periods;
}

} // namespace frond
