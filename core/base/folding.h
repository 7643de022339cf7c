// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace frond {

/// What a text is compared as: two that become the same are the same words. Which letters belong
/// together takes tables of every script, so it comes in (data/format/text/unicode.h).
using Folding = std::function<std::string(std::string_view)>;

} // namespace frond
