// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves Frond is read from the file as it stands, while entries go on being saved.
#include "data/transfer/fileexchange.h"

#include "data/transfer/backup.h"
#include "tests/data/storagetest.h"
#include "tests/support/fakeclock.h"

#include <set>
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
    template <class Result>
    [[nodiscard]] static std::optional<Result> runBeside(FileJobFor<Result>& job) {
        std::optional<Result> result;
        std::thread([&] { result = job.run(); }).join();
        return result;
    }
    /// A table of ours with all that is here, and one entry more.
    [[nodiscard]] std::string tableWithOneMore() {
        static_cast<void>(exchange().write(out(), {ExportKind::Csv})->run());
        std::string table = contentOf(out());
        const std::size_t last = table.rfind("\r\n", table.size() - 3) + 2;
        std::string row = table.substr(last);
        row.replace(row.find("2026-03-01"), 10, "2026-03-02");
        row.replace(0, row.find(','), idOf(999).toText());
        setContent(out(), table + row);
        return out();
    }
    void closeAll() {
        m_exchange.reset(); // it uses what is closed
        close();
    }
    [[nodiscard]] std::set<std::string> fileNames() const {
        std::set<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(folder()))
            found.insert(entry.path().filename().string());
        return found;
    }
    void change(const std::string& sql) {
        closeAll();
        Database database(file(), m_fileKeys.load());
        database.startWriting();
        database.execute(sql);
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

TEST_F(FileExchangeTest, ADryRunSaysWhatWouldComeInAndChangesNothing) {
    fill(1, 5);
    const BringIn what{.path = tableWithOneMore()};
    storage().mergeLog();
    const std::string before = contentOf(file());
    {
        const auto job = exchange().dryRun(what);
        ASSERT_FALSE(job->runsHere());
        fill(6, 8); // while it is under way
        const auto report = runBeside(*job);
        ASSERT_TRUE(report);
        EXPECT_EQ(report->read, 6U);
        EXPECT_EQ(report->added, 1U);
        EXPECT_EQ(report->skipped, 5U);
        EXPECT_EQ(contentOf(file()), before);
    }
    EXPECT_EQ(storage().sessions().count(), 8U);
    const auto report = exchange().bringIn(what, true);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->added, 1U);
    EXPECT_EQ(storage().sessions().count(), 9U);
}

TEST_F(FileExchangeTest, ADryRunLeavesNoFileBehind) {
    fill(1, 5);
    const BringIn what{.path = tableWithOneMore()};
    const auto before = fileNames();
    const auto job = exchange().dryRun(what);
    EXPECT_TRUE(runBeside(*job));
    const auto cancelled = exchange().dryRun(what);
    cancelled->cancel();
    EXPECT_FALSE(runBeside(*cancelled));
    EXPECT_EQ(fileNames(), before);
}

TEST_F(FileExchangeTest, ALookAtATableKnowsTheKit) {
    fill(1, 1);
    setContent(out(), "day,minutes\n2026-03-01,20\n");
    const auto job = exchange().look(out(), std::nullopt);
    const auto info = runBeside(*job);
    ASSERT_TRUE(info);
    EXPECT_EQ(info->choice.columns, (std::vector<std::string>{"day:ymd", "minutes:min"}));
    EXPECT_THROW(
        static_cast<void>(exchange().look((folder() / "none").string(), std::nullopt)->run()),
        StorageError);
}

TEST_F(FileExchangeTest, WhatIsCancelledFindsNothingHoweverFarItWas) {
    fill(1, 5);
    setContent(out(), "day,minutes\n2026-03-01,20\n");
    const auto look = exchange().look(out(), std::nullopt);
    look->cancel();
    EXPECT_FALSE(runBeside(*look));
    const auto check = exchange().check();
    check->cancel();
    EXPECT_FALSE(runBeside(*check));
}

TEST_F(FileExchangeTest, WhatIsCancelledMeanwhileEndsSoon) {
    fill(1, 5);
    constexpr int rows = 20'000;
    std::string table = "day,minutes\n";
    for (int i = 0; i < rows; ++i)
        table += "2026-03-01,20\n";
    setContent(out(), table);
    const auto job = exchange().dryRun({.path = out()});
    std::optional<ImportReport> report;
    std::thread worker([&] { report = job->run(); });
    job->cancel(); // before, while, or after it copied: never at the end of so many rows
    worker.join();
    EXPECT_FALSE(report);
}

/// More than a window waits for.
std::string longTable(int rows) {
    std::string table = "day,minutes,note\n";
    for (int i = 0; i < rows; ++i)
        table += toText(dayOf("1960-01-01") + Days{i}) + ",20," + std::string(80, 'n') + "\n";
    return table;
}

TEST_F(FileExchangeTest, ALongTableComesInOnceTheFileIsClosed) {
    constexpr int rows = 1000;
    fill(1, 5);
    setContent(out(), longTable(rows));
    int reopened = 0;
    exchange().reopen = [&] { ++reopened; };
    EXPECT_FALSE(exchange().bringIn({.path = out()}, true));
    EXPECT_EQ(reopened, 1);
    EXPECT_EQ(storage().sessions().count(), 5U);
    const auto work = exchange().takeWork();
    ASSERT_TRUE(work);
    EXPECT_EQ(work->kind, ClosedWork::Kind::BringIn);
    closeAll();
    std::optional<ImportReport> report;
    std::thread([&] { report = work->run({}); }).join();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->added, static_cast<std::size_t>(rows));
    EXPECT_EQ(storage().sessions().count(), rows + 5U);
    EXPECT_EQ(exchange().keptFiles(), 1U); // what was here before
}

TEST_F(FileExchangeTest, ALongTableComesInAtOnceWhereTheWindowHasToStay) {
    setContent(out(), longTable(1000));
    const auto report = exchange().bringIn({.path = out()}, false);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->added, 1000U);
    EXPECT_FALSE(exchange().takeWork());
}

TEST_F(FileExchangeTest, WhatIsGivenUpWhileTheFileIsClosedChangesNothing) {
    constexpr std::size_t here = 40, inCopy = 30, inTable = 1000;
    fill(1, inCopy);
    setContent(out(), longTable(inTable));
    const std::string copy = (folder() / "copy").string();
    const std::string words = "bakon-lusab-fihol-rutiz-dozum";
    static_cast<void>(exchange().backUp(copy, words)->run());
    fill(inCopy + 1, here);
    for (const auto kind : {ClosedWork::Kind::BringIn, ClosedWork::Kind::Restore}) {
        const bool bringsIn = kind == ClosedWork::Kind::BringIn;
        if (bringsIn)
            static_cast<void>(exchange().bringIn({.path = out()}, true));
        else
            exchange().restoreAndReopen(copy, words);
        const auto work = exchange().takeWork();
        ASSERT_TRUE(work);
        EXPECT_EQ(work->kind, kind);
        closeAll();
        const auto names = fileNames();
        const std::size_t before = storage().sessions().count();
        int givenUp = 0;
        for (int after = 0;; after = 2 * after + 1) { // questions that it is not given up at
            closeAll();
            int questions = 0;
            try {
                work->run([&] { return ++questions > after; });
                break;
            } catch (const StorageError&) {
                ++givenUp;
                EXPECT_EQ(fileNames(), names) << after;
                EXPECT_EQ(storage().sessions().count(), before) << after;
            }
        }
        EXPECT_GT(givenUp, 3);
        EXPECT_EQ(storage().sessions().count(), bringsIn ? before + inTable : inCopy);
        EXPECT_TRUE(storage().check().ok);
    }
}

TEST_F(FileExchangeTest, IntoADamagedFileALongTableDoesNotComeIn) {
    fill(1, 5);
    setContent(out(), longTable(1000));
    storage().noticeDamage();
    EXPECT_EQ(kindOf([&] { static_cast<void>(exchange().bringIn({.path = out()}, true)); }),
              StorageError::Kind::Damaged);
    EXPECT_FALSE(exchange().takeWork());
}

TEST_F(FileExchangeTest, IntoAFileThatIsDamagedNothingIsMergedAfterAJob) {
    fill(1, 40);
    storage().mergeLog();
    std::string content = contentOf(file());
    fill(41, 41); // in the log
    const std::size_t page = content.size() - 2000;
    content[page] = static_cast<char>(content[page] ^ 1);
    setContent(file(), content);
    {
        const auto job = exchange().check();
        const auto problems = runBeside(*job);
        ASSERT_TRUE(problems);
        EXPECT_FALSE(problems->empty());
    }
    EXPECT_EQ(kindOf([&] { storage().mergeLog(); }), StorageError::Kind::Damaged);
    const std::string damaged = contentOf(file());
    setContent(out(), "day,minutes\n2026-03-01,20\n");
    const auto again = exchange().dryRun({.path = out()});
    EXPECT_TRUE(again->runsHere());
    for (unsigned i = 42; i < 60; ++i)
        fill(i, i);
    EXPECT_EQ(contentOf(file()), damaged);
}

TEST_F(FileExchangeTest, ALookThroughTheFileFindsNothingWhereNothingIsWrong) {
    fill(1, 40);
    const auto job = exchange().check();
    EXPECT_EQ(runBeside(*job), std::vector<Message>{});
}

TEST_F(FileExchangeTest, WhatFollowsFromEntriesAndDoesNotFitIsMadeAnewAfterTheLook) {
    fill(1, 5);
    const DayRange all{dayOf("2026-01-01"), dayOf("2026-12-31")};
    static_cast<void>(
        storage().sums().sums(all, Level::Month, std::nullopt, SumsDetail::NumbersAndWords));
    change("DELETE FROM sums WHERE level = 'month'");
    const std::vector<Message> differs{Message(Code::SumsDoNotFit)};
    for (const bool again : {false, true}) {
        const auto job = exchange().check();
        EXPECT_EQ(runBeside(*job), again ? std::vector<Message>{} : differs);
    }
}

TEST_F(FileExchangeTest, OurOwnFileIsNeverReplaced) {
    fill(1, 1);
    EXPECT_THROW(static_cast<void>(exchange().write(file().string(), {ExportKind::Csv})),
                 StorageError);
    EXPECT_THROW(static_cast<void>(exchange().backUp(file().string(), "words")), StorageError);
}

} // namespace
} // namespace frond::data
