// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever page of a file is lost, the rest of it is recovered, and the file stays as it is.
#include "data/salvage/salvage.h"

#include "data/file/keyfile.h"
#include "data/store/collections.h"
#include "data/store/migrate.h"
#include "data/store/sessionstore.h"
#include "data/transfer/frondexport.h"
#include "tests/data/samples.h"
#include "tests/data/storagetest.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace frond::data {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t pageBytes = 4096;
constexpr std::size_t logHeader = 32;
constexpr std::size_t frameBytes = 24 + pageBytes;
constexpr unsigned sessionCount = 220;
/// More entries than this do not fit on a page: each has a note of 40 bytes and its id.
constexpr std::size_t mostOnPage = 35;

class SalvageTest : public StorageTest {
protected:
    [[nodiscard]] fs::path out() const { return folder() / "out.db"; }

    static Session session(unsigned number) {
        Session session = sessionOn(number, "2026-03-01");
        session.day += Days{number % 30};
        session.note = std::string(40, 'n') + std::to_string(number);
        session.steps = {{.duration = Seconds{number + 1}}, {.duration = Seconds{60}}};
        session.context.tags = {"bath"};
        return session;
    }
    /// A file as a program of that time left it.
    void fillOfSchema(std::size_t schema, const std::string& sql) const {
        const DataKey key = DataKey::random();
        KeyFile(file()).create(key);
        setContent(file(), "");
        Database database(file(), key);
        database.startCreating();
        database.execute("PRAGMA application_id = " + std::to_string(applicationId));
        migrate(database, builtInMigrations().first(schema));
        database.execute(sql);
    }
    /// Entries, one removed and one of which only a tombstone is left, with notes longer than a
    /// page, and something of every other kind.
    void fillFile() {
        storage().inTransaction([&] {
            for (unsigned i = 0; i < sessionCount; ++i)
                storage().sessions().save(session(i));
            Session longNote = session(7);
            longNote.note = std::string(9000, 'x') + "end";
            storage().sessions().save(longNote);
            storage().sessions().save(
                {.id = idOf(5), .day = dayOf("2026-03-01"), .outcome = Outcome::NotToday});
            const KitItem item{.id = idOf(1), .label = "1"};
            storage().kits().saveKit(
                {.name = "Set", .items = {item, {.id = idOf(2), .label = "2"}}});
            storage().kits().saveKit({.name = "Set", .items = {item}});
            const PlanRevision taper{dayOf("2026-01-05"),
                                     Plan{.name = "Taper",
                                          .start = dayOf("2026-01-05"),
                                          .phases = {{.cadence = TimesPerDay{2}}}}};
            storage().plans().savePlanHistory(defaultGroup,
                                              {taper, {dayOf("2026-02-05"), taper.plan}});
            storage().plans().savePlanHistory(defaultGroup,
                                              {taper, {dayOf("2026-06-01"), std::nullopt}});
            storage().pauses().savePauses({{.from = dayOf("2026-02-01"), .reason = "travel"}});
            saveNotes();
            storage().settings().saveSetting("words.device", "trainer");
            storage().settings().saveSetting("here.copies", "/media");
        });
        storage().sessions().remove(idOf(4));
        passTime(std::chrono::hours{24 * 40});
        storage().sessions().wipeRemovedBefore(std::chrono::floor<std::chrono::seconds>(m_now));
        storage().sessions().remove(idOf(3));
    }
    /// Of each kind that is noted beside sessions one that is there and one that is removed: the
    /// latter as a row without content, or with it where the kind keeps that.
    void saveNotes() {
        std::uint32_t number = 1000;
        CollectionKinds::each([&]<class Row>() {
            collectionOf<Row>(storage()).save(sampleOf<Row>(++number, 0));
            const Row removed = sampleOf<Row>(++number, 1);
            collectionOf<Row>(storage()).save(removed);
            collectionOf<Row>(storage()).remove(removed.id);
        });
    }

    static std::string exported(Storage& storage) {
        std::string text;
        writeFrondExport(storage, [&](std::string_view part) { text += part; });
        return text;
    }
    Salvaged salvaged() {
        KeyFile keys(file());
        return salvage(
            {.file = file()}, out(), keys, [this] { return m_now; }, randomIds());
    }
    std::unique_ptr<Storage> openOut() {
        KeyFile keys(out());
        return Storage::open(
            {.file = out()}, keys, [this] { return m_now; }, randomIds());
    }
    void removeOut() {
        for (const char* ending : {"", ".key", ".lock", "-wal", ".mark"})
            fs::remove(beside(out(), ending));
    }
    static std::map<Id, SessionReplica> replicasIn(Storage& storage) {
        std::map<Id, SessionReplica> replicas;
        storage.stores().sessions.forEachReplica(
            [&](const SessionReplica& replica) { replicas.emplace(replica.id, replica); });
        return replicas;
    }
    /// How many entries of `before` are not in `after`, of which nothing is new or altered but for
    /// parts that are absent. `poorer` counts those.
    struct Loss {
        std::size_t entries = 0, poorer = 0;
    };
    static Loss lossOf(const std::map<Id, SessionReplica>& before,
                       const std::map<Id, SessionReplica>& after) {
        Loss loss;
        for (const auto& [id, replica] : before) {
            const auto found = after.find(id);
            if (found == after.end()) {
                ++loss.entries;
                continue;
            }
            SessionReplica whole = found->second;
            EXPECT_EQ(whole.changed.stamp, replica.changed.stamp);
            whole.changed = replica.changed; // of a lost device only the stamp is known
            whole.created.device = replica.created.device;
            if (whole == replica)
                continue;
            ++loss.poorer;
            EXPECT_TRUE(whole.content && replica.content);
            if (!whole.content || !replica.content)
                continue;
            for (const Step& step : whole.content->steps)
                EXPECT_NE(
                    std::find(replica.content->steps.begin(), replica.content->steps.end(), step),
                    replica.content->steps.end());
            whole.content->steps = replica.content->steps;
            whole.content->context.tags = replica.content->context.tags;
            EXPECT_EQ(whole, replica);
        }
        for (const auto& [id, replica] : after)
            EXPECT_TRUE(before.contains(id)) << id.toText() << " was never there";
        return loss;
    }
    [[nodiscard]] std::size_t filesInFolder() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder()), fs::directory_iterator()));
    }
};

TEST_F(SalvageTest, AWholeFileComesOverWhole) {
    fillFile();
    storage().running().saveRunning({.id = idOf(900),
                                     .startedAt = momentOf("2026-03-01T20:00:00+01:00"),
                                     .timer = {},
                                     .heartbeat = momentOf("2026-03-01T20:00:15+01:00")});
    const std::string before = exported(storage());
    close();
    const Salvaged result = salvaged();
    EXPECT_EQ(result.entries.recovered, sessionCount - 2);
    EXPECT_EQ(result.entries.lost, 0U);
    EXPECT_EQ(result.others.recovered, 4 + CollectionKinds::count); // item, plan, its end, rest
    EXPECT_EQ(result.others.lost, 0U);
    EXPECT_TRUE(result.authenticated);
    EXPECT_TRUE(result.whole);
    const auto storage = openOut();
    EXPECT_EQ(exported(*storage), before);
    EXPECT_EQ(storage->sessions().recentlyRemoved().size(), 1U);
    EXPECT_EQ(storage->settings().setting("here.copies"), "/media");
    ASSERT_TRUE(storage->running().running());
    EXPECT_EQ(storage->running().running()->id, idOf(900));
    EXPECT_TRUE(storage->check().ok);
}

TEST_F(SalvageTest, OfALostPageNoMoreIsLostThanStoodOnIt) {
    fillFile();
    const auto before = replicasIn(storage());
    close();
    const std::string whole = contentOf(file());
    std::mt19937 random(20261126);
    std::size_t entriesOnPages = 0;
    for (std::size_t page = 0; page < whole.size() / pageBytes; ++page) {
        std::size_t lostWithPage = 0;
        const int other = 1 + static_cast<int>(page) % 2;
        for (const int kind : {0, other}) {
            SCOPED_TRACE("page " + std::to_string(page + 1) + " kind " + std::to_string(kind));
            std::string altered = whole;
            const std::size_t start = page * pageBytes;
            if (kind == 0)
                altered.replace(start, pageBytes, pageBytes, '\0');
            else if (kind == 1)
                altered[start + random() % pageBytes] ^= static_cast<char>(1 << random() % 8);
            else
                altered.replace(start + random() % 8 * 512, 512, 512, '\0');
            setContent(file(), altered);
            const Salvaged result = salvaged();
            ASSERT_EQ(contentOf(file()), altered);
            const auto storage = openOut();
            ASSERT_TRUE(storage->check().ok);
            const Loss loss = lossOf(before, replicasIn(*storage));
            ASSERT_LE(loss.entries, mostOnPage);
            ASSERT_EQ(loss.poorer, 0U); // an entry stands in one place
            ASSERT_EQ(result.entries.recovered, storage->sessions().count());
            ASSERT_EQ(result.entries.lost, loss.entries);
            ASSERT_LE(result.others.lost, 3U); // as many rows as one of the other kinds has
            ASSERT_FALSE(result.whole && (loss.entries > 0 || loss.poorer > 0));
            if (kind == 0)
                lostWithPage = loss.entries;
            ASSERT_LE(loss.entries, lostWithPage);
            removeOut();
        }
        entriesOnPages += lostWithPage;
    }
    // Each entry stands on one page; the one with the long note on three.
    EXPECT_EQ(entriesOnPages, sessionCount + 2);
}

TEST_F(SalvageTest, WithoutTheFirstPageAllOfTheRestIsThere) {
    fillFile();
    const std::string before = exported(storage());
    close();
    std::string altered = contentOf(file());
    altered.replace(0, pageBytes, pageBytes, '\0');
    setContent(file(), altered);
    const Salvaged result = salvaged();
    EXPECT_EQ(result.entries.lost, 0U);
    EXPECT_FALSE(result.authenticated);
    EXPECT_EQ(exported(*openOut()), before);
}

// As an earlier Frond left it, and once it was brought up to date; whole, and without the first
// page, which says the schema.
TEST_F(SalvageTest, AFileOfEachSchemaGivesAllThatItHas) {
    for (int schema = 5; schema <= builtInMigrations().back().number; ++schema) {
        const auto stored = std::filesystem::path(FROND_GOLDEN_DIR) /
                            ("stored_" + std::to_string(1000 + schema).substr(1) + ".db");
        setContent(beside(file(), ".key"), contentOf(beside(stored, ".key")));
        fs::remove(beside(file(), ".mark"));
        setContent(file(), contentOf(stored));
        const std::string before = exported(*open(false));
        const std::string upToDate = contentOf(file());
        for (std::string content : {contentOf(stored), upToDate}) {
            for (const bool isWhole : {true, false}) {
                SCOPED_TRACE("schema " + std::to_string(schema) + (isWhole ? "" : " no page 1"));
                if (!isWhole)
                    content.replace(0, pageBytes, pageBytes, '\0');
                setContent(file(), content);
                const Salvaged result = salvaged();
                EXPECT_EQ(result.entries.lost, 0U);
                EXPECT_TRUE(result.whole || !isWhole);
                EXPECT_EQ(exported(*openOut()), before);
                removeOut();
            }
        }
    }
}

TEST_F(SalvageTest, WithoutTheLedgerTheIndexesTellWhatIsLost) {
    fillFile();
    close();
    const std::string whole = contentOf(file());
    const auto zeroed = [&](std::string content, std::size_t page) {
        return content.replace(page * pageBytes, pageBytes, pageBytes, '\0');
    };
    const auto lostOf = [&](const std::string& content) {
        setContent(file(), content);
        const std::size_t lost = salvaged().entries.lost;
        removeOut();
        return lost;
    };
    std::size_t leaf = 0;
    for (leaf = whole.size() / pageBytes - 1; leaf > 0 && lostOf(zeroed(whole, leaf)) < 10;)
        --leaf;
    ASSERT_GT(leaf, 0U);
    const std::size_t lost = lostOf(zeroed(whole, leaf));
    // Whichever page the ledger is on, the count stays the same.
    for (std::size_t page = 1; page < 12; ++page) {
        EXPECT_GE(lostOf(zeroed(zeroed(whole, leaf), page)), lost) << page;
    }
}

TEST_F(SalvageTest, AFlippedBitInTheLogLosesNothingElse) {
    fillFile();
    reopen(); // what is there is in the file itself now
    const std::size_t before = storage().sessionRows();
    storage().sessions().save(session(800));
    const std::string main = contentOf(file());
    const std::string log = contentOf(beside(file(), "-wal"));
    const auto after = replicasIn(storage());
    close();
    ASSERT_GT(log.size(), logHeader + frameBytes);
    setContent(file(), main);
    std::mt19937 random(7);
    std::size_t kept = 0;
    std::size_t tried = 0;
    for (std::size_t at = 0; at < log.size(); at += 500 + random() % 500, ++tried) {
        SCOPED_TRACE(at);
        std::string altered = log;
        altered[at] ^= static_cast<char>(1 << random() % 8);
        setContent(beside(file(), "-wal"), altered);
        salvaged();
        ASSERT_EQ(contentOf(beside(file(), "-wal")), altered);
        ASSERT_EQ(contentOf(file()), main);
        const auto storage = openOut();
        ASSERT_TRUE(storage->check().ok);
        const auto found = replicasIn(*storage);
        const Loss loss = lossOf(after, found);
        ASSERT_LE(loss.entries, 1U);
        kept += found.contains(idOf(800)) ? 1U : 0U;
        ASSERT_EQ(found.size(), before + (found.contains(idOf(800)) ? 1 : 0));
        removeOut();
    }
    // The entry is lost only with the page that it stands on, one of several in the log.
    const std::size_t frames = (log.size() - logHeader) / frameBytes;
    EXPECT_GT(kept * frames, tried * (frames - 2));
}

TEST_F(SalvageTest, ALogOfAnotherFileIsPassedOver) {
    fillFile();
    const std::string before = exported(storage());
    close();
    {
        KeyFile keys(folder() / "other.db");
        const auto other = Storage::open(
            {.file = folder() / "other.db", .create = true}, keys, [this] { return m_now; },
            randomIds());
        other->sessions().save(session(1));
        fs::copy_file(folder() / "other.db-wal", beside(file(), "-wal"));
    }
    EXPECT_EQ(salvaged().entries.lost, 0U);
    EXPECT_EQ(exported(*openOut()), before);
}

TEST_F(SalvageTest, AnOlderLogHidesNothing) {
    fillFile();
    reopen();
    storage().sessions().save(session(800));
    const std::string oldLog = contentOf(beside(file(), "-wal"));
    for (unsigned i = 801; i < 840; ++i)
        storage().sessions().save(session(i));
    storage().sessions().remove(idOf(9));
    const auto before = replicasIn(storage());
    close();
    setContent(beside(file(), "-wal"), oldLog);
    salvaged();
    const Loss loss = lossOf(before, replicasIn(*openOut()));
    EXPECT_EQ(loss.entries, 0U);
    EXPECT_EQ(loss.poorer, 0U);
}

TEST_F(SalvageTest, AnOlderIndexBringsNothingBack) {
    fillFile();
    close();
    const std::string old = contentOf(file());
    open(false)->sessions().remove(idOf(20));
    const std::string now = contentOf(file());
    ASSERT_EQ(old.size(), now.size());
    int back = 0;
    for (std::size_t page = 1; page < now.size() / pageBytes; ++page) {
        if (old.compare(page * pageBytes, pageBytes, now, page * pageBytes, pageBytes) == 0)
            continue;
        SCOPED_TRACE(page);
        setContent(file(), std::string(now).replace(page * pageBytes, pageBytes, old,
                                                    page * pageBytes, pageBytes));
        salvaged();
        const auto storage = openOut();
        EXPECT_TRUE(storage->check().ok);
        const auto found = replicasIn(*storage);
        ASSERT_TRUE(found.contains(idOf(20)));
        back += found.at(idOf(20)).removed ? 0 : 1;
        EXPECT_EQ(found.size(), sessionCount);
        removeOut();
    }
    // On the page of the entry itself stands what was before; there is nothing newer to read.
    EXPECT_EQ(back, 1);
}

TEST_F(SalvageTest, AFileOfTheFirstSchemaIsRead) {
    fillOfSchema(1, "INSERT INTO device VALUES (5, '" + idOf(500).toText() +
                        "', 1);"
                        "INSERT INTO session (id, created, created_by, changed, changed_by, day,"
                        " outcome, note) VALUES ('" +
                        idOf(1).toText() +
                        "', 9, 5, 9, 5, 20000, 'done', 'one');"
                        "INSERT INTO step (session, place, seconds) VALUES (1, 0, 60);"
                        "INSERT INTO setting VALUES ('words.device', 'trainer');"
                        "UPDATE ledger SET row_count = 3 WHERE name = 'session'");
    const Salvaged result = salvaged();
    EXPECT_EQ(result.entries.recovered, 1U);
    EXPECT_EQ(result.entries.lost, 2U);
    const auto storage = openOut();
    const auto found = storage->sessions().find(idOf(1));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->session.note, "one");
    EXPECT_EQ(found->session.steps.size(), 1U);
    EXPECT_EQ(storage->settings().setting("words.device"), "trainer");
}

// A page of before a removal has steps of what is a tombstone by now.
TEST_F(SalvageTest, PartsOfWhatIsNoneAnyMoreGo) {
    const auto revision = [](unsigned number, const std::string& name) {
        const bool isPlan = !name.empty();
        return "INSERT INTO plan_revision (key, id, created, created_by, changed, changed_by,"
               " group_name, from_day, name, kind, plan_group, start_day, readiness_entries,"
               " readiness_pain) VALUES (" +
               std::to_string(number) + ", '" + idOf(number).toText() + "', 9, 5, 9, 5, 'g', " +
               std::to_string(number) +
               (isPlan ? ", '" + name + "', 'own', 'g', 1, 3, 2);"
                       : ", NULL, NULL, NULL, NULL, NULL, NULL);") +
               "INSERT INTO phase (revision, place, cadence) VALUES (" + std::to_string(number) +
               ", 0, 'when_i_like');";
    };
    fillOfSchema(lastWithListTables,
                 "INSERT INTO device VALUES (5, '" + idOf(500).toText() +
                     "', 1);"
                     "INSERT INTO session (key, id, created, created_by, changed, changed_by,"
                     " removed, day, outcome) VALUES (1, '" +
                     idOf(1).toText() + "', 9, 5, 9, 5, NULL, 20000, 'done'), (2, '" +
                     idOf(2).toText() +
                     "', 9, 5, 9, 5, 9, NULL, NULL);"
                     "INSERT INTO step (session, place, seconds) VALUES (1, 0, 60), (2, 0, 60);"
                     "INSERT INTO session_tag VALUES (1, 0, 'bath'), (2, 0, 'bath');" +
                     revision(10, "Taper") + revision(11, ""));
    const Salvaged result = salvaged();
    EXPECT_EQ(result.entries.recovered, 1U);
    const auto storage = openOut();
    const auto found = storage->sessions().find(idOf(1));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->session.steps.size(), 1U);
    EXPECT_EQ(found->session.context.tags, std::vector<std::string>{"bath"});
    const PlanHistory plans = storage->plans().planHistory("g");
    ASSERT_EQ(plans.size(), 2U);
    EXPECT_EQ(plans[0].plan->phases.size(), 1U);
    EXPECT_FALSE(plans[1].plan);
}

// Nobody may write such an entry, and yet one that is found is kept.
TEST_F(SalvageTest, AnEntryThatTheRulesRefuseIsNoReasonToGiveUp) {
    fillFile();
    close();
    {
        Database database(file(), KeyFile(file()).load());
        database.startWriting();
        database.execute("UPDATE session SET outcome = 'not_today' WHERE id = '" +
                         idOf(8).toText() + "'");
    }
    const Salvaged result = salvaged();
    EXPECT_EQ(result.entries.recovered, sessionCount - 2);
    const auto found = openOut()->sessions().find(idOf(8));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->session.outcome, Outcome::NotToday);
    EXPECT_FALSE(found->session.steps.empty());
}

TEST_F(SalvageTest, WhatCannotBeDoneLeavesNothingBehind) {
    fillFile();
    close();
    const std::string whole = contentOf(file());
    const std::string key = contentOf(beside(file(), ".key"));
    const std::size_t files = filesInFolder();

    setContent(out(), "mine");
    EXPECT_EQ(kindOf([&] { salvaged(); }), StorageError::Kind::Other);
    EXPECT_EQ(contentOf(out()), "mine");
    fs::remove(out());

    setContent(beside(out(), ".key"), "mine");
    EXPECT_EQ(kindOf([&] { salvaged(); }), StorageError::Kind::Other);
    EXPECT_EQ(contentOf(beside(out(), ".key")), "mine");
    fs::remove(beside(out(), ".key"));

    fs::remove(beside(file(), ".key"));
    EXPECT_EQ(kindOf([&] { salvaged(); }), StorageError::Kind::Locked);
    KeyFile(file()).create(DataKey::random());
    EXPECT_EQ(kindOf([&] { salvaged(); }), StorageError::Kind::Damaged); // another file's key
    setContent(beside(file(), ".key"), key);

    setContent(file(), std::string(whole.size(), '\0'));
    EXPECT_EQ(kindOf([&] { salvaged(); }), StorageError::Kind::Damaged);
    setContent(file(), whole);
    EXPECT_EQ(filesInFolder(), files);
}

TEST_F(SalvageTest, TheNewFileTakesTheNameAndTheOldOneIsKept) {
    fillFile();
    storage().sessions().save(session(800)); // in the log
    const std::string log = contentOf(beside(file(), "-wal"));
    std::string altered = contentOf(file());
    const auto before = replicasIn(storage());
    close();
    altered.replace(altered.size() - pageBytes, pageBytes, pageBytes, '\0');
    setContent(file(), altered);
    setContent(beside(file(), "-wal"), log);

    KeyFile keys(file());
    const Salvaged result = salvageInPlace(
        {.file = file()}, keys, [this] { return m_now; }, randomIds());
    ASSERT_TRUE(result.kept);
    EXPECT_EQ(contentOf(*result.kept), altered);
    EXPECT_EQ(contentOf(beside(*result.kept, "-wal")), log);
    EXPECT_EQ(contentOf(beside(*result.kept, ".key")), contentOf(beside(file(), ".key")));
    const auto storage = open(false);
    EXPECT_EQ(storage->sessions().count(), result.entries.recovered);
    EXPECT_LE(lossOf(before, replicasIn(*storage)).entries, mostOnPage);
}

} // namespace
} // namespace frond::data
