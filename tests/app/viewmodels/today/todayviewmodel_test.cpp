// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/today/todayviewmodel.h"

#include "tests/app/portsfixture.h"

#include <QSignalSpy>
#include <chrono>

namespace frond::test {

namespace {

using namespace std::chrono_literals;

class TodayViewModelTest : public PortsTest {
protected:
    QString sentence(int done) {
        return planSentence(storage.plans.planHistory(defaultGroup), storage.pauses.pauses(),
                            clock.now().day(), done);
    }
};

TEST_F(TodayViewModelTest, WithoutAPlanItIsWheneverYouLike) {
    EXPECT_EQ(sentence(0), "Whenever you like.");
    plan(WhenILike{});
    EXPECT_EQ(sentence(0), "Whenever you like.");
}

TEST_F(TodayViewModelTest, OneSessionADay) {
    plan(TimesPerDay{1});
    EXPECT_EQ(sentence(0), "Your plan has one session of about 20 minutes today.");
    EXPECT_EQ(sentence(1), "Today's session is noted.");
    EXPECT_EQ(sentence(2), "Today's session is noted.");
    plan(TimesPerDay{1}, std::nullopt);
    EXPECT_EQ(sentence(0), "Your plan has one session today.");
}

TEST_F(TodayViewModelTest, SeveralSessionsADay) {
    plan(TimesPerDay{3}, 10);
    EXPECT_EQ(sentence(0), "Your plan has three short sessions today.");
    EXPECT_EQ(sentence(1), "Your plan has three short sessions today. One is noted.");
    EXPECT_EQ(sentence(2), "Your plan has three short sessions today. Two are noted.");
    EXPECT_EQ(sentence(3), "Today's sessions are noted.");
    plan(TimesPerDay{2}, 25);
    EXPECT_EQ(sentence(0), "Your plan has two sessions of about 25 minutes today.");
}

TEST_F(TodayViewModelTest, ARestDayHasNothingPlanned) {
    plan(EveryDays{2}); // from Monday 5 January; 3 March is an odd number of days later
    EXPECT_EQ(sentence(0), "Nothing planned today.");
}

TEST_F(TodayViewModelTest, ListsTodayOnlyAndCountsOnlySessions) {
    plan(TimesPerDay{2}, 20);
    storage.sessions.save(SessionBuilder("2026-03-02", 1).step(5));
    storage.sessions.save(SessionBuilder("2026-03-03", 2).outcome(Outcome::NotToday));
    storage.sessions.save(
        SessionBuilder::at("2026-03-03T08:05:00+01:00", 3).step("2", "20", 12).felt(Felt::Okay));
    const TodayViewModel constructed(ports);
    TodayViewModel today(ports);
    EXPECT_EQ(today.planSentence(),
              "Your plan has two sessions of about 20 minutes today. One is noted.");
    ASSERT_EQ(today.entries()->count(), 2);
    const QModelIndex first = today.entries()->index(0);
    const QModelIndex second = today.entries()->index(1);
    EXPECT_EQ(first.data(EntryListModel::TextRole), "Not today");
    EXPECT_EQ(second.data(EntryListModel::TextRole), "20 mm · 12 minutes · Okay");
    EXPECT_EQ(second.data(EntryListModel::IdRole), toQString(Id::fromRandom({3}).toText()));
}

TEST_F(TodayViewModelTest, NotTodayIsSavedWithTheTapAndCanBeUndone) {
    TodayViewModel today(ports);
    const QSignalSpy entries(&changes, &Changes::changed);
    today.noteNotToday();
    EXPECT_TRUE(today.notTodayNoted());
    ASSERT_EQ(storage.sessions.count(), 1U);
    EXPECT_EQ(storage.sessions.list(std::nullopt, std::nullopt, {})[0].outcome, Outcome::NotToday);
    today.undoNotToday();
    EXPECT_FALSE(today.notTodayNoted());
    EXPECT_EQ(storage.sessions.count(), 0U);
    EXPECT_EQ(entries.count(), 2);
}

TEST_F(TodayViewModelTest, NotTodayThatCannotBeSavedIsNotShownAsNoted) {
    TodayViewModel today(ports);
    const QSignalSpy failed(&today, &TodayViewModel::failed);
    storage.state.failing = StorageError::Kind::Full;
    today.noteNotToday();
    EXPECT_FALSE(today.notTodayNoted());
    EXPECT_EQ(failed.count(), 1);
    storage.state.failing.reset();
    today.retry();
    EXPECT_TRUE(today.notTodayNoted());
}

TEST_F(TodayViewModelTest, TheUndoGoesWhenThePageIsLeft) {
    TodayViewModel today(ports);
    today.noteNotToday();
    today.forgetNotToday();
    EXPECT_FALSE(today.notTodayNoted());
    today.undoNotToday();
    EXPECT_EQ(storage.sessions.count(), 1U);
}

TEST_F(TodayViewModelTest, WelcomesBackFromTheTwentyFirstDay) {
    TodayViewModel today(ports);
    EXPECT_FALSE(today.welcomeBack()); // nobody who never came comes back
    storage.sessions.save(SessionBuilder("2026-02-11").step(5));
    today.reload();
    EXPECT_FALSE(today.welcomeBack());
    clock.setNow("2026-03-04T08:00:00+01:00");
    today.reload();
    EXPECT_TRUE(today.welcomeBack());
    today.dismissWelcome();
    EXPECT_FALSE(today.welcomeBack());
}

TEST_F(TodayViewModelTest, TheNextDayIsAnotherDay) {
    TodayViewModel today(ports);
    const QString before = today.dateText();
    clock.advance(4h);
    today.reload();
    EXPECT_NE(today.dateText(), before);
}

TEST_F(TodayViewModelTest, APartThatIsKeptApartHasItsOwnSentenceAndCount) {
    plan(TimesPerDay{1}, std::nullopt);
    Kit kit = storage.kits.kit();
    KitItem apart{kitId(9), "Small", FixedSize{mm("12")}};
    apart.group = "rectal";
    kit.items.push_back(apart);
    storage.kits.saveKit(kit);
    Plan other{"Other"};
    other.group = "rectal";
    other.start = parseDay("2026-03-01").value();
    other.phases = {{TimesPerDay{2}}};
    storage.plans.savePlanHistory("rectal", withPlan({}, other, other.start));
    Session session{.id = kitId(50), .day = clock.now().day()};
    session.steps = {{use(9, "Small", "12"), std::chrono::minutes(5)}};
    storage.sessions.save(session);
    const TodayViewModel today(ports);
    EXPECT_EQ(today.planSentence(), "Your plan has one session today.");
    EXPECT_EQ(today.otherPlanSentences(),
              QStringList{"rectal: Your plan has two sessions today. One is noted."});
}

} // namespace

} // namespace frond::test
