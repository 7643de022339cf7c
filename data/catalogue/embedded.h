// SPDX-License-Identifier: GPL-3.0-or-later
// The files beside this one as they were compiled in, and what their rows share.
#pragma once

#include "core/base/day.h"
#include "data/format/json/reader.h"

#include <string_view>

namespace frond::data {

std::string_view presetsText();
std::string_view kitSetsText();

/// When a row's source was read.
inline Day checkedOn(const ObjectReader& row) {
    const auto day = parseDay(row.requireText("checked_on"));
    if (!day)
        row.refuse("checked_on", {Code::NeedsDay});
    return *day;
}

} // namespace frond::data
