// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/statistics.h"
#include "data/store/sessionstore.h"
#include "data/store/sumscodec.h"
#include "tests/data/store/bothstorages.h"
#include "tests/support/generators.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace frond::data {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Day day(std::string_view text) {
    return *parseDay(text);
}

const DayRange years{day("2023-01-01"), day("2027-12-31")};

Session sessionOn(unsigned number, std::string_view on, int pain) {
    Session session{.id = idOf(number), .day = day(on)};
    session.ratings.painDuring = Rating::from(pain);
    return session;
}

/// What a plain count of the entries gives.
std::vector<PeriodSums> counted(SessionRepository& sessions, const Kit& kit, DayRange range,
                                Level level, const std::optional<std::string>& group) {
    const auto all = sessions.list(std::nullopt, std::nullopt);
    return byPeriod(group ? ofGroup(all, kit, *group) : all, range, level, comparable);
}

template <class Where>
class SumsRepositoryTest : public PortTest<Where> {
protected:
    std::vector<PeriodSums> months(const std::optional<std::string>& group = std::nullopt) {
        return this->where.sums().sums(years, Level::Month, group, SumsDetail::NumbersAndWords);
    }
};
TYPED_TEST_SUITE(SumsRepositoryTest, BothStorages);

TYPED_TEST(SumsRepositoryTest, AreEmptyWithoutEntries) {
    EXPECT_THAT(this->months(), IsEmpty());
}

TYPED_TEST(SumsRepositoryTest, FollowEveryChange) {
    SessionRepository& sessions = this->where.sessions();
    sessions.save(sessionOn(1, "2026-03-01", 2));
    sessions.save(sessionOn(2, "2026-03-31", 4));
    ASSERT_EQ(this->months().size(), 1U);
    EXPECT_EQ(this->months().front().sums.of(RatingOf::PainDuring).median(), 3.0);
    sessions.save(sessionOn(2, "2026-04-01", 5)); // moved to another month
    ASSERT_EQ(this->months().size(), 2U);
    EXPECT_EQ(this->months().back().sums.of(RatingOf::PainDuring).median(), 5.0);
    sessions.remove(idOf(2));
    EXPECT_EQ(this->months().size(), 1U);
    sessions.restore(idOf(2));
    EXPECT_EQ(this->months().size(), 2U);
}

TYPED_TEST(SumsRepositoryTest, APeriodIsCutToTheRange) {
    SessionRepository& sessions = this->where.sessions();
    sessions.save(sessionOn(1, "2026-03-01", 2));
    sessions.save(sessionOn(2, "2026-03-31", 4));
    const DayRange range{day("2026-03-15"), day("2026-04-02")};
    const auto periods =
        this->where.sums().sums(range, Level::Month, std::nullopt, SumsDetail::Numbers);
    ASSERT_EQ(periods.size(), 1U);
    EXPECT_EQ(periods.front().days, (DayRange{day("2026-03-15"), day("2026-03-31")}));
    EXPECT_EQ(periods.front().sums.sessions(), 1);
    EXPECT_THAT(this->where.sums().sums({day("2026-03-02"), day("2026-03-30")}, Level::Year,
                                        std::nullopt, SumsDetail::Numbers),
                IsEmpty());
    EXPECT_THAT(this->where.sums().sums({day("2026-03-02"), day("2026-03-01")}, Level::Week,
                                        std::nullopt, SumsDetail::Numbers),
                IsEmpty());
}

TYPED_TEST(SumsRepositoryTest, AnItemThatIsPutElsewhereTakesItsEntriesAlong) {
    KitItem item{.id = idOf(9), .label = "1", .size = FixedSize{*Millimetres::fromTenths(150)}};
    this->where.kits().saveKit({.items = {item}});
    Session session = sessionOn(1, "2026-03-01", 2);
    session.steps = {
        {.use = ItemUse{idOf(9), "1", Millimetres::fromTenths(150)}, .duration = Seconds{60}}};
    this->where.sessions().save(session);
    EXPECT_EQ(this->months("main").size(), 1U);
    EXPECT_THAT(this->months("rectal"), IsEmpty());
    item.group = "rectal";
    this->where.kits().saveKit({.items = {item}});
    EXPECT_THAT(this->months("main"), IsEmpty());
    EXPECT_EQ(this->months("rectal").size(), 1U);
    EXPECT_EQ(this->months().size(), 1U);
}

// The rule that everything shown over time rests on.
RC_GTEST_FIXTURE_PROP(StorageTest, SumsAreThoseOfACountAfterAnything, ()) {
    Storage& storage = this->storage();
    SessionRepository& sessions = storage.sessions();
    Kit kit{.items = {{.id = idOf(900), .label = "1"}, {.id = idOf(901), .label = "2"}}};
    storage.kits().saveKit(kit);
    const auto anyOfFew = [] { return idOf(static_cast<unsigned>(*rc::gen::inRange(1, 8))); };
    const auto anyEntry = [&] {
        Session session = *testing::anySession();
        session.id = anyOfFew();
        session.at.reset();
        session.day = day("2024-12-25") + Days{*rc::gen::inRange(0, 70)};
        for (Step& step : session.steps) {
            if (step.use)
                step.use->itemId = *rc::gen::element(idOf(900), idOf(901), idOf(902));
        }
        return session;
    };
    const int changes = *rc::gen::inRange(1, 15);
    for (int i = 0; i < changes; ++i) {
        switch (*rc::gen::inRange(0, 7)) {
        case 0:
        case 1:
        case 2:
            sessions.save(anyEntry());
            break;
        case 3:
            sessions.remove(anyOfFew());
            break;
        case 4:
            sessions.restore(anyOfFew());
            break;
        case 5:
            kit.items[0].group = *rc::gen::element<std::string>("main", "rectal");
            storage.kits().saveKit(kit);
            break;
        default:
            if (const auto replica = storage.stores().sessions.replica(anyOfFew())) {
                SessionReplica theirs = *replica; // a later change on another device
                theirs.changed = {Stamp{theirs.changed.stamp.value + 1'000'000}, idOf(77)};
                theirs.seen[replica->changed.device] = replica->changed.stamp;
                theirs.content = anyEntry();
                theirs.content->id = theirs.id;
                theirs.removed.reset();
                storage.inTransaction([&] { storage.stores().sessions.merge(theirs); });
            }
        }
        if (*rc::gen::inRange(0, 3) == 0) // some of what is kept is older than the rest
            static_cast<void>(
                storage.sums().sums(years, Level::Week, std::nullopt, SumsDetail::Numbers));
    }
    const Day from = day("2024-12-20") + Days{*rc::gen::inRange(0, 40)};
    const DayRange cut{from, from + Days{*rc::gen::inRange(0, 60)}};
    for (const Level level : {Level::Week, Level::Month, Level::Year}) {
        for (const std::optional<std::string>& group :
             {std::optional<std::string>(), std::optional<std::string>("main"),
              std::optional<std::string>("rectal")}) {
            for (const DayRange& range : {years, cut}) {
                auto all = counted(sessions, storage.kits().kit(), range, level, group);
                RC_ASSERT(storage.sums().sums(range, level, group, SumsDetail::NumbersAndWords) ==
                          all);
                for (PeriodSums& period : all)
                    dropWords(period.sums);
                RC_ASSERT(storage.sums().sums(range, level, group, SumsDetail::Numbers) == all);
            }
        }
    }
    RC_ASSERT(storage.check().ok);
}

class SumsStoreTest : public StorageTest {
protected:
    void change(const std::string& sql) {
        close();
        Database database(file(), KeyFile(file()).load());
        database.startWriting();
        database.execute(sql);
    }
    std::vector<PeriodSums> months() {
        return storage().sums().sums(years, Level::Month, std::nullopt,
                                     SumsDetail::NumbersAndWords);
    }
};

TEST_F(SumsStoreTest, ASaveMarksItsMonthAndReadingCountsItAgain) {
    storage().sessions().save(sessionOn(1, "2026-03-15", 2));
    static_cast<void>(months());
    const auto integer = [&](const char* sql) {
        close();
        return Database(file(), KeyFile(file()).load()).integer(sql);
    };
    EXPECT_EQ(integer("SELECT count(*) FROM sums_stale"), 0);
    storage().sessions().save(sessionOn(1, "2026-04-15", 2));
    EXPECT_EQ(integer("SELECT count(*) FROM sums_stale"), 2);
    static_cast<void>(months());
    EXPECT_EQ(integer("SELECT count(*) FROM sums_stale"), 0);
}

TEST_F(SumsStoreTest, CheckNoticesThoseThatDoNotFitAndTheyAreCountedAgain) {
    for (const char* damage :
         {"UPDATE sums SET numbers = (SELECT numbers FROM sums WHERE first_day = 20513)"
          " WHERE level = 'month'", // 1 March 2026, as that of February
          "DELETE FROM sums WHERE level = 'month' AND first_day = 20513",
          "DELETE FROM sums WHERE level = 'year'",
          "UPDATE sums SET first_day = first_day + 7 WHERE level = 'week' AND first_day ="
          " (SELECT max(first_day) FROM sums WHERE level = 'week')",
          "UPDATE sums SET numbers = x'00' WHERE level = 'week'"}) {
        storage().sessions().save(sessionOn(1, "2026-03-15", 2));
        storage().sessions().save(sessionOn(2, "2026-02-02", 4));
        const auto before = months();
        ASSERT_TRUE(storage().check().ok);
        change(damage);
        EXPECT_THAT(storage().check().problems, ElementsAre(Message(Code::SumsDoNotFit))) << damage;
        EXPECT_EQ(months(), before) << damage;
        EXPECT_TRUE(storage().check().ok) << damage;
    }
}

TEST_F(SumsStoreTest, WordsOfWhatWasWipedAreGoneFromThem) {
    Session session = sessionOn(1, "2026-03-15", 2);
    session.context.tags = {"unheard-of"};
    storage().sessions().save(session);
    storage().sessions().save(sessionOn(2, "2026-03-16", 4));
    static_cast<void>(months());
    const auto rowsWithIt = [&] {
        close();
        return Database(file(), KeyFile(file()).load())
            .integer("SELECT count(*) FROM sums WHERE instr(words, CAST('unheard-of' AS BLOB))");
    };
    ASSERT_GT(rowsWithIt(), 0);
    storage().sessions().remove(idOf(1));
    storage().sessions().wipeRemovedBefore(
        std::chrono::floor<std::chrono::seconds>(m_now + std::chrono::hours{1}));
    EXPECT_EQ(rowsWithIt(), 0);
    ASSERT_EQ(months().size(), 1U);
    EXPECT_EQ(months().front().sums.sessions(), 1);
    EXPECT_TRUE(storage().check().ok);
}

TEST_F(SumsStoreTest, ARowThatCannotBeReadIsCountedNow) {
    storage().sessions().save(sessionOn(1, "2026-03-15", 2));
    const auto before = months();
    change("UPDATE sums SET numbers = x'FFFFFFFFFFFFFFFFFFFFFF'");
    EXPECT_EQ(months(), before);
}

TEST_F(SumsStoreTest, AFileThatTakesNoMoreIsCountedNow) {
    storage().sessions().save(sessionOn(1, "2026-03-15", 2));
    change("CREATE TRIGGER full BEFORE INSERT ON sums BEGIN SELECT raise(ABORT, 'full'); END");
    ASSERT_EQ(months().size(), 1U);
    EXPECT_EQ(months().front().sums.sessions(), 1);
}

RC_GTEST_PROP(SumsCodec, ReadsWhatItWrote, ()) {
    auto sessions = *rc::gen::container<std::vector<Session>>(
        static_cast<std::size_t>(*rc::gen::inRange(0, 10)), testing::anySession());
    for (Session& session : sessions) {
        session.at.reset();
        session.day = day("2026-03-01") + Days{*rc::gen::inRange(0, 31)};
    }
    std::sort(sessions.begin(), sessions.end(), listedBefore);
    const Sums sums = sumsOf(sessions, comparable);
    const Day first = day("2026-03-01");
    const WrittenSums bytes = written(sums, first);
    const auto read = [&](const WrittenSums& from) {
        Sums back = readNumbers(from.numbers, first);
        readWords(from.words, first, back);
        return back;
    };
    RC_ASSERT(read(bytes) == sums);
    // Nothing but that: a part of it, or more, is refused.
    const auto refused = [&](const WrittenSums& other) {
        return kindOf([&] { static_cast<void>(read(other)); }) == StorageError::Kind::Damaged;
    };
    for (std::string WrittenSums::*column : {&WrittenSums::numbers, &WrittenSums::words}) {
        WrittenSums other = bytes;
        other.*column =
            (bytes.*column).substr(0, *rc::gen::inRange<std::size_t>(0, (bytes.*column).size()));
        RC_ASSERT(refused(other));
        other.*column = bytes.*column + '\0';
        RC_ASSERT(refused(other));
    }
}

} // namespace
} // namespace frond::data
