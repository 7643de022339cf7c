// SPDX-License-Identifier: GPL-3.0-or-later
// What a collection promises, asked of the database and of the memory of the tests alike.
#include "data/store/collectionstore.h"

#include "data/store/migrate.h"
#include "data/store/randomids.h"
#include "data/store/tables.h"
#include "tests/data/samples.h"
#include "tests/data/storagetest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryrepositories.h"

#include <type_traits>

namespace frond::data {

/// A kind that keeps what was removed, in a table of its own that is called as one the ledger
/// knows.
struct Kept {
    static constexpr Topic topic = Topic::Appointments;
    static constexpr bool keepsRemoved = true;

    Id id;
    std::string text;
    bool asked = false;
    friend bool operator==(const Kept&, const Kept&) = default;
};
Problems validate(const Kept& row) {
    return frond::validate(Question{row.id, row.text, row.asked});
}

template <>
struct Fields<Kept> {
    static constexpr auto members =
        std::make_tuple(field("text", "text", &Kept::text), field("asked", "asked", &Kept::asked));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<Kept>);

template <>
struct RowKind<Kept> : CollectionKind<Kept> {
    static constexpr std::string_view table = "question";
    static constexpr std::string_view section = "kept";
    static Kept blank(const Id& id) { return {.id = id, .text = {}}; }
};

namespace {

template <class Row>
Row rowOf(std::uint32_t number, unsigned variant = 0) {
    return sampleOf<Row>(number, variant);
}

/// Puts `text` into a member that holds one of any length. False when there is none.
template <class Row>
bool setText(Row& row, const std::string& text) {
    bool set = false;
    const auto fill = [&](auto& member) {
        if constexpr (std::is_assignable_v<decltype(member), const std::string&>) {
            member = text;
            set = true;
        }
    };
    std::apply([&](const auto&... field) { (fill(row.*field.member), ...); }, Fields<Row>::members);
    return set;
}

/// The storage of one kind, with a clock that goes on by a minute for each change.
template <class Of>
class InDatabase {
public:
    using Row = Of;

    InDatabase()
        : m_database(emptyFile(), DataKey::random())
        , m_ledger((m_database.startCreating(), bringUpToDate(m_database), relax(), m_database),
                   [this] { return now += std::chrono::minutes(1); }, randomIds())
        , m_table(m_database, m_ledger)
        , m_store(m_database, m_table) {}

    Collection<Row>& collection() { return m_store; }
    void passTime() {}
    std::chrono::sys_time<std::chrono::milliseconds> now{std::chrono::seconds{1'772'000'000}};
    void expectWhole() { EXPECT_EQ(ledgerProblems(m_database), std::vector<Message>()); }

private:
    std::filesystem::path emptyFile() {
        const std::filesystem::path file = m_folder.path() / "t.db";
        setContent(file, "");
        return file;
    }
    /// No released table keeps what was removed yet.
    void relax() {
        if (std::is_same_v<Row, Kept>)
            m_database.execute(
                "DROP TABLE question; CREATE TABLE question (key INTEGER PRIMARY KEY, id TEXT NOT"
                " NULL UNIQUE, created INTEGER NOT NULL, created_by INTEGER NOT NULL, changed"
                " INTEGER NOT NULL, changed_by INTEGER NOT NULL, removed INTEGER, text TEXT CHECK"
                " (length(CAST(text AS BLOB)) <= 65536), asked INTEGER) STRICT");
    }

    TemporaryFolder m_folder;
    Database m_database;
    Ledger m_ledger;
    ReplicaTable<Row> m_table;
    CollectionStore<Row> m_store;
};

template <class Of>
class InMemory {
public:
    using Row = Of;

    Collection<Row>& collection() { return m_collection; }
    void passTime() { m_clock.advance(std::chrono::minutes(1)); }
    void expectWhole() {}

private:
    test::FakeClock m_clock;
    test::StorageSwitch m_switch;
    test::MemoryCollection<Row> m_collection{m_switch, m_clock};
};

template <class Where>
class CollectionTest : public ::testing::Test {
protected:
    using Row = typename Where::Row;

    Collection<Row>& rows() { return where.collection(); }
    void save(const Row& row) {
        rows().save(row);
        where.passTime();
    }
    bool remove(const Row& row) {
        const bool removed = rows().remove(row.id);
        where.passTime();
        return removed;
    }
    void TearDown() override { where.expectWhole(); }

    Where where;
};

template <class... Rows>
using InBoth = ::testing::Types<InDatabase<Rows>..., InMemory<Rows>...>;
using Wheres = OfEachCollection<InBoth, Kept>;
TYPED_TEST_SUITE(CollectionTest, Wheres);

TYPED_TEST(CollectionTest, ListsInTheOrderOfTheFirstSaving) {
    using Kind = typename TypeParam::Row;
    const Kind first = rowOf<Kind>(9);
    Kind second = rowOf<Kind>(3, 1);
    this->save(first);
    this->save(second);
    std::vector<Kind> wanted{first, second};
    sortForListing(wanted); // appointments: by their day
    EXPECT_EQ(this->rows().list(), wanted);
    Kind changed = rowOf<Kind>(9, 3);
    this->save(changed);
    wanted = {changed, second};
    sortForListing(wanted);
    EXPECT_EQ(this->rows().list(), wanted);
}

TYPED_TEST(CollectionTest, WhatWasRemovedIsGoneUntilItIsSavedAgain) {
    using Kind = typename TypeParam::Row;
    const Kind row = rowOf<Kind>(1);
    EXPECT_FALSE(this->remove(row));
    this->save(row);
    EXPECT_TRUE(this->remove(row));
    EXPECT_FALSE(this->remove(row));
    EXPECT_EQ(this->rows().list(), std::vector<Kind>());
    this->save(row);
    EXPECT_EQ(this->rows().list(), std::vector{row});
    EXPECT_TRUE(this->rows().recentlyRemoved().empty());
}

TYPED_TEST(CollectionTest, OnlyAKindThatKeepsWhatWasRemovedPutsItBack) {
    using Kind = typename TypeParam::Row;
    const Kind one = rowOf<Kind>(1, 1);
    const Kind two = rowOf<Kind>(2, 2);
    this->save(one);
    this->save(two);
    this->remove(one);
    this->remove(two);
    const auto removed = this->rows().recentlyRemoved();
    if (!RowKind<Kind>::keepsRemoved) {
        EXPECT_TRUE(removed.empty());
        EXPECT_FALSE(this->rows().restore(one.id));
        return;
    }
    ASSERT_EQ(removed.size(), 2U);
    EXPECT_EQ(removed[0].row, two);
    EXPECT_EQ(removed[1].row, one);
    EXPECT_EQ(removed[0].removed - removed[1].removed, std::chrono::minutes(1));
    EXPECT_TRUE(this->rows().restore(one.id));
    EXPECT_FALSE(this->rows().restore(one.id));
    EXPECT_EQ(this->rows().list(), std::vector{one});

    this->rows().wipeRemovedBefore(removed[0].removed);
    EXPECT_EQ(this->rows().recentlyRemoved().size(), 1U);
    this->rows().wipeRemovedBefore(removed[0].removed + std::chrono::seconds(1));
    EXPECT_TRUE(this->rows().recentlyRemoved().empty());
    EXPECT_FALSE(this->rows().restore(two.id));
    EXPECT_EQ(this->rows().list(), std::vector{one});
}

TYPED_TEST(CollectionTest, RefusesATextThatIsTooLongAndKeepsWhatIsThere) {
    using Kind = typename TypeParam::Row;
    const Kind row = rowOf<Kind>(1);
    this->save(row);
    Kind longer = row;
    if (!setText(longer, std::string(70'000, 'x')))
        return; // it has no text
    EXPECT_EQ(kindOf([&] { this->rows().save(longer); }), StorageError::Kind::Other);
    EXPECT_EQ(this->rows().list(), std::vector{row});
}

} // namespace
} // namespace frond::data
