// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/storagetest.h"

namespace frond::data {
namespace {

using namespace std::chrono_literals;

class RunningStoreTest : public StorageTest {
protected:
    RunningSessionRepository& running() { return storage().running(); }
    SessionRepository& sessions() { return storage().sessions(); }
    void expectWhole() {
        const CheckReport report = storage().check();
        EXPECT_TRUE(report.ok) << (report.problems.empty() ? "" : report.problems.front());
    }
};

RunningSession begun() {
    return {.id = idOf(1),
            .startedAt = momentOf("2026-03-01T20:00:00+01:00"),
            .timer = {.state = TimerState::Paused,
                      .steps = {{.use = ItemUse{idOf(7), "1", Millimetres::fromTenths(150)},
                                 .elapsed = 300'250ms,
                                 .felt = Felt::Okay},
                                {.elapsed = 12'345ms}}},
            .heartbeat = momentOf("2026-03-01T20:05:15+01:00")};
}

TEST_F(RunningStoreTest, IsOfferedAgain) {
    EXPECT_FALSE(running().running());
    running().saveRunning(begun());
    reopen();
    EXPECT_EQ(running().running(), begun());
    EXPECT_EQ(sessions().count(), 0U);
}

TEST_F(RunningStoreTest, FinishingStoresTheSessionAndEndsTheRun) {
    running().saveRunning(begun());
    running().finish(finished(begun()));
    reopen();
    EXPECT_FALSE(running().running());
    EXPECT_EQ(sessions().find(idOf(1))->session, finished(begun()));
    expectWhole();
}

TEST_F(RunningStoreTest, AFinishThatIsRefusedLeavesTheRun) {
    running().saveRunning(begun());
    Session bad = finished(begun());
    bad.steps.push_back({.duration = -1s});
    EXPECT_EQ(kindOf([&] { running().finish(bad); }), StorageError::Kind::Other);
    EXPECT_EQ(running().running(), begun());
    EXPECT_EQ(sessions().count(), 0U);
}

TEST_F(RunningStoreTest, BackToTheSessionKeepsWhenItWasMade) {
    running().saveRunning(begun());
    running().finish(finished(begun()));
    const auto created = sessions().find(idOf(1))->created;
    passTime(60s);
    running().reopen(begun());
    EXPECT_EQ(sessions().count(), 0U);
    EXPECT_TRUE(sessions().recentlyRemoved().empty());
    EXPECT_EQ(running().running(), begun());
    expectWhole();

    reopen();
    passTime(60s);
    RunningSession later = begun();
    later.heartbeat.utc += 15s;
    running().saveRunning(later); // a heartbeat does not forget it
    running().finish(finished(later));
    const auto record = sessions().find(idOf(1));
    EXPECT_EQ(record->created, created);
    EXPECT_EQ(record->changed - record->created, 120s);
    EXPECT_FALSE(running().running());
    expectWhole();
}

TEST_F(RunningStoreTest, ANewRunDoesNotInheritAnEarlierCreation) {
    running().finish(finished(begun()));
    running().reopen(begun());
    RunningSession other = begun();
    other.id = idOf(2);
    passTime(60s);
    running().saveRunning(other);
    running().finish(finished(other));
    const auto record = sessions().find(idOf(2));
    EXPECT_EQ(record->created, record->changed);
}

TEST_F(RunningStoreTest, DiscardingLeavesNothing) {
    running().saveRunning(begun());
    running().discardRunning();
    EXPECT_FALSE(running().running());
    running().discardRunning();
    close();
    Database database(file(), KeyFile(file()).load());
    EXPECT_EQ(database.integer("SELECT count(*) FROM running_step"), 0);
}

} // namespace
} // namespace frond::data
