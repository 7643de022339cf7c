// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/newestfirst.h"

#include "core/base/text.h"
#include "tests/core/builders.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryrepositories.h"

#include <gtest/gtest.h>

using namespace frond;
using namespace frond::test;

namespace {

class NewestFirst : public ::testing::TestWithParam<int> {};

TEST_P(NewestFirst, GivesEachEntryOnceFromTheLastToTheFirst) {
    const FakeClock clock;
    MemoryStorage storage(clock);
    for (int i = 0; i < GetParam(); ++i) {
        Session session{.id = Id::fromRandom({std::uint8_t(i), std::uint8_t(i >> 8), 7}),
                        .day = day("2026-03-01") - Days{i / 3}};
        storage.sessions.save(session);
    }
    std::vector<Session> expected = storage.sessions.list(std::nullopt, std::nullopt, {});
    std::reverse(expected.begin(), expected.end());
    const auto next = newestFirst(storage.sessions);
    for (const Session& session : expected)
        EXPECT_EQ(next(), session);
    EXPECT_EQ(next(), std::nullopt);
    EXPECT_EQ(next(), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(AroundAPage, NewestFirst, ::testing::Values(0, 1, 99, 100, 101, 250));

} // namespace
