// SPDX-License-Identifier: GPL-3.0-or-later
// What the entries of some days add up to. Numbers are kept as how often each was given, so that
// the sums of ten years, put together from those of their months, have exactly the medians, ranges
// and shares that a count of every entry would give.
#pragma once

#include "core/base/folding.h"
#include "core/overtime/period.h"
#include "core/overtime/spread.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"

#include <array>
#include <compare>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace frond {

/// How often each of 0 to 10 was given.
class RatingCounts {
public:
    RatingCounts() = default;
    explicit RatingCounts(const std::array<int, 11>& counts) : m_counts(counts) {}

    void add(Rating rating) { ++m_counts[static_cast<std::size_t>(rating.value())]; }
    void add(const RatingCounts& other);
    /// Without those of `part`, which are among them.
    [[nodiscard]] RatingCounts without(const RatingCounts& part) const;

    [[nodiscard]] const std::array<int, 11>& counts() const { return m_counts; }
    [[nodiscard]] int total() const;
    [[nodiscard]] bool isEmpty() const { return total() == 0; }
    /// The middle one; of an even count the mean of the middle two. Null without any.
    [[nodiscard]] std::optional<double> median() const;
    [[nodiscard]] std::optional<int> lowest() const;
    [[nodiscard]] std::optional<int> highest() const;
    /// Each with how often it was given, ascending.
    [[nodiscard]] std::array<ValueCount, 11> values() const;

    friend bool operator==(const RatingCounts&, const RatingCounts&) = default;

private:
    /// The one at `place` of all, ascending.
    [[nodiscard]] int at(int place) const;

    std::array<int, 11> m_counts{};
};

/// The five that a session can have.
enum class RatingOf { PainBefore, PainDuring, PainAfter, EaseBefore, EaseAfter };
inline constexpr std::size_t ratingsOfSession = 5;

/// A number for pain and its day.
struct PainOn {
    Day day;
    Rating pain;
    friend bool operator==(const PainOn&, const PainOn&) = default;
};
/// A word for how it was and its day.
struct FeltOn {
    Day day;
    Felt felt;
    friend bool operator==(const FeltOn&, const FeltOn&) = default;
};
/// How many of the first and of the latest are kept as they are.
inline constexpr std::size_t keptValues = 5;

/// Of values that come one after the other: at most keptValues of each.
template <class Value>
struct FirstAndLatest {
    std::vector<Value> first, latest;
    /// It comes after those that are there.
    void add(const Value& value) {
        if (first.size() < keptValues)
            first.push_back(value);
        if (latest.size() == keptValues)
            latest.erase(latest.begin());
        latest.push_back(value);
    }
    void add(const FirstAndLatest& later) {
        for (const Value& value : later.first) {
            if (first.size() < keptValues)
                first.push_back(value);
        }
        latest.insert(latest.end(), later.latest.begin(), later.latest.end());
        if (latest.size() > keptValues)
            latest.erase(latest.begin(), latest.end() - keptValues);
    }
    friend bool operator==(const FirstAndLatest&, const FirstAndLatest&) = default;
};

/// What was practised with one diameter.
struct DiameterSums {
    int sessions = 0;             ///< that used it
    Seconds duration{0};          ///< time with it
    int asLargest = 0;            ///< sessions whose largest it was
    RatingCounts pain;            ///< "pain at a size" (painAtSizes)
    std::array<int, 4> words{};   ///< "a word at a size" (feltAtSizes): easy to too much
    FirstAndLatest<PainOn> pains; ///< of `pain`
    FirstAndLatest<FeltOn> felt;  ///< of `words`
    friend bool operator==(const DiameterSums&, const DiameterSums&) = default;
};

/// Something noted with a session: a context field ("lubricant", "warm_up", "position",
/// "numbing_gel", "helped", "tags") and its value as it is compared, "true" or "false" for yes and
/// no.
struct Noted {
    std::string field;
    std::string value;
    friend auto operator<=>(const Noted&, const Noted&) = default;
};
struct NotedSums {
    int sessions = 0;
    RatingCounts pain; ///< during
    friend bool operator==(const NotedSums&, const NotedSums&) = default;
};

/// One way in which a word was written.
struct Spelling {
    int times = 0;
    Day last = Day::min(); ///< the latest day with it
    friend bool operator==(const Spelling&, const Spelling&) = default;
};

/// Of the latest session that has each.
struct LatestValues {
    std::optional<Millimetres> largest;
    std::optional<Millimetres> depth;
    std::array<std::optional<Rating>, ratingsOfSession> ratings;
    friend bool operator==(const LatestValues&, const LatestValues&) = default;
};

struct Sums {
    int done = 0;
    int stoppedEarly = 0;
    int notToday = 0;
    // All else, spellings apart, is of sessions that count: done or stopped early.
    Seconds duration{0};
    std::map<Millimetres, DiameterSums> diameters;
    std::map<Millimetres, int> depths; ///< the deepest of each session
    std::array<RatingCounts, ratingsOfSession> ratings;
    std::array<int, 4> words{}; ///< of sizes and sessions (feltAtSizes)
    std::map<Noted, NotedSums> noted;
    /// By the word as it is compared, then as it was written.
    std::map<std::string, std::map<std::string, Spelling>> spellings;
    std::vector<DayCount> days;      ///< those with an entry, ascending; 0 without a session
    std::optional<DayRange> entries; ///< from the first day with an entry to the last
    LatestValues latest;

    [[nodiscard]] int sessions() const { return done + stoppedEarly; }
    [[nodiscard]] const RatingCounts& of(RatingOf rating) const {
        return ratings[static_cast<std::size_t>(rating)];
    }
    /// The largest size used.
    [[nodiscard]] std::optional<Millimetres> largest() const;

    /// `session` is listed after those that were added before; `fold` says which words are the
    /// same.
    void add(const Session& session, const Folding& fold);
    /// Of days after these.
    void add(const Sums& later);

    friend bool operator==(const Sums&, const Sums&) = default;
};

/// `sessions` in listing order.
Sums sumsOf(std::span<const Session> sessions, const Folding& fold);

/// Leaves out what was noted and how it was written.
void dropWords(Sums& sums);

/// Whether it was answered with yes or no.
bool isYesNo(const Noted& noted);

/// How a word is mostly written; of equals as it was written last. Yes and no stay as they are.
std::string spelled(const Sums& sums, const Noted& noted);

/// The days of a period, cut to what was asked for, and what they add up to.
struct PeriodSums {
    DayRange days;
    Sums sums;
    friend bool operator==(const PeriodSums&, const PeriodSums&) = default;
};

/// All of them together.
Sums together(std::span<const PeriodSums> periods);

/// `sessions` (in listing order) by period, those that have an entry within `range`.
std::vector<PeriodSums> byPeriod(std::span<const Session> sessions, DayRange range, Level level,
                                 const Folding& fold);

} // namespace frond
