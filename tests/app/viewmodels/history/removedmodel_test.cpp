// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/removedmodel.h"

#include "tests/app/pastfixture.h"

#include <QSignalSpy>

namespace frond::test {
namespace {

class RemovedModelTest : public PastFixture {
protected:
    RemovedModel model{ports};
};

TEST_F(RemovedModelTest, ListsTheLatestRemovedFirstAndPutsBack) {
    const Session first = SessionBuilder("2026-02-01", 1).step("3", "20.0", 12);
    const Session second = SessionBuilder("2026-01-01", 2).step(5);
    save(first);
    save(second);
    storage.sessions.remove(first.id);
    clock.advance(std::chrono::hours(24));
    storage.sessions.remove(second.id);

    EXPECT_EQ(model.count(), 0) << "nothing is read before it is shown";
    model.setActive(true);
    ASSERT_EQ(model.count(), 2);
    const auto text = [&](int row, int role) {
        return model.data(model.index(row), role).toString();
    };
    EXPECT_EQ(text(0, RemovedModel::TitleRole), "Thu 1 January");
    EXPECT_EQ(text(0, RemovedModel::RemovedRole), "Removed 4 March");
    EXPECT_EQ(text(1, RemovedModel::TitleRole), "Sun 1 February");
    EXPECT_EQ(text(1, RemovedModel::DetailRole), "20 mm · 12 minutes");

    QSignalSpy changed(&changes, &Changes::changed);
    EXPECT_TRUE(model.putBack(1));
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(model.count(), 1);
    EXPECT_TRUE(storage.sessions.find(first.id));
    EXPECT_FALSE(model.putBack(1)) << "it is back already";
}

TEST_F(RemovedModelTest, ShowsWhatAnotherDeviceChangedBesideWhatItIsNow) {
    Session was = SessionBuilder("2026-02-01", 1).step("3", "20.0", 12);
    was.ratings.painDuring = Rating::from(3);
    Session now = was;
    now.ratings.painDuring = std::nullopt;
    now.context.position = "side";
    now.note = "both notes stay";
    save(now);
    const Session removed = SessionBuilder("2026-01-01", 2).step(5);
    save(removed);
    storage.sessions.remove(removed.id);
    clock.advance(std::chrono::hours(24));
    const Version version{Stamp{1}, removed.id};
    storage.sessions.replaced = {{{version, was}, now, clock.now().utc}};
    model.setActive(true);
    ASSERT_EQ(model.count(), 2);
    const auto text = [&](int row, int role) {
        return model.data(model.index(row), role).toString();
    };
    EXPECT_EQ(text(0, RemovedModel::RemovedRole), "Changed on another device, 4 March");
    EXPECT_EQ(text(0, RemovedModel::KeptRole), "Pain during: 3. Now: –\nPosition: –. Now: side");
    EXPECT_EQ(text(1, RemovedModel::KeptRole), "");
    EXPECT_TRUE(model.putBack(0));
    EXPECT_EQ(storage.sessions.find(was.id)->session.ratings, was.ratings);
    EXPECT_EQ(model.count(), 1);
    storage.sessions.replaced = {{{version, was}, std::nullopt, clock.now().utc}};
    model.reload();
    EXPECT_EQ(text(0, RemovedModel::KeptRole), "Now: removed");
}

TEST_F(RemovedModelTest, ListsEachKindAndPutsItBack) {
    const Day day = parseDay("2026-02-01").value();
    const auto id = [](std::uint8_t number) { return Id::fromRandom({number, 91}); };
    storage.of<Symptom>().save(
        {.id = id(1), .day = day, .kind = "Burning", .severity = Rating::from(4)});
    storage.of<Trial>().save({.id = id(2), .day = day, .item = "Swab", .pain = Rating::from(2)});
    storage.of<Milestone>().save({.id = id(3), .day = day, .text = "A whole film"});
    storage.of<Goal>().save({.id = id(4), .text = "Sitting"});
    storage.of<Score>().save(
        {.id = id(5), .day = day, .name = "FSFI", .value = *ScoreNumber::parse("26.4")});
    storage.of<Symptom>().remove(id(1));
    clock.advance(std::chrono::hours(1));
    storage.of<Trial>().remove(id(2));
    clock.advance(std::chrono::hours(1));
    storage.of<Milestone>().remove(id(3));
    clock.advance(std::chrono::hours(1));
    storage.of<Goal>().remove(id(4));
    clock.advance(std::chrono::hours(1));
    storage.of<Score>().remove(id(5));
    model.setActive(true);
    QStringList rows;
    for (int row = 0; row < model.count(); ++row)
        rows << model.data(model.index(row), RemovedModel::TitleRole).toString() + ": " +
                    model.data(model.index(row), RemovedModel::DetailRole).toString();
    EXPECT_EQ(rows,
              QStringList({"Sun 1 February · Score: FSFI: 26.4", "Something to be easier: Sitting",
                           "Sun 1 February · Milestone: A whole film",
                           "Sun 1 February: Swab · pain 2", "Sun 1 February: Burning · 4 of 10"}));
    while (model.count() > 0)
        ASSERT_TRUE(model.putBack(model.count() - 1));
    EXPECT_EQ(storage.of<Symptom>().list().size(), 1U);
    EXPECT_EQ(storage.of<Trial>().list().size(), 1U);
    EXPECT_EQ(storage.of<Milestone>().list().size(), 1U);
    EXPECT_EQ(storage.of<Goal>().list().size(), 1U);
    EXPECT_EQ(storage.of<Score>().list().size(), 1U);
}

TEST_F(RemovedModelTest, KeepsTheRowWhenStorageCannotPutBack) {
    const Session session = SessionBuilder("2026-02-01");
    save(session);
    storage.sessions.remove(session.id);
    model.setActive(true);
    storage.state.failing = StorageError::Kind::Full;
    QSignalSpy failed(&model, &RemovedModel::failed);
    EXPECT_FALSE(model.putBack(0));
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(model.count(), 1);
}

} // namespace
} // namespace frond::test
