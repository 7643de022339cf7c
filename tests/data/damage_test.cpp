// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever happens to the file is noticed: bytes that changed, and pages that are older than
// others.
#include "tests/data/storagetest.h"

#include <random>

namespace frond::data {
namespace {

constexpr std::size_t pageSize = 4096;

class DamageTest : public StorageTest {
protected:
    /// A closed file with entries, some removed, a kit and a plan; several pages of each table.
    std::string makeFile() {
        storage().inTransaction([&] {
            for (unsigned i = 0; i < 300; ++i)
                storage().sessions().save(session(i));
            storage().kits().saveKit({.name = "Set", .items = {{.id = idOf(1), .label = "1"}}});
        });
        storage().sessions().remove(idOf(3));
        close();
        return contentOf(file());
    }
    static Session session(unsigned number) {
        Session session = sessionOn(number, "2026-03-01");
        session.note = std::string(40, 'n') + std::to_string(number);
        session.steps = {{.duration = Seconds{number}}, {.duration = Seconds{60}}};
        session.context.tags = {"bath"};
        return session;
    }
    /// True when opening or checking says that something is wrong.
    bool isNoticed() {
        try {
            return !open(false)->check().ok;
        } catch (const StorageError& error) {
            EXPECT_EQ(error.kind(), StorageError::Kind::Damaged) << error.what();
            return true;
        }
    }
};

TEST_F(DamageTest, EveryPageWithAlteredBytesIsNoticed) {
    const std::string whole = makeFile();
    ASSERT_EQ(whole.size() % pageSize, 0U);
    ASSERT_FALSE(isNoticed());
    std::mt19937 random(20260301);
    for (std::size_t page = 0; page < whole.size() / pageSize; ++page) {
        for (int kind = 0; kind < 4; ++kind) {
            std::string altered = whole;
            const std::size_t at = page * pageSize + random() % pageSize;
            switch (kind) {
            case 0:
            case 1:
                altered[at] = static_cast<char>(altered[at] ^ 1 << random() % 8);
                break;
            case 2:
                for (std::size_t i = 0; i < 512; ++i)
                    altered[page * pageSize + at / 512 % 8 * 512 + i] = static_cast<char>(random());
                break;
            default:
                altered.replace(page * pageSize, pageSize, pageSize, '\0');
            }
            setContent(file(), altered);
            ASSERT_TRUE(isNoticed()) << "page " << page << " kind " << kind << " byte " << at;
        }
    }
    setContent(file(), whole);
    EXPECT_FALSE(isNoticed());
}

TEST_F(DamageTest, ATruncatedFileIsNoticed) {
    const std::string whole = makeFile();
    for (std::size_t size = 1; size < whole.size(); size += 1777) {
        setContent(file(), whole.substr(0, size));
        ASSERT_TRUE(isNoticed()) << size;
    }
}

TEST_F(DamageTest, ReadingADamagedPageSaysSo) {
    std::string altered = makeFile();
    // The last quarter: entries, and nothing that opening reads.
    for (std::size_t at = altered.size() / pageSize * 3 / 4 * pageSize; at < altered.size();
         at += pageSize)
        altered[at] = static_cast<char>(altered[at] ^ 1);
    setContent(file(), altered);
    const auto opened = open(false);
    // Each time: the cipher names the first such page only.
    for (int time = 0; time < 2; ++time) {
        EXPECT_EQ(kindOf([&] { static_cast<void>(opened->sessions().list({}, {})); }),
                  StorageError::Kind::Damaged);
        EXPECT_EQ(kindOf([&] { opened->sessions().save(session(7)); }),
                  StorageError::Kind::Damaged);
    }
}

// A page put back to what it was before a change authenticates, so only the ledger can tell.
TEST_F(DamageTest, APageOlderThanTheRestIsNoticedWhereTheCountChanges) {
    const std::string before = makeFile();
    Session edited = session(7);
    edited.steps.pop_back();
    edited.note = session(7).note;
    storage().sessions().save(edited);
    close();
    const std::string after = contentOf(file());
    ASSERT_EQ(before.size(), after.size());
    const auto entries = open(false)->sessions().list({}, {});
    int noticed = 0;
    for (std::size_t page = 1; page < after.size() / pageSize; ++page) {
        if (after.compare(page * pageSize, pageSize, before, page * pageSize, pageSize) == 0)
            continue;
        std::string stale = after;
        stale.replace(page * pageSize, pageSize, before, page * pageSize, pageSize);
        setContent(file(), stale);
        if (isNoticed())
            ++noticed;
        else // written anew with the same rows
            EXPECT_EQ(open(false)->sessions().list({}, {}), entries) << "page " << page;
    }
    EXPECT_GE(noticed, 3); // session, step, ledger
}

TEST_F(DamageTest, WhatIsWrongIsSaidWithoutContent) {
    std::string altered = makeFile();
    const std::size_t at = altered.size() - pageSize + 100; // far from what opening reads
    altered[at] = static_cast<char>(altered[at] ^ 1);
    setContent(file(), altered);
    const CheckReport report = open(false)->check();
    EXPECT_FALSE(report.ok);
    ASSERT_FALSE(report.problems.empty());
    for (const std::string& problem : report.problems) {
        EXPECT_FALSE(problem.empty());
        EXPECT_EQ(problem.find("nnnn"), std::string::npos) << problem;
        EXPECT_EQ(problem.find('\n'), std::string::npos) << problem;
    }
}

} // namespace
} // namespace frond::data
