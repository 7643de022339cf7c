// SPDX-License-Identifier: GPL-3.0-or-later
// Something tried now and then (a swab, a fingertip, a tampon, an exam) and rated. Kept apart from
// sessions and never counted among them.
//
// Trials of treatments asked for a standardised try with an item, which was done 96 % of the times;
// what is felt with it may be less than in daily life (pmc.ncbi.nlm.nih.gov/articles/PMC2756618;
// J Sex Med 2021;18:1083).
#pragma once

#include "core/base/collection.h"
#include "core/base/day.h"
#include "core/base/problem.h"
#include "core/base/units.h"

#include <optional>
#include <string>

namespace frond {

struct Trial {
    static constexpr Topic topic = Topic::Notes;
    static constexpr bool keepsRemoved = true;

    Id id;
    Day day;                  ///< of `at`, or one earlier for what was between 00:00 and 04:00
    std::optional<Moment> at; ///< unset when only the day is known
    std::string item;         ///< what was tried, in the person's word, 1–40 characters
    std::optional<Rating> pain;
    std::optional<Felt> felt; ///< beside the number or in its place, never made of it
    std::optional<std::string> note;
    friend bool operator==(const Trial&, const Trial&) = default;
};

inline constexpr std::size_t maxTrialItem = 40; ///< characters

/// Fields "day", "item", "note". Empty when it can be stored.
Problems validate(const Trial& trial);

/// By day, then moment (unknown first), then id.
bool comesBefore(const Trial& a, const Trial& b);

using TrialRepository = Collection<Trial>;

} // namespace frond
