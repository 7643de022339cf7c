// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/store/bothstorages.h"

namespace frond::data {
namespace {

using namespace std::chrono_literals;

using RunningStoreTest = StorageTest;

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

TEST_F(RunningStoreTest, DiscardingLeavesNothing) {
    storage().running().saveRunning(begun());
    storage().running().discardRunning();
    close();
    Database database(file(), KeyFile(file()).load());
    EXPECT_EQ(database.integer("SELECT count(*) FROM running_step"), 0);
}

template <class Where>
class RunningRepositoryTest : public PortTest<Where> {
protected:
    RunningSessionRepository& running() { return this->where.running(); }
    SessionRepository& sessions() { return this->where.sessions(); }
};
TYPED_TEST_SUITE(RunningRepositoryTest, BothStorages);

TYPED_TEST(RunningRepositoryTest, IsOfferedAgain) {
    EXPECT_FALSE(this->running().running());
    this->running().saveRunning(begun());
    this->where.reopen();
    EXPECT_EQ(this->running().running(), begun());
    EXPECT_EQ(this->sessions().count(), 0U);
}

TYPED_TEST(RunningRepositoryTest, FinishingStoresTheSessionAndEndsTheRun) {
    this->running().saveRunning(begun());
    this->running().finish(finished(begun()));
    this->where.reopen();
    EXPECT_FALSE(this->running().running());
    EXPECT_EQ(this->sessions().find(idOf(1))->session, finished(begun()));
}

TYPED_TEST(RunningRepositoryTest, AFinishThatIsRefusedLeavesTheRun) {
    this->running().saveRunning(begun());
    Session bad = finished(begun());
    bad.steps.push_back({.duration = -1s});
    EXPECT_EQ(kindOf([&] { this->running().finish(bad); }), StorageError::Kind::Other);
    EXPECT_EQ(this->running().running(), begun());
    EXPECT_EQ(this->sessions().count(), 0U);
}

TYPED_TEST(RunningRepositoryTest, BackToTheSessionKeepsWhenItWasMade) {
    this->running().saveRunning(begun());
    this->running().finish(finished(begun()));
    const auto created = this->sessions().find(idOf(1))->created;
    this->where.passTime(60s);
    this->running().reopen(begun());
    EXPECT_EQ(this->sessions().count(), 0U);
    EXPECT_TRUE(this->sessions().recentlyRemoved().empty());
    EXPECT_EQ(this->running().running(), begun());

    this->where.reopen();
    this->where.passTime(60s);
    RunningSession later = begun();
    later.heartbeat.utc += 15s;
    this->running().saveRunning(later); // a heartbeat does not forget it
    this->running().finish(finished(later));
    const auto record = this->sessions().find(idOf(1));
    EXPECT_EQ(record->created, created);
    EXPECT_EQ(record->changed - record->created, 120s);
    EXPECT_FALSE(this->running().running());
}

TYPED_TEST(RunningRepositoryTest, ANewRunDoesNotInheritAnEarlierCreation) {
    this->running().finish(finished(begun()));
    this->running().reopen(begun());
    RunningSession other = begun();
    other.id = idOf(2);
    this->where.passTime(60s);
    this->running().saveRunning(other);
    this->running().finish(finished(other));
    const auto record = this->sessions().find(idOf(2));
    EXPECT_EQ(record->created, record->changed);
}

TYPED_TEST(RunningRepositoryTest, DiscardingEndsTheRun) {
    this->running().saveRunning(begun());
    this->running().discardRunning();
    EXPECT_FALSE(this->running().running());
    this->running().discardRunning();
    EXPECT_EQ(this->sessions().count(), 0U);
}

TYPED_TEST(RunningRepositoryTest, RefusesALabelThatIsTooLong) {
    this->running().saveRunning(begun());
    this->sessions().save(sessionOn(2, "2026-02-28"));
    RunningSession bad = begun();
    bad.timer.steps[0].use->label = tooLong();
    const auto run = [&] { return this->running().running(); };
    const auto entries = [&] { return this->sessions().list({}, {}); };
    expectRefused(run, [&] { this->running().saveRunning(bad); });
    expectRefused(entries, [&] { this->running().finish(finished(bad)); });
    bad.id = idOf(2);
    expectRefused(entries, [&] { this->running().reopen(bad); });
    EXPECT_EQ(this->running().running(), begun());
}

} // namespace
} // namespace frond::data
