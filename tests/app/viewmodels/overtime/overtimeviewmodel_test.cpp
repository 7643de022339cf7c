// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/overtimeviewmodel.h"

#include "tests/app/pastfixture.h"

#include <QSignalSpy>
#include <QStringList>

namespace frond::test {
namespace {

/// Memory that notes how often the entries of a span were read.
class CountedSessions : public MemorySessions {
public:
    using MemorySessions::MemorySessions;
    [[nodiscard]] std::vector<Session> list(std::optional<Day> from, std::optional<Day> to,
                                            std::string_view words) const override {
        ++lists;
        return MemorySessions::list(from, to, words);
    }
    mutable int lists = 0;
};

class OverTimeTest : public PastFixture {
protected:
    OverTimeTest()
        : model(OverTimeViewModel::Needs({ports.clock}, {sessions}, {ports.kits}, {ports.plans},
                                         {ports.pauses}, {ports.changes})) {}

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
    EXPECT_EQ(model.sentence(),
              "2 February to 3 March: 5 sessions. Your plan had 5, with 4 rest days. Mostly "
              "20\u00a0mm. Pain during: middle 2, between 1 and 4; numbers in 4 of 5.");
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
        return model.sentence();
    };
    EXPECT_EQ(model.sentence(), "2 February to 3 March: no sessions.");
    EXPECT_FALSE(model.isEmpty()) << "there are entries, only not in this range";
    EXPECT_TRUE(sentenceIn("quarter").startsWith("3 December 2025 to 3 March 2026: 2 sessions."));
    EXPECT_TRUE(sentenceIn("year").startsWith("4 March 2025 to 3 March 2026: 3 sessions."));
    EXPECT_TRUE(sentenceIn("all").startsWith("1 January 2020 to 3 March 2026: 4 sessions."));
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
    EXPECT_TRUE(model.sentence().startsWith("2 February to 3 March: 2 sessions. Your plan had"));
    model.setNotesOnly(true);
    EXPECT_EQ(model.sentence(), "2 February to 3 March: 2 entries.");
    EXPECT_FALSE(model.hasPlan());
    const int weeks = model.weeks()->rowCount();
    EXPECT_EQ(
        model.weeks()->data(model.weeks()->index(weeks - 1), WeekModel::DetailRole).toString(),
        "1 entry");
    model.setRange(QStringLiteral("all"));
    EXPECT_EQ(model.sentence(), "1 March to 3 March: 2 entries.");
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

TEST_F(OverTimeTest, ManyEntriesBecomeNoMorePointsThanPixelsAndKeepTheirPeaks) {
    Session session = SessionBuilder("2020-01-01").step("x", "20.0", 10).painDuring(2);
    for (int i = 0; i < 2000; ++i) {
        session.id = Id::fromRandom({std::uint8_t(i), std::uint8_t(i >> 8), 3});
        session.day += Days{1};
        session.ratings.painDuring = Rating::from(i == 1234 ? 10 : 2 + i % 2);
        sessions.save(session);
    }
    model.setRange(QStringLiteral("all"));
    model.felt()->setPlotWidth(300);
    model.setActive(true);
    const ChartLine felt = line(*model.felt(), 0);
    ASSERT_EQ(felt.paths.size(), 1);
    const QList<QPointF> path = felt.paths.at(0).points;
    EXPECT_LE(path.size(), 300);
    EXPECT_TRUE(std::any_of(path.begin(), path.end(),
                            [](const QPointF& point) { return point.y() == 10; }));
    QSignalSpy changed(model.felt(), &ChartModel::linesChanged);
    model.felt()->setPlotWidth(600);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_GT(line(*model.felt(), 0).paths.at(0).points.size(), path.size());
}

TEST_F(OverTimeTest, TheTableHasTheWeeksWithASessionLatestFirst) {
    addDays("2026-02-10", {{"18", 4}, {"20", 2}});
    sessions.save(SessionBuilder("2026-03-02", 1).step("x", "20.0", 15).painDuring(1));
    model.setActive(true);
    ASSERT_EQ(model.weeks()->count(), 2);
    EXPECT_EQ(model.weeks()->countText(), "2 weeks");
    const auto text = [&](int row, int role) {
        return model.weeks()->data(model.weeks()->index(row), role).toString();
    };
    const int sentences = model.weeks()->rowCount() - 2;
    EXPECT_EQ(text(0, WeekModel::DetailRole), model.sentence());
    EXPECT_EQ(text(1, WeekModel::DetailRole), model.size()->summary());
    EXPECT_EQ(text(2, WeekModel::DetailRole), model.felt()->summary());
    EXPECT_EQ(text(0, WeekModel::TitleRole), "");
    EXPECT_EQ(text(sentences, WeekModel::TitleRole), "Week of 2 March");
    EXPECT_EQ(text(sentences + 1, WeekModel::DetailRole),
              "2 sessions · 20 minutes · up to 20\u00a0mm · pain during 3");
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
    EXPECT_EQ(model.minutes()->value(), "21 minutes"); // 90 in 30 days
    EXPECT_EQ(model.minutes()->summary(),
              "Minutes noted in 2 of 5 weeks; a week 21 minutes, together 90 minutes.");
    model.setRange(QStringLiteral("all"));
    EXPECT_EQ(model.minutes()->value(), "28 minutes"); // since 10 February: 22 days
}

TEST_F(OverTimeTest, FewerDaysThanAWeekAreNotStretchedToOne) {
    sessions.save(SessionBuilder("2026-03-03", 1).step("x", "20.0", 20));
    model.setRange(QStringLiteral("all"));
    model.setActive(true);
    EXPECT_EQ(model.minutes()->value(), "20 minutes");
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
    EXPECT_TRUE(model.sentence().startsWith("3 December 2025 to 3 March 2026: "))
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
    EXPECT_TRUE(model.sentence().contains("2 sessions")) << qPrintable(model.sentence());
    model.setGroup("rectal");
    EXPECT_TRUE(model.sentence().contains("1 session")) << qPrintable(model.sentence());
    EXPECT_EQ(line(*model.size(), 0).endText, "12 mm");
}

} // namespace
} // namespace frond::test
