// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves Frond is read from the file as it stands, while entries go on being saved.
#include "data/transfer/fileexchange.h"

#include "data/transfer/backup.h"
#include "tests/data/storagetest.h"
#include "tests/support/fakeclock.h"

#include <thread>

namespace frond::data {
namespace {

class FileExchangeTest : public StorageTest {
protected:
    void fill(unsigned from, unsigned to) {
        storage().inTransaction([&] {
            for (unsigned i = from; i <= to; ++i)
                storage().sessions().save(sessionOn(i, "2026-03-01"));
        });
    }
    FileExchange& exchange() {
        if (!m_exchange)
            m_exchange.emplace(file(), storage(), m_fileKeys, m_clock,
                               [](std::chrono::sys_seconds) { return std::chrono::minutes(60); });
        return *m_exchange;
    }
    [[nodiscard]] std::string out() const { return (folder() / "out").string(); }
    [[nodiscard]] static std::optional<std::size_t> runBeside(FileJob& job) {
        std::optional<std::size_t> count;
        std::thread([&] { count = job.run(); }).join();
        return count;
    }

private:
    test::FakeClock m_clock;
    KeyFile m_fileKeys{file()};
    std::optional<FileExchange> m_exchange;
};

TEST_F(FileExchangeTest, AJobSeesWhatWasThereWhenItWasAskedFor) {
    fill(1, 5);
    const auto job = exchange().write(out(), {ExportKind::Csv});
    ASSERT_FALSE(job->runsHere());
    constexpr unsigned last = 400; // by themselves they fill the log beyond where it is merged
    for (unsigned i = 6; i <= last; ++i)
        fill(i, i);
    EXPECT_EQ(runBeside(*job), 5U);
    EXPECT_GT(job->bytes(), 0U);
    EXPECT_EQ(storage().sessions().count(), last);
}

TEST_F(FileExchangeTest, EachKindIsTheSameWrittenBesideOrHere) {
    fill(1, 40);
    for (const ExportKind kind : {ExportKind::Csv, ExportKind::Json, ExportKind::Calendar}) {
        const auto job = exchange().write(out(), {kind});
        static_cast<void>(runBeside(*job));
        const std::string beside = contentOf(out());
        EXPECT_EQ(job->bytes(), beside.size());
        const auto again = exchange().write(out(), {kind});
        static_cast<void>(again->run());
        EXPECT_EQ(contentOf(out()), beside);
    }
}

TEST_F(FileExchangeTest, ACancelledJobLeavesNothingAndWhatWasThereStays) {
    fill(1, 5);
    std::ofstream(out()) << "before";
    const auto job = exchange().backUp(out(), "bakon-lusab-fihol-rutiz-dozum");
    job->cancel();
    EXPECT_EQ(runBeside(*job), std::nullopt);
    EXPECT_EQ(contentOf(out()), "before");
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        EXPECT_FALSE(entry.path().filename().string().starts_with("out.")) << entry.path();
}

TEST_F(FileExchangeTest, ACopyCanBeGivenUpUntilItHasItsName) {
    fill(1, 5);
    int told = 0;
    const auto tell = [&](std::size_t bytes) {
        told += 1;
        if (bytes == 0) // all of it was written and read again
            throw std::runtime_error("given up");
    };
    const Secret words = Passphrase{"bakon-lusab-fihol-rutiz-dozum"};
    EXPECT_THROW(writeBackup(storage(), out(), words, 0, tell), std::runtime_error);
    EXPECT_GE(told, 2);
    EXPECT_FALSE(std::filesystem::exists(out()));
}

TEST_F(FileExchangeTest, OnceItIsOverTheLogReachesTheFileAgain) {
    fill(1, 5);
    {
        const auto first = exchange().write(out(), {ExportKind::Json});
        static_cast<void>(runBeside(*first));
    }
    fill(6, 30);
    storage().mergeLog();
    const auto second = exchange().write(out(), {ExportKind::Csv});
    EXPECT_EQ(runBeside(*second), 30U);
}

TEST_F(FileExchangeTest, OurOwnFileIsNeverReplaced) {
    fill(1, 1);
    EXPECT_THROW(static_cast<void>(exchange().write(file().string(), {ExportKind::Csv})),
                 StorageError);
    EXPECT_THROW(static_cast<void>(exchange().backUp(file().string(), "words")), StorageError);
}

} // namespace
} // namespace frond::data
