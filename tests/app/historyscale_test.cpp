// SPDX-License-Identifier: GPL-3.0-or-later
// What the history costs with more than 10,000 entries, in statements run, rows read and rows made,
// which are the same on a slow machine.
#include "app/composition.h"
#include "app/qtconvert.h"
#include "app/translations/translations.h"
#include "app/viewmodels/history/timeline.h"
#include "tests/support/fakeclock.h"

#include <QApplication>
#include <QLocale>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtQml/qqmlextensionplugin.h>
#include <gtest/gtest.h>
#include <memory>
#include <sqlite3.h>
#include <variant>

Q_IMPORT_QML_PLUGIN(Frond_AppPlugin)
Q_IMPORT_QML_PLUGIN(Frond_UiPlugin)

namespace frond::test {

namespace {

struct Work {
    int statements = 0;
    int rows = 0;
};
Work done;

int count(unsigned kind, void*, void*, void*) {
    ++(kind == SQLITE_TRACE_ROW ? done.rows : done.statements);
    return 0;
}

/// Called by SQLite for each connection that is opened.
int watch(sqlite3* connection, const char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, count, nullptr);
}

template <class Action>
Work workOf(const Action& action) {
    done = {};
    action();
    return done;
}

constexpr int page = HistoryModel::pageSize;
/// The entries of a page, and what else is listed between them: none for a single entry.
constexpr int statementsOfAPage = 15;
static_assert(statementsOfAPage < page);

class HistoryScale : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
        folder = std::make_unique<QTemporaryDir>();
        composition = std::make_unique<Composition>(
            folder->filePath(QStringLiteral("t.db")).toStdString(), std::make_unique<FakeClock>(),
            [](std::chrono::sys_seconds) { return std::chrono::minutes(60); },
            fileDialogsOfThisDevice(),
            unseenDevice(folder->filePath(QStringLiteral("t.db")).toStdString()));
        const SampleHistory history =
            sampleHistory({.years = 10, .sessionsPerDay = 4, .now = FakeClock().now()});
        entries = static_cast<int>(history.sessions.size());
        composition->fill(history);
    }
    static void TearDownTestSuite() {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watch));
        composition.reset();
        folder.reset();
    }
    static AppContext& context() { return composition->context(); }

    static inline std::unique_ptr<QTemporaryDir> folder;
    static inline std::unique_ptr<Composition> composition;
    static inline int entries = 0;
};

QQuickItem* find(QQuickItem* item, const QString& name) {
    if (!item->isVisible())
        return nullptr;
    if (item->objectName() == name)
        return item;
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = find(child, name))
            return found;
    }
    return nullptr;
}

TEST_F(HistoryScale, TheListReadsAPageAtATimeAndMakesTheRowsThatAreSeen) {
    ASSERT_GT(entries, 10'000);
    QQuickWindow* window = composition->show();
    ASSERT_TRUE(window);
    window->setProperty("lessMotion", true);
    const auto idle = [&] {
        QCoreApplication::processEvents();
        window->grabWindow();
    };
    idle();
    const Work opened = workOf([&] {
        window->setProperty("current", QStringLiteral("history"));
        idle();
    });
    EXPECT_GE(opened.statements, 1);
    EXPECT_LE(opened.statements, 2 * statementsOfAPage);

    QQuickItem* list = find(window->contentItem(), QStringLiteral("entries"));
    ASSERT_TRUE(list);
    const auto* content = list->property("contentItem").value<QQuickItem*>();
    int most = 0;
    int turns = 0;
    for (HistoryModel& model = *context().history(); model.rowCount() < entries && turns < entries;
         ++turns) {
        const int before = model.rowCount();
        const Work work = workOf([&] {
            QMetaObject::invokeMethod(list, "positionViewAtEnd");
            idle();
        });
        const int pages = (model.rowCount() - before + page - 1) / page;
        ASSERT_LE(pages, 2);
        ASSERT_LE(work.statements, pages * statementsOfAPage);
        ASSERT_LE(work.rows, pages * page * 2);
        most = std::max(most, static_cast<int>(content->childItems().size()));
    }
    EXPECT_EQ(context().history()->rowCount(), entries);
    EXPECT_LE(most, 60) << "what fits into the window and is kept ready around it";
    EXPECT_GT(most, 10) << "the rows were found";
    const Work again = workOf([&] { context().history()->reload(); });
    const int others = std::variant_size_v<TimelineRow> - 1; // all but sessions are held whole
    EXPECT_LE(again.statements, others + 2 + entries / page);
    EXPECT_LE(again.rows, 2 * entries) << "each entry that was looked at, once";
}

TEST_F(HistoryScale, AMonthReadsThatMonthOnly) {
    MonthModel& month = *context().month();
    const Work shown = workOf([&] { month.setActive(true); });
    const int perMonth = 31 * 5; // four a day, and a day on which it was not
    EXPECT_LE(shown.statements, 20);
    for (int i = 0; i < 24; ++i) {
        const Work earlier = workOf([&] { month.showEarlier(); });
        ASSERT_GT(earlier.statements, 0);
        ASSERT_LE(earlier.statements, 20);
        ASSERT_LE(earlier.rows, 20 + 2 * perMonth);
    }
    EXPECT_EQ(workOf([&] { month.choose(3); }).statements, 0);
}

TEST_F(HistoryScale, TodayReadsTheLastSevenDaysOnly) {
    const int inSevenDays = 7 * 5;
    const Work read = workOf([&] { context().today()->reload(); });
    EXPECT_GT(read.statements, 0);
    EXPECT_LE(read.statements, 20);
    EXPECT_LE(read.rows, 20 + 2 * inSevenDays);
    const QString yesterday = isoText(FakeClock().now().day() - Days{1});
    EXPECT_EQ(workOf([&] { context().today()->openDay(yesterday); }).statements, 0);
    EXPECT_GT(context().today()->openedDay()->entries()->count(), 0);
}

} // namespace

} // namespace frond::test

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication app(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    frond::installTranslations(app);
    return RUN_ALL_TESTS();
}
