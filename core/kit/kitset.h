// SPDX-License-Identifier: GPL-3.0-or-later
// A set that is sold, with the source of its sizes, or a ladder of no maker in particular.
#pragma once

#include "core/base/day.h"
#include "core/kit/kit.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace frond {

struct KitSet {
    std::string name;  ///< "hegar"
    std::string title; ///< as a person would call it
    std::string note;  ///< what it is, and what its maker says of it
    /// The address at which the sizes were read; unset: a generic ladder, no maker's.
    std::optional<std::string> source;
    Day checkedOn;
    std::vector<KitItem> items; ///< with placeholder ids
};

/// `kit` with those items of `set` whose places in it are `chosen`. What the kit has already, with
/// the same label and size, is not added again but is in use once more; a label that another item
/// has gets a number behind it.
Kit withItemsOf(Kit kit, const KitSet& set, std::span<const std::size_t> chosen,
                const IdSource& newId);

} // namespace frond
