// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lastsession.h"

#include "tests/support/fakeclock.h"
#include "tests/support/memoryrepositories.h"
#include "tests/support/sessionbuilder.h"

#include <gtest/gtest.h>

namespace frond::test {

namespace {

const Day today = parseDay("2026-03-03").value();

TEST(LastSession, ASizeIsAskedForAfterPainOrTooMuch) {
    Session last = SessionBuilder("2026-03-02").step("1", "15", 5).step("2", "20", 5);
    EXPECT_FALSE(asksForSize(last, today));
    last.context.stopReason = "pain";
    EXPECT_FALSE(asksForSize(last, today)); // it was not stopped sooner after all
    last.outcome = Outcome::StoppedEarly;
    EXPECT_TRUE(asksForSize(last, today));
    last.context.stopReason = "tired";
    EXPECT_FALSE(asksForSize(last, today));
    last.ratings.felt = Felt::Hard;
    EXPECT_FALSE(asksForSize(last, today));
    last.ratings.felt = Felt::TooMuch;
    EXPECT_TRUE(asksForSize(last, today));
    last.ratings.felt.reset();
    last.steps[1].felt = Felt::TooMuch;
    EXPECT_TRUE(asksForSize(last, today));
}

TEST(LastSession, ASizeIsAskedForAfterALongTime) {
    EXPECT_FALSE(asksForSize(SessionBuilder("2026-02-11"), today));
    EXPECT_TRUE(asksForSize(SessionBuilder("2026-02-10"), today));
}

TEST(LastSession, BeganWithItsFirstSizeNotItsLargest) {
    const Session last = SessionBuilder("2026-03-02").step("1", "15", 5).step("2", "20", 5);
    EXPECT_EQ(beganWith(last), last.steps[0].use);
    EXPECT_EQ(beganWith(SessionBuilder("2026-03-02").step(5).step("2", "20", 5)), std::nullopt);
    EXPECT_EQ(beganWith(SessionBuilder("2026-03-02")), std::nullopt);
}

TEST(LastSession, IsNotANoteAlone) {
    EXPECT_TRUE(isNoteAlone(SessionBuilder("2026-03-02").note("a long day")));
    EXPECT_FALSE(isNoteAlone(SessionBuilder("2026-03-02")));
    EXPECT_FALSE(isNoteAlone(SessionBuilder("2026-03-02").note("warm bath").step(5)));
    EXPECT_FALSE(isNoteAlone(SessionBuilder("2026-03-02").note("well").felt(Felt::Easy)));

    FakeClock clock;
    MemoryStorage storage(clock);
    EXPECT_FALSE(lastSession(storage.sessions));
    storage.sessions.save(SessionBuilder("2026-03-01", 1).note("a long day"));
    EXPECT_FALSE(lastSession(storage.sessions));
    const Session session = SessionBuilder("2026-02-20", 2).step(5);
    storage.sessions.save(session);
    storage.sessions.save(SessionBuilder("2026-03-02", 3).outcome(Outcome::NotToday));
    EXPECT_EQ(lastSession(storage.sessions), session);
}

} // namespace

} // namespace frond::test
