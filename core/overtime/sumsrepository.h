// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overtime/sums.h"

#include <optional>
#include <string>
#include <vector>

namespace frond {

/// What of the sums is read: `noted` and `spellings`, which most of what is drawn does not need,
/// take longer than all the rest.
enum class SumsDetail { Numbers, NumbersAndWords };

/// Sums that are kept beside the entries, so that reading them takes as long for ten years as for
/// one. They always fit the entries as they are now: what changed is counted again when it is asked
/// for.
class SumsRepository {
public:
    virtual ~SumsRepository() = default;
    /// Of each period of `level` that has an entry within `range`, in order, cut to it. `group`:
    /// the part of the kit (ofGroup); all entries without one. Of Numbers, `noted` and `spellings`
    /// are empty.
    [[nodiscard]] virtual std::vector<PeriodSums> sums(DayRange range, Level level,
                                                       const std::optional<std::string>& group,
                                                       SumsDetail detail) = 0;
};

} // namespace frond
