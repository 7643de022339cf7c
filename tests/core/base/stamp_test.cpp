// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stamp.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using std::chrono::milliseconds;
using SysMillis = std::chrono::sys_time<milliseconds>;

namespace {

RC_GTEST_PROP(Stamp, IsLaterThanTheLastWhateverTheClockSays, ()) {
    Stamp last{};
    const auto clock =
        *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(-5, 50));
    for (const std::int64_t now : clock) {
        const Stamp next = nextStamp(last, SysMillis{milliseconds{now}});
        RC_ASSERT(next > last);
        last = next;
    }
}

TEST(Stamp, CarriesTheTimeOfTheClock) {
    const SysMillis now{milliseconds{1'772'000'000'123}};
    EXPECT_EQ(timeOf(nextStamp(Stamp{}, now)), now);
}

TEST(Stamp, KeepsOrderWhenTheCounterIsFull) {
    const Stamp full{(1'000ULL << 16) | 0xFFFF};
    EXPECT_GT(nextStamp(full, SysMillis{milliseconds{1'000}}), full);
    EXPECT_EQ(timeOf(nextStamp(full, SysMillis{milliseconds{1'000}})),
              SysMillis{milliseconds{1'001}});
}

} // namespace
