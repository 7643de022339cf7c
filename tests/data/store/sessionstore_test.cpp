// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/storagetest.h"
#include "tests/support/generators.h"

#include <rapidcheck/gtest.h>

namespace frond::data {
namespace {

using namespace std::chrono_literals;

class SessionStoreTest : public StorageTest {
protected:
    SessionRepository& sessions() { return storage().sessions(); }
    static std::vector<Id> idsOf(const std::vector<Session>& sessions) {
        std::vector<Id> ids;
        for (const Session& session : sessions)
            ids.push_back(session.id);
        return ids;
    }
    void expectWhole() {
        const CheckReport report = storage().check();
        EXPECT_TRUE(report.ok) << (report.problems.empty() ? "" : report.problems.front());
    }
};

TEST_F(SessionStoreTest, ReplacesTheEntryWithTheSameId) {
    sessions().save(fullSession());
    Session edited = sessionOn(1, "2026-02-28");
    edited.steps = {{.duration = 60s}};
    edited.context.tags = {"short"};
    sessions().save(edited);
    EXPECT_EQ(sessions().list({}, {}), std::vector{edited});
    expectWhole();
}

TEST_F(SessionStoreTest, StampsCreationAndChange) {
    sessions().save(sessionOn(1, "2026-03-01"));
    const auto first = sessions().find(idOf(1));
    EXPECT_EQ(first->created, first->changed);
    EXPECT_EQ(first->created, std::chrono::floor<std::chrono::seconds>(m_now));
    passTime(90s);
    sessions().save(sessionOn(1, "2026-03-02"));
    const auto second = sessions().find(idOf(1));
    EXPECT_EQ(second->created, first->created);
    EXPECT_EQ(second->changed - second->created, 90s);
}

TEST_F(SessionStoreTest, StampsNeverRunBackwards) {
    sessions().save(sessionOn(1, "2026-03-01"));
    reopen();
    passTime(-24h);
    sessions().save(sessionOn(1, "2026-03-02"));
    const auto record = sessions().find(idOf(1));
    EXPECT_GE(record->changed, record->created);
    expectWhole();
}

TEST_F(SessionStoreTest, ListsByDayThenMomentThenId) {
    Session late = sessionOn(1, "2026-03-01");
    late.at = momentOf("2026-03-01T20:00:00Z");
    Session early = sessionOn(2, "2026-03-01");
    early.at = momentOf("1969-12-31T00:00:00Z"); // before every moment that is not negative
    early.day = dayOf("1969-12-31");
    Session unknown = sessionOn(3, "2026-03-01");
    const Session unknownToo = sessionOn(4, "2026-03-01");
    const Session before = sessionOn(5, "2026-02-28");
    for (const Session& session : {late, early, unknownToo, unknown, before})
        sessions().save(session);
    const std::vector<Id> expected{idOf(2), idOf(5), idOf(3), idOf(4), idOf(1)};
    EXPECT_EQ(idsOf(sessions().list({}, {})), expected);
    const auto listed = sessions().list({}, {});
    EXPECT_TRUE(std::is_sorted(listed.begin(), listed.end(), listedBefore));
    EXPECT_EQ(idsOf(sessions().list(dayOf("2026-03-01"), {})),
              (std::vector{idOf(3), idOf(4), idOf(1)}));
    EXPECT_EQ(idsOf(sessions().list({}, dayOf("2026-02-28"))), (std::vector{idOf(2), idOf(5)}));
    EXPECT_EQ(idsOf(sessions().list(dayOf("2026-02-28"), dayOf("2026-02-28"))),
              std::vector{idOf(5)});
}

TEST_F(SessionStoreTest, PagesAreTheListBackwards) {
    EXPECT_TRUE(rc::check("all pages joined are the reversed list", [&] {
        storage().inTransaction([&] {
            for (int left = *rc::gen::inRange(0, 12); left > 0; --left) {
                auto session = *testing::anySession();
                session.at = *testing::maybe(rc::gen::map(rc::gen::inRange(0, 3), [](int hour) {
                    return Moment{std::chrono::sys_seconds{std::chrono::hours{hour}}};
                }));
                session.day = session.at ? session.at->day() : Day{Days{*rc::gen::inRange(-1, 3)}};
                sessions().save(session);
            }
        });
        const auto limit = *rc::gen::inRange<std::size_t>(1, 5);
        std::vector<Session> joined;
        std::optional<HistoryCursor> cursor;
        for (;;) {
            auto page = sessions().page(cursor, limit);
            RC_ASSERT(page.size() <= limit);
            joined.insert(joined.end(), page.begin(), page.end());
            if (page.size() < limit)
                break;
            cursor = HistoryCursor{page.back()};
        }
        std::reverse(joined.begin(), joined.end());
        RC_ASSERT(joined == sessions().list({}, {}));
        RC_ASSERT(joined.size() == sessions().count());
    }));
}

TEST_F(SessionStoreTest, SearchesWordsInListsAndPages) {
    Session bath = sessionOn(1, "2026-03-01");
    bath.note = "Warm bath first";
    Session plain = sessionOn(2, "2026-03-02");
    Session tagged = sessionOn(3, "2026-03-03");
    tagged.context.tags = {"bath"};
    for (const Session& session : {bath, plain, tagged})
        sessions().save(session);
    EXPECT_EQ(idsOf(sessions().list({}, {}, "bath")), (std::vector{idOf(1), idOf(3)}));
    EXPECT_EQ(idsOf(sessions().page({}, 1, "bath")), std::vector{idOf(3)});
    EXPECT_EQ(idsOf(sessions().page(HistoryCursor{tagged}, 1, "BATH")), std::vector{idOf(1)});
    EXPECT_TRUE(sessions().list({}, {}, "bath snow").empty());
}

TEST_F(SessionStoreTest, NewestIsTheNewestThatCounts) {
    EXPECT_FALSE(sessions().newest());
    sessions().save(sessionOn(1, "2026-03-01"));
    Session notToday = sessionOn(2, "2026-03-05");
    notToday.outcome = Outcome::NotToday;
    sessions().save(notToday);
    EXPECT_EQ(sessions().newest()->id, idOf(1));
    EXPECT_EQ(sessions().count(), 2U);
}

TEST_F(SessionStoreTest, DaysGoFromTheFirstEntryToTheLast) {
    EXPECT_FALSE(sessions().days());
    for (const auto& [number, day] :
         {std::pair{1U, "2026-03-05"}, std::pair{2U, "2025-11-30"}, std::pair{3U, "2026-01-01"}})
        sessions().save(sessionOn(number, day));
    EXPECT_EQ(sessions().days(), (DayRange{dayOf("2025-11-30"), dayOf("2026-03-05")}));
    sessions().remove(idOf(2));
    EXPECT_EQ(sessions().days(), (DayRange{dayOf("2026-01-01"), dayOf("2026-03-05")}));
}

TEST_F(SessionStoreTest, RemovedEntriesCanBePutBack) {
    sessions().save(fullSession());
    passTime(5s);
    EXPECT_TRUE(sessions().remove(idOf(1)));
    EXPECT_FALSE(sessions().remove(idOf(1)));
    EXPECT_FALSE(sessions().remove(idOf(2)));
    EXPECT_FALSE(sessions().find(idOf(1)));
    EXPECT_FALSE(sessions().newest());
    EXPECT_TRUE(sessions().list({}, {}).empty());
    EXPECT_TRUE(sessions().page({}, 10).empty());
    EXPECT_EQ(sessions().count(), 0U);
    const auto removed = sessions().recentlyRemoved();
    ASSERT_EQ(removed.size(), 1U);
    EXPECT_EQ(removed[0].session, fullSession());
    EXPECT_EQ(removed[0].removed, std::chrono::floor<std::chrono::seconds>(m_now));
    reopen();
    EXPECT_TRUE(sessions().restore(idOf(1)));
    EXPECT_FALSE(sessions().restore(idOf(1)));
    EXPECT_EQ(sessions().find(idOf(1))->session, fullSession());
    EXPECT_TRUE(sessions().recentlyRemoved().empty());
    expectWhole();
}

TEST_F(SessionStoreTest, SavingBringsARemovedEntryBack) {
    sessions().save(fullSession());
    sessions().remove(idOf(1));
    sessions().save(sessionOn(1, "2026-03-04"));
    EXPECT_EQ(sessions().list({}, {}), std::vector{sessionOn(1, "2026-03-04")});
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
                               " AND created > 0 AND removed > 0"),
              1);
    EXPECT_EQ(database.integer("SELECT count(*) FROM step"), 0);
    EXPECT_EQ(database.integer("SELECT count(*) FROM session_tag"), 0);
}

TEST_F(SessionStoreTest, ATombstoneCanBeSavedAnew) {
    sessions().save(fullSession());
    sessions().remove(idOf(1));
    sessions().wipeRemovedBefore(std::chrono::floor<std::chrono::seconds>(m_now) + 1h);
    sessions().save(fullSession());
    EXPECT_EQ(sessions().find(idOf(1))->session, fullSession());
    expectWhole();
}

TEST_F(SessionStoreTest, RefusesWhatTheSchemaRefusesAndChangesNothing) {
    Session session = fullSession();
    sessions().save(session);
    session.note = "changed";
    session.steps.push_back({.duration = -1s});
    EXPECT_EQ(kindOf([&] { sessions().save(session); }), StorageError::Kind::Other);
    EXPECT_EQ(sessions().find(idOf(1))->session, fullSession());
    expectWhole();
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

} // namespace
} // namespace frond::data
