// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/walk.h"

#include "tests/core/builders.h"
#include "tests/support/fakeclock.h"
#include "tests/support/generators.h"
#include "tests/support/memoryrepositories.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;

namespace {

std::vector<Session> walked(const SessionWalk& walk) {
    std::vector<Session> sessions;
    walk([&](const Session& session) { sessions.push_back(session); });
    return sessions;
}

// Whatever days they lie on and whichever of these are asked for.
RC_GTEST_PROP(SessionWalk, GivesWhatAListHasEachTime, ()) {
    const FakeClock clock;
    MemoryStorage storage(clock);
    const auto someDay = rc::gen::map(rc::gen::inRange(-1200, 1200),
                                      [](int days) { return day("2026-03-01") + Days{days}; });
    const auto days = *rc::gen::container<std::vector<Day>>(someDay);
    for (std::size_t i = 0; i < days.size(); ++i)
        storage.sessions.save(Session{
            .id = Id::fromRandom({std::uint8_t(i), std::uint8_t(i >> 8), 7}), .day = days[i]});
    const auto from = *frond::testing::maybe(someDay);
    const auto to = *frond::testing::maybe(someDay);
    const std::vector<Session> expected = storage.sessions.list(from, to, {});
    const SessionWalk walk = walkOver(storage.sessions, from, to);
    RC_ASSERT(walked(walk) == expected);
    RC_ASSERT(walked(walk) == expected);
    RC_ASSERT(walked(walkOver(expected)) == expected);
}

} // namespace
