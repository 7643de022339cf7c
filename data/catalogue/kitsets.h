// SPDX-License-Identifier: GPL-3.0-or-later
// Sets whose sizes were read at a source, and a generic ladder (data/catalogue/kits.json).
#pragma once

#include "core/kit/kitset.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace frond::data {

/// In the order in which they are offered.
const std::vector<KitSet>& kitSets();

nlohmann::ordered_json toJson(const KitSet& set);

} // namespace frond::data
