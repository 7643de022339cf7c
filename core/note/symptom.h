// SPDX-License-Identifier: GPL-3.0-or-later
// Something felt outside a session.
#pragma once

#include "core/base/collection.h"
#include "core/base/day.h"
#include "core/base/problem.h"
#include "core/base/units.h"

#include <optional>
#include <string>

namespace frond {

struct Symptom {
    static constexpr Topic topic = Topic::Notes;
    static constexpr bool keepsRemoved = true;

    Id id;
    Day day;                  ///< of `at`, or one earlier for what was between 00:00 and 04:00
    std::optional<Moment> at; ///< unset when only the day is known
    std::string kind;         ///< a word of the person's own list, 1–40 characters
    std::optional<Rating> severity;
    std::optional<Felt> felt; ///< beside the number or in its place, never made of it
    std::optional<std::string> note;
    friend bool operator==(const Symptom&, const Symptom&) = default;
};

inline constexpr std::size_t maxSymptomKind = 40; ///< characters

/// Fields "day", "kind", "note". Empty when it can be stored.
Problems validate(const Symptom& symptom);

/// By day, then moment (unknown first), then id.
bool comesBefore(const Symptom& a, const Symptom& b);

using SymptomRepository = Collection<Symptom>;

} // namespace frond
