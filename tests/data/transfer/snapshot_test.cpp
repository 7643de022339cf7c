// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept before something is brought in: which of it stays, whatever the clock says and
// whatever was killed.
#include "data/transfer/snapshots.h"

#include "data/file/databasefiles.h"
#include "data/store/collections.h"
#include "data/transfer/backup.h"
#include "tests/data/storagetest.h"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace frond::data {
namespace {

using Path = std::filesystem::path;

std::chrono::sys_seconds at(const char* time) {
    return momentOf(time).utc;
}

class SnapshotTest : public StorageTest {
protected:
    /// Brings in one entry of its own.
    void bringInOne(std::chrono::sys_seconds now) {
        KeyFile keys(file());
        bringIn(storage(), file(), keys, now, [&] {
            storage().sessions().save(sessionOn(++m_number, "2026-03-01"));
            return ImportReport{.read = 1, .added = 1, .newRows = 1};
        });
    }
    /// Up to where a kill comes after the state was kept.
    Path keepAndBeKilled(std::chrono::sys_seconds now) {
        KeyFile keys(file());
        return keepSnapshot(storage(), file(), keys.load(), now).value();
    }
    [[nodiscard]] std::set<Path> snapshots() const {
        std::set<Path> paths;
        for (const DatabaseFile& part : filesOf(file())) {
            if (part.part == DatabasePart::Snapshot)
                paths.insert(part.path);
        }
        return paths;
    }
    /// How many entries each of them that opens holds, ascending.
    [[nodiscard]] std::vector<std::size_t> held() const {
        const Secret key = KeyFile(file()).load();
        std::vector<std::size_t> counts;
        for (const Path& path : snapshots()) {
            try {
                counts.push_back(checkBackup(path, key));
            } catch (const std::exception&) {
                continue;
            }
        }
        std::sort(counts.begin(), counts.end());
        return counts;
    }
    using Counts = std::vector<std::size_t>;

private:
    unsigned m_number = 0;
};

TEST_F(SnapshotTest, FiveStayOfAnyNumber) {
    KeyFile keys(file());
    Storage& empty = storage();
    EXPECT_FALSE(keepSnapshot(empty, file(), keys.load(), {})); // nothing to keep yet
    for (int i = 0; i < 9; ++i)
        bringInOne(at("2026-03-10T12:00:00Z") + std::chrono::minutes(i));
    EXPECT_EQ(held(), (Counts{4, 5, 6, 7, 8}));
    for (const Path& path : snapshots())
        EXPECT_TRUE(isSealedWithKey(path));
}

// Whatever the clock does, those that were made last stay.
TEST_F(SnapshotTest, TheOrderIsThatOfTheirMakingWhateverTheClockSays) {
    storage().sessions().save(sessionOn(900, "2026-03-01"));
    for (int i = 0; i < 5; ++i)
        bringInOne(at("2031-01-01T00:00:00Z") + std::chrono::minutes(i));
    bringInOne(at("2026-03-10T12:00:00Z"));
    EXPECT_EQ(held(), (Counts{2, 3, 4, 5, 6}));
    bringInOne(at("2026-03-09T12:00:00Z")); // it goes back further
    bringInOne(at("2026-03-09T12:00:00Z")); // and stands still
    bringInOne(at("1970-01-01T00:00:00Z"));
    EXPECT_EQ(held(), (Counts{5, 6, 7, 8, 9}));
    bringInOne(at("2031-06-01T00:00:00Z"));
    bringInOne(at("2026-03-09T12:00:00Z"));
    EXPECT_EQ(held(), (Counts{7, 8, 9, 10, 11}));
}

TEST_F(SnapshotTest, AThousandOfOneNameAreAThousandFiles) {
    storage().sessions().save(sessionOn(900, "2026-03-01"));
    const auto now = at("2026-03-10T12:00:00Z");
    const Path first = freeName(file(), snapshotPart, now);
    setContent(first, "not ours");
    for (int i = 2; i <= 1000; ++i) {
        const Path path = freeName(file(), snapshotPart, now);
        setContent(path, "not ours");
        ASSERT_EQ(partOf(path.filename().string(), "t.db"), DatabasePart::Snapshot) << path;
    }
    bringInOne(now);
    EXPECT_EQ(held(), Counts{1});
    EXPECT_EQ(snapshots().size(), 1001U); // what does not open is no snapshot: left alone
    EXPECT_EQ(contentOf(first), "not ours");
}

// A killed import leaves the state it began from; the next ones begin from the same.
TEST_F(SnapshotTest, KilledImportsPushNothingOut) {
    const auto now = at("2026-03-10T12:00:00Z");
    for (int i = 0; i < 6; ++i)
        bringInOne(now);
    EXPECT_EQ(held(), (Counts{1, 2, 3, 4, 5}));
    for (int i = 0; i < 20; ++i)
        keepAndBeKilled(now);
    bringInOne(now);
    EXPECT_EQ(held(), (Counts{2, 3, 4, 5, 6}));
}

TEST_F(SnapshotTest, WhatAKillLeftWhileWritingGoesAndWhatOpensStays) {
    const auto now = at("2026-03-10T12:00:00Z");
    bringInOne(now);
    bringInOne(now);
    const Path whole = *snapshots().begin();
    const Path left = whole.string() + ".Ab3dE6"; // the name it had in an earlier Frond
    const Path own = whole.string() + ".mine, do not touch";
    setContent(left, contentOf(whole).substr(0, 200));
    setContent(own, "x");
    bringInOne(now);
    EXPECT_FALSE(std::filesystem::exists(left));
    EXPECT_TRUE(std::filesystem::exists(own));
    setContent(left, contentOf(whole));
    bringInOne(now);
    EXPECT_TRUE(std::filesystem::exists(left));
}

TEST_F(SnapshotTest, WhatDoesNotOpenIsNotCountedAndStays) {
    const auto now = at("2026-03-10T12:00:00Z");
    for (int i = 0; i < 6; ++i)
        bringInOne(now);
    const std::string good = contentOf(*snapshots().rbegin());
    std::vector<Path> strangers;
    for (int i = 0; i < 8; ++i) { // altered at the end, cut, or of another database
        strangers.push_back(freeName(file(), snapshotPart, at("2030-01-01T00:00:00Z")));
        std::string bytes = good;
        if (i % 2 == 0)
            bytes.back() = static_cast<char>(bytes.back() ^ 1);
        else
            bytes.resize(bytes.size() - 20);
        setContent(strangers.back(), bytes);
    }
    strangers.push_back(freeName(file(), snapshotPart, at("2030-01-01T00:00:00Z")));
    writeBackup(storage(), strangers.back(), DataKey::random(), 999);
    bringInOne(now);
    EXPECT_EQ(held(), (Counts{2, 3, 4, 5, 6}));
    for (const Path& path : strangers)
        EXPECT_TRUE(std::filesystem::exists(path)) << path;
}

// The number is part of what is authenticated: it cannot be raised from outside.
TEST_F(SnapshotTest, AnAlteredNumberIsNotBelieved) {
    const auto now = at("2026-03-10T12:00:00Z");
    bringInOne(now);
    bringInOne(now);
    const Path path = *snapshots().begin();
    const Secret key = KeyFile(file()).load();
    {
        Unsealed content(path, key);
        EXPECT_EQ(content.number(), 1U);
    }
    std::string bytes = contentOf(path);
    bytes[19] = '\x7F';
    setContent(path, bytes);
    EXPECT_TRUE(held().empty());
    bringInOne(now);
    EXPECT_EQ(held(), Counts{2});
}

// Copies of an earlier Frond have no number: they are older than all others, in their names' order.
TEST_F(SnapshotTest, ThoseWithoutANumberAreTheOldest) {
    storage();
    const Secret key = KeyFile(file()).load();
    for (unsigned i = 1; i <= 5; ++i) {
        storage().sessions().save(sessionOn(500 + i, "2026-03-01"));
        writeBackup(storage(), freeName(file(), snapshotPart, at("2031-01-01T00:00:00Z")), key);
    }
    EXPECT_EQ(held(), (Counts{1, 2, 3, 4, 5}));
    storage().sessions().save(sessionOn(600, "2026-03-01"));
    bringInOne(at("2026-03-10T12:00:00Z"));
    bringInOne(at("2026-03-10T12:00:00Z"));
    EXPECT_EQ(held(), (Counts{3, 4, 5, 6, 7}));
}

TEST_F(SnapshotTest, ASnapshotIsTakenOfWhateverAPersonMade) {
    KeyFile keys(file());
    const std::vector<std::function<void()>> acts{
        [&] {
            storage().pauses().savePauses({{dayOf("2026-03-09"), std::nullopt, "flare"}});
        },
        [&] { collectionOf<Question>(storage()).save(Question{.id = idOf(1), .text = "Why?"}); },
        [&] { storage().settings().saveSetting("card.stop", "my hand"); },
        [&] {
            Plan plan{.name = "Other", .group = "rectal", .start = dayOf("2026-03-01")};
            plan.phases = {{.cadence = WhenILike{}}};
            storage().plans().savePlanHistory("rectal", {{plan.start, plan}});
        }};
    for (std::size_t i = 0; i < acts.size(); ++i) {
        close();
        for (const char* ending : {"", ".key", ".lock"})
            std::filesystem::remove(beside(file(), ending));
        storage();
        storage().settings().saveSetting("here.copy.folder", "/x"); // not made by the person
        const Secret key = keys.load();
        EXPECT_FALSE(keepSnapshot(storage(), file(), key, {})) << i;
        acts[i]();
        EXPECT_TRUE(keepSnapshot(storage(), file(), key, {})) << i;
    }
}

TEST_F(SnapshotTest, WhatDoesNotArriveWhollyChangesNothing) {
    for (unsigned i = 1; i <= 2; ++i)
        storage().sessions().save(sessionOn(i, "2026-03-01"));
    KeyFile keys(file());
    EXPECT_EQ(kindOf([&] {
                  bringIn(storage(), file(), keys, {}, [&] {
                      storage().sessions().save(sessionOn(9, "2026-03-09"));
                      return ImportReport{.read = 2, .added = 2, .newRows = 2};
                  });
              }),
              StorageError::Kind::Other);
    EXPECT_EQ(storage().sessions().count(), 2U);
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        EXPECT_EQ(entry.path().string().find("before-import"), std::string::npos);
}

} // namespace
} // namespace frond::data
