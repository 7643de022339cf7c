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

/// What is on one of the last seven days, as "name number marks".
QString dayAt(TodayViewModel& today, int row) {
    const QModelIndex index = today.lastDays()->index(row);
    QStringList parts{index.data(LastDaysModel::NameRole).toString(),
                      index.data(LastDaysModel::NumberRole).toString()};
    const std::pair<LastDaysModel::Role, const char*> marks[] = {
        {LastDaysModel::NotedRole, "noted"},
        {LastDaysModel::PlannedRole, "planned"},
        {LastDaysModel::OffRole, "off"},
        {LastDaysModel::RestingRole, "resting"}};
    for (const auto& [role, word] : marks) {
        if (index.data(role).toBool())
            parts << QLatin1String(word);
    }
    return parts.join(QLatin1Char(' '));
}

TEST_F(TodayViewModelTest, TheLastSevenDaysEndWithToday) {
    storage.sessions.save(SessionBuilder("2026-02-24", 1).step(5));
    storage.sessions.save(SessionBuilder("2026-02-25", 2).step(5));
    storage.sessions.save(SessionBuilder("2026-03-01", 3).outcome(Outcome::NotToday));
    TodayViewModel today(ports);
    ASSERT_EQ(today.lastDays()->rowCount(), 7);
    EXPECT_EQ(dayAt(today, 0), "Wed 25 noted");
    EXPECT_EQ(dayAt(today, 4), "Sun 1 noted");
    EXPECT_EQ(dayAt(today, 5), "Mon 2");
    EXPECT_EQ(dayAt(today, 6), "Today 3");
    EXPECT_EQ(today.lastDays()->index(6).data(LastDaysModel::DayRole), "2026-03-03");
    EXPECT_EQ(today.lastDays()->index(4).data(LastDaysModel::SpokenRole),
              "Sunday 1 March, \"Not today\" noted");
}

TEST_F(TodayViewModelTest, APastDayThatWasPlannedLooksLikeAnyEmptyDay) {
    plan(TimesPerDay{1});
    TodayViewModel today(ports);
    EXPECT_EQ(dayAt(today, 5), "Mon 2");
    EXPECT_EQ(dayAt(today, 6), "Today 3 planned");
    EXPECT_EQ(today.lastDays()->index(6).data(LastDaysModel::SpokenRole),
              "Tuesday 3 March, today, one session planned");
    today.setHidePlan(true);
    EXPECT_EQ(dayAt(today, 6), "Today 3");
    today.setHidePlan(false);
    today.setNotesOnly(true);
    EXPECT_EQ(dayAt(today, 6), "Today 3");
    today.setNotesOnly(false);
    storage.sessions.save(SessionBuilder("2026-03-03", 1).step(5));
    today.reload();
    EXPECT_EQ(dayAt(today, 6), "Today 3 noted");
}

TEST_F(TodayViewModelTest, ARestIsSeenInTheLastSevenDays) {
    storage.pauses.savePauses({{parseDay("2026-03-02").value(), std::nullopt, std::nullopt}});
    TodayViewModel today(ports);
    EXPECT_EQ(dayAt(today, 4), "Sun 1");
    EXPECT_EQ(dayAt(today, 5), "Mon 2 resting");
    EXPECT_EQ(dayAt(today, 6), "Today 3 resting");
}

TEST_F(TodayViewModelTest, OneOfTheLastSevenDaysOpens) {
    storage.sessions.save(SessionBuilder("2026-03-01", 1).step("2", "20", 12));
    TodayViewModel today(ports);
    EXPECT_FALSE(today.openDay("2026-02-24"));
    ASSERT_TRUE(today.openDay("2026-03-01"));
    DayViewModel& day = *today.openedDay();
    EXPECT_EQ(day.title(), "Sunday 1 March");
    EXPECT_EQ(day.note(), "");
    EXPECT_EQ(day.when(), "pick");
    ASSERT_EQ(day.entries()->count(), 1);
    storage.sessions.remove(Id::fromRandom({1}));
    today.reload();
    EXPECT_EQ(day.entries()->count(), 0);
    EXPECT_EQ(day.note(), "Nothing noted.");
    ASSERT_TRUE(today.openDay("2026-03-02"));
    EXPECT_EQ(day.when(), "yesterday");
    plan(TimesPerDay{3}, 10);
    ASSERT_TRUE(today.openDay("2026-03-03"));
    today.reload();
    EXPECT_EQ(day.when(), "today");
    EXPECT_EQ(day.note(), "Your plan has three short sessions.");
}

TEST_F(TodayViewModelTest, WhatWasFeltIsARowOfItsDay) {
    TodayViewModel today(ports);
    const Id id = Id::fromRandom({9});
    Symptom symptom{.id = id, .day = clock.now().day(), .at = clock.now(), .kind = "Ache"};
    storage.of<Symptom>().save(symptom);
    today.reload();
    ASSERT_EQ(today.entries()->count(), 1);
    const QModelIndex row = today.entries()->index(0);
    EXPECT_EQ(row.data(EntryListModel::KindRole), "symptom");
    EXPECT_EQ(row.data(EntryListModel::TextRole), "Ache");
    today.tellNoted("symptom", toQString(id.toText()));
    EXPECT_EQ(today.savedText(), "") << "its row says so";
    symptom.day -= Days{1};
    symptom.at.reset();
    storage.of<Symptom>().save(symptom);
    today.reload();
    EXPECT_EQ(today.entries()->count(), 0);
    today.tellNoted("symptom", toQString(id.toText()));
    EXPECT_EQ(today.savedText(), "Saved for yesterday.");
    ASSERT_TRUE(today.openDay("2026-03-02"));
    EXPECT_EQ(today.openedDay()->entries()->count(), 1);
    today.undoSaved();
    EXPECT_EQ(today.savedText(), "");
    EXPECT_TRUE(storage.of<Symptom>().list().empty());
}

TEST_F(TodayViewModelTest, SaysWhatTheLastSessionWasUntilSomethingIsNoted) {
    TodayViewModel today(ports);
    EXPECT_TRUE(today.isEmpty());
    EXPECT_EQ(today.lastTitle(), "");
    storage.sessions.save(
        SessionBuilder("2026-02-22", 1).step("1", "14", 8).step("2", "18", 10).felt(Felt::Okay));
    storage.sessions.save(SessionBuilder("2026-03-01", 2).note("a long day"));
    today.reload();
    EXPECT_FALSE(today.isEmpty());
    EXPECT_EQ(today.lastTitle(), "Last: Sunday 22 February");
    EXPECT_EQ(today.lastText(), "14 then 18 mm · 18 minutes · Okay");
    EXPECT_EQ(today.lastId(), toQString(Id::fromRandom({1}).toText()));
    today.noteNotToday();
    EXPECT_EQ(today.lastTitle(), "");
    EXPECT_FALSE(today.isEmpty());
}

TEST_F(TodayViewModelTest, OfWhoKeepsNotesOnlyTheLastIsANote) {
    storage.sessions.save(SessionBuilder("2026-02-22", 1).step("1", "14", 8));
    storage.sessions.save(SessionBuilder("2026-03-01", 2).note("a long day"));
    TodayViewModel today(ports);
    today.setNotesOnly(true);
    EXPECT_EQ(today.lastTitle(), "Last: Sunday 1 March");
    EXPECT_EQ(today.lastText(), "A note");
}

TEST_F(TodayViewModelTest, ANoteIsNotWhatThePlanHas) {
    plan(TimesPerDay{1});
    storage.sessions.save(SessionBuilder("2026-03-03", 1).note("a long day"));
    TodayViewModel today(ports);
    EXPECT_EQ(today.planSentence(), "Your plan has one session of about 20 minutes today.");
    EXPECT_EQ(today.entries()->count(), 1);
}

TEST_F(TodayViewModelTest, SaysOfAnotherDayThatItIsSavedAndUndoesIt) {
    TodayViewModel today(ports);
    const auto save = [&](const char* day, std::uint8_t number) {
        storage.sessions.save(SessionBuilder(day, number).step(5));
        today.reload();
        today.tellSaved(toQString(Id::fromRandom({number}).toText()));
    };
    save("2026-03-03", 1);
    EXPECT_EQ(today.savedText(), "");
    save("2026-02-22", 2);
    EXPECT_EQ(today.savedText(), "Saved for Sunday 22 February.");
    save("2026-03-02", 3);
    EXPECT_EQ(today.savedText(), "Saved for yesterday.");
    EXPECT_EQ(dayAt(today, 5), "Mon 2 noted");
    today.undoSaved();
    today.reload();
    EXPECT_EQ(today.savedText(), "");
    EXPECT_EQ(dayAt(today, 5), "Mon 2");
    EXPECT_EQ(storage.sessions.count(), 2U);
    save("2026-03-02", 4);
    today.forgetSaved();
    EXPECT_EQ(today.savedText(), "");
    today.undoSaved();
    EXPECT_EQ(storage.sessions.count(), 3U);
}

TEST_F(TodayViewModelTest, SizesAreSaidInTheirOrder) {
    Session session = SessionBuilder("2026-03-01").step("1", "14", 5);
    EXPECT_EQ(entryText(session, SizesSaid::InOrder), "14 mm · 5 minutes");
    session = SessionBuilder("2026-03-01").step("2", "18", 5).step("2", "18", 5).step("1", "14", 5);
    EXPECT_EQ(entryText(session, SizesSaid::InOrder), "18 then 14 mm · 15 minutes");
    session =
        SessionBuilder("2026-03-01").step("1", "14", 5).step("2", "18", 5).step("3", "22.5", 5);
    EXPECT_EQ(entryText(session, SizesSaid::InOrder), "14, 18 then 22.5 mm · 15 minutes");
    session.steps.push_back(session.steps[0]);
    EXPECT_EQ(entryText(session, SizesSaid::InOrder), "14 to 22.5 mm · 20 minutes");
    session = SessionBuilder("2026-03-01").step(5);
    EXPECT_EQ(entryText(session, SizesSaid::InOrder), "5 minutes");
}

} // namespace

} // namespace frond::test
