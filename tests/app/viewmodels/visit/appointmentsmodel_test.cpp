// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qtconvert.h"
#include "app/viewmodels/visit/appointmentsmodel.h"
#include "app/viewmodels/visit/examcardviewmodel.h"
#include "app/viewmodels/visit/summaryeditor.h"
#include "tests/app/portsfixture.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace frond::test {

namespace {

// Today is Tuesday 3 March 2026.
class AppointmentsTest : public PortsTest {
protected:
    void save(const char* day, const char* time = "") {
        model.openNew();
        model.setDay(day);
        model.setTime(time);
        EXPECT_TRUE(model.save());
    }
    void add(const char* question) {
        model.setQuestion(question);
        model.addQuestion();
        EXPECT_EQ(model.question(), "");
    }
    AppointmentsModel model{ports};
};

TEST_F(AppointmentsTest, OnlyTheDayIsNeeded) {
    model.openNew();
    EXPECT_FALSE(model.isValid());
    EXPECT_FALSE(model.save());
    model.setDay("31.2.2026");
    EXPECT_FALSE(model.dayError().isEmpty());
    model.setDay("10.3.2026");
    EXPECT_TRUE(model.isValid());
    model.setTime("25:00");
    EXPECT_FALSE(model.isValid());
    model.setTime("");
    EXPECT_TRUE(model.save());
    EXPECT_EQ(model.coming().size(), 1);
    EXPECT_EQ(model.coming()[0].title, "Tuesday 10 March");
}

TEST_F(AppointmentsTest, TodayHearsOfItInTheSevenDaysBefore) {
    save("2026-03-11");
    EXPECT_TRUE(model.soonText().isEmpty());
    save("2026-03-10", "14:00");
    EXPECT_EQ(model.soonText(), "Tuesday 10 March, 14:00");
    add("Why?");
    add("  ");
    add("How long?");
    EXPECT_EQ(model.questions().size(), 2);
    EXPECT_EQ(model.soonText(), "Tuesday 10 March, 14:00 · your questions (2)");
    model.setAsked(model.questions()[0].id, true);
    EXPECT_EQ(model.soonText(), "Tuesday 10 March, 14:00 · your questions (1)");
}

TEST_F(AppointmentsTest, WhatHasBeenSaysHowItWent) {
    save("2026-02-10");
    const QString id = model.past()[0].id;
    ASSERT_TRUE(model.open(id));
    EXPECT_TRUE(model.hasBeen());
    model.setKind("exam");
    model.setHowItWent("calm");
    model.setChange("-3");
    ASSERT_TRUE(model.save());
    EXPECT_EQ(model.past().size(), 1);
    EXPECT_EQ(model.past()[0].value, "Exam · change −3 · calm");
    model.setChange("");
    model.save();
    EXPECT_EQ(model.past()[0].value, "Exam · calm");
}

TEST_F(AppointmentsTest, BlanksStayWhileTheyAreTypedAndAreNotKept) {
    model.openNew();
    model.setDay("2026-03-10");
    model.setAbout("  ");
    EXPECT_EQ(model.about(), "  ");
    ASSERT_TRUE(model.save());
    EXPECT_EQ(storage.of<Appointment>().list().front().about, std::nullopt);
}

TEST_F(AppointmentsTest, RemovedOnesComeBackWithUndo) {
    save("2026-03-10");
    add("Why?");
    model.removeQuestion(model.questions()[0].id);
    EXPECT_TRUE(model.questions().isEmpty());
    EXPECT_EQ(model.undoText(), "Removed.");
    model.undo();
    EXPECT_EQ(model.questions().size(), 1);
    EXPECT_TRUE(model.open(model.coming()[0].id));
    model.remove();
    EXPECT_TRUE(model.coming().isEmpty());
    model.undo();
    EXPECT_EQ(model.coming().size(), 1);
    EXPECT_TRUE(model.undoText().isEmpty());
}

TEST_F(AppointmentsTest, TheSummaryCanBeginAtTheLastOneAndCarriesTheQuestions) {
    SummaryEditor summary{ports};
    summary.setActive(true);
    EXPECT_EQ(summary.periods().size(), 3);
    save("2026-02-10");
    add("Why?");
    summary.reload();
    EXPECT_EQ(summary.periods()[0].value, "visit");
    summary.setPeriod("visit");
    EXPECT_EQ(summary.summary().now.days.from, parseDay("2026-02-10"));
    EXPECT_EQ(summary.summary().questions, std::vector<std::string>{"Why?"});
    summary.setSection("questions", false);
    EXPECT_TRUE(summary.summary().questions.empty());
    EXPECT_EQ(summary.summary().questionsWritten, 1);
    SummaryEditor next{ports};
    next.setActive(true);
    EXPECT_EQ(next.period(), "visit"); // remembered
    save("2026-02-20");
    next.reload();
    EXPECT_EQ(next.summary().now.days.from, parseDay("2026-02-20"));
}

TEST_F(AppointmentsTest, TheCardHoldsOnlyWhatWasTyped) {
    ExamCardViewModel card{ports};
    EXPECT_TRUE(card.shown().isEmpty());
    EXPECT_EQ(card.fields().size(), 6);
    card.setText("card.stop", "My raised hand");
    EXPECT_EQ(card.shown().size(), 1);
    const QTemporaryDir folder;
    files.path = folder.filePath("card.pdf");
    card.share();
    EXPECT_EQ(files.offered, "card.pdf");
    EXPECT_EQ(card.message(), "Saved as card.pdf.");
    QFile file(files.path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_FALSE(pdf.contains("/Producer"));
    QProcess reader;
    reader.start("pdftotext", {"-layout", files.path, "-"});
    ASSERT_TRUE(reader.waitForFinished());
    EXPECT_EQ(QString(reader.readAllStandardOutput()).simplified(),
              "My stop signal My raised hand");
}

TEST_F(AppointmentsTest, ACardLongerThanAPageGoesOnWholly) {
    QString text;
    for (int i = 0; i < 600; ++i)
        text += QStringLiteral("word%1 ").arg(i);
    const QTemporaryDir folder;
    QFile file(folder.filePath("card.pdf"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(reports.card({{"What helps me", text}}));
    file.close();
    QProcess reader;
    reader.start("pdftotext", {file.fileName(), "-"});
    ASSERT_TRUE(reader.waitForFinished());
    const QString read = reader.readAllStandardOutput();
    for (int i = 0; i < 600; ++i)
        EXPECT_TRUE(read.contains(QStringLiteral("word%1").arg(i))) << i;
}

} // namespace

} // namespace frond::test
