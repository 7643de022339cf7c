// SPDX-License-Identifier: GPL-3.0-or-later
// What is made once the first frame was shown, so that a tap need not wait for it: with the window
// and the file that a person has.
#include "app/composition.h"
#include "tests/support/fakeclock.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <gtest/gtest.h>

namespace frond::test {

namespace {

/// The QML types of all items below `item`, shown or not.
QStringList typesBelow(const QQuickItem* item) {
    QStringList types;
    for (const QQuickItem* child : item->childItems()) {
        types.append(QString::fromLatin1(child->metaObject()->className()).section(u'_', 0, 0));
        types.append(typesBelow(child));
    }
    return types;
}

TEST(IdleTime, MakesTheTabsAndWhatLiesBehindTodayAfterTheFirstFrame) {
    const QTemporaryDir folder;
    const std::filesystem::path database(folder.filePath("frond.db").toStdString());
    Composition composition(
        database, std::make_unique<FakeClock>(),
        [](std::chrono::sys_seconds) { return std::chrono::hours(1); }, fileDialogsOfThisDevice(),
        unseenDevice(database));
    QQuickWindow* window = composition.show();
    ASSERT_TRUE(window);
    window->grabWindow();
    const auto types = [&] { return typesBelow(window->contentItem()); };
    const QStringList wanted{"HistoryTab", "MoreTab", "OverTimeTab", "TodayTabParts"};
    ASSERT_TRUE(types().contains("TodayTab"));
    for (const QString& type : wanted)
        EXPECT_FALSE(types().contains(type)) << qPrintable(type) << " is not for the first frame";
    composition.tidyUp();
    for (const QString& type : wanted)
        EXPECT_TRUE(QTest::qWaitFor([&] { return types().contains(type); })) << qPrintable(type);
}

} // namespace

} // namespace frond::test
