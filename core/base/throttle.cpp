// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/throttle.h"

#include <algorithm>
#include <array>

namespace frond {

namespace {

using std::chrono::milliseconds;

constexpr int freeTries = 4;
constexpr std::array waits{std::chrono::seconds{30}, std::chrono::seconds{60},
                           std::chrono::seconds{5 * 60}, std::chrono::seconds{15 * 60},
                           std::chrono::seconds{60 * 60}};

milliseconds passed(const ClockReading& from, const ClockReading& now) {
    constexpr milliseconds none{0};
    const bool known = !from.start.empty() && !now.start.empty();
    if (known && from.start == now.start)
        return std::max(now.sinceStart - from.sinceStart, none);
    const bool mayBeSame = !known && now.sinceStart >= from.sinceStart;
    const milliseconds certain = mayBeSame ? now.sinceStart - from.sinceStart : now.sinceStart;
    return std::clamp(now.wall - from.wall, none, std::max(certain, none));
}

} // namespace

bool operator==(const Throttle& a, const Throttle& b) {
    return a.tries == b.tries && a.wait == b.wait && a.at.wall == b.at.wall &&
           a.at.sinceStart == b.at.sinceStart && a.at.start == b.at.start;
}

std::chrono::seconds waitAfter(int tries) {
    if (tries < freeTries)
        return std::chrono::seconds{0};
    const auto at = static_cast<std::size_t>(tries - freeTries);
    return waits[std::min(at, waits.size() - 1)];
}

milliseconds waitLeft(const Throttle& throttle, const ClockReading& now) {
    return std::max(throttle.wait - passed(throttle.at, now), milliseconds{0});
}

Throttle withTry(const Throttle& throttle, const ClockReading& now) {
    constexpr int most = 1'000'000; // far above what makes a difference
    const int tries = std::min(throttle.tries, most) + 1;
    return {tries, now, waitAfter(tries)};
}

Throttle countedFrom(const Throttle& throttle, const ClockReading& now) {
    return {throttle.tries, now, waitLeft(throttle, now)};
}

} // namespace frond
