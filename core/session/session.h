// SPDX-License-Identifier: GPL-3.0-or-later
// One practice, as the person noted it. Only the day is needed; every other field can be left
// unset.
#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/base/problem.h"
#include "core/base/text.h"
#include "core/base/units.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// Only the person says StoppedEarly; a short session is Done.
enum class Outcome { Done, StoppedEarly, NotToday };
enum class Bleeding { None, Spotting, More };

std::string_view toText(Outcome outcome); ///< "done", "stopped_early", "not_today"
std::optional<Outcome> parseOutcome(std::string_view text);
std::string_view toText(Bleeding bleeding); ///< "none", "spotting", "more"
std::optional<Bleeding> parseBleeding(std::string_view text);

/// A kit item as it was used: its label and diameter at that time, so later changes of the kit
/// leave the past alone.
struct ItemUse {
    Id itemId;
    std::string label;
    std::optional<Millimetres> diameter;
    friend bool operator==(const ItemUse&, const ItemUse&) = default;
};

/// A stretch of a session with one item, or with none (a timer only).
struct Step {
    std::optional<ItemUse> use;
    Seconds duration{0};              ///< 0 when the time was not noted; never negative
    std::optional<Millimetres> depth; ///< 0.0–300.0
    std::optional<Rating> pain;       ///< pain with this item, when it was given for it
    std::optional<Felt> felt;         ///< the word given when the size was changed
    friend bool operator==(const Step&, const Step&) = default;
};

struct Ratings {
    std::optional<Felt> felt;
    std::optional<Rating> painBefore;
    std::optional<Rating> painDuring;
    std::optional<Rating> painAfter;
    std::optional<Rating> easeBefore;
    std::optional<Rating> easeAfter;
    friend bool operator==(const Ratings&, const Ratings&) = default;
};

struct Context {
    std::optional<std::string> position;
    std::optional<std::string> lubricant;
    std::optional<std::string> warmUp;
    std::optional<bool> numbingGel;
    std::optional<bool> helped; ///< someone helped
    std::optional<Bleeding> bleeding;
    std::optional<bool> onPeriod;
    std::optional<std::string> stopReason;
    std::vector<std::string> tags;
    friend bool operator==(const Context&, const Context&) = default;
};

struct Session {
    Id id;
    Day day; ///< the day it counts for: the day it began, or one earlier for a start before 04:00
    std::optional<Moment> at; ///< when it began; unset when only the day is known
    Outcome outcome = Outcome::Done;
    std::vector<Step> steps;
    Ratings ratings;
    Context context;
    std::optional<std::string> note;
    friend bool operator==(const Session&, const Session&) = default;
};

inline constexpr std::size_t maxSteps = 200;
inline constexpr std::size_t maxTags = 50;

/// Everything wrong with `step`. Fields "seconds", "depth_mm", "item", "diameter_mm".
Problems validate(const Step& step);

/// Everything wrong with `session`. Fields carry the names of the JSON and CSV forms ("day", "at",
/// "steps[0].seconds", "note"). Empty when it can be stored. The labels of its steps are the kit's
/// of that time, whatever they hold.
Problems validate(const Session& session, TextOrigin origin = TextOrigin::Given);

/// A step is at most a day (1440 minutes).
inline constexpr Seconds maxStepDuration = std::chrono::hours(24);

Seconds totalDuration(const Session& session);
std::optional<Millimetres> largestDiameter(const Session& session);
/// Index of the last step at the largest diameter; null when no step has a diameter.
std::optional<std::size_t> lastLargestStep(const Session& session);

/// True for Done and StoppedEarly: what counts as a session in sums and plans.
bool counts(const Session& session);

/// By day, then moment (unknown first), then id: the order of every listing.
bool listedBefore(const Session& a, const Session& b);

/// "Pain at a size": a step's own rating, else the session's pain during counted for its largest
/// size.
struct PainAtSize {
    Millimetres diameter;
    Rating pain;
    bool fromSession; ///< true when taken from the session as a whole
    friend bool operator==(const PainAtSize&, const PainAtSize&) = default;
};
std::vector<PainAtSize> painAtSizes(const Session& session);

} // namespace frond
