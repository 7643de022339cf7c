// SPDX-License-Identifier: GPL-3.0-or-later
// What is found through the index is what a look at every entry finds, whatever became of them.
#include "data/store/searchindex.h"

#include "core/session/textsearch.h"
#include "data/file/newfile.h"
#include "data/format/text/unicode.h"
#include "data/store/collections.h"
#include "data/store/ledger.h"
#include "data/store/migrate.h"
#include "data/store/sessionstore.h"
#include "tests/data/device.h"
#include "tests/data/storagetest.h"
#include "tests/support/generators.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>
#include <set>

namespace frond::data {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> splitAtBlanks(const std::string& parts) {
    std::vector<std::string> all;
    for (const std::string_view part : split(parts, ' '))
        if (!part.empty())
            all.emplace_back(part);
    return all;
}

TEST(PartsOfWordsTest, AtEachCharacterTheThreeThatBeginThere) {
    EXPECT_THAT(splitAtBlanks(partsOfWords("bath")), ElementsAre("bat", "ath", "th", "h"));
    EXPECT_THAT(splitAtBlanks(partsOfWords("a bc\na")), ElementsAre("a", "bc", "c"));
    EXPECT_THAT(splitAtBlanks(partsOfWords("疼痛有")), ElementsAre("疼痛有", "痛有", "有"));
    EXPECT_THAT(splitAtBlanks(partsOfWords("🌿x")), ElementsAre("🌿x", "x"));
    EXPECT_EQ(partsOfWords(""), "");
    EXPECT_EQ(partsOfWords(" \n\x01\x7F"), "");
}

/// A store over a database of its own, its index asked from the first row on.
class Indexed {
public:
    explicit Indexed(const SearchLimits& limits) : m_database(scratch()), m_limits(limits) {
        m_database->startScratch();
        bringUpToDate(*m_database);
        m_ledger.emplace(
            *m_database, [this] { return m_now += std::chrono::seconds(1); },
            [] {
                static unsigned devices = 50000;
                return idOf(devices++);
            });
        m_store.emplace(*m_database, *m_ledger, m_limits);
    }
    SessionStore& store() { return *m_store; }
    Database& database() { return *m_database; }
    [[nodiscard]] std::chrono::sys_seconds now() const {
        return std::chrono::floor<std::chrono::seconds>(m_now);
    }

    /// Every entry listed that has the words, found by a look at each.
    std::vector<Session> scan(const std::string& words) {
        const TextSearch search(words, comparable);
        std::vector<Session> all;
        store().forEach([&](const Session& session) {
            if (search.matches(session))
                all.push_back(session);
        });
        return all;
    }
    /// The same by pages of `limit`.
    std::vector<Session> byPages(const std::string& words, std::size_t limit) {
        std::vector<Session> all;
        std::optional<HistoryCursor> after;
        while (true) {
            std::vector<Session> page = store().page(after, limit, words);
            all.insert(all.end(), page.begin(), page.end());
            if (page.size() < limit)
                return all;
            after = HistoryCursor{page.back()};
        }
    }

private:
    static std::unique_ptr<Database> scratch() {
        std::unique_ptr<Database> database;
        withVanishingFile([&](const std::filesystem::path& file) {
            database = std::make_unique<Database>(file, DataKey::random());
        });
        return database;
    }

    std::unique_ptr<Database> m_database;
    SearchLimits m_limits;
    std::chrono::sys_time<std::chrono::milliseconds> m_now{std::chrono::hours(24 * 20000)};
    std::optional<Ledger> m_ledger;
    std::optional<SessionStore> m_store;
};

/// Words of many scripts, and what a query of FTS5 would take for something else.
const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all{"Übung",
                                              "u\u0308ben",
                                              "straße",
                                              "STRASSE",
                                              "İzmir",
                                              "ılık",
                                              "Σίσυφος",
                                              "ΣΑΣ",
                                              "больно",
                                              "Ёлка",
                                              "مَدْرَسَة",
                                              "مدرسة",
                                              "שָׁלוֹם",
                                              "สวัสดี",
                                              "疼痛",
                                              "今天疼痛有点",
                                              "がんばる",
                                              "ｶﾞﾝﾊﾞﾙ",
                                              "편안",
                                              "한국어",
                                              "👩‍👩‍👧",
                                              "🌿",
                                              "bath",
                                              "bathing",
                                              "ﬁne",
                                              "don't",
                                              "\"quote",
                                              "a*",
                                              "NEAR(a",
                                              "AND",
                                              "OR",
                                              "NOT",
                                              "col:x",
                                              "-minus",
                                              "(paren)",
                                              "^start",
                                              "{x}",
                                              "a+b",
                                              "100%",
                                              "back\\slash",
                                              "a",
                                              "é",
                                              "x\u0001y",
                                              "del\u007Fete"};
    return all;
}

rc::Gen<std::string> anyWords(int most) {
    return rc::gen::exec([most] {
        std::string text;
        const int count = *rc::gen::inRange(0, most + 1);
        for (int i = 0; i < count; ++i)
            text.append(*rc::gen::elementOf(pieces()))
                .append(*rc::gen::element<std::string>("", " ", "\n", "\u3000", "  "));
        return text;
    });
}

/// Words, or some characters out of one; bytes, too, that are no text.
rc::Gen<std::string> anyQuery() {
    return rc::gen::exec([] {
        std::string words = *anyWords(2);
        const auto from = static_cast<std::size_t>(*rc::gen::inRange(0, 8));
        const auto length = static_cast<std::size_t>(*rc::gen::inRange(1, 9));
        return words.substr(std::min(from, words.size()), length);
    });
}

rc::Gen<Session> anyFindable(unsigned number) {
    return rc::gen::exec([number] {
        Session session{.id = idOf(number), .day = Day{Days{*rc::gen::inRange(20000, 20005)}}};
        if (*rc::gen::arbitrary<bool>())
            session.at = Moment{std::chrono::sys_seconds(session.day.time_since_epoch() +
                                                         Seconds(*rc::gen::inRange(0, 3))),
                                {}};
        session.note = *rc::gen::oneOf(
            rc::gen::just(std::optional<std::string>()),
            rc::gen::map(anyWords(6), [](std::string text) { return std::optional(text); }));
        session.context.position = *testing::maybe(anyWords(1));
        if (*rc::gen::arbitrary<bool>())
            session.context.tags = {*rc::gen::element<std::string>("bath", "疼痛", "Übung")};
        if (*rc::gen::arbitrary<bool>())
            session.steps = {
                {.use = ItemUse{idOf(7), *rc::gen::element<std::string>("Größe 1", "小"), {}},
                 .duration = Seconds{60}}};
        return session;
    });
}

// The heart of it: saved, edited, removed, put back, merged, renamed, taken out, wiped, at random.
RC_GTEST_PROP(SearchIndexTest, FindsWhatALookAtEveryEntryFinds, ()) {
    const SearchLimits limits{.beyond = *rc::gen::inRange(0, 4),
                              .readFirst = static_cast<std::size_t>(*rc::gen::inRange(1, 3)),
                              .putInOrder = static_cast<std::size_t>(*rc::gen::inRange(0, 6))};
    Indexed here(limits);
    Indexed there(limits);
    const auto change = [](Indexed& device) {
        const auto number = static_cast<unsigned>(*rc::gen::inRange(1, 13));
        switch (*rc::gen::inRange(0, 9)) {
        case 0:
            device.store().remove(idOf(number));
            break;
        case 1:
            device.store().restore(idOf(number));
            break;
        case 2:
            device.store().renameTag("bath", *rc::gen::element<std::string>("Bad", "疼痛"));
            break;
        case 3: {
            Transaction transaction(device.database());
            device.store().take(idOf(number));
            if (*rc::gen::arbitrary<bool>()) // else it is given up
                transaction.commit();
            break;
        }
        case 4:
            device.store().wipeRemovedBefore(device.now());
            break;
        default:
            device.store().save(*anyFindable(number));
        }
    };
    const auto rounds = *rc::gen::inRange(1, 25);
    for (int round = 0; round < rounds; ++round) {
        change(here);
        if (*rc::gen::inRange(0, 3) == 0)
            change(there);
        if (*rc::gen::inRange(0, 5) == 0) {
            Transaction transaction(here.database());
            there.store().forEachReplica(
                [&](const SessionReplica& replica) { here.store().merge(replica); });
            transaction.commit();
        }
        const std::string words = *anyQuery();
        const std::vector<Session> expected = here.scan(words);
        RC_ASSERT(here.byPages(words, static_cast<std::size_t>(*rc::gen::inRange(1, 5))) ==
                  expected);
        const std::vector<Session> oldestFirst(expected.rbegin(), expected.rend());
        RC_ASSERT(here.store().list({}, {}, words) == oldestFirst);
        const Day from{Days{20001}};
        const Day to{Days{20003}};
        std::vector<Session> inRange;
        std::copy_if(
            oldestFirst.begin(), oldestFirst.end(), std::back_inserter(inRange),
            [&](const Session& session) { return session.day >= from && session.day <= to; });
        RC_ASSERT(here.store().list(from, to, words) == inRange);
    }
    RC_ASSERT(searchIndexProblems(here.database()).empty());
    RC_ASSERT(here.database().integer("SELECT count(*) FROM pragma_integrity_check"
                                      " WHERE integrity_check <> 'ok'") == 0);
}

/// All bytes of the index's own tables.
std::string bytesOf(Database& database) {
    std::string bytes;
    for (const char* sql : {"SELECT hex(block) FROM session_text_data",
                            "SELECT hex(CAST(term AS BLOB)) FROM session_text_idx"}) {
        Statement row = database.prepare(sql);
        while (row.next())
            bytes.append(row.text()).push_back('\n');
    }
    return bytes;
}

std::string hexOf(std::string_view text) {
    std::string hex;
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        hex.append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return hex;
}

Session withNote(unsigned number, const char* note) {
    Session session = sessionOn(number, "2026-03-01");
    session.note = note;
    return session;
}

TEST(SearchIndexTest, NothingOfWhatWasWipedStaysInIt) {
    Indexed device({.beyond = 0, .readFirst = 1});
    device.store().save(withNote(1, "warm"));
    device.store().save(withNote(2, "qzj"));
    ASSERT_NE(bytesOf(device.database()).find(hexOf("qzj")), std::string::npos);
    device.store().remove(idOf(2));
    EXPECT_TRUE(device.store().list({}, {}, "qzj").empty());
    device.store().wipeRemovedBefore(device.now() + std::chrono::hours(1));
    EXPECT_EQ(bytesOf(device.database()).find(hexOf("qzj")), std::string::npos);
    EXPECT_EQ(device.store().list({}, {}, "arm").size(), 1U);
    EXPECT_TRUE(searchIndexProblems(device.database()).empty());
}

TEST(SearchIndexTest, WordsThatWereEditedAwayLeaveItWithTheNextTidying) {
    Indexed device({.beyond = 0, .readFirst = 1});
    device.store().save(withNote(1, "qzj"));
    device.store().save(withNote(1, "warm"));
    device.store().wipeRemovedBefore(device.now() - std::chrono::hours(1)); // not yet
    EXPECT_NE(bytesOf(device.database()).find(hexOf("qzj")), std::string::npos);
    device.store().wipeRemovedBefore(device.now() + std::chrono::hours(1));
    EXPECT_EQ(bytesOf(device.database()).find(hexOf("qzj")), std::string::npos);
    EXPECT_EQ(device.store().list({}, {}, "warm").size(), 1U);
}

TEST(SearchIndexTest, AChangeThatLeavesTheWordsLeavesTheIndex) {
    Indexed device({.beyond = 0, .readFirst = 1});
    device.store().save(withNote(1, "warm"));
    const std::string before = bytesOf(device.database());
    Session rated = withNote(1, "warm");
    rated.ratings.felt = Felt::Easy;
    device.store().save(rated);
    device.store().remove(idOf(1));
    device.store().restore(idOf(1));
    EXPECT_EQ(bytesOf(device.database()), before);
}

TEST(SearchIndexTest, TextFoldedByOtherRulesIsFoldedAnew) {
    Indexed device({.beyond = 0, .readFirst = 1});
    device.store().save(withNote(1, "warm"));
    device.database().execute("UPDATE session_search SET folding = '0 1.0';"
                              " INSERT INTO session_text (rowid, parts) VALUES (9, 'xyz')");
    EXPECT_EQ(device.store().list({}, {}, "warm").size(), 1U); // read, not asked for
    renewSearchIndex(device.database());
    EXPECT_EQ(device.database().integer("SELECT count(*) FROM session_text_docsize"), 1);
    EXPECT_EQ(device.store().list({}, {}, "warm").size(), 1U);
    EXPECT_TRUE(searchIndexProblems(device.database()).empty());
}

class SearchIndexFileTest : public StorageTest {
protected:
    /// More entries than may lie beyond the index, one of them with `note`.
    void fill(const char* note) {
        storage().inTransaction([&] {
            for (unsigned number = 1; number <= 600; ++number)
                storage().sessions().save(withNote(number, number == 3 ? note : "as ever"));
        });
    }
    void alter(const std::string& sql) {
        close();
        Database database(file(), KeyFile(file()).load());
        database.startWriting();
        database.execute(sql);
    }
};

TEST_F(SearchIndexFileTest, ACheckNoticesWhatDoesNotFitAndTheNextOpeningMakesItAnew) {
    const std::vector differs{Message(Code::SearchIndexDiffers)};
    for (const char* sql :
         {"DELETE FROM session_text WHERE rowid = 3",
          "DELETE FROM session_text WHERE rowid = 3;"
          " INSERT INTO session_text (rowid, parts) VALUES (3, 'oth the her er r')",
          "INSERT INTO session_text (rowid, parts) VALUES (601, 'oth')",
          "UPDATE session_search SET up_to = 590"}) {
        if (storage().sessions().count() == 0)
            fill("qzj");
        ASSERT_TRUE(storage().check().ok);
        alter(sql);
        const CheckReport report = storage().check();
        EXPECT_FALSE(report.ok) << sql;
        EXPECT_EQ(report.problems, differs) << sql;
        EXPECT_EQ(storage().sessions().list({}, {}, "qzj").size(), 1U) << sql;
        close();
        EXPECT_TRUE(storage().check().ok) << sql;
        EXPECT_EQ(storage().sessions().list({}, {}, "qzj").size(), 1U) << sql;
    }
}

TEST_F(SearchIndexFileTest, ADryRunLeavesNothingInIt) {
    fill("warm");
    storage().dryRun([&] { storage().sessions().save(withNote(3, "qzj")); });
    EXPECT_TRUE(storage().sessions().list({}, {}, "qzj").empty());
    EXPECT_EQ(storage().sessions().list({}, {}, "warm").size(), 1U);
    EXPECT_TRUE(storage().check().ok);
}

} // namespace
} // namespace frond::data
