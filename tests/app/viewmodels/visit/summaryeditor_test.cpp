// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/visit/summaryeditor.h"

#include "app/translations/personswords.h"
#include "tests/app/pastfixture.h"
#include "tests/support/sessionbuilder.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace frond::test {

namespace {

class SummaryFormTest : public PastFixture {
protected:
    SummaryFormTest() {
        save(SessionBuilder("2026-02-10", 1).step("x", "18", 10).painDuring(3));
        save(SessionBuilder("2026-03-02", 2).step("x", "20", 10).painDuring(2));
    }

    /// All that stands on its pages.
    QString wordsOf(SummaryEditor& shared) {
        const QTemporaryDir folder;
        files.path = folder.filePath("s.pdf");
        shared.share();
        QProcess reader;
        reader.start("pdftotext", {files.path, "-"});
        EXPECT_TRUE(reader.waitForFinished());
        return QString(reader.readAllStandardOutput());
    }

    SummaryEditor editor{ports};
};

TEST_F(SummaryFormTest, ReadsNothingUntilItIsShown) {
    EXPECT_TRUE(editor.pages().isEmpty());
    editor.setActive(true);
    EXPECT_EQ(editor.pages().size(), 1);
    EXPECT_EQ(editor.summary().now.sessions, 2);
}

TEST_F(SummaryFormTest, APeriodIsWeeksMonthsOrTwoDays) {
    editor.setActive(true);
    EXPECT_EQ(editor.summary().now.days,
              (DayRange{parseDay("2026-02-04").value(), parseDay("2026-03-03").value()}));
    editor.setPeriod("months");
    EXPECT_EQ(editor.summary().now.days.from, parseDay("2025-12-03"));
    editor.setPeriod("dates");
    EXPECT_EQ(editor.from(), "2025-12-03"); // goes on from what was shown
    editor.setFrom("1.3.2026");
    EXPECT_EQ(editor.datesError(), "");
    EXPECT_EQ(editor.summary().now.sessions, 1);
    editor.setTo("2026-02-01");
    EXPECT_NE(editor.datesError(), "");
    EXPECT_TRUE(editor.pages().isEmpty());
}

TEST_F(SummaryFormTest, EachSectionCanBeLeftOutAndThatIsSaid) {
    editor.setActive(true);
    QStringList on;
    for (const SummarySection& section : editor.sections()) {
        if (section.on)
            on << section.key;
    }
    EXPECT_EQ(on, (QStringList{"charts", "plan", "reasons", "helped", "questions", "goals"}));
    storage.of<Symptom>().save(
        Symptom{.id = Id::fromRandom({60}), .day = clock.now().day(), .kind = "canary"});
    const auto words = [&] { return wordsOf(editor); };
    EXPECT_TRUE(words().contains("Size (mm)"));
    editor.setSection("charts", false);
    EXPECT_FALSE(editor.sections()[0].on);
    EXPECT_FALSE(words().contains("Size (mm)"));
    EXPECT_TRUE(words().contains("Left out: charts"));
    EXPECT_TRUE(words().contains("what was felt (1)"));
    EXPECT_FALSE(words().contains("canary"));
    editor.setSection("symptoms", true);
    EXPECT_TRUE(words().contains("canary"));
    for (int day = 0; day < 12; ++day)
        storage.of<Score>().save(Score{.id = Id::fromRandom({static_cast<std::uint8_t>(day), 61}),
                                       .day = parseDay("2026-02-10").value() + Days{day},
                                       .name = "Zigzag",
                                       .value = *ScoreNumber::fromHundredths(1005 + day)});
    editor.reload();
    EXPECT_TRUE(words().contains("scores of questionnaires (12)"));
    EXPECT_FALSE(words().contains("Zigzag"));
    editor.setSection("scores", true);
    const QString scored = words().simplified();
    EXPECT_TRUE(scored.contains("Zigzag: 2 earlier ones, 10.07 on 12 February, 10.08 on"));
    EXPECT_TRUE(scored.contains("10.16 on 21 February"));
    EXPECT_FALSE(scored.contains("10.06"));
    editor.setSection("charts", true);
    EXPECT_TRUE(words().contains("Size (mm)"));
}

TEST_F(SummaryFormTest, SaysWhatLeavesBeforeItDoes) {
    editor.setActive(true);
    EXPECT_EQ(editor.leavesText(), "This leaves Frond: 1 page, 4 February to 3 March, no notes. "
                                   "Anyone with the file can open it.");
    editor.setNotes(true);
    EXPECT_TRUE(editor.leavesText().contains("with notes"));
}

TEST_F(SummaryFormTest, SharingWritesAPdfWhereThePersonSaid) {
    const QTemporaryDir folder;
    editor.setActive(true);
    editor.setName("A. B.");
    editor.share(); // nothing is chosen in the dialog
    EXPECT_EQ(files.offered, "summary-2026-03.pdf");
    EXPECT_EQ(editor.message(), "");
    files.path = folder.filePath("for-pt.pdf");
    editor.share();
    EXPECT_EQ(editor.message(), "Saved as for-pt.pdf.");
    QFile file(files.path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-"));
    files.path = folder.filePath("no/such/folder.pdf");
    editor.share();
    EXPECT_TRUE(editor.message().startsWith("Not saved"));
}

TEST_F(SummaryFormTest, ANameAndABirthDateStandOnIt) {
    editor.setActive(true);
    editor.setBirthDate("1990-05-05");
    EXPECT_TRUE(wordsOf(editor).contains("4 February to 3 March 2026 · born 5 May 1990"));
    editor.setName("A. B.");
    EXPECT_TRUE(wordsOf(editor).contains("2026 · A. B. · born 5 May 1990"));
    editor.setBirthDate("");
    EXPECT_FALSE(wordsOf(editor).contains("born"));
}

TEST_F(SummaryFormTest, APeriodWithoutEntriesHasItsQuestionsAlone) {
    editor.setActive(true);
    EXPECT_EQ(editor.emptyText(), "");
    EXPECT_FALSE(editor.offersQuestions());
    editor.setPeriod("dates");
    editor.setFrom("2025-01-01");
    editor.setTo("2025-01-31");
    EXPECT_EQ(editor.emptyText(), "No entries in this period. Choose another.");
    EXPECT_TRUE(editor.pages().isEmpty());
    EXPECT_FALSE(editor.offersQuestions());
    storage.of<Question>().save(Question{.id = Id::fromRandom({70}), .text = "How long?"});
    editor.reload();
    EXPECT_EQ(editor.emptyText(), "No entries in this period. Choose another, or print the "
                                  "questions alone.");
    EXPECT_TRUE(editor.offersQuestions());
    EXPECT_TRUE(editor.pages().isEmpty());
    editor.share();
    EXPECT_EQ(files.offered, "");
    editor.setSection("questions", false); // what is asked for is printed all the same
    editor.setNotes(true);
    editor.takeQuestionsAlone();
    EXPECT_TRUE(editor.questionsAlone());
    EXPECT_EQ(editor.pages().size(), 1);
    EXPECT_EQ(editor.leavesText(), "This leaves Frond: 1 page, your questions alone. Anyone with "
                                   "the file can open it.");
    const QString words = wordsOf(editor).simplified();
    EXPECT_TRUE(
        words.contains("1 January to 31 January 2025 What I would like to ask – How long?"));
    EXPECT_FALSE(words.contains("No entries"));
    EXPECT_FALSE(words.contains("Left out"));
    editor.setFrom("2024-12-01");
    EXPECT_TRUE(editor.pages().isEmpty()) << "another period is another choice";
    editor.takeQuestionsAlone();
    editor.setPeriod("weeks");
    EXPECT_FALSE(editor.questionsAlone());
    EXPECT_EQ(editor.emptyText(), "");
    EXPECT_TRUE(wordsOf(editor).contains("Now and before"));
}

TEST_F(SummaryFormTest, AWebPageLeavesInsteadWhenThatIsWanted) {
    const QTemporaryDir folder;
    editor.setActive(true);
    editor.setName("A. <b> B.");
    editor.setSection("charts", false);
    editor.setWebPage(true);
    EXPECT_EQ(editor.leavesText(), "This leaves Frond: a web page, 4 February to 3 March, no "
                                   "notes. Anyone with the file can open it.");
    files.path = folder.filePath("for-pt.html");
    editor.share();
    EXPECT_EQ(files.offered, "summary-2026-03.html");
    EXPECT_EQ(editor.message(), "Saved as for-pt.html.");
    QFile file(files.path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    EXPECT_TRUE(page.startsWith("<!DOCTYPE html>"));
    EXPECT_TRUE(page.contains("4 February to 3 March 2026 · A. &lt;b&gt; B.<"));
    EXPECT_TRUE(page.contains("Left out: charts"));
    EXPECT_FALSE(page.contains("<svg"));
    editor.setPeriod("dates");
    editor.setFrom("2026-02-01");
    editor.setTo("2026-02-20");
    editor.share();
    EXPECT_EQ(files.offered, "summary-2026-02.html");
    SummaryEditor later(ports);
    later.setActive(true);
    EXPECT_FALSE(later.webPage());
}

TEST_F(SummaryFormTest, AWebPageIsInClinicalWordsWhenTheyAreWanted) {
    storage.settings.saveSetting("words.practice", "stretching");
    PersonsWords own;
    own.choose("stretching", {}, {});
    const QTemporaryDir folder;
    files.path = folder.filePath("s.html");
    SummaryEditor named(ports);
    named.setActive(true);
    named.setWebPage(true);
    const auto written = [&] {
        named.share();
        QFile file(files.path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    EXPECT_TRUE(written().contains("<h1>Summary I chose to share"));
    EXPECT_TRUE(written().contains("<th scope=\"row\">stretching</th>"));
    named.setClinicalWords(true);
    EXPECT_TRUE(written().contains("<h1>Session summary I chose to share"));
    EXPECT_TRUE(written().contains("<th scope=\"row\">Sessions</th>"));
}

TEST_F(SummaryFormTest, ThePaperIsRememberedAndWhoItIsOfIsNot) {
    editor.setActive(true);
    editor.setLetter(true);
    editor.setName("A. B.");
    editor.setBirthDate("1990-05-05");
    SummaryEditor later(ports);
    later.setActive(true);
    EXPECT_TRUE(later.letter());
    EXPECT_EQ(later.name(), "");
    EXPECT_EQ(later.birthDate(), "");
    EXPECT_FALSE(later.options().birthDate);
}

TEST_F(SummaryFormTest, ThePagesAreInThePersonsWordsOrInClinicalOnes) {
    editor.setActive(true);
    EXPECT_FALSE(editor.hasOwnWords()) << "then there is nothing to choose";
    storage.settings.saveSetting("words.practice", "stretching");
    PersonsWords own;
    own.choose("stretching", {}, {});
    SummaryEditor named(ports);
    named.setActive(true);
    EXPECT_TRUE(named.hasOwnWords());
    EXPECT_FALSE(named.clinicalWords());
    EXPECT_TRUE(wordsOf(named).contains("stretching"));
    EXPECT_FALSE(wordsOf(named).contains("ession"));
    const QString before = named.pages()[0].source;
    named.setClinicalWords(true);
    EXPECT_NE(named.pages()[0].source, before);
    EXPECT_TRUE(wordsOf(named).contains("Session summary I chose to share"));
    EXPECT_FALSE(wordsOf(named).contains("stretching"));
    EXPECT_EQ(QCoreApplication::translate("SessionPage", "Session"), "stretching")
        << "the screen goes on in the person's words";
    SummaryEditor later(ports);
    later.setActive(true);
    EXPECT_TRUE(later.clinicalWords());
}

TEST_F(SummaryFormTest, PicturesAreNewWhenSomethingChanged) {
    editor.setActive(true);
    const QString before = editor.pages()[0].source;
    editor.setMood(true);
    EXPECT_NE(editor.pages()[0].source, before);
}

TEST_F(SummaryFormTest, APictureIsAsLargeAsItIsAskedFor) {
    editor.setActive(true);
    SummaryPictures pictures(editor);
    QSize size;
    const QImage image = pictures.requestImage("0/1", &size, QSize(400, 0));
    EXPECT_EQ(size.width(), 400);
    EXPECT_NEAR(size.height(), 400 * 842.0 / 595, 1);
    EXPECT_EQ(image.pixelColor(1, 1), QColor(Qt::white));
}

} // namespace

} // namespace frond::test
