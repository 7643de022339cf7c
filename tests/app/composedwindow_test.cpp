// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a real file: what is dropped onto it, and where it stands when it is opened
// again.
#include "app/composition.h"
#include "app/qtconvert.h"
#include "tests/app/windowfixture.h"
#include "tests/support/memoryports.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>

namespace frond::test {

namespace {

class ComposedWindow : public ::testing::Test {
protected:
    void open() {
        const std::string database = toStd(m_folder.filePath("frond.db"));
        composition = std::make_unique<Composition>(
            database, std::make_unique<FakeClock>(),
            [](std::chrono::sys_seconds) { return std::chrono::minutes(60); },
            std::make_unique<ChosenFiles>(), unseenDevice(database));
        if (composition->content().sessions.empty())
            composition->fill(sampleHistory({.now = FakeClock().now()}));
        window = composition->show();
        ASSERT_TRUE(window);
        window->setProperty("lessMotion", true);
        composition->placeWindow(std::nullopt);
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window));
    }
    void closeAndOpen() {
        window->close();
        composition->keepWindowPlace();
        composition.reset();
        open();
    }
    QQuickItem* find(const char* name) {
        return findVisible(window->contentItem(), QString::fromLatin1(name));
    }
    QUrl file(const char* name) {
        QFile made(m_folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write("date,minutes\n2026-03-01,20\n");
        return QUrl::fromLocalFile(made.fileName());
    }
    /// Whether what lies at these addresses may be let go over the window.
    bool drag(const QList<QUrl>& urls) {
        m_dragged.setUrls(urls);
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &m_dragged, Qt::LeftButton, {});
        QCoreApplication::sendEvent(window, &enter);
        return enter.isAccepted();
    }
    void drop() {
        QDropEvent event(QPointF(100, 100), Qt::CopyAction, &m_dragged, Qt::LeftButton, {});
        QCoreApplication::sendEvent(window, &event);
        composition->context().takeOut()->work()->wait();
    }
    BringInViewModel& bringIn() { return *composition->context().bringIn(); }

    QTemporaryDir m_folder;
    QMimeData m_dragged;
    std::unique_ptr<Composition> composition;
    QQuickWindow* window = nullptr;
};

TEST_F(ComposedWindow, AFileThatIsDroppedIsLookedAtAndNothingMore) {
    open();
    const std::size_t before = composition->content().sessions.size();
    ASSERT_TRUE(drag({file("t.csv")}));
    EXPECT_TRUE(find("dropHere"));
    drop();
    EXPECT_FALSE(find("dropHere"));
    EXPECT_EQ(bringIn().fileName(), "t.csv");
    EXPECT_TRUE(find("fileName")) << "the page is open";
    EXPECT_TRUE(bringIn().canBringIn());
    EXPECT_EQ(composition->content().sessions.size(), before);
    // Another one takes its place on the same page.
    ASSERT_TRUE(drag({file("u.csv")}));
    drop();
    EXPECT_EQ(bringIn().fileName(), "u.csv");
}

TEST_F(ComposedWindow, WhatIsNoOneFileIsNotTaken) {
    open();
    EXPECT_FALSE(drag({}));
    EXPECT_FALSE(drag({file("a.csv"), file("b.csv")}));
    EXPECT_FALSE(drag({QUrl("https://example.org/a.csv")}));
    EXPECT_FALSE(find("dropHere"));
}

TEST_F(ComposedWindow, NothingIsTakenWhereItWouldTakeSomethingAway) {
    open();
    QTest::keyClick(window, Qt::Key_H, Qt::ControlModifier);
    EXPECT_FALSE(drag({file("t.csv")})) << "it is hidden";
    window->setProperty("hidden", false);
    ASSERT_TRUE(drag({file("t.csv")}));
    QMetaObject::invokeMethod(window, "cover"); // it hides while something is over it
    drop();
    EXPECT_EQ(bringIn().fileName(), "");
}

TEST_F(ComposedWindow, NothingIsTakenOverWhatIsOpen) {
    open();
    QMetaObject::invokeMethod(window, "open", Q_ARG(QString, QStringLiteral("more")),
                              Q_ARG(QString, QStringLiteral("kit")));
    EXPECT_FALSE(drag({file("t.csv")})) << "a form of More may lie there";
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_TRUE(drag({file("t.csv")}));
    emit composition->context().startWanted();
    EXPECT_FALSE(drag({file("t.csv")})) << "a session runs";
}

TEST_F(ComposedWindow, ItOpensWhereItWasClosed) {
    open();
    const QRect place(30, 40, 500, 600);
    window->setGeometry(place);
    QCoreApplication::processEvents();
    closeAndOpen();
    EXPECT_EQ(window->geometry(), place);
    const QRect other(50, 10, 450, 650);
    window->setGeometry(other);
    QCoreApplication::processEvents();
    window->showMaximized();
    QCoreApplication::processEvents();
    EXPECT_EQ(composition->windowPlace(), (WindowPlace{other, true}));
    for (int time = 0; time < 2; ++time) {
        closeAndOpen();
        EXPECT_EQ(window->visibility(), QWindow::Maximized);
        EXPECT_EQ(composition->windowPlace(), (WindowPlace{other, true}));
    }
}

} // namespace

} // namespace frond::test
