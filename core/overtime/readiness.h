// SPDX-License-Identifier: GPL-3.0-or-later
// An observation about the size used last: counts, and silence where they would say nothing. It is
// shown only when asked for, and never changes a plan.
#pragma once

#include "core/kit/kit.h"
#include "core/plan/pause.h"
#include "core/plan/plan.h"
#include "core/session/session.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

enum class Observation { TooFew, Comfortable, Mixed, Uncomfortable };
std::string_view toText(Observation observation); ///< "too_few", "comfortable", …

/// Why nothing is observed.
enum class Silence {
    NoDiameter,  ///< no session with a diameter yet
    FewEntries,  ///< fewer rated entries at this diameter than the plan asks for
    FewDays,     ///< all of them within less than a week
    Bleeding,    ///< bleeding other than a period in one of them
    Paused,      ///< today is within a pause
    LongTimeAgo, ///< the last of them is three weeks old or more
};

inline constexpr int fewestObservedDays = 7;
inline constexpr int observedForDays = 21;

struct Readiness {
    std::optional<Millimetres> diameter; ///< largest of the newest session that has one
    Observation observation = Observation::TooFew;
    int entries = 0;   ///< looked at: the plan's number, or fewer when there are fewer
    int atOrUnder = 0; ///< of these: pain during at most `painAtMost`, or else easy or okay
    int byWord = 0;    ///< of `entries`: those with a word and without a number
    int painAtMost = 0;
    int days = 0;                  ///< from the first of the entries to the last, both included
    std::vector<Silence> silences; ///< not empty: TooFew
    friend bool operator==(const Readiness&, const Readiness&) = default;
};

/// The next entry before those that were given; null after the first.
using NextOlder = std::function<std::optional<Session>()>;

/// What `next` gives of one part of `kit` (ofGroup); all of it without a group.
NextOlder ofGroup(NextOlder next, Kit kit, std::optional<std::string> group);

/// Looks at entries from the newest back, as far as it needs; those after `today` are left out. At
/// most one of the entries over: Comfortable. At least half: Uncomfortable. Else Mixed.
Readiness readiness(const NextOlder& next, std::span<const Pause> pauses, const ReadinessRule& rule,
                    Day today);

/// The same of `sessions` in listing order.
Readiness readiness(std::span<const Session> sessions, std::span<const Pause> pauses,
                    const ReadinessRule& rule, Day today);

} // namespace frond
