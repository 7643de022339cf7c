// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"
#include "tests/data/store/bothstorages.h"
#include "tests/support/generators.h"

#include <rapidcheck/gtest.h>

namespace frond::data {
namespace {

using namespace std::chrono_literals;

std::vector<Id> idsOf(const std::vector<Session>& sessions) {
    std::vector<Id> ids;
    for (const Session& session : sessions)
        ids.push_back(session.id);
    return ids;
}

class SessionStoreTest : public StorageTest {
protected:
    SessionRepository& sessions() { return storage().sessions(); }
    void expectWhole() {
        const CheckReport report = storage().check();
        EXPECT_TRUE(report.ok) << (report.problems.empty() ? ""
                                                           : inEnglish(report.problems.front()));
    }
};

TEST_F(SessionStoreTest, StampsNeverRunBackwards) {
    sessions().save(sessionOn(1, "2026-03-01"));
    reopen();
    passTime(-24h);
    sessions().save(sessionOn(1, "2026-03-02"));
    const auto record = sessions().find(idOf(1));
    EXPECT_GE(record->changed, record->created);
    expectWhole();
}

TEST_F(SessionStoreTest, WipesContentButLeavesATombstone) {
    sessions().save(fullSession());
    sessions().remove(idOf(1));
    const auto removedAt = std::chrono::floor<std::chrono::seconds>(m_now);
    passTime(1h);
    sessions().save(sessionOn(2, "2026-03-01"));
    sessions().remove(idOf(2));

    sessions().wipeRemovedBefore(removedAt);
    EXPECT_EQ(sessions().recentlyRemoved().size(), 2U);
    sessions().wipeRemovedBefore(removedAt + 1s);
    ASSERT_EQ(sessions().recentlyRemoved().size(), 1U);
    EXPECT_EQ(sessions().recentlyRemoved()[0].session.id, idOf(2));
    EXPECT_FALSE(sessions().restore(idOf(1)));
    expectWhole();

    close();
    Database database(file(), KeyFile(file()).load());
    EXPECT_EQ(database.integer("SELECT count(*) FROM session"), 2);
    EXPECT_EQ(database.integer("SELECT count(*) FROM session WHERE day IS NULL AND note IS NULL"
                               " AND steps IS NULL AND tags IS NULL AND created > 0"
                               " AND removed > 0"),
              1);
}

TEST_F(SessionStoreTest, ATransactionKeepsAllOrNothing) {
    EXPECT_THROW(storage().inTransaction([&] {
        sessions().save(sessionOn(1, "2026-03-01"));
        throw std::runtime_error("given up");
    }),
                 std::runtime_error);
    EXPECT_EQ(sessions().count(), 0U);

    // A save inside that is refused cannot be shrugged off: half of its rows would stay.
    Session bad = sessionOn(2, "2026-03-01");
    bad.steps.push_back({.duration = -1s});
    EXPECT_EQ(kindOf([&] {
                  storage().inTransaction([&] {
                      sessions().save(sessionOn(1, "2026-03-01"));
                      EXPECT_THROW(sessions().save(bad), StorageError);
                  });
              }),
              StorageError::Kind::Other);
    EXPECT_EQ(sessions().count(), 0U);

    storage().inTransaction([&] {
        sessions().save(sessionOn(1, "2026-03-01"));
        storage().inTransaction([&] { sessions().save(sessionOn(2, "2026-03-01")); });
        EXPECT_FALSE(sessions().remove(sessionOn(9, "2026-03-01").id)) << "there is none";
    });
    reopen();
    EXPECT_EQ(sessions().count(), 2U);
    expectWhole();
}

TEST_F(SessionStoreTest, ListingsAreReadFromTheIndex) {
    storage();
    close();
    Database database(file(), KeyFile(file()).load());
    for (const char* sql :
         {"SELECT id FROM session WHERE removed IS NULL AND (day, at_order, id) < (?, ?, ?)"
          " ORDER BY day DESC, at_order DESC, id DESC",
          "SELECT id FROM session WHERE removed IS NULL AND day BETWEEN ? AND ?"
          " ORDER BY day, at_order, id"}) {
        Statement plan = database.prepare("EXPLAIN QUERY PLAN " + std::string(sql));
        std::string steps;
        while (plan.next()) {
            plan.skip();
            plan.skip();
            plan.skip();
            steps += plan.text() + "\n";
        }
        EXPECT_NE(steps.find("SEARCH session USING"), std::string::npos) << steps;
        EXPECT_NE(steps.find("INDEX session_listed"), std::string::npos) << steps;
        EXPECT_EQ(steps.find("TEMP B-TREE"), std::string::npos) << steps;
    }
}

template <class Where>
class SessionRepositoryTest : public PortTest<Where> {
protected:
    SessionRepository& sessions() { return this->where.sessions(); }
};
TYPED_TEST_SUITE(SessionRepositoryTest, BothStorages);

TYPED_TEST(SessionRepositoryTest, ReplacesTheEntryWithTheSameId) {
    this->sessions().save(fullSession());
    Session edited = sessionOn(1, "2026-02-28");
    edited.steps = {{.duration = 60s}};
    edited.context.tags = {"short"};
    this->sessions().save(edited);
    EXPECT_EQ(this->sessions().list({}, {}), std::vector{edited});
}

TYPED_TEST(SessionRepositoryTest, StampsCreationAndChange) {
    this->sessions().save(sessionOn(1, "2026-03-01"));
    const auto first = this->sessions().find(idOf(1));
    EXPECT_EQ(first->created, first->changed);
    EXPECT_EQ(first->created, this->where.now());
    this->where.passTime(90s);
    this->sessions().save(sessionOn(1, "2026-03-02"));
    const auto second = this->sessions().find(idOf(1));
    EXPECT_EQ(second->created, first->created);
    EXPECT_EQ(second->changed - second->created, 90s);
}

TYPED_TEST(SessionRepositoryTest, ATagIsRenamedInEveryEntryThatHasItAndNowhereElse) {
    const auto tagged = [](unsigned number, std::vector<std::string> tags) {
        Session session = sessionOn(number, "2026-03-01");
        session.note = "stays";
        session.context.tags = std::move(tags);
        return session;
    };
    SessionRepository& sessions = this->where.sessions();
    sessions.save(tagged(1, {"Bath", "music"}));
    sessions.save(tagged(2, {"Bath", "x", "bath"}));
    sessions.save(tagged(3, {"bath"}));
    sessions.save(tagged(4, {"Bath"}));
    sessions.remove(idOf(4));
    EXPECT_EQ(sessions.tags(),
              (std::vector<TagCount>{{"Bath", 2}, {"bath", 2}, {"music", 1}, {"x", 1}}));
    const auto untouched = sessions.find(idOf(3));
    this->where.passTime(1h);
    EXPECT_EQ(sessions.renameTag("Bath", "bath"), 2U);
    EXPECT_EQ(sessions.tags(), (std::vector<TagCount>{{"bath", 3}, {"music", 1}, {"x", 1}}));
    EXPECT_EQ(sessions.find(idOf(1))->session, tagged(1, {"bath", "music"}));
    EXPECT_EQ(sessions.find(idOf(2))->session, tagged(2, {"bath", "x"}));
    EXPECT_EQ(sessions.find(idOf(3))->changed, untouched->changed);
    EXPECT_EQ(sessions.renameTag("unknown", "bath"), 0U);
    EXPECT_EQ(sessions.renameTag("bath", ""), 3U);
    EXPECT_EQ(sessions.tags(), (std::vector<TagCount>{{"music", 1}, {"x", 1}}));
    EXPECT_EQ(kindOf([&] { sessions.renameTag("x", std::string(41, 'x')); }),
              StorageError::Kind::Other);
    EXPECT_EQ(sessions.tags(), (std::vector<TagCount>{{"music", 1}, {"x", 1}}));
    this->where.expectWhole();
}

TYPED_TEST(SessionRepositoryTest, ListsByDayThenMomentThenId) {
    Session late = sessionOn(1, "2026-03-01");
    late.at = momentOf("2026-03-01T20:00:00Z");
    Session early = sessionOn(2, "2026-03-01");
    early.at = momentOf("1969-12-31T00:00:00Z"); // before every moment that is not negative
    early.day = dayOf("1969-12-31");
    Session unknown = sessionOn(3, "2026-03-01");
    const Session unknownToo = sessionOn(4, "2026-03-01");
    const Session before = sessionOn(5, "2026-02-28");
    for (const Session& session : {late, early, unknownToo, unknown, before})
        this->sessions().save(session);
    const std::vector<Id> expected{idOf(2), idOf(5), idOf(3), idOf(4), idOf(1)};
    EXPECT_EQ(idsOf(this->sessions().list({}, {})), expected);
    const auto listed = this->sessions().list({}, {});
    EXPECT_TRUE(std::is_sorted(listed.begin(), listed.end(), listedBefore));
    EXPECT_EQ(idsOf(this->sessions().list(dayOf("2026-03-01"), {})),
              (std::vector{idOf(3), idOf(4), idOf(1)}));
    EXPECT_EQ(idsOf(this->sessions().list({}, dayOf("2026-02-28"))),
              (std::vector{idOf(2), idOf(5)}));
    EXPECT_EQ(idsOf(this->sessions().list(dayOf("2026-02-28"), dayOf("2026-02-28"))),
              std::vector{idOf(5)});
}

TYPED_TEST(SessionRepositoryTest, PagesAreTheListBackwards) {
    EXPECT_TRUE(rc::check("all pages joined are the reversed list", [&] {
        for (int left = this->sessions().count() < 60 ? *rc::gen::inRange(0, 12) : 0; left > 0;
             --left) {
            auto session = *testing::anySession();
            session.at = *testing::maybe(rc::gen::map(rc::gen::inRange(0, 3), [](int hour) {
                return Moment{std::chrono::sys_seconds{std::chrono::hours{hour}}};
            }));
            session.day = session.at ? session.at->day() : Day{Days{*rc::gen::inRange(-1, 3)}};
            this->sessions().save(session);
        }
        const auto limit = *rc::gen::inRange<std::size_t>(1, 5);
        std::vector<Session> joined;
        std::optional<HistoryCursor> cursor;
        for (;;) {
            auto page = this->sessions().page(cursor, limit);
            RC_ASSERT(page.size() <= limit);
            joined.insert(joined.end(), page.begin(), page.end());
            if (page.size() < limit)
                break;
            cursor = HistoryCursor{page.back()};
        }
        std::reverse(joined.begin(), joined.end());
        RC_ASSERT(joined == this->sessions().list({}, {}));
        RC_ASSERT(joined.size() == this->sessions().count());
    }));
}

TYPED_TEST(SessionRepositoryTest, SearchesWordsInListsAndPages) {
    Session bath = sessionOn(1, "2026-03-01");
    bath.note = "Warm bath first";
    Session plain = sessionOn(2, "2026-03-02");
    Session tagged = sessionOn(3, "2026-03-03");
    tagged.context.tags = {"bath"};
    for (const Session& session : {bath, plain, tagged})
        this->sessions().save(session);
    EXPECT_EQ(idsOf(this->sessions().list({}, {}, "bath")), (std::vector{idOf(1), idOf(3)}));
    EXPECT_EQ(idsOf(this->sessions().page({}, 1, "bath")), std::vector{idOf(3)});
    EXPECT_EQ(idsOf(this->sessions().page(HistoryCursor{tagged}, 1, "BATH")), std::vector{idOf(1)});
    EXPECT_TRUE(this->sessions().list({}, {}, "bath snow").empty());
}

TYPED_TEST(SessionRepositoryTest, NewestIsTheNewestThatCounts) {
    EXPECT_FALSE(this->sessions().newest());
    this->sessions().save(sessionOn(1, "2026-03-01"));
    Session notToday = sessionOn(2, "2026-03-05");
    notToday.outcome = Outcome::NotToday;
    this->sessions().save(notToday);
    EXPECT_EQ(this->sessions().newest()->id, idOf(1));
    EXPECT_EQ(this->sessions().count(), 2U);
}

TYPED_TEST(SessionRepositoryTest, DaysGoFromTheFirstEntryToTheLast) {
    EXPECT_FALSE(this->sessions().days());
    for (const auto& [number, day] :
         {std::pair{1U, "2026-03-05"}, std::pair{2U, "2025-11-30"}, std::pair{3U, "2026-01-01"}})
        this->sessions().save(sessionOn(number, day));
    EXPECT_EQ(this->sessions().days(), (DayRange{dayOf("2025-11-30"), dayOf("2026-03-05")}));
    this->sessions().remove(idOf(2));
    EXPECT_EQ(this->sessions().days(), (DayRange{dayOf("2026-01-01"), dayOf("2026-03-05")}));
}

TYPED_TEST(SessionRepositoryTest, RemovedEntriesCanBePutBack) {
    this->sessions().save(fullSession());
    this->where.passTime(5s);
    EXPECT_TRUE(this->sessions().remove(idOf(1)));
    EXPECT_FALSE(this->sessions().remove(idOf(1)));
    EXPECT_FALSE(this->sessions().remove(idOf(2)));
    EXPECT_FALSE(this->sessions().find(idOf(1)));
    EXPECT_FALSE(this->sessions().newest());
    EXPECT_TRUE(this->sessions().list({}, {}).empty());
    EXPECT_TRUE(this->sessions().page({}, 10).empty());
    EXPECT_EQ(this->sessions().count(), 0U);
    const auto removed = this->sessions().recentlyRemoved();
    ASSERT_EQ(removed.size(), 1U);
    EXPECT_EQ(removed[0].session, fullSession());
    EXPECT_EQ(removed[0].removed, this->where.now());
    this->where.reopen();
    EXPECT_TRUE(this->sessions().restore(idOf(1)));
    EXPECT_FALSE(this->sessions().restore(idOf(1)));
    EXPECT_EQ(this->sessions().find(idOf(1))->session, fullSession());
    EXPECT_TRUE(this->sessions().recentlyRemoved().empty());
}

TYPED_TEST(SessionRepositoryTest, SavingBringsARemovedEntryBack) {
    this->sessions().save(fullSession());
    this->sessions().remove(idOf(1));
    this->sessions().save(sessionOn(1, "2026-03-04"));
    EXPECT_EQ(this->sessions().list({}, {}), std::vector{sessionOn(1, "2026-03-04")});
}

TYPED_TEST(SessionRepositoryTest, ATombstoneCanBeSavedAnew) {
    this->sessions().save(fullSession());
    this->sessions().remove(idOf(1));
    this->sessions().wipeRemovedBefore(this->where.now() + 1h);
    this->sessions().save(fullSession());
    EXPECT_EQ(this->sessions().find(idOf(1))->session, fullSession());
}

TYPED_TEST(SessionRepositoryTest, RefusesWhatTheSchemaRefusesAndChangesNothing) {
    Session session = fullSession();
    this->sessions().save(session);
    session.note = "changed";
    session.steps.push_back({.duration = -1s});
    EXPECT_EQ(kindOf([&] { this->sessions().save(session); }), StorageError::Kind::Other);
    EXPECT_EQ(this->sessions().find(idOf(1))->session, fullSession());
}

TYPED_TEST(SessionRepositoryTest, WipesContentRemovedBeforeATime) {
    this->sessions().save(fullSession());
    this->sessions().remove(idOf(1));
    const auto removedAt = this->where.now();
    this->where.passTime(1h);
    this->sessions().save(sessionOn(2, "2026-03-01"));
    this->sessions().remove(idOf(2));
    this->sessions().wipeRemovedBefore(removedAt);
    EXPECT_EQ(this->sessions().recentlyRemoved().size(), 2U);
    this->sessions().wipeRemovedBefore(removedAt + 1s);
    ASSERT_EQ(this->sessions().recentlyRemoved().size(), 1U);
    EXPECT_EQ(this->sessions().recentlyRemoved()[0].session.id, idOf(2));
    EXPECT_FALSE(this->sessions().restore(idOf(1)));
    EXPECT_FALSE(this->sessions().remove(idOf(1)));
    EXPECT_EQ(this->sessions().count(), 0U);
}

TYPED_TEST(SessionRepositoryTest, RefusesTextThatIsTooLong) {
    this->sessions().save(fullSession());
    const auto read = [&] { return this->sessions().list({}, {}); };
    const auto refused = [&](auto set) {
        Session session = fullSession();
        set(session);
        expectRefused(read, [&] { this->sessions().save(session); });
    };
    refused([](Session& session) { session.note = tooLong(); });
    refused([](Session& session) { session.context.position = tooLong(); });
    refused([](Session& session) { session.context.lubricant = tooLong(); });
    refused([](Session& session) { session.context.warmUp = tooLong(); });
    refused([](Session& session) { session.context.stopReason = tooLong(); });
    refused([](Session& session) { session.context.tags = {tooLong()}; });
    refused([](Session& session) { session.steps[0].use->label = tooLong(); });
    refused([](Session& session) { session.steps[0].depth = Millimetres::fromTenths(3001); });
}

TYPED_TEST(SessionRepositoryTest, NothingWasReplacedWithoutAMerge) {
    this->sessions().save(fullSession());
    EXPECT_TRUE(this->sessions().recentlyReplaced().empty());
    EXPECT_FALSE(this->sessions().useReplaced(idOf(1), Version{Stamp{}, idOf(9)}));
}

} // namespace
} // namespace frond::data
