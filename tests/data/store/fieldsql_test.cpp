// SPDX-License-Identifier: GPL-3.0-or-later
// What is stored is read: every field of every value, through a real file.
#include "app/words/words.h"
#include "data/store/fieldsql.h"

#include "tests/data/storagetest.h"
#include "tests/support/generators.h"

#include <rapidcheck/gtest.h>

namespace frond::data {
namespace {

class RowsTest : public StorageTest {
protected:
    SessionRepository& sessions() { return storage().sessions(); }
    void expectWhole() {
        const CheckReport report = storage().check();
        EXPECT_TRUE(report.ok) << (report.problems.empty() ? ""
                                                           : inEnglish(report.problems.front()));
    }
};

TEST(FieldSqlTest, ListsAreMadeForTheirColumns) {
    EXPECT_EQ(placeholders("a, b, c"), "?, ?, ?");
    EXPECT_EQ(overwrites("a, bc"), "a = excluded.a, bc = excluded.bc");
    EXPECT_EQ(wipes("a"), "a = NULL");
}

TEST_F(RowsTest, KeepsEveryFieldOfASession) {
    sessions().save(fullSession());
    reopen();
    EXPECT_EQ(sessions().find(idOf(1))->session, fullSession());
    EXPECT_EQ(sessions().list({}, {}), std::vector{fullSession()});
    EXPECT_EQ(sessions().page({}, 10), std::vector{fullSession()});
    EXPECT_EQ(sessions().newest(), fullSession());
    expectWhole();
}

TEST_F(RowsTest, RoundTripsEverySession) {
    EXPECT_TRUE(rc::check("what is saved is read", [&] {
        const auto session = *testing::anySession();
        RC_ASSERT(validate(session).empty());
        sessions().save(session);
        const auto found = sessions().find(session.id);
        RC_ASSERT(found.has_value());
        RC_ASSERT(found->session == session);
        // Over another one, nothing of the other remains.
        auto other = *testing::anySession();
        other.id = session.id;
        sessions().save(other);
        RC_ASSERT(sessions().find(session.id)->session == other);
    }));
    expectWhole();
}

TEST_F(RowsTest, RoundTripsEveryRunningSession) {
    EXPECT_TRUE(rc::check("what runs is what was saved last", [&] {
        const auto session = *testing::anyRunningSession();
        storage().running().saveRunning(session);
        RC_ASSERT(storage().running().running() == session);
    }));
    expectWhole();
}

TEST_F(RowsTest, RoundTripsEveryKit) {
    EXPECT_TRUE(rc::check("the kit saved last is the kit", [&] {
        auto kit = *testing::anyKit();
        RC_ASSERT(validate(kit).empty());
        storage().kits().saveKit(kit);
        sortForDisplay(kit.items);
        RC_ASSERT(storage().kits().kit() == kit);
    }));
    EXPECT_TRUE(storage().check().ok);
}

TEST_F(RowsTest, RoundTripsEveryPlanHistory) {
    EXPECT_TRUE(rc::check("the history saved last is the history", [&] {
        const auto history = *testing::anyPlanHistory();
        storage().plans().savePlanHistory(defaultGroup, history);
        RC_ASSERT(storage().plans().planHistory() == history);
    }));
    EXPECT_TRUE(storage().check().ok);
}

} // namespace
} // namespace frond::data
