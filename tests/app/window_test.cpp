// SPDX-License-Identifier: GPL-3.0-or-later
// The pages as a person meets them: the real window over ports in memory, tapped with the mouse.
#include "app/translations/translations.h"
#include "tests/app/windowfixture.h"

#include <QtQml/qqmlextensionplugin.h>
#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

Q_IMPORT_QML_PLUGIN(Frond_AppPlugin)
Q_IMPORT_QML_PLUGIN(Frond_UiPlugin)

namespace frond::test {

namespace {

/// The item of that name below `item`, in sight or not.
const QQuickItem* findAny(const QQuickItem* item, const QString& name) {
    if (item->objectName() == name)
        return item;
    const auto children = item->childItems();
    for (const QQuickItem* child : children) {
        if (const QQuickItem* found = findAny(child, name))
            return found;
    }
    return nullptr;
}

/// How many rows the sheet named "sizeSheet" holds; -1 when there is no such sheet.
int rowsOfTheSizeSheet(const QQuickWindow& window) {
    const auto objects = window.findChildren<QObject*>(QStringLiteral("sizeSheet"));
    if (objects.isEmpty())
        return -1;
    int rows = 0;
    const auto* content = objects.constFirst()->property("contentItem").value<QQuickItem*>();
    for (int row = 0; findAny(content, QStringLiteral("size_%1").arg(row)); ++row)
        ++rows;
    return rows;
}

TEST_F(WindowTest, TheSizesToBeginWithAreMadeWhenTheyAreAskedFor) {
    open();
    EXPECT_EQ(rowsOfTheSizeSheet(*window), -1);
    tap("beginWith");
    EXPECT_EQ(rowsOfTheSizeSheet(*window), 6);
    tap("size_2");
    tap("start");
    EXPECT_EQ(textOf("size"), "24 mm");
}

TEST_F(WindowTest, AWholeSessionFromStartToAWord) {
    open();
    tap("start");
    EXPECT_EQ(taps, 1);
    ASSERT_TRUE(storage.running.running());
    clock.advance(5min);
    context->session()->showMinute();
    EXPECT_EQ(textOf("minutes"), "5");
    EXPECT_EQ(textOf("size"), "15 mm");
    EXPECT_FALSE(find("tab_today")); // nothing but the session
    tap("changeSize");
    tap("size_2");
    EXPECT_EQ(textOf("size"), "24 mm");
    tap("word_easy");
    tap("pause");
    EXPECT_EQ(textOf("pause"), "Go on");
    tap("pause");
    clock.advance(7min);
    tap("stop");
    ASSERT_EQ(all().size(), 1U);
    EXPECT_TRUE(find("close"));
    tap("word_okay");
    EXPECT_EQ(all()[0].ratings.felt, Felt::Okay);
    EXPECT_EQ(all()[0].steps[0].felt, Felt::Easy);
    EXPECT_EQ(totalDuration(all()[0]), 12min);
    tap("close");
    EXPECT_TRUE(find("entry_0"));
}

TEST_F(WindowTest, RestTakesTwoTapsAndEndsWithOne) {
    open();
    tap("restForNow");
    tap("rest");
    EXPECT_EQ(storage.pauses.pauses().size(), 1U);
    EXPECT_FALSE(find("restForNow"));
    EXPECT_FALSE(find("planRow"));
    tap("notice_pickUp");
    EXPECT_TRUE(storage.pauses.pauses().empty());
    EXPECT_FALSE(find("restNotice"));
    tap("undo");
    EXPECT_EQ(storage.pauses.pauses().size(), 1U);
    EXPECT_TRUE(find("restNotice"));
}

TEST_F(WindowTest, HideShowsNothingAndStopsNoClock) {
    open();
    tap("start");
    tap("hide");
    EXPECT_FALSE(find("stop"));
    clock.advance(3min);
    tap("open");
    context->session()->showMinute();
    EXPECT_EQ(textOf("minutes"), "3");
}

TEST_F(WindowTest, GoingBackFromASessionLeavesItRunning) {
    open();
    tap("start");
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_EQ(textOf("start"), "Back to the session");
    EXPECT_TRUE(storage.running.running());
    tap("start");
    EXPECT_TRUE(find("stop"));
}

TEST_F(WindowTest, TodaysButtonSaysHowLongASessionRuns) {
    open();
    EXPECT_EQ(textOf("beginWith"), "Change");
    tap("start");
    clock.advance(12min);
    context->session()->showMinute();
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_EQ(textOf("start"), "Back to the session · 12 min");
    EXPECT_TRUE(textOf("beginText").startsWith("Running since "))
        << qPrintable(textOf("beginText"));
    EXPECT_TRUE(find("logEarlier") && find("somethingFelt"));
    for (const char* gone : {"beginWith", "notToday", "restForNow"})
        EXPECT_FALSE(find(gone)) << gone;
}

TEST_F(WindowTest, AfterTooMuchStartOpensTheSizesWithNoneChosen) {
    storage.sessions.save(
        SessionBuilder("2026-03-02", 40).step("3", "24", 15).item(kitId(3)).felt(Felt::TooMuch));
    open();
    EXPECT_EQ(textOf("beginText"), "No size chosen");
    tap("start");
    EXPECT_FALSE(storage.running.running());
    tap("size_1");
    ASSERT_TRUE(storage.running.running());
    EXPECT_EQ(textOf("size"), "20 mm");
}

TEST_F(WindowTest, WithoutAKitTodayLeadsToIt) {
    storage.kits.saveKit({});
    open();
    tap("skipAll");
    EXPECT_EQ(textOf("beginNote"), "A timer only. You can add a size later.");
    EXPECT_EQ(textOf("nothingYet"), "What you note will show here. There is no hurry.");
    EXPECT_EQ(textOf("beginWith"), "Add a size");
    tap("beginWith");
    EXPECT_EQ(window->property("current").toString(), "more");
    EXPECT_TRUE(find("sets"));
}

TEST_F(WindowTest, TheLastSessionAndTheLastSevenDaysOpen) {
    storage.sessions.save(SessionBuilder("2026-03-01", 40).step("3", "24", 15).note("warm bath"));
    open();
    tap("lastSession");
    EXPECT_EQ(textOf("note"), "warm bath");
    QTest::keyClick(window, Qt::Key_Escape);
    tap("day_2026-03-01");
    EXPECT_FALSE(find("dayNote"));
    tap("dayEntry_0");
    EXPECT_EQ(textOf("note"), "warm bath");
    QTest::keyClick(window, Qt::Key_Escape);
    QTest::keyClick(window, Qt::Key_Escape);
    tap("day_2026-02-27");
    EXPECT_EQ(textOf("dayNote"), "Nothing noted.");
    tap("logForDay");
    tap("save");
    EXPECT_TRUE(find("dayEntry_0"));
    EXPECT_EQ(all()[0].day, parseDay("2026-02-27"));
}

TEST_F(WindowTest, WhatIsSavedForAnotherDayIsSaidAndCanBeUndone) {
    open();
    tap("logEarlier");
    tap("chip_yesterday");
    tap("save");
    EXPECT_EQ(find("savedUndo")->property("text").toString(), "Saved for yesterday.");
    EXPECT_TRUE(find("day_2026-03-02")->property("noted").toBool());
    tap("undo");
    QCoreApplication::processEvents();
    EXPECT_FALSE(find("savedUndo"));
    EXPECT_FALSE(find("day_2026-03-02")->property("noted").toBool());
    EXPECT_TRUE(all().empty());
}

TEST_F(WindowTest, ANoteIsWrittenBesideADraftOfASession) {
    plan(TimesPerDay{1});
    open();
    tap("logEarlier");
    tap("stepMinutes_0");
    tap("chip_15");
    QTest::keyClick(window, Qt::Key_Escape);
    tap("somethingFelt");
    tap("writeNote");
    EXPECT_FALSE(find("stepMinutes_0"));
    tap("note");
    type("a long day");
    tap("save");
    ASSERT_EQ(all().size(), 1U);
    EXPECT_TRUE(all()[0].steps.empty());
    EXPECT_EQ(all()[0].note, "a long day");
    EXPECT_EQ(find("planRow")->property("label").toString(),
              "Your plan has one session of about 20 minutes today.");
    EXPECT_EQ(context->earlier()->steps()->minutes(0), "15");
}

/// How much of the page below its head, in parts of it, is empty in one piece.
double largestHole(QQuickWindow& window) {
    window.grabWindow();
    QQuickItem* page = findVisible(window.contentItem(), QStringLiteral("todayPage"));
    std::vector<std::pair<double, double>> filled;
    const std::function<void(QQuickItem*)> look = [&](QQuickItem* item) {
        if (!item->isVisible())
            return;
        const bool text = item->inherits("QQuickText") && item->height() > 0 &&
                          !item->property("text").toString().isEmpty();
        if (text || item->inherits("QQuickAbstractButton")) {
            const double top = item->mapToItem(page, QPointF()).y();
            filled.emplace_back(top, top + item->height());
        }
        for (QQuickItem* child : item->childItems())
            look(child);
    };
    look(page);
    std::sort(filled.begin(), filled.end());
    double hole = 0;
    double reached = 64;
    for (const auto& [from, to] : filled) {
        hole = std::max(hole, from - reached);
        reached = std::max(reached, to);
    }
    return std::max(hole, page->height() - reached) / page->height();
}

TEST_F(WindowTest, NoHalfOfTodayIsEmpty) {
    plan(TimesPerDay{1});
    open();
    EXPECT_LT(largestHole(*window), 0.2);
    window->resize(768, 1024);
    EXPECT_LT(largestHole(*window), 0.25);
    window->resize(390, 844);
    storage.sessions.save(SessionBuilder("2026-03-03", 40).step("3", "24", 15));
    QCoreApplication::processEvents();
    EXPECT_LT(largestHole(*window), 0.2);
    context->settings()->setNotesOnly(true);
    EXPECT_LT(largestHole(*window), 0.35);
}

TEST_F(WindowTest, OnTheDayOfAnExamTodayLeadsToIt) {
    storage.of<Appointment>().save({.id = kitId(60), .day = clock.now().day(), .time = 14h});
    open();
    context->settings()->setNotesOnly(true);
    EXPECT_EQ(find("soonRow")->property("label").toString(), "Tuesday 3 March, 14:00");
    EXPECT_FALSE(find("planRow"));
    EXPECT_FALSE(find("start"));
    EXPECT_LT(largestHole(*window), 0.3);
    tap("soonRow");
    EXPECT_EQ(window->property("current").toString(), "more");
}

TEST_F(WindowTest, WhileRestingNothingIsPutOff) {
    storage.pauses.savePauses({{parseDay("2026-03-02").value(), std::nullopt, std::nullopt}});
    open();
    EXPECT_TRUE(find("restNotice"));
    EXPECT_TRUE(find("logEarlier") && find("somethingFelt"));
    EXPECT_FALSE(find("notToday") || find("restForNow"));
    EXPECT_TRUE(find("day_2026-03-02")->property("resting").toBool());
    EXPECT_LT(largestHole(*window), 0.2);
}

TEST_F(WindowTest, ADraftIsStillThereAfterGoingBack) {
    open();
    tap("logEarlier");
    tap("stepMinutes_0");
    tap("chip_15");
    QTest::keyClick(window, Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(find("start"));
    tap("logEarlier");
    EXPECT_EQ(context->earlier()->steps()->minutes(0), "15");
    EXPECT_TRUE(all().empty());
}

TEST_F(WindowTest, EachTabKeepsItsPlace) {
    open();
    tap("logEarlier");
    tap("tab_more");
    tap("look");
    EXPECT_TRUE(find("appearance"));
    tap("tab_today");
    EXPECT_TRUE(find("save"));
    tap("tab_more");
    EXPECT_TRUE(find("appearance"));
    tap("tab_more"); // once more goes to its first page
    EXPECT_FALSE(find("appearance"));
}

TEST_F(WindowTest, ASessionThatWasRunningIsOfferedAndNothingElse) {
    {
        SessionViewModel killed(ports);
        killed.start();
        clock.advance(10min);
        killed.beat();
    }
    open();
    ASSERT_TRUE(find("unfinishedNotice"));
    tap("notice_continue");
    EXPECT_EQ(textOf("minutes"), "10");
}

TEST_F(WindowTest, ADamagedFileIsSaidOnTodayAndWaitsForAnAnswer) {
    open();
    context->fileTrouble()->notice();
    EXPECT_EQ(find("fileNotice")->property("text").toString(),
              "Part of the file can't be read. Nothing was thrown away.");
    EXPECT_FALSE(find("reminderOffer")); // one at a time
    tap("notice_look");
    EXPECT_TRUE(find("recover"));
    tap("openCopy");
    EXPECT_TRUE(find("next")); // a file can be chosen there
    EXPECT_EQ(window->property("current").toString(), "more");
    EXPECT_EQ(exchange.recoveries, 0);
    tap("tab_today");
    tap("recover");
    EXPECT_EQ(exchange.recoveries, 1);
    QMetaObject::invokeMethod(window, "goBack");
    tap("notice_later");
    EXPECT_FALSE(find("fileNotice"));
}

TEST_F(WindowTest, WhatCannotBeSavedIsSaidAndTriedAgain) {
    open();
    storage.state.failing = StorageError::Kind::Full;
    tap("notToday");
    ASSERT_TRUE(find("problem"));
    EXPECT_TRUE(all().empty());
    storage.state.failing.reset();
    tap("notice_again");
    EXPECT_FALSE(find("problem"));
    EXPECT_EQ(all().size(), 1U);
    tap("undo");
    EXPECT_TRUE(all().empty());
}

TEST_F(WindowTest, TheSearchOfTheHistoryTakesThePlaceOfItsViews) {
    for (std::uint8_t i = 0; i < 60; ++i)
        storage.sessions.save(SessionBuilder("2026-02-10", i).step("3", "24", 15));
    open();
    tap("tab_history");
    window->grabWindow();
    const QQuickItem* chips = find("views");
    ASSERT_TRUE(chips);
    const double top = chips->mapToScene({}).y();
    tap("openSearch");
    const QQuickItem* search = find("search");
    ASSERT_TRUE(search);
    EXPECT_FALSE(find("views"));
    EXPECT_NEAR(search->mapToScene({}).y(), top, 1);
    tap("closeSearch");
    tap("chip_month");
    tap("openSearch"); // it searches the list
    EXPECT_TRUE(find("entries"));
    EXPECT_TRUE(find("search"));
}

TEST_F(WindowTest, TheHistoryAsAMonthIsRememberedAndOpensItsEntries) {
    storage.sessions.save(SessionBuilder("2026-02-10", 40).step("3", "24", 15));
    open();
    tap("tab_history");
    tap("chip_month");
    EXPECT_FALSE(find("entries"));
    tap("earlierMonth");
    EXPECT_EQ(textOf("monthTitle"), "February 2026");
    tap("day_2026-02-09");
    EXPECT_EQ(textOf("nothingNoted"), "Nothing noted.");
    EXPECT_FALSE(find("dayEntry_0"));
    tap("day_2026-02-10");
    EXPECT_FALSE(find("nothingNoted"));
    tap("dayEntry_0");
    ASSERT_TRUE(find("edit"));
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_EQ(textOf("monthTitle"), "February 2026");

    engine.reset();
    context.reset();
    open();
    tap("tab_history");
    EXPECT_TRUE(find("month"));
    EXPECT_FALSE(find("entries"));
}

TEST_F(WindowTest, ADayThatIsPlannedSaysSo) {
    plan(TimesPerDay{3}, 10);
    open();
    tap("tab_history");
    tap("chip_month");
    tap("day_2026-03-20");
    EXPECT_EQ(textOf("nothingNoted"), "Your plan has three short sessions.");
}

TEST_F(WindowTest, OverTimeCallsANoteNoSession) {
    storage.sessions.save(SessionBuilder("2026-03-02", 40).note("a long day"));
    open();
    context->settings()->setNotesOnly(true);
    tap("tab_overTime");
    EXPECT_EQ(textOf("headline"), "1 entry");
    tap("tab_history");
    EXPECT_EQ(find("entry_0")->property("detail").toString(), "A note");
}

TEST_F(WindowTest, AfterALongTimeStartAsksForASizeFirst) {
    storage.sessions.save(SessionBuilder("2026-01-10", 40).step("3", "24", 15).item(kitId(3)));
    open();
    ASSERT_TRUE(find("welcomeNotice"));
    tap("start");
    EXPECT_FALSE(storage.running.running());
    tap("size_0");
    ASSERT_TRUE(storage.running.running());
    EXPECT_EQ(textOf("size"), "15 mm");
}

TEST_F(WindowTest, OneLeftRunningIsAskedAboutOnReturn) {
    open();
    tap("start");
    clock.advance(25min);
    tap("changeSize");
    tap("size_1");
    clock.advance(8h);
    context->session()->comeBack();
    tap("typeIt");
    type("40");
    tap("useTyped");
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(totalDuration(all()[0]), 40min);
    EXPECT_TRUE(find("close"));
}

TEST_F(WindowTest, AChartOpensWithATapAndItsPointsOpenTheirEntries) {
    storage.sessions.save(SessionBuilder("2026-02-20", 40).step("1", "15", 15).build());
    storage.sessions.save(SessionBuilder("2026-03-02", 41).step("3", "24", 15).build());
    open();
    tap("tab_overTime");
    tap("chart");
    ASSERT_TRUE(find("summary"));
    tapChart(0.95); // the second of the two lies near the right edge, two days before its end
    EXPECT_TRUE(find("edit"));
    EXPECT_EQ(context->chartEntry()->title(), "Mon 2 March");
}

TEST_F(WindowTest, BackFromAnEntryLeadsToTheChartItsPointIsIn) {
    storage.sessions.save(SessionBuilder("2026-02-20", 40).step("1", "15", 15).note("of the list"));
    storage.sessions.save(
        SessionBuilder("2026-03-03", 41).step("3", "24", 15).note("of the chart"));
    open();
    tap("tab_history");
    tap("entry_1");
    EXPECT_EQ(textOf("note"), "of the list");
    tap("tab_overTime");
    tap("chart");
    tapChart(1);
    EXPECT_EQ(textOf("note"), "of the chart");
    tap("edit");
    tap("save");
    EXPECT_EQ(textOf("note"), "of the chart");
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_TRUE(find("summary"));
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_TRUE(find("ranges"));
    tap("tab_history"); // which kept its place
    EXPECT_EQ(textOf("note"), "of the list");
}

TEST_F(WindowTest, ASummaryIsSharedWithTheOneButtonOfItsPage) {
    storage.sessions.save(SessionBuilder("2026-03-02", 40).step("3", "24", 15));
    open();
    tap("tab_more");
    tap("summary");
    EXPECT_EQ(textOf("share"), "Share…");
    tap("share");
    ASSERT_TRUE(find("leaves"));
    EXPECT_FALSE(find("notice_share")); // no second way beside it
    EXPECT_EQ(textOf("share"), "Share");
    tap("notYet");
    EXPECT_FALSE(find("leaves"));
    EXPECT_EQ(textOf("share"), "Share…");
    EXPECT_EQ(files.offered, "");
    tap("share");
    tap("share");
    EXPECT_EQ(files.offered, "summary-2026-03.pdf");
    EXPECT_FALSE(find("leaves"));
    EXPECT_FALSE(find("notYet"));
    EXPECT_TRUE(find("paper"));
    tap("chip_html");
    EXPECT_FALSE(find("paper")); // a web page has none
    tap("share");
    EXPECT_TRUE(textOf("leaves").contains("a web page"));
    tap("share");
    EXPECT_EQ(files.offered, "summary-2026-03.html");
}

TEST_F(WindowTest, WithoutEntriesTheQuestionsCanBeSharedAlone) {
    storage.of<Question>().save(Question{.id = Id::fromRandom({70}), .text = "How long?"});
    open();
    tap("tab_more");
    tap("summary");
    EXPECT_EQ(textOf("empty"), "No entries in this period. Choose another, or print the questions "
                               "alone.");
    EXPECT_FALSE(find("sheet_0"));
    EXPECT_TRUE(find("charts"));
    tap("questionsAlone");
    EXPECT_TRUE(find("sheet_0"));
    EXPECT_FALSE(find("questionsAlone"));
    EXPECT_FALSE(find("charts")); // nothing else is on it
    tap("share");
    EXPECT_TRUE(textOf("leaves").contains("your questions alone"));
    tap("share");
    EXPECT_EQ(files.offered, "summary-2026-03.pdf");
}

TEST_F(WindowTest, ABirthDateIsTypedForASummary) {
    storage.sessions.save(SessionBuilder("2026-03-02", 40).step("3", "24", 15));
    open();
    tap("tab_more");
    tap("summary");
    tap("birthDate");
    ASSERT_TRUE(find("typedDay")); // not months turned back for years
    tap("typedDay");
    type("1990-05-05");
    tap("use");
    EXPECT_EQ(context->summary()->birthDate(), "1990-05-05");
}

TEST_F(WindowTest, APageThatWasLeftIsGone) {
    open();
    for (int i = 0; i < 3; ++i) {
        tap("start");
        tap("stop");
        tap("close");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    EXPECT_EQ(window->findChildren<QQuickItem*>("sessionPage").size(), 0);
}

TEST_F(WindowTest, ThePlainViewShowsTheTimeOnlyAndATouchReturns) {
    open();
    tap("start");
    tap("plain");
    EXPECT_EQ(textOf("clock"), context->session()->clockText());
    tap("plainView");
    EXPECT_TRUE(find("stop"));
    EXPECT_FALSE(find("clock"));
    tap("plain");
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_TRUE(find("pause"));
    EXPECT_TRUE(context->session()->active());
}

} // namespace

} // namespace frond::test

int main(int argc, char** argv) {
    // The build asks this program for its tests too, and there may be no display then.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication app(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    frond::installTranslations(app);
    return RUN_ALL_TESTS();
}
