// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/phone/phonefiledialogs.h"

#include "app/platform/android/androidfiles.h"
#include "tests/support/recordingbridge.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <optional>
#include <thread>

using namespace frond;
using namespace frond::test;
using ::testing::ElementsAre;

namespace {

/// As Documents.java counts.
enum Answer { Nowhere, There, Offered, Failed };

class PhoneFilesTest : public ::testing::Test {
protected:
    /// Writes where it is told to, as a view-model does.
    QString writeTo(const QString& path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
        EXPECT_EQ(file.write("day"), 3);
        return path;
    }
    QString save(const QString& name) {
        QString path;
        dialogs.save(name, {}, [&](const QString& place) { path = writeTo(place); });
        return path;
    }
    QString share(const QString& name) {
        QString path;
        dialogs.share(name, {}, [&](const QString& place) { path = writeTo(place); });
        return path;
    }
    void written(const QString& path) {
        dialogs.written(path, [this](Handed handed) { went.push_back(handed); });
    }
    /// An answer comes in a thread of Java's.
    void answer(int what, const QString& path) {
        std::thread java([&] { bridge.answerDocument(what, path.toStdString()); });
        java.join();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] std::string in() const { return folder.filePath("in").toStdString(); }

    QTemporaryDir folder;
    RecordingBridge bridge{{}};
    PhoneFileDialogs dialogs{std::make_unique<AndroidFiles>(bridge), folder.path()};
    std::vector<Handed> went;
};

TEST_F(PhoneFilesTest, WhatIsSavedIsPlacedOnceItIsWritten) {
    const QString path = save("a.frondbackup");
    EXPECT_EQ(QFileInfo(path).fileName(), "a.frondbackup");
    EXPECT_TRUE(bridge.calls.empty()) << "nothing is asked before";
    written(path);
    EXPECT_THAT(bridge.calls, ElementsAre("saveDocument " + path.toStdString()));
    EXPECT_TRUE(dialogs.isOpen());
    answer(There, path);
    answer(There, path); // nobody waits
    EXPECT_THAT(went, ElementsAre(Handed::There));
    EXPECT_FALSE(dialogs.isOpen());
    EXPECT_FALSE(QFile::exists(path)) << "the copy meanwhile does not stay";
}

TEST_F(PhoneFilesTest, WhatGoesToSomeoneStaysWhileTheirProgramMayRead) {
    const QString first = share("entries.csv");
    written(first);
    EXPECT_THAT(bridge.calls, ElementsAre("shareDocument " + first.toStdString()));
    answer(Offered, first);
    EXPECT_THAT(went, ElementsAre(Handed::Offered));
    EXPECT_TRUE(QFile::exists(first));
    const QString second = save("b.png");
    EXPECT_NE(first, second);
    EXPECT_FALSE(QFile::exists(first));
    EXPECT_TRUE(QFile::exists(second));
}

TEST_F(PhoneFilesTest, WhereItCannotGoItDoesNotStay) {
    for (const auto& [said, meant] :
         {std::pair{Nowhere, Handed::Nowhere}, std::pair{Failed, Handed::Failed}}) {
        went.clear();
        const QString path = save("a.pdf");
        written(path);
        answer(said, path);
        EXPECT_THAT(went, ElementsAre(meant));
        EXPECT_FALSE(QFile::exists(path));
    }
}

TEST_F(PhoneFilesTest, OnePageAtATimeIsShownAndTheNextWaits) {
    std::vector<QString> chosen;
    const auto choose = [&](const QString& path) { chosen.push_back(path); };
    dialogs.open({}, choose);
    dialogs.open({}, choose);
    const QString path = save("a.pdf");
    written(path);
    EXPECT_THAT(bridge.calls, ElementsAre("pickDocument " + in()));
    EXPECT_TRUE(went.empty());
    answer(There, folder.filePath("in/list.csv"));
    EXPECT_THAT(chosen, ElementsAre(folder.filePath("in/list.csv")));
    EXPECT_EQ(bridge.calls.back(), "saveDocument " + path.toStdString());
    EXPECT_TRUE(QFile::exists(path));
    answer(There, path);
    EXPECT_THAT(went, ElementsAre(Handed::There));
}

TEST_F(PhoneFilesTest, WhatIsBeingWrittenOrWasPickedStaysWhileAnotherGoes) {
    QString picked;
    dialogs.open({}, [&](const QString& path) { picked = path; });
    answer(There, writeTo(folder.filePath("in/a.frondbackup")));
    const QString slow = save("b.frondbackup"); // its job goes on beside the window
    written(share("summary.pdf"));
    answer(Offered, QString::fromStdString(bridge.calls.back()).section(' ', 1));
    written(share("card.pdf"));
    answer(Offered, QString::fromStdString(bridge.calls.back()).section(' ', 1));
    EXPECT_TRUE(QFile::exists(picked));
    EXPECT_TRUE(QFile::exists(slow));
}

TEST_F(PhoneFilesTest, AnAnswerOfAnotherFileIsNone) {
    const QString path = save("a.pdf");
    written(path);
    answer(There, path + "x");
    answer(Failed, folder.filePath("in/list.csv"));
    EXPECT_TRUE(went.empty());
    answer(There, path);
    EXPECT_THAT(went, ElementsAre(Handed::There));
}

TEST_F(PhoneFilesTest, WhatCameInGoesWithTheNext) {
    std::optional<QString> chosen;
    const auto choose = [&](const QString& path) { chosen = path; };
    dialogs.open({}, choose);
    const QString file = writeTo(folder.filePath("in/list.csv"));
    answer(There, file);
    EXPECT_EQ(chosen, file);
    EXPECT_TRUE(QFile::exists(file));
    dialogs.open({}, choose);
    EXPECT_FALSE(QFile::exists(file));
    chosen.reset();
    answer(Nowhere, {});
    EXPECT_EQ(chosen, std::nullopt) << "they went back";
}

TEST_F(PhoneFilesTest, NothingStaysFromARunBefore) {
    const QString path = share("entries.csv");
    ASSERT_TRUE(QFile::exists(path));
    PhoneFileDialogs::clear(folder.path());
    EXPECT_FALSE(QFile::exists(path));
    PhoneFileDialogs::clear(folder.filePath("never"));
    EXPECT_FALSE(dialogs.hasFolders());
}

} // namespace
