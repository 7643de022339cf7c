// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged file as the screens tell of it, and the quiet look that finds it.
#include "app/services/quietcheck.h"
#include "app/startproblem.h"
#include "app/viewmodels/shell/filetroubleviewmodel.h"
#include "app/viewmodels/shell/starttroubleviewmodel.h"
#include "data/file/keyfile.h"
#include "data/store/randomids.h"
#include "tests/app/portsfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <atomic>
#include <functional>
#include <stdexcept>
#include <thread>

namespace frond::test {

namespace {

class FileTroubleTest : public PortsTest {};

TEST_F(FileTroubleTest, WhatWasNoticedIsSaidUntilItIsPutAside) {
    FileTroubleViewModel trouble(ports);
    EXPECT_EQ(trouble.noticeText(), "");
    trouble.notice();
    EXPECT_TRUE(trouble.open());
    EXPECT_EQ(trouble.noticeText(), "Part of the file can't be read. Nothing was thrown away.");
    trouble.putAside();
    EXPECT_FALSE(trouble.open());
    EXPECT_EQ(trouble.noticeText(), "");
    EXPECT_EQ(exchange.recoveries, 0); // never by itself
    trouble.recover();
    EXPECT_EQ(exchange.recoveries, 1);
}

TEST_F(FileTroubleTest, WhatCameOfItIsSaidInNumbers) {
    FileTroubleViewModel trouble(ports);
    trouble.showOutcome({.entries = 2913, .lostEntries = 87, .lostOthers = 0, .problem = {}});
    EXPECT_FALSE(trouble.open());
    EXPECT_EQ(trouble.noticeText(),
              "2,913 recovered, 87 lost. The file as it was is kept beside the new one.");
    trouble.putAside();
    EXPECT_EQ(trouble.noticeText(), "");
    trouble.showOutcome({.entries = 1, .lostEntries = 0, .lostOthers = 2, .problem = {}});
    EXPECT_EQ(trouble.noticeText(), "1 recovered, 0 lost. Of kit, plans, rests and visits: 2 lost. "
                                    "The file as it was is kept beside the new one.");
    trouble.showOutcome({.problem = "the disk is full"});
    EXPECT_EQ(trouble.noticeText(), "That did not work: the disk is full. The file is as it was.");
}

/// Chooses this file at once.
struct ChosenFile : FileDialogs {
    QString path;
    void open(const QString& /*filter*/, Chosen chosen) override { chosen(path); }
    void folder(Chosen /*chosen*/) override {}
    void save(const QString& /*name*/, const QString& /*filter*/, Chosen /*chosen*/) override {}
};

class StartTroubleTest : public ::testing::Test {
protected:
    StartTroubleTest() {
        actions.recover = [] { return Recovery{.entries = 3, .lostEntries = 1, .problem = {}}; };
        actions.needsWords = [](const std::string& copy) { return copy != "/own.frondbackup"; };
        actions.restore = [this](const std::string& copy, const std::string& words) {
            if (words == "wrong")
                throw StorageError(StorageError::Kind::Locked, {Code::PassphraseDoesNotOpen});
            restored = copy + ' ' + words;
        };
    }
    ChosenFile files;
    StartActions actions;
    std::string restored;
};

TEST_F(StartTroubleTest, RecoveringIsDoneInAThreadAndSaid) {
    StartTroubleViewModel trouble("message", true, files, actions);
    EXPECT_TRUE(trouble.offersHelp());
    Recovery recovery;
    QObject::connect(&trouble, &StartTroubleViewModel::recovered,
                     [&](const Recovery& done) { recovery = done; });
    QSignalSpy spy(&trouble, &StartTroubleViewModel::recovered);
    trouble.recover();
    EXPECT_TRUE(trouble.busy());
    EXPECT_FALSE(trouble.offersHelp());
    trouble.recover(); // once is enough
    ASSERT_TRUE(spy.wait());
    EXPECT_EQ(spy.count(), 1);
    EXPECT_EQ(recovery.entries, 3U);
    EXPECT_FALSE(trouble.busy());
}

TEST_F(StartTroubleTest, WhatDoesNotWorkCanBeTriedAgain) {
    actions.recover = []() -> Recovery {
        throw StorageError(StorageError::Kind::Full, {Code::DiskFull});
    };
    StartTroubleViewModel trouble("message", true, files, actions);
    QSignalSpy spy(&trouble, &StartTroubleViewModel::changed);
    trouble.recover();
    while (trouble.busy())
        ASSERT_TRUE(spy.wait());
    EXPECT_EQ(trouble.message(), "That did not work: the disk is full. The file is as it was.");
    EXPECT_TRUE(trouble.offersHelp());
}

TEST_F(StartTroubleTest, ACopyIsOpenedWithItsWords) {
    files.path = "/folder/mine.frondbackup";
    StartTroubleViewModel trouble("message", true, files, actions);
    QSignalSpy restoredSpy(&trouble, &StartTroubleViewModel::restored);
    QSignalSpy spy(&trouble, &StartTroubleViewModel::changed);
    trouble.chooseCopy();
    EXPECT_EQ(trouble.copyName(), "mine.frondbackup");
    EXPECT_FALSE(trouble.busy());
    trouble.restore("wrong");
    while (trouble.busy())
        ASSERT_TRUE(spy.wait());
    EXPECT_EQ(restoredSpy.count(), 0);
    EXPECT_EQ(trouble.copyName(), "mine.frondbackup"); // the next try needs no choosing
    trouble.restore("five words");
    ASSERT_TRUE(restoredSpy.wait());
    EXPECT_EQ(restored, "/folder/mine.frondbackup five words");
}

TEST_F(StartTroubleTest, ACopyOfThisDeviceNeedsNone) {
    files.path = "/own.frondbackup";
    StartTroubleViewModel trouble("message", true, files, actions);
    QSignalSpy restoredSpy(&trouble, &StartTroubleViewModel::restored);
    trouble.chooseCopy();
    ASSERT_TRUE(restoredSpy.wait());
    EXPECT_EQ(restored, "/own.frondbackup ");
}

TEST_F(StartTroubleTest, WhatIsCarriedOutCanBeGivenUpOnce) {
    std::atomic<bool> givenUp = false;
    int asked = 0;
    StartTroubleViewModel trouble({}, false, files, {});
    QSignalSpy over(&trouble, &StartTroubleViewModel::carriedOut);
    trouble.cancel();
    trouble.carryOut(
        "Being added…",
        [&] {
            while (!givenUp)
                std::this_thread::yield();
        },
        [&] {
            ++asked;
            givenUp = true;
        });
    EXPECT_EQ(trouble.message(), "Being added…");
    EXPECT_TRUE(trouble.canCancel());
    EXPECT_FALSE(trouble.offersHelp());
    trouble.cancel();
    EXPECT_FALSE(trouble.canCancel());
    EXPECT_EQ(trouble.message(), "Being cancelled…");
    trouble.cancel();
    ASSERT_TRUE(over.wait());
    EXPECT_EQ(asked, 1);
    trouble.cancel();
    EXPECT_EQ(asked, 1);
}

// What was cancelled is not what went wrong while it was.
TEST_F(StartTroubleTest, WhatCameOfWorkIsSaidAsItIs) {
    using Kind = data::ClosedWork::Kind;
    const auto outcomeOf = [](const std::function<void()>& throwing) {
        return carryOut({Kind::BringIn,
                         [throwing](const auto& /*givenUp*/) -> std::optional<ImportReport> {
                             throwing();
                             return ImportReport{.added = 3};
                         }},
                        [] { return true; });
    };
    const CarriedOut done = outcomeOf([] {});
    EXPECT_TRUE(done.done);
    ASSERT_TRUE(done.report);
    EXPECT_EQ(done.report->added, 3U);
    const CarriedOut cancelled =
        outcomeOf([] { throw StorageError(StorageError::Kind::Other, {Code::GivenUp}); });
    EXPECT_FALSE(cancelled.done || cancelled.problem || cancelled.foundDamage);
    const CarriedOut full =
        outcomeOf([] { throw StorageError(StorageError::Kind::Full, {Code::DiskFull}); });
    EXPECT_EQ(full.problem, "the disk is full");
    EXPECT_FALSE(full.done || full.foundDamage);
    const CarriedOut damaged =
        outcomeOf([] { throw StorageError(StorageError::Kind::Damaged, {Code::FileDamaged}); });
    EXPECT_TRUE(damaged.problem && damaged.foundDamage);
    const CarriedOut other = outcomeOf([] { throw std::runtime_error("else"); });
    EXPECT_TRUE(other.problem);
}

class QuietCheckTest : public ::testing::Test {
protected:
    QuietCheckTest() {
        open();
        for (std::uint8_t i = 1; i < 60; ++i) {
            Session session{.id = Id::fromRandom({i}), .day = parseDay("2026-03-01").value()};
            session.note = std::string(400, 'n');
            storage->sessions().save(session);
        }
        open();
    }
    void open() {
        storage.reset();
        storage = data::Storage::open(
            {.file = file(), .create = true}, keys,
            [] {
                return std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::days{20000});
            },
            data::randomIds());
    }
    [[nodiscard]] std::filesystem::path file() const {
        return folder.filePath("t.db").toStdString();
    }
    QTemporaryDir folder;
    data::KeyFile keys{file()};
    std::unique_ptr<data::Storage> storage;
};

TEST_F(QuietCheckTest, SaysNothingOfAFileThatIsWhole) {
    QuietCheck check(file(), *storage, keys);
    QSignalSpy found(&check, &QuietCheck::damageFound);
    QSignalSpy ended(&check, &QuietCheck::ended);
    check.start();
    ASSERT_TRUE(ended.wait());
    EXPECT_EQ(found.count(), 0);
}

TEST_F(QuietCheckTest, SaysThatAPageCannotBeRead) {
    QFile stored(QString::fromStdString(file().string()));
    ASSERT_TRUE(stored.open(QIODevice::ReadWrite));
    stored.seek(stored.size() - 4096);
    stored.write(QByteArray(100, '\0'));
    stored.close();
    QuietCheck check(file(), *storage, keys);
    QSignalSpy found(&check, &QuietCheck::damageFound);
    check.start();
    ASSERT_TRUE(found.wait());
}

TEST_F(QuietCheckTest, EndsWithTheWindow) {
    QSignalSpy* found = nullptr;
    {
        QuietCheck check(file(), *storage, keys);
        found = new QSignalSpy(&check, &QuietCheck::damageFound);
        check.start();
        check.stop();
        check.start();
    }
    QCoreApplication::processEvents(); // what the threads said is heard by nobody
    EXPECT_EQ(found->count(), 0);
    delete found;
    EXPECT_TRUE(storage->check().ok);
}

} // namespace

} // namespace frond::test
