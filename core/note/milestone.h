// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/collection.h"
#include "core/base/day.h"
#include "core/base/problem.h"

#include <string>

namespace frond {

/// A day and a sentence that the person wants to keep.
struct Milestone {
    static constexpr Topic topic = Topic::Notes;
    static constexpr bool keepsRemoved = true;

    Id id;
    Day day;
    std::string text;
    friend bool operator==(const Milestone&, const Milestone&) = default;
};

/// Fields "day", "text". Empty when it can be stored.
Problems validate(const Milestone& milestone);

/// By day, then id.
bool comesBefore(const Milestone& a, const Milestone& b);

using MilestoneRepository = Collection<Milestone>;

} // namespace frond
