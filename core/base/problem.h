// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace frond {

/// Why a value is not acceptable. `field` is the name a person or a script used for it
/// ("pain_during", "items[2].label"), `message` one plain clause ("must be a whole number from 0 to
/// 10").
struct Problem {
    std::string field;
    std::string message;
    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

} // namespace frond
