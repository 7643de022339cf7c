// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lock/applock.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace frond {

namespace {

constexpr std::array<std::string_view, 4> afterNames{"leaving", "1", "5", "15"};
constexpr std::array<std::string_view, 3> wayNames{"passphrase", "pin", "biometric"};

} // namespace

std::string_view toText(LockAfter after) {
    return afterNames[static_cast<std::size_t>(after)];
}

std::optional<LockAfter> parseLockAfter(std::string_view text) {
    const auto name = std::find(afterNames.begin(), afterNames.end(), text);
    if (name == afterNames.end())
        return std::nullopt;
    return static_cast<LockAfter>(name - afterNames.begin());
}

std::optional<std::chrono::minutes> staysOpenFor(LockAfter after) {
    switch (after) {
    case LockAfter::Leaving:
        return std::nullopt;
    case LockAfter::OneMinute:
        return std::chrono::minutes{1};
    case LockAfter::FiveMinutes:
        return std::chrono::minutes{5};
    case LockAfter::FifteenMinutes:
        return std::chrono::minutes{15};
    }
    return std::nullopt;
}

std::string_view toText(LockWay way) {
    return wayNames[static_cast<std::size_t>(way)];
}

std::optional<LockWay> parseLockWay(std::string_view text) {
    const auto name = std::find(wayNames.begin(), wayNames.end(), text);
    if (name == wayNames.end())
        return std::nullopt;
    return static_cast<LockWay>(name - wayNames.begin());
}

bool isPin(std::string_view words) {
    return words.size() >= std::size_t{fewestDigits} &&
           std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool closesNow(LockAfter after, std::chrono::milliseconds unused, bool inFront) {
    const auto open = staysOpenFor(after);
    return open ? unused >= *open : !inFront;
}

} // namespace frond
