// SPDX-License-Identifier: GPL-3.0-or-later
// Copies, bringing in and taking out, over a real file.
#include "app/composition.h"
#include "app/qtconvert.h"
#include "tests/support/memoryports.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace frond::test {

namespace {

class ExchangeFormsTest : public ::testing::Test {
protected:
    ExchangeFormsTest() { open(); }

    void open() {
        auto clock = std::make_unique<FakeClock>();
        m_clock = clock.get();
        auto files = std::make_unique<ChosenFiles>();
        m_files = files.get();
        m_composition = std::make_unique<Composition>(
            toStd(database()), std::move(clock),
            [](std::chrono::sys_seconds) { return std::chrono::minutes(60); }, std::move(files),
            unseenDevice(toStd(database())));
        m_composition->fill(sampleHistory({.now = FakeClock().now()}));
    }
    [[nodiscard]] QString database() const { return m_folder.filePath("frond.db"); }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(name); }
    AppContext& context() { return m_composition->context(); }
    [[nodiscard]] std::size_t entries() const { return m_composition->content().sessions.size(); }
    void chooses(const QString& file) { m_files->path = file; }
    QString write(const char* name, const QByteArray& content) {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    /// Waits for what goes on beside the window.
    void finishWork() { context().takeOut()->work()->wait(); }
    /// Makes a copy through the page; gives its words.
    QString makeCopy(const char* name) {
        CopiesViewModel* copies = context().copies();
        copies->begin();
        copies->setAgain(copies->words().toUpper());
        EXPECT_TRUE(copies->canWrite());
        chooses(path(name));
        copies->write();
        finishWork();
        return copies->words();
    }

    /// One whose days may begin with the day or with the month.
    BringInViewModel* chooseTableOfUnknownDays() {
        chooses(write("t.csv", "Date;Mins\n03/02/2020;12\n04/05/2020;20\n"));
        context().bringIn()->choose();
        finishWork();
        return context().bringIn();
    }

    QTemporaryDir m_folder;
    ChosenFiles* m_files = nullptr;
    FakeClock* m_clock = nullptr;
    std::unique_ptr<Composition> m_composition;
};

TEST_F(ExchangeFormsTest, ACopyIsWrittenOnceItsWordsWereTypedAgain) {
    CopiesViewModel* copies = context().copies();
    QSignalSpy written(copies, &CopiesViewModel::written);
    EXPECT_EQ(copies->lastText(), "None yet");
    copies->begin();
    chooses(path("a.frondbackup"));
    copies->write();
    finishWork();
    EXPECT_FALSE(QFile::exists(path("a.frondbackup")));
    copies->setAgain("something else");
    EXPECT_EQ(copies->againError(), "Not the same yet.");
    makeCopy("a.frondbackup");
    EXPECT_EQ(written.count(), 1);
    EXPECT_EQ(m_files->offered, "frond-2026-03-03.frondbackup");
    EXPECT_EQ(copies->lastText(),
              QString("3 March, %1 entries, opened and counted").arg(entries()));
    copies->begin();
    copies->setOwnWords(true);
    copies->setTyped("short");
    copies->setAgain("short");
    EXPECT_FALSE(copies->canWrite());
    copies->setTyped("long enough words");
    copies->setAgain("long enough words");
    EXPECT_TRUE(copies->canWrite());
    chooses(path("none/a.frondbackup"));
    copies->write();
    finishWork();
    EXPECT_TRUE(copies->message().startsWith("No copy was made")) << toStd(copies->message());
}

TEST_F(ExchangeFormsTest, ACopyCountsOnceItLiesWhereItWasToLie) {
    CopiesViewModel* copies = context().copies();
    QSignalSpy written(copies, &CopiesViewModel::written);
    m_files->handed = Handed::Nowhere;
    makeCopy("a.frondbackup");
    EXPECT_EQ(copies->message(), "Cancelled. No copy was made.");
    m_files->handed = Handed::Failed;
    makeCopy("a.frondbackup");
    EXPECT_EQ(copies->message(), "No copy was made: it could not be put there.");
    EXPECT_EQ(copies->lastText(), "None yet");
    EXPECT_EQ(written.count(), 0);
    m_files->handed = Handed::There;
    makeCopy("a.frondbackup");
    EXPECT_TRUE(copies->message().startsWith("Saved as a.frondbackup."));
    EXPECT_EQ(written.count(), 1);
    EXPECT_TRUE(m_files->shared.isEmpty()) << "a copy is kept, not sent";
}

TEST_F(ExchangeFormsTest, WhatIsTakenOutGoesToSomeone) {
    TakeOutViewModel* takeOut = context().takeOut();
    chooses(path("out.csv"));
    const auto said = [&](Handed handed) {
        m_files->handed = handed;
        takeOut->share();
        finishWork();
        return toStd(takeOut->message());
    };
    EXPECT_EQ(said(Handed::Offered), "out.csv is made. Where it goes is up to you.");
    EXPECT_EQ(m_files->shared, "entries.csv");
    EXPECT_EQ(said(Handed::Nowhere), "Cancelled. Nothing was saved.");
    EXPECT_EQ(said(Handed::Failed), "Not saved: it could not be put there.");
    EXPECT_EQ(said(Handed::There), "Saved as out.csv.");
}

TEST_F(ExchangeFormsTest, AutomaticCopiesGoToTheFolderEveryWeekAndFiveStay) {
    CopiesViewModel* copies = context().copies();
    ASSERT_TRUE(QDir(m_folder.path()).mkdir("copies"));
    copies->begin();
    copies->setAgain(copies->words());
    chooses(path("copies"));
    copies->writeAutomatically();
    finishWork();
    EXPECT_TRUE(copies->automatic());
    const QDir folder(path("copies"));
    EXPECT_EQ(folder.entryList(QDir::Files), QStringList("frond-auto-2026-03-03.frondbackup"));
    copies->copyIfDue(); // the same day
    finishWork();
    EXPECT_EQ(folder.entryList(QDir::Files).size(), 1);
    QDir(path("copies")).removeRecursively();
    for (int week = 0; week < 2; ++week) {
        m_clock->advance(std::chrono::hours(7 * 24));
        copies->copyIfDue();
        finishWork();
    }
    EXPECT_TRUE(copies->automaticText().contains("did not work")) << toStd(copies->automaticText());
    ASSERT_TRUE(QDir(m_folder.path()).mkdir("copies"));
    for (int week = 0; week < 7; ++week) {
        copies->copyIfDue();
        finishWork();
        m_clock->advance(std::chrono::hours(7 * 24));
    }
    EXPECT_EQ(QDir(path("copies")).entryList(QDir::Files).size(), 5);
    EXPECT_FALSE(copies->automaticText().contains("did not work"));
    copies->stopAutomatic();
    EXPECT_FALSE(copies->automatic());
}

TEST_F(ExchangeFormsTest, ACopyIsRefusedWithoutItsWordsAndAddsNothingTwice) {
    const QString words = makeCopy("a.frondbackup");
    BringInViewModel* bringIn = context().bringIn();
    chooses(path("a.frondbackup"));
    bringIn->choose();
    finishWork();
    EXPECT_TRUE(bringIn->isBackup());
    EXPECT_TRUE(bringIn->needsPassphrase());
    bringIn->setPassphrase("wrong");
    bringIn->dryRun();
    finishWork();
    EXPECT_FALSE(bringIn->canBringIn());
    EXPECT_TRUE(bringIn->message().contains("does not open")) << toStd(bringIn->message());
    bringIn->setPassphrase(words);
    bringIn->dryRun();
    finishWork();
    EXPECT_FALSE(bringIn->canBringIn()); // all of it is here
    EXPECT_TRUE(bringIn->restoreText().contains(QString::number(entries())));
}

TEST_F(ExchangeFormsTest, OwnWordsOpenACopyHoweverTheyAreSpelled) {
    CopiesViewModel* copies = context().copies();
    copies->begin();
    copies->setOwnWords(true);
    copies->setTyped("short          ");
    copies->setAgain("short          ");
    EXPECT_FALSE(copies->canWrite());
    copies->setTyped(QString::fromUtf8("meine W\u00f6rter"));
    copies->setAgain(QString::fromUtf8("meine Wo\u0308rtel"));
    EXPECT_FALSE(copies->canWrite());
    copies->setAgain(QString::fromUtf8(" meine  Wo\u0308rter"));
    EXPECT_TRUE(copies->canWrite());
    chooses(path("a.frondbackup"));
    copies->write();
    finishWork();
    BringInViewModel* bringIn = context().bringIn();
    bringIn->choose();
    finishWork();
    bringIn->setPassphrase(QString::fromUtf8("meine\u00a0Wo\u0308rter "));
    bringIn->dryRun();
    finishWork();
    EXPECT_TRUE(bringIn->restoreText().contains(QString::number(entries())))
        << toStd(bringIn->message());
}

TEST_F(ExchangeFormsTest, RestoringHappensOnceEverythingIsClosed) {
    const QString words = makeCopy("a.frondbackup");
    const std::size_t before = entries();
    context().earlier()->openEarlier();
    ASSERT_TRUE(context().earlier()->save());
    EXPECT_EQ(entries(), before + 1);
    BringInViewModel* bringIn = context().bringIn();
    chooses(path("a.frondbackup"));
    bringIn->choose();
    finishWork();
    bringIn->setPassphrase(words);
    bringIn->dryRun();
    finishWork();
    bringIn->restore();
    const auto work = m_composition->takeWork();
    ASSERT_TRUE(work && work->kind == data::ClosedWork::Kind::Restore);
    m_composition.reset();
    work->run({});
    auto clock = std::make_unique<FakeClock>();
    m_composition = std::make_unique<Composition>(toStd(database()), std::move(clock), systemZone(),
                                                  std::make_unique<ChosenFiles>(),
                                                  unseenDevice(toStd(database())));
    EXPECT_EQ(entries(), before);
    EXPECT_TRUE(context().copies()->keptText().contains("1"));
}

TEST_F(ExchangeFormsTest, ErasingNeedsTheWordAndLeavesNothing) {
    EXPECT_FALSE(context().copies()->erase("no"));
    EXPECT_FALSE(m_composition->takeWork());
    EXPECT_TRUE(context().copies()->erase(" Erase "));
    const auto work = m_composition->takeWork();
    m_composition.reset();
    work->run({});
    EXPECT_TRUE(QDir(m_folder.path()).entryList(QDir::Files).isEmpty());
}

TEST_F(ExchangeFormsTest, ATableComesInOnceItsColumnsAreUnderstood) {
    BringInViewModel* bringIn = context().bringIn();
    QSignalSpy broughtIn(bringIn, &BringInViewModel::broughtIn);
    const std::size_t before = entries();
    chooses(write("t.csv", "Date;Mins;What hurt;Comment\n03/02/2020;12,5;3;bath\n"
                           "04/02/2020;0:20;12;\n05/02/2020;7;;\n"));
    bringIn->choose();
    finishWork();
    EXPECT_TRUE(bringIn->isTable());
    EXPECT_FALSE(bringIn->columns().front().question.isEmpty());
    EXPECT_TRUE(bringIn->outlook().isEmpty());
    bringIn->dryRun();
    finishWork();
    EXPECT_FALSE(bringIn->canBringIn()); // the order has to be said
    bringIn->setUnit(0, "dmy");
    finishWork();
    EXPECT_TRUE(bringIn->columns().front().question.isEmpty());
    bringIn->setRole(2, "pain_during");
    finishWork();
    EXPECT_FALSE(bringIn->columns()[2].question.isEmpty()); // holds a 12
    bringIn->setUnit(2, "0-10");
    finishWork();
    bringIn->dryRun();
    finishWork();
    EXPECT_TRUE(bringIn->outlook().startsWith("3 read: 2 would be added"))
        << toStd(bringIn->outlook());
    EXPECT_EQ(bringIn->problems().size(), 1);
    EXPECT_TRUE(bringIn->problems().front().startsWith("Line 3")) << toStd(bringIn->problems()[0]);
    EXPECT_EQ(entries(), before); // nothing yet
    bringIn->bringIn();
    EXPECT_EQ(broughtIn.count(), 1);
    EXPECT_EQ(entries(), before + 2);
    EXPECT_TRUE(bringIn->message().startsWith("3 read, 2 added")) << toStd(bringIn->message());
    EXPECT_EQ(m_composition->content().sessions.front().day, parseDay("2020-02-03"));
    bringIn->dryRun();
    finishWork();
    EXPECT_FALSE(bringIn->canBringIn());
}

TEST_F(ExchangeFormsTest, OfAnotherProgramOnlyWhatWasChosenComesIn) {
    BringInViewModel* bringIn = context().bringIn();
    const std::size_t before = entries();
    chooses(write("track.csv", "FeatureName,Timestamp,Value,Note\n"
                               "Stretching/Practice,2020-02-03T20:00:00+01:00,0:12:00,calm\n"
                               "Stretching/Practice,2020-02-04T20:00:00+01:00,0:10:00,\n"
                               "Books,2020-02-04T21:00:00+01:00,0:30:00,\n"));
    bringIn->choose();
    finishWork();
    ASSERT_EQ(bringIn->sources().size(), 2) << toStd(bringIn->message());
    bringIn->dryRun();
    finishWork();
    EXPECT_FALSE(bringIn->canBringIn());
    for (const Choice& source : bringIn->sources()) {
        const QString& name = source.value;
        if (!name.contains("Books"))
            bringIn->pickSource(name);
    }
    bringIn->dryRun();
    finishWork();
    EXPECT_TRUE(bringIn->outlook().startsWith("2 read: 2 would be added"))
        << toStd(bringIn->outlook());
    bringIn->bringIn();
    EXPECT_EQ(entries(), before + 2);
}

TEST_F(ExchangeFormsTest, OfTwoChoicesTheLastOneCounts) {
    BringInViewModel* bringIn = chooseTableOfUnknownDays();
    bringIn->setUnit(0, "dmy");
    bringIn->setUnit(0, "mdy"); // while what the first would bring is being looked for
    EXPECT_FALSE(bringIn->canBringIn());
    QStringList shown;
    QObject::connect(bringIn, &BringInViewModel::changed, bringIn,
                     [&] { shown << bringIn->columns().front().unit; });
    finishWork();
    shown.removeDuplicates();
    EXPECT_EQ(shown, QStringList{"mdy"}) << "the first never came back";
    bringIn->disconnect(bringIn);
    EXPECT_TRUE(bringIn->outlook().startsWith("2 read: 2 would be added"));
    bringIn->bringIn();
    const auto sessions = m_composition->content().sessions;
    EXPECT_EQ(toText(sessions.front().day), "2020-03-02");
}

TEST_F(ExchangeFormsTest, WhatWasChosenBeforeSaysNothingOfWhatIsChosenNow) {
    const QString words = makeCopy("a.frondbackup");
    BringInViewModel* bringIn = context().bringIn();
    bringIn->choose();
    finishWork();
    bringIn->setPassphrase(words);
    bringIn->dryRun();
    bringIn->setPassphrase(words + "x"); // while the right ones are tried
    finishWork();
    EXPECT_TRUE(bringIn->outlook().isEmpty());
    EXPECT_TRUE(bringIn->restoreText().isEmpty());
    EXPECT_TRUE(bringIn->message().isEmpty()) << toStd(bringIn->message());
}

TEST_F(ExchangeFormsTest, ACancelledChoiceIsAskedAboutAgain) {
    BringInViewModel* bringIn = chooseTableOfUnknownDays();
    bringIn->setUnit(0, "mdy");
    bringIn->setUnit(0, "dmy");
    bringIn->work()->cancel(); // the first is under way, the second waits
    finishWork();
    EXPECT_TRUE(bringIn->outlook().isEmpty());
    bringIn->dryRun();
    finishWork();
    EXPECT_TRUE(bringIn->columns().front().question.isEmpty());
    EXPECT_TRUE(bringIn->outlook().startsWith("2 read: 2 would be added"))
        << toStd(bringIn->outlook());
}

TEST_F(ExchangeFormsTest, AFileThatIsNothingSaysSo) {
    chooses(write("empty.csv", ""));
    context().bringIn()->choose();
    finishWork();
    EXPECT_TRUE(context().bringIn()->message().startsWith("That file cannot be read"));
    EXPECT_TRUE(context().bringIn()->fileName().isEmpty());
}

TEST_F(ExchangeFormsTest, EachFormLeavesAndSaysBeforeWhat) {
    TakeOutViewModel* takeOut = context().takeOut();
    for (const Choice& form : TakeOutViewModel::forms()) {
        const QString& value = form.value;
        takeOut->setForm(value);
        EXPECT_TRUE(takeOut->leavesText().startsWith("This leaves Frond: "));
        EXPECT_FALSE(takeOut->formText().isEmpty());
        chooses(path("out"));
        takeOut->share();
        finishWork();
        EXPECT_TRUE(takeOut->message().startsWith("Saved as")) << toStd(takeOut->message());
        EXPECT_GT(QFile(path("out")).size(), 100) << toStd(value);
    }
    chooses(database());
    takeOut->share();
    finishWork();
    EXPECT_TRUE(takeOut->message().startsWith("Not saved")) << toStd(takeOut->message());
}

} // namespace

} // namespace frond::test
