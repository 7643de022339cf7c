// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kit/kitset.h"

#include <vector>

namespace frond {

/// The sets of sizes that come with the program.
class KitCatalogue {
public:
    virtual ~KitCatalogue() = default;
    /// Sets whose sizes have a source, and generic ones.
    [[nodiscard]] virtual const std::vector<KitSet>& kitSets() const = 0;
};

} // namespace frond
