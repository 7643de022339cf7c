// SPDX-License-Identifier: GPL-3.0-or-later
// A look through a file in use: it finds what is wrong, is in nobody's way, and can be ended.
#include "app/words/words.h"
#include "data/file/filecheck.h"

#include "data/file/keyfile.h"
#include "tests/data/storagetest.h"

#include <thread>

namespace frond::data {
namespace {

constexpr std::size_t pageBytes = 4096;

class FileCheckTest : public StorageTest {
protected:
    void fillFile() {
        storage().inTransaction([&] {
            for (unsigned i = 0; i < 400; ++i)
                storage().sessions().save(sessionOn(i, "2026-03-01"));
        });
        reopen(); // all of it is in the file itself now
    }
    std::unique_ptr<FileCheck> check() {
        return std::make_unique<FileCheck>(file(), KeyFile(file()));
    }
};

TEST_F(FileCheckTest, AFileInUseIsLookedThroughWhileItIsWrittenTo) {
    fillFile();
    storage().holdCheckpoints(true);
    const std::string before = contentOf(file());
    const auto look = check();
    std::optional<CheckReport> report;
    std::thread worker([&] { report = look->run(); });
    for (unsigned i = 1000; i < 1300; ++i) // far more than a checkpoint waits for
        storage().sessions().save(sessionOn(i, "2026-03-02"));
    worker.join();
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->ok) << inEnglish(report->problems.front());
    EXPECT_EQ(contentOf(file()), before);
    storage().holdCheckpoints(false);
    for (unsigned i = 1300; i < 1302; ++i)
        storage().sessions().save(sessionOn(i, "2026-03-02"));
    EXPECT_NE(contentOf(file()), before);
    reopen();
    EXPECT_EQ(storage().sessions().count(), 702U);
    EXPECT_TRUE(storage().check().ok);
}

TEST_F(FileCheckTest, APageThatIsLostIsFound) {
    fillFile();
    close();
    const std::string whole = contentOf(file());
    for (std::size_t page = 3; page < whole.size() / pageBytes; page += 5) {
        setContent(file(), std::string(whole).replace(page * pageBytes, 64, 64, '\0'));
        const auto report = check()->run();
        ASSERT_TRUE(report);
        EXPECT_FALSE(report->ok) << page;
    }
    EXPECT_FALSE(std::filesystem::exists(beside(file(), "-wal")));
}

TEST_F(FileCheckTest, AFileThatCannotBeReadIsNotSaidToBeDamaged) {
    fillFile();
    close();
    const auto look = check();
    std::filesystem::remove(file());
    EXPECT_FALSE(look->run());
}

TEST_F(FileCheckTest, OneThatIsCancelledSaysNothing) {
    fillFile();
    const auto before = check();
    before->cancel();
    EXPECT_FALSE(before->run());

    const auto during = check();
    std::optional<CheckReport> report;
    std::thread worker([&] { report = during->run(); });
    during->cancel();
    worker.join();
    EXPECT_TRUE(!report || report->ok); // it may have been through already
}

TEST_F(FileCheckTest, ANameThatMeansSomethingInAnAddressIsANameAllTheSame) {
    const std::filesystem::path odd = folder() / "a?b#c%41 d.db";
    KeyFile keys(odd);
    Storage::open(
        {.file = odd, .create = true}, keys, [this] { return m_now; }, randomIds());
    const auto report = FileCheck(odd, keys).run();
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->ok);
}

} // namespace
} // namespace frond::data
