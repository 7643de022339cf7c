// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/startanew.h"

#include "data/file/databasefiles.h"
#include "data/file/filelock.h"
#include "tests/data/storagetest.h"

#include <chrono>

namespace frond::data {
namespace {

class StartAnewTest : public StorageTest {
protected:
    std::filesystem::path startAnewHere() {
        return startAnew(
            file(), [this] { return m_now; }, randomIds());
    }
    std::size_t entriesIn(const std::filesystem::path& path) {
        KeyFile keys(path);
        return Storage::open(
                   {.file = path}, keys, [this] { return m_now; }, randomIds())
            ->sessions()
            .count();
    }
};

TEST_F(StartAnewTest, AnEmptyFileStandsBesideTheOneFromBefore) {
    storage().sessions().save(sessionOn(1, "2026-03-01"));
    storage().sessions().save(sessionOn(2, "2026-03-02"));
    close();
    const std::string key = contentOf(beside(file(), ".key"));
    const std::filesystem::path kept = startAnewHere();
    EXPECT_EQ(partOf(kept.filename().string(), file().filename().string()), DatabasePart::Kept);
    EXPECT_EQ(contentOf(beside(kept, ".key")), key);
    EXPECT_NE(contentOf(beside(file(), ".key")), key);
    EXPECT_EQ(entriesIn(kept), 2U);
    EXPECT_EQ(entriesIn(file()), 0U);
}

TEST_F(StartAnewTest, WhatWasPutAsideGoesInTimeAndNothingElseDoes) {
    storage().sessions().save(sessionOn(1, "2026-03-01"));
    close();
    const std::filesystem::path kept = startAnewHere();
    setContent(beside(file(), ".kept-20200101T000000Z"), "a restore's");
    setContent(beside(file(), ".forgotten-notes"), "a person's");
    const auto then = std::chrono::floor<std::chrono::seconds>(m_now);
    removeForgotten(file(), then);
    EXPECT_EQ(entriesIn(kept), 1U);
    removeForgotten(file(), then + std::chrono::seconds{1});
    for (const char* ending : {"", ".key", "-wal", ".mark", ".lock"})
        EXPECT_FALSE(std::filesystem::exists(beside(kept, ending))) << ending;
    EXPECT_TRUE(std::filesystem::exists(beside(file(), ".kept-20200101T000000Z")));
    EXPECT_TRUE(std::filesystem::exists(beside(file(), ".forgotten-notes")));
    EXPECT_EQ(entriesIn(file()), 0U);
}

TEST_F(StartAnewTest, NothingChangesWhileAnotherHasTheFile) {
    storage().sessions().save(sessionOn(1, "2026-03-01"));
    EXPECT_EQ(kindOf([&] { startAnewHere(); }), StorageError::Kind::InUse);
    EXPECT_EQ(storage().sessions().count(), 1U);
    close();
    EXPECT_EQ(entriesIn(file()), 1U);
}

} // namespace
} // namespace frond::data
