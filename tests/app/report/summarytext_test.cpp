// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/summarytext.h"

#include "app/report/summarycharts.h"
#include "app/report/summarypages.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace frond::test {

namespace {

Millimetres mm(int tenths) {
    return Millimetres::fromTenths(tenths).value();
}

PtSummary summaryOf(const char* from, const char* to) {
    PtSummary summary;
    summary.now.days = {parseDay(from).value(), parseDay(to).value()};
    summary.entries = 1;
    return summary;
}

QStringList cellsOf(const ReportTable& table, const QString& label) {
    const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const QStringList& cells) { return cells.first() == label; });
    return row == table.rows.end() ? QStringList() : row->mid(1);
}

TEST(SummaryText, NamesAPersonOnlyAsTheyTyped) {
    const PtSummary summary = summaryOf("2026-02-01", "2026-03-03");
    ReportOptions options;
    EXPECT_EQ(reportPeriod(summary, options), "1 February to 3 March 2026");
    options.birthDate = parseDay("1990-05-05");
    EXPECT_EQ(reportPeriod(summary, options), "1 February to 3 March 2026 · born 5 May 1990");
    options.name = "A. B.";
    EXPECT_EQ(reportPeriod(summary, options),
              "1 February to 3 March 2026 · A. B. · born 5 May 1990");
}

TEST(SummaryText, WhatWasNotedInNeitherPeriodHasNoRow) {
    PtSummary summary = summaryOf("2026-03-01", "2026-03-14");
    summary.now.sessions = 3;
    ReportTable table = nowAndBefore(summary);
    EXPECT_EQ(table.columns.size(), 2);
    EXPECT_EQ(cellsOf(table, "Sessions a week"), QStringList{"1.5"});
    for (const char* label :
         {"Minutes of a session", "Largest size used", "Pain during at that size, 0 to 10",
          "How it felt, in words", "Depth, the deepest each time", "The plan had"})
        EXPECT_TRUE(cellsOf(table, label).isEmpty()) << label;
    EXPECT_EQ(cellsOf(table, "Stopped sooner"), QStringList{"0"}) << "none is something noted";
    summary.now.painOfAny = {3};
    EXPECT_EQ(cellsOf(nowAndBefore(summary), "Pain during, 0 to 10"), QStringList{"3"});
    summary.now.largest = mm(200);
    EXPECT_TRUE(cellsOf(nowAndBefore(summary), "Pain during, 0 to 10").isEmpty());
    summary.now.largest.reset();
    summary.before = PtPeriod{{parseDay("2026-02-15").value(), parseDay("2026-02-28").value()}};
    summary.before->minutes = {5, 10, 20, 15, 15};
    summary.before->depths = {mm(800), mm(955)};
    table = nowAndBefore(summary);
    EXPECT_EQ(table.columns,
              (QStringList{"", "1 March to 14 March", "15 February to 28 February"}));
    EXPECT_EQ(cellsOf(table, "Minutes of a session"),
              (QStringList{"not noted", "median 15, range 5 to 20, n = 5"}));
    EXPECT_EQ(cellsOf(table, "Depth, the deepest each time"),
              (QStringList{"not noted", "80 mm, 95.5 mm"}));
    summary.before->depths = {mm(800), mm(900), mm(955), mm(1000), mm(850), mm(851)};
    EXPECT_EQ(cellsOf(nowAndBefore(summary), "Depth, the deepest each time")[1],
              "largest 100 mm, median 87.55 mm, n = 6");
}

TEST(SummaryText, NothingInEitherPeriodHasNoTable) {
    PtSummary summary = summaryOf("2026-03-01", "2026-03-14");
    summary.entries = 0;
    EXPECT_TRUE(nowAndBefore(summary).rows.empty());
    EXPECT_TRUE(bySize(summary, 12).rows.empty());
    summary.now.plan.planned = 14;
    EXPECT_FALSE(nowAndBefore(summary).rows.empty()) << "that the plan had some says something";
}

TEST(SummaryText, OfManySizesThoseUsedMostAreListed) {
    PtSummary summary = summaryOf("2026-03-01", "2026-03-14");
    for (int i = 0; i < 5; ++i)
        summary.sizes.push_back({.diameter = mm(200 + i), .sessions = i == 1 ? 1 : 9 - i});
    const ReportTable table = bySize(summary, 3);
    EXPECT_EQ(table.columns, (QStringList{"Size", "Sessions"}));
    EXPECT_EQ(table.rows,
              (std::vector<QStringList>{{"20 mm", "9"}, {"20.2 mm", "7"}, {"20.3 mm", "6"}}));
    EXPECT_EQ(table.notes, QStringList{"2 sizes used less often are not listed."});
    EXPECT_EQ(bySize(summary, 4).notes, QStringList{"One size used less often is not listed."});
    EXPECT_TRUE(bySize(summary, 5).notes.isEmpty());
}

TEST(SummaryText, PainOfASessionIsMarkedAtItsSize) {
    PtSummary summary = summaryOf("2026-03-01", "2026-03-14");
    summary.sizes = {{.diameter = mm(200),
                      .sessions = 6,
                      .minutes = {10},
                      .pain = {1, 2, 2, 3, 8, 2},
                      .painOfSession = 4},
                     {.diameter = mm(220), .sessions = 1, .words = {0, 1, 0, 2}}};
    const ReportTable table = bySize(summary, 12);
    EXPECT_EQ(table.rows,
              (std::vector<QStringList>{{"20 mm", "6", "10", "2 (1 to 8), n = 6 (4*)", "–"},
                                        {"22 mm", "1", "–", "–", "okay 1, too much 2"}}));
    EXPECT_EQ(table.notes.size(), 1);
    EXPECT_TRUE(table.notes[0].startsWith("* given for the session as a whole"));
}

TEST(SummaryText, SaysHowManyHadNumbersAndWhatWasLeftOut) {
    PtSummary summary = summaryOf("2026-03-01", "2026-03-14");
    EXPECT_EQ(coverageText(summary), "");
    summary.symptomsNoted = 2;
    EXPECT_EQ(coverageText(summary), "Left out: what was felt (2).");
    summary.now.sessions = 1;
    EXPECT_EQ(coverageText(summary), "Of 1 session, 0 had pain as a number and 0 a word. Left out: "
                                     "how at ease, what was felt (2).");
}

TEST(SummaryCharts, AreByMonthBeyondThreeMonths) {
    PtSummary summary = summaryOf("2026-01-01", "2026-04-02"); // 92 days
    ChartPoint point{.session = Id::fromRandom({1}), .day = parseDay("2026-02-03").value()};
    point.largest = mm(200);
    point.ratings.painDuring = Rating::from(3);
    summary.points = {point};
    summary.withNumbers = 1;
    for (const SummaryChart& chart : summaryCharts(summary))
        EXPECT_FALSE(chart.months || chart.content.series.empty()) << chart.key.toStdString();
    summary.now.days.to += Days{1};
    const auto charts = summaryCharts(summary);
    ASSERT_EQ(charts.size(), 2U);
    for (const SummaryChart& chart : charts) {
        EXPECT_TRUE(chart.months && chart.content.series.empty());
        EXPECT_TRUE(chart.content.caption.contains("Each month")) << chart.key.toStdString();
    }
    EXPECT_EQ(charts[0].monthsName, "20 mm");
    EXPECT_EQ(charts[1].monthsKey, "during");
    summary.choices.questionsAlone = true;
    EXPECT_TRUE(summaryCharts(summary).empty());
}

TEST(SummaryPages, AreTwoAtMostHoweverManySizes) {
    PtSummary summary = summaryOf("2023-01-01", "2026-01-01");
    for (int i = 0; i < 300; ++i)
        summary.sizes.push_back({.diameter = mm(100 + i), .sessions = 1, .pain = {1, 2, 3}});
    for (int i = 0; i < 40; ++i)
        summary.questions.push_back("Question " + std::to_string(i));
    EXPECT_EQ(SummaryPages(summary, {}).count(), 2);
    EXPECT_EQ(SummaryPages(summary, {.letter = true}).count(), 2);
}

} // namespace

} // namespace frond::test
