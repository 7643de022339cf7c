// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/overtimeviewmodel.h"

#include "tests/app/pastfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace frond::test {
namespace {

/// Memory that notes how often the entries of a span were read.
class CountedSessions : public MemorySessions {
public:
    using MemorySessions::MemorySessions;
    [[nodiscard]] std::vector<Session> list(std::optional<Day> from, std::optional<Day> to,
                                            std::string_view words) const override {
        lists += from && to ? 1 : 0; // asked for a span; days() of memory asks for all
        return MemorySessions::list(from, to, words);
    }
    mutable int lists = 0;
};

class OverTimeTest : public PastFixture {
protected:
    OverTimeTest()
        : model(OverTimeViewModel::Needs({ports.clock}, {sessions}, {sums}, {ports.kits},
                                         {ports.plans}, {ports.pauses}, {ports.milestones},
                                         {ports.files}, {ports.reports}, {ports.changes})) {}

    static QStringList keys(const ChartModel& chart) {
        QStringList list;
        for (const ChartLine& line : chart.lines())
            list.append(line.key);
        return list;
    }
    static ChartLine line(const ChartModel& chart, int index) { return chart.lines().at(index); }
    static QStringList texts(const QList<ChartTick>& ticks) {
        QStringList list;
        for (const ChartTick& tick : ticks)
            list.append(tick.text);
        return list;
    }
    /// One a day from `from` on, size and pain as given.
    void addDays(std::string_view from, std::initializer_list<std::pair<const char*, int>> values) {
        auto number = std::uint8_t(100);
        Day day = parseDay(from).value();
        for (const auto& [size, pain] : values) {
            sessions.save(
                SessionBuilder(toText(day), number++).step("x", size, 10).painDuring(pain));
            day += Days{1};
        }
    }

    CountedSessions sessions{storage.state, clock, folded};
    MemorySums sums{sessions, storage.kits, folded};
    OverTimeViewModel model;
};

TEST_F(OverTimeTest, CountsNothingUntilItIsShownAndAgainOnlyAfterAChange) {
    addDays("2026-03-01", {{"20", 2}});
    model.reload();
    EXPECT_EQ(sessions.lists, 0);
    model.setActive(true);
    EXPECT_FALSE(model.isEmpty());
    const int once = sessions.lists;
    model.setActive(false);
    model.setActive(true);
    EXPECT_EQ(sessions.lists, once);
    model.setActive(false);
    model.reload();
    EXPECT_EQ(sessions.lists, once);
    model.setActive(true);
    EXPECT_EQ(sessions.lists, once + 1);
}

TEST_F(OverTimeTest, SaysWhatWasNotedWithoutAVerdict) {
    addDays("2026-02-20", {{"18", 4}, {"20", 2}, {"20", 1}, {"20", 2}});
    sessions.save(SessionBuilder("2026-02-28", 9).step("x", "20.0", 10).felt(Felt::Easy));
    Plan plan{.name = "P", .start = parseDay("2026-02-23").value(), .phases = {}};
    plan.phases.push_back({.cadence = EveryDays{2}});
    storage.plans.savePlanHistory("main", {{plan.start, plan}});
    model.setActive(true);
    EXPECT_EQ(model.headline(), "5 sessions");
    EXPECT_EQ(model.sentence(),
              "2 February to 3 March. Your plan had 5, with 4 rest days. Mostly 20\u00a0mm. Pain "
              "during: middle 2, between 1 and 4; numbers in 4 of 5.");
    EXPECT_TRUE(model.hasPlan());
    model.setHidePlan(true);
    EXPECT_FALSE(model.sentence().contains("plan"));
}

TEST_F(OverTimeTest, ARangeCountsItsDays) {
    sessions.save(SessionBuilder("2026-02-01", 1).step("x", "18.0", 5)); // 31 days with today
    sessions.save(SessionBuilder("2025-12-03", 2).step("x", "18.0", 5)); // 91
    sessions.save(SessionBuilder("2025-03-04", 3).step("x", "18.0", 5)); // 365
    sessions.save(SessionBuilder("2020-01-01", 4).step("x", "18.0", 5));
    model.setActive(true);
    const auto sentenceIn = [&](const char* range) {
        model.setRange(QString::fromLatin1(range));
        return model.headline() + ": " + model.sentence();
    };
    EXPECT_EQ(sentenceIn("month"), "no sessions: 2 February to 3 March.");
    EXPECT_FALSE(model.isEmpty()) << "there are entries, only not in this range";
    EXPECT_TRUE(sentenceIn("quarter").startsWith("2 sessions: 3 December 2025 to 3 March 2026."));
    EXPECT_TRUE(sentenceIn("year").startsWith("3 sessions: 4 March 2025 to 3 March 2026."));
    EXPECT_TRUE(sentenceIn("all").startsWith("4 sessions: 1 January 2020 to 3 March 2026."));
    model.setRange(QStringLiteral("nonsense"));
    EXPECT_EQ(model.range(), "all");
}

TEST_F(OverTimeTest, WhoKeepsNotesOnlyHasEntriesAndNoSessions) {
    Plan plan{.name = "P", .start = parseDay("2026-02-09").value(), .phases = {}};
    plan.phases = {{TimesPerDay{1}, 10, std::nullopt, std::nullopt}};
    storage.plans.savePlanHistory("main", {{plan.start, plan}});
    sessions.save(SessionBuilder("2026-03-01", 1).note("a long day"));
    sessions.save(SessionBuilder("2026-03-02", 2).note("better").felt(Felt::Okay));
    model.setActive(true);
    EXPECT_EQ(model.headline(), "2 sessions");
    EXPECT_TRUE(model.sentence().startsWith("2 February to 3 March. Your plan had"));
    model.setNotesOnly(true);
    EXPECT_EQ(model.headline(), "2 entries");
    EXPECT_EQ(model.sentence(), "2 February to 3 March. Mostly Okay (1 of 1).");
    EXPECT_FALSE(model.hasPlan());
    model.setTableActive(true);
    const int weeks = model.weeks()->rowCount();
    EXPECT_EQ(
        model.weeks()->data(model.weeks()->index(weeks - 1), WeekModel::DetailRole).toString(),
        "1 entry");
    model.setRange(QStringLiteral("all"));
    EXPECT_TRUE(model.sentence().startsWith("1 March to 3 March."));
}

TEST_F(OverTimeTest, WithoutEntriesItIsEmpty) {
    model.setActive(true);
    EXPECT_TRUE(model.isEmpty());
    EXPECT_TRUE(model.size()->isEmpty());
    EXPECT_TRUE(model.felt()->isEmpty());
    EXPECT_TRUE(model.words()->isEmpty());
    EXPECT_TRUE(model.minutes()->isEmpty());
}

TEST_F(OverTimeTest, OneEntryIsAPointWithItsValueAndNoLine) {
    addDays("2026-03-01", {{"22.5", 3}});
    model.setActive(true);
    const ChartLine size = line(*model.size(), 0);
    EXPECT_TRUE(size.isAlone);
    EXPECT_TRUE(size.paths.isEmpty());
    EXPECT_EQ(size.marks.size(), 1);
    EXPECT_EQ(size.endText, "22.5 mm");
    const ChartLine felt = line(*model.felt(), 0);
    EXPECT_TRUE(felt.isAlone);
    EXPECT_EQ(felt.endText, "during 3");
}

TEST_F(OverTimeTest, SizesAreStepsOnAMillimetreAxis) {
    addDays("2026-02-25", {{"18", 3}, {"18", 3}, {"22", 3}});
    model.setActive(true);
    const ChartLine size = line(*model.size(), 0);
    ASSERT_EQ(size.paths.size(), 1);
    const QList<QPointF> path = size.paths.at(0).points;
    ASSERT_EQ(path.size(), 4) << "two on a level, a corner, the new level";
    EXPECT_EQ(path.at(2).x(), path.at(3).x());
    EXPECT_EQ(path.at(2).y(), 18);
    EXPECT_EQ(size.endText, "22 mm");
    EXPECT_EQ(texts(model.size()->yTicks()), (QStringList{"15", "20", "25"}));
    EXPECT_EQ(model.size()->title(), "Size (mm)");
    EXPECT_EQ(model.size()->summary(),
              "Size: from 18\u00a0mm to 22\u00a0mm, latest 22\u00a0mm; a size in 3 of 3.");
}

TEST_F(OverTimeTest, AGapOfMoreThanTwoWeeksStaysAGap) {
    model.setRange(QStringLiteral("quarter"));
    addDays("2026-01-01", {{"18", 3}, {"18", 4}});
    sessions.save(SessionBuilder("2026-01-17", 1).step("x", "18.0", 5).painDuring(1)); // 15 later
    sessions.save(SessionBuilder("2026-01-31", 2).step("x", "18.0", 5).painDuring(1)); // 14 later
    model.setActive(true);
    EXPECT_EQ(line(*model.felt(), 0).paths.size(), 2);
    EXPECT_EQ(line(*model.felt(), 0).marks.size(), 4);
}

TEST_F(OverTimeTest, PainIsAlwaysOnAWholeAxisAndBeforeAndAfterAreAsked) {
    Session session = SessionBuilder("2026-03-01", 1).painDuring(2);
    session.ratings.painBefore = Rating::from(1);
    session.ratings.painAfter = Rating::from(3);
    sessions.save(session);
    model.setActive(true);
    EXPECT_EQ(texts(model.felt()->yTicks()), (QStringList{"0", "5", "10"}));
    EXPECT_TRUE(model.hasBefore());
    EXPECT_TRUE(model.hasAfter());
    EXPECT_EQ(keys(*model.felt()), (QStringList{"during"}));
    model.setShowBefore(true);
    EXPECT_EQ(keys(*model.felt()), (QStringList{"before", "during"}));
    model.setShowAfter(true);
    EXPECT_EQ(keys(*model.felt()), (QStringList{"before", "during", "after"}));
    EXPECT_TRUE(model.felt()->summary().contains("Pain after: 3; numbers in 1 of 1."));
}

TEST_F(OverTimeTest, WordsAreDrawnAsNamedRowsAndNeverAsNumbers) {
    sessions.save(SessionBuilder("2026-03-01", 1).felt(Felt::Hard));
    sessions.save(SessionBuilder("2026-03-02", 2).felt(Felt::Easy));
    model.setActive(true);
    EXPECT_TRUE(model.felt()->isEmpty());
    EXPECT_EQ(texts(model.words()->yTicks()), (QStringList{"Easy", "Okay", "Hard", "Too much"}));
    EXPECT_EQ(line(*model.words(), 0).marks.size(), 2);
    EXPECT_TRUE(line(*model.words(), 0).paths.isEmpty());
    EXPECT_EQ(model.words()->summary(), "In words: Easy 1, Hard 1.");
}

TEST_F(OverTimeTest, TheWordOfASizeThatWasLeftIsDrawnAndSaidToo) {
    Session session = SessionBuilder("2026-03-01", 1).step("1", "15", 5).step("2", "20", 5);
    session.steps[0].felt = Felt::Easy;
    session.ratings.felt = Felt::Hard;
    sessions.save(session);
    model.setActive(true);
    EXPECT_EQ(line(*model.words(), 0).marks.size(), 2);
    EXPECT_EQ(model.words()->summary(), "In words: Easy 1, Hard 1.");
}

TEST_F(OverTimeTest, MoreEntriesThanPixelsKeepTheirPeaks) {
    for (int i = 0; i < 2000; ++i) {
        Session session = SessionBuilder("2026-02-05").step("x", "20.0", 10).painDuring(2);
        session.id = Id::fromRandom({std::uint8_t(i), std::uint8_t(i >> 8), 3});
        session.day += Days{i / 80};
        session.ratings.painDuring = Rating::from(i == 1234 ? 10 : 2 + i % 2);
        sessions.save(session);
    }
    model.felt()->setPlotWidth(300);
    model.setActive(true);
    const ChartLine felt = line(*model.felt(), 0);
    ASSERT_EQ(felt.paths.size(), 1);
    const QList<QPointF> path = felt.paths.at(0).points;
    EXPECT_LE(path.size(), 300);
    EXPECT_TRUE(std::any_of(path.begin(), path.end(),
                            [](const QPointF& point) { return point.y() == 10; }));
    EXPECT_EQ(line(*model.felt(), 0).spans.size(), 0);
}

TEST_F(OverTimeTest, AYearIsAMarkAWeekAndMoreIsAMarkAMonth) {
    for (const char* day : {"2025-05-05", "2025-05-06", "2025-05-07", "2025-05-08"})
        sessions.save(SessionBuilder(day, std::uint8_t(day[9]))
                          .step("x", "20.0", 10)
                          .painDuring(day[9] - '4')); // 1 to 4
    model.setRange(QStringLiteral("year"));
    model.setActive(true);
    ASSERT_EQ(line(*model.felt(), 0).spans.size(), 1);
    const ChartSpan week = line(*model.felt(), 0).spans.at(0);
    EXPECT_EQ(week.low, 1);
    EXPECT_EQ(week.lowerQuartile, 1.5);
    EXPECT_EQ(week.upperQuartile, 3.5);
    EXPECT_EQ(week.high, 4);
    EXPECT_EQ(week.days, 7);
    EXPECT_EQ(line(*model.felt(), 0).end.y(), 2.5) << "the typical value";
    EXPECT_TRUE(model.felt()->legend().startsWith("By week"));
    sessions.save(SessionBuilder("2023-01-10", 9).step("x", "14.0", 10).painDuring(7));
    model.setRange(QStringLiteral("all"));
    model.reload();
    EXPECT_EQ(line(*model.felt(), 0).spans.size(), 2);
    EXPECT_TRUE(model.felt()->legend().startsWith("By month"));
    EXPECT_EQ(model.felt()->minX(), dayX(parseDay("2023-01-10").value()))
        << "it begins with the first entry";
    EXPECT_EQ(model.felt()->summary(),
              "Pain during: middle 3, between 1 and 7, latest 4; numbers in 5 of 5.");
}

TEST_F(OverTimeTest, OfMoreMonthsThanCanBeToldApartAYearIsAMark) {
    sessions.save(SessionBuilder("2001-05-05", 1).step("x", "20.0", 10).painDuring(3));
    sessions.save(SessionBuilder("2001-11-05", 2).step("x", "20.0", 10).painDuring(5));
    model.setRange(QStringLiteral("all"));
    model.setActive(true);
    EXPECT_EQ(line(*model.felt(), 0).spans.size(), 1);
    EXPECT_EQ(line(*model.felt(), 0).end.y(), 4);
    EXPECT_TRUE(model.felt()->legend().startsWith("By year"));
    EXPECT_TRUE(model.minutes()->summary().startsWith("Minutes noted in 1 of 26 years"));
}

TEST_F(OverTimeTest, OfAYearEverySizeUsedIsAPoint) {
    for (int day = 1; day < 8; ++day)
        sessions.save(SessionBuilder("2025-06-0" + std::to_string(day), std::uint8_t(day))
                          .step("x", day == 3 ? "24.0" : "18.0", 10));
    model.setRange(QStringLiteral("year"));
    model.setActive(true);
    const ChartLine size = line(*model.size(), 0);
    EXPECT_TRUE(std::any_of(size.marks.begin(), size.marks.end(),
                            [](const QPointF& mark) { return mark.y() == 24; }));
    EXPECT_GT(model.size()->maxY(), 24);
}

TEST_F(OverTimeTest, WhatIsTypicalIsOfAMonthWithoutEntriesNotDrawn) {
    sessions.save(SessionBuilder("2024-01-10", 1).step("x", "18.0", 5).painDuring(1));
    sessions.save(SessionBuilder("2024-02-10", 2).step("x", "18.0", 5).painDuring(1));
    sessions.save(SessionBuilder("2024-04-10", 3).step("x", "18.0", 5).painDuring(1));
    sessions.save(SessionBuilder("2024-05-10", 4).step("x", "18.0", 5).painDuring(1));
    model.setRange(QStringLiteral("all"));
    model.setActive(true);
    EXPECT_EQ(line(*model.felt(), 0).paths.size(), 2);
}

TEST_F(OverTimeTest, OfTenYearsNoEntryIsRead) {
    for (int year = 2016; year < 2026; ++year)
        sessions.save(SessionBuilder(std::to_string(year) + "-05-01", std::uint8_t(year - 2000))
                          .step("x", "18.0", 5));
    model.setRange(QStringLiteral("all"));
    model.setActive(true);
    EXPECT_EQ(model.headline(), "10 sessions");
    EXPECT_EQ(sessions.lists, sums.reads) << "by the sums alone, which are counted here";
}

TEST_F(OverTimeTest, AMarkOpensItsDaysAndDatesCanBeChosen) {
    sessions.save(SessionBuilder("2024-02-10", 1).step("x", "18.0", 5).painDuring(1));
    model.setRange(QStringLiteral("all"));
    model.setActive(true);
    model.zoomIn(dayX(parseDay("2024-02-10").value()));
    EXPECT_EQ(model.range(), "dates");
    EXPECT_EQ(model.fromDay(), "2024-02-01");
    EXPECT_EQ(model.toDay(), "2024-02-29");
    EXPECT_TRUE(model.felt()->legend().isEmpty()) << "each entry";
    model.showDates(QStringLiteral("2024-03-05"), QStringLiteral("2024-01-05"));
    EXPECT_EQ(model.periodText(), "5 January to 5 March 2024");
    for (const char* wrong : {"2024-02-30", "", "2026-03-04"}) { // today is 3 March 2026
        model.showDates(QStringLiteral("2024-01-01"), QString::fromLatin1(wrong));
        EXPECT_EQ(model.fromDay(), "2024-01-05");
    }
}

TEST_F(OverTimeTest, ZoomingAndPanningStayBetweenTheFirstEntryAndToday) {
    sessions.save(SessionBuilder("2025-12-01", 1).step("x", "18.0", 5));
    model.setActive(true);
    const auto days = [&] {
        return parseDay(model.toDay().toStdString()).value() -
               parseDay(model.fromDay().toStdString()).value() + Days{1};
    };
    for (int i = 0; i < 10; ++i)
        model.zoom(2);
    EXPECT_EQ(model.fromDay(), "2025-12-01");
    EXPECT_EQ(model.toDay(), "2026-03-03");
    EXPECT_FALSE(model.hasEarlier() || model.hasLater());
    for (int i = 0; i < 10; ++i)
        model.zoom(0.5);
    EXPECT_EQ(days(), Days{7});
    for (int i = 0; i < 100; ++i)
        model.pan(-0.5);
    EXPECT_EQ(model.fromDay(), "2025-12-01");
    EXPECT_EQ(days(), Days{7});
    for (int i = 0; i < 100; ++i)
        model.pan(0.5);
    EXPECT_EQ(model.toDay(), "2026-03-03");
}

TEST_F(OverTimeTest, AChartIsSavedAsAPictureWithoutNotes) {
    Session session =
        SessionBuilder("2026-02-10", 1).step("x", "18.0", 10).painDuring(4).note("secret");
    sessions.save(session);
    model.setActive(true);
    const QTemporaryDir folder;
    files.path = folder.filePath(QStringLiteral("c.svg"));
    model.savePicture(model.size(), QStringLiteral("svg"));
    EXPECT_EQ(files.offered, "chart-2026-03.svg");
    QFile svg(files.path);
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(svg.readAll());
    EXPECT_TRUE(text.contains("<title>Size (mm)</title>"));
    EXPECT_TRUE(text.contains("2 February to 3 March"));
    EXPECT_TRUE(text.contains("18 mm")) << qPrintable(text);
    EXPECT_FALSE(text.contains("secret"));
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
    EXPECT_FALSE(model.said().isEmpty());
}

TEST_F(OverTimeTest, RestsAndMilestonesStandInTheCharts) {
    addDays("2026-02-10", {{"18", 4}, {"20", 2}});
    storage.pauses.savePauses(
        {{parseDay("2026-01-20").value(), parseDay("2026-02-05").value(), std::nullopt}});
    storage.of<Milestone>().save(
        {.id = Id::fromRandom({77}), .day = parseDay("2026-02-11").value(), .text = "A walk"});
    model.setActive(true);
    ASSERT_EQ(model.felt()->rests().size(), 1);
    EXPECT_EQ(model.felt()->rests().at(0).from, model.felt()->minX()) << "cut to the range";
    EXPECT_EQ(model.felt()->rests().at(0).to, dayX(parseDay("2026-02-06").value()));
    EXPECT_EQ(model.size()->milestones().size(), 1);
}

TEST_F(OverTimeTest, WithoutNumbersTheWordsAreSaid) {
    for (int i = 0; i < 5; ++i)
        sessions.save(SessionBuilder("2026-02-0" + std::to_string(i + 3), std::uint8_t(i + 1))
                          .felt(i < 3 ? Felt::Okay : Felt::Easy));
    model.setActive(true);
    EXPECT_EQ(model.sentence(), "2 February to 3 March. Mostly Okay (3 of 5).");
}

TEST_F(OverTimeTest, ASizeIsARowWithItsCounts) {
    addDays("2026-02-10", {{"18", 4}, {"20", 2}, {"20", 3}});
    sessions.save(SessionBuilder("2026-02-20", 9).step("x", "20.0", 16).felt(Felt::Okay));
    model.setActive(true);
    ASSERT_EQ(model.bySize().size(), 2);
    const SizeRow row = model.bySize().at(1);
    EXPECT_EQ(row.size, "20 mm");
    EXPECT_EQ(row.sessions, "3");
    EXPECT_EQ(row.minutes, "12");
    EXPECT_EQ(row.pain, "2.5");
    EXPECT_EQ(row.painCount, "in 2");
    EXPECT_EQ(row.word, "Okay");
    EXPECT_EQ(row.wordCount, "1 of 1");
    EXPECT_EQ(row.spoken, "20 mm: 3 sessions, 12 minutes each, pain 2.5 in 2, Okay 1 of 1");
}

TEST_F(OverTimeTest, TheTableHasTheWeeksWithASessionLatestFirst) {
    addDays("2026-02-10", {{"18", 4}, {"20", 2}});
    sessions.save(SessionBuilder("2026-03-02", 1).step("x", "20.0", 15).painDuring(1));
    model.setActive(true);
    EXPECT_EQ(model.weeks()->count(), 0) << "read when it is shown";
    EXPECT_EQ(model.weeksText(), "5 weeks");
    model.setTableActive(true);
    ASSERT_EQ(model.weeks()->count(), 2);
    const auto text = [&](int row, int role) {
        return model.weeks()->data(model.weeks()->index(row), role).toString();
    };
    EXPECT_EQ(text(0, WeekModel::TitleRole), "Week of 2 March");
    EXPECT_EQ(text(1, WeekModel::DetailRole),
              "2 sessions · 20 minutes · up to 20\u00a0mm · pain during 3");
    EXPECT_EQ(text(1, WeekModel::WeekRole), "9 Feb");
    EXPECT_EQ(text(1, WeekModel::SessionsRole), "2");
    EXPECT_EQ(text(1, WeekModel::MinutesRole), "20");
    EXPECT_EQ(text(1, WeekModel::SizeRole), "20");
    EXPECT_EQ(text(1, WeekModel::PainRole), "3");
    EXPECT_EQ(text(1, WeekModel::EaseRole), "");
    EXPECT_TRUE(model.weeks()->hasPain());
    EXPECT_FALSE(model.weeks()->hasEase());
}

TEST_F(OverTimeTest, MinutesAreABarForEachWeek) {
    addDays("2026-02-10", {{"18", 4}, {"20", 2}});
    sessions.save(SessionBuilder("2026-03-02", 1).step("x", "20.0", 15));
    model.setActive(true);
    const ChartLine bars = line(*model.minutes(), 0);
    ASSERT_EQ(bars.paths.size(), 2);
    EXPECT_EQ(bars.paths.at(0).points.at(0).y(), 0);
    EXPECT_EQ(bars.paths.at(0).points.at(1).y(), 20);
}

TEST_F(OverTimeTest, MinutesAWeekAreThoseOfAWeekAndNotTheSum) {
    addDays("2026-02-10", {{"18", 4}, {"20", 2}});
    sessions.save(SessionBuilder("2026-03-02", 1).step("x", "20.0", 70));
    model.setActive(true);
    EXPECT_EQ(model.minutes()->value(), "a week: 21 minutes"); // 90 in 30 days
    EXPECT_EQ(model.minutes()->summary(),
              "Minutes noted in 2 of 5 weeks; a week 21 minutes, together 90 minutes.");
    model.setRange(QStringLiteral("all"));
    EXPECT_EQ(model.minutes()->value(), "a week: 28 minutes"); // since 10 February: 22 days
}

TEST_F(OverTimeTest, FewerDaysThanAWeekAreNotStretchedToOne) {
    sessions.save(SessionBuilder("2026-03-03", 1).step("x", "20.0", 20));
    model.setRange(QStringLiteral("all"));
    model.setActive(true);
    EXPECT_EQ(model.minutes()->value(), "a week: 20 minutes");
}

TEST_F(OverTimeTest, EveryBarOfMinutesStandsWithinItsAxis) {
    Plan plan{.name = "P", .start = parseDay("2024-01-01").value(), .phases = {}};
    plan.phases = {{TimesPerDay{1}, 10, std::nullopt, std::nullopt}};
    storage.plans.savePlanHistory("main", {{plan.start, plan}});
    // A range of this many days ends on a Tuesday and begins on any day; the longest shows several
    // weeks as one bar.
    sessions.save(SessionBuilder("2024-06-05", 1).step("x", "20.0", 15));
    sessions.save(SessionBuilder("2026-03-03", 2).step("x", "20.0", 15));
    model.setActive(true);
    for (const char* range : {"month", "quarter", "year", "all"}) {
        model.setRange(QString::fromLatin1(range));
        const ChartModel& chart = *model.minutes();
        for (const ChartLine& line : chart.lines()) {
            const double half = line.key == "minutes" ? chart.barDays() / 2 : 0;
            for (const ChartStroke& path : line.paths) {
                for (const QPointF& point : path.points) {
                    EXPECT_GE(point.x() - half, chart.minX()) << range;
                    EXPECT_LE(point.x() + half, chart.maxX()) << range;
                }
            }
        }
    }
}

TEST_F(OverTimeTest, EverySessionIsAPointOfTheSizesSoThatTheLastIsSeen) {
    addDays("2026-02-25", {{"18", 3}, {"18", 3}, {"22", 3}});
    model.setActive(true);
    const ChartLine size = line(*model.size(), 0);
    EXPECT_EQ(size.marks.size(), 3);
    EXPECT_EQ(size.marks.back(), size.end);
}

TEST_F(OverTimeTest, AmongMoreSessionsThanPixelsANewSizeAtTheEndIsStillSeen) {
    for (int i = 0; i < 200; ++i)
        sessions.save(SessionBuilder::at("2026-02-28T20:00:00+01:00", std::uint8_t(i))
                          .step("x", i < 199 ? "18.0" : "22.0", 10)
                          .build());
    model.size()->setPlotWidth(60);
    model.setActive(true);
    const ChartLine size = line(*model.size(), 0);
    ASSERT_EQ(size.end.y(), 22);
    EXPECT_EQ(size.marks, QList<QPointF>{size.end});
}

TEST_F(OverTimeTest, DaysOfTwoYearsAlwaysHaveBothYears) {
    sessions.save(SessionBuilder("2025-12-30", 1).step("x", "20.0", 10));
    model.setRange(QStringLiteral("quarter"));
    model.setActive(true);
    EXPECT_TRUE(model.sentence().startsWith("3 December 2025 to 3 March 2026."))
        << qPrintable(model.sentence());
    EXPECT_EQ(texts(model.size()->xTicks()),
              (QStringList{"3 Dec 2025", "17 Jan 2026", "3 Mar 2026"}));
}

TEST_F(OverTimeTest, ThePlansLargestAndMinutesAreLinesThatCanBeHidden) {
    addDays("2026-02-10", {{"18", 4}, {"20", 2}});
    Plan plan{.name = "P", .start = parseDay("2026-02-09").value(), .phases = {}};
    plan.phases = {{TimesPerDay{2}, 10, Millimetres::parse("22"), 1},
                   {TimesPerDay{1}, 10, Millimetres::parse("24")}};
    storage.plans.savePlanHistory("main", {{plan.start, plan}});
    model.setActive(true);
    ASSERT_EQ(keys(*model.size()), (QStringList{"size", "plan"}));
    EXPECT_EQ(line(*model.size(), 1).endText, "plan 24 mm");
    EXPECT_EQ(line(*model.size(), 1).paths.size(), 2);
    EXPECT_TRUE(line(*model.size(), 1).marks.isEmpty());
    EXPECT_GT(model.size()->maxY(), 24);
    EXPECT_TRUE(model.size()->summary().endsWith("The plan's largest is 24 mm."));
    EXPECT_EQ(keys(*model.minutes()), (QStringList{"minutes", "plan"}));
    EXPECT_GE(model.minutes()->maxY(), 140); // the first week has 14 sessions of 10 minutes
    model.setHidePlan(true);
    EXPECT_EQ(keys(*model.size()), QStringList{"size"});
    EXPECT_EQ(keys(*model.minutes()), QStringList{"minutes"});
}

TEST_F(OverTimeTest, PartsThatAreKeptApartHaveTheirOwnCharts) {
    const Id apart = Id::fromRandom({9, 9});
    KitItem item{apart, "Small", FixedSize{Millimetres::parse("12").value()}};
    item.group = "rectal";
    storage.kits.saveKit({{}, {item}});
    addDays("2026-02-10", {{"18", 4}, {"20", 2}});
    Session session{.id = Id::fromRandom({8}), .day = parseDay("2026-02-12").value()};
    session.steps = {{ItemUse{apart, "Small", Millimetres::parse("12")}, std::chrono::minutes(5)}};
    sessions.save(session);
    model.setActive(true);
    ASSERT_EQ(model.groups().size(), 2);
    EXPECT_EQ(model.headline(), "2 sessions");
    model.setGroup("rectal");
    EXPECT_EQ(model.headline(), "1 session");
    EXPECT_EQ(line(*model.size(), 0).endText, "12 mm");
}

} // namespace
} // namespace frond::test
