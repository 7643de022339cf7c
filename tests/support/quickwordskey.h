// SPDX-License-Identifier: GPL-3.0-or-later
// A key of words that takes no time, linked in the place of data/file/wordskey.cpp. The programs
// have no way to it.
#pragma once

#include <functional>

namespace frond::data {

/// Called each time that words are looked at.
std::function<void()>& wordsLookedAt();

} // namespace frond::data
