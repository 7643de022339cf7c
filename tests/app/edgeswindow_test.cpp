// SPDX-License-Identifier: GPL-3.0-or-later
// The window as it is on a phone: with a notch, round corners, a bar of gestures and a keyboard
// over it.
#include "app/viewmodels/base/windowedges.h"
#include "app/viewmodels/lock/unlockviewmodel.h"
#include "app/viewmodels/shell/starttroubleviewmodel.h"
#include "tests/app/windowfixture.h"

#include <algorithm>
#include <map>

namespace frond::test {

namespace {

constexpr WindowEdges portrait{.left = 0, .top = 47, .right = 0, .bottom = 34};
constexpr WindowEdges landscape{.left = 47, .top = 0, .right = 47, .bottom = 21};
constexpr WindowEdges oneSide{.left = 0, .top = 24, .right = 52, .bottom = 16};
constexpr qreal keyboardHeight = 260;

/// What is read or tapped, as Qt names it.
bool matters(const QQuickItem& item) {
    for (const char* name : {"QQuickAbstractButton", "QQuickText", "QQuickTextInput",
                             "QQuickTextEdit", "QQuickFlickable"}) {
        if (item.inherits(name))
            return true;
    }
    return false;
}

QRectF inScene(const QQuickItem& item) {
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

/// Calls `seen` with each that matters and the part of it that can be seen.
template <typename Seen>
void look(const QQuickItem& item, QRectF visible, const Seen& seen) {
    if (!item.isVisible() || item.opacity() == 0)
        return;
    const QRectF part = inScene(item).intersected(visible);
    if (matters(item) && !part.isEmpty())
        seen(item, part);
    if (item.clip() || item.inherits("QQuickFlickable"))
        visible = part;
    const auto children = item.childItems();
    for (const QQuickItem* child : children)
        look(*child, visible, seen);
}

class EdgesWindowTest : public WindowTest {
protected:
    void set(const WindowEdges& edges) { setOn(*window, edges); }
    static void setOn(QQuickWindow& window, const WindowEdges& edges) {
        window.setProperty("edges", QVariant::fromValue(edges));
        QCoreApplication::processEvents();
        window.grabWindow();
    }
    void resize(int width, int height) {
        window->resize(width, height);
        QCoreApplication::processEvents();
    }
    void expectWithin(const WindowEdges& edges) { expectWithin(*window, edges); }
    static void expectWithin(QQuickWindow& window, const WindowEdges& edges) {
        const QRectF whole(QPointF(), window.size());
        const QRectF safe = whole.adjusted(edges.left, edges.top, -edges.right, -edges.bottom);
        int count = 0;
        look(*window.contentItem(), whole, [&](const QQuickItem& item, const QRectF& part) {
            ++count;
            EXPECT_TRUE(safe.adjusted(-0.5, -0.5, 0.5, 0.5).contains(part))
                << item.metaObject()->className() << ' ' << qPrintable(item.objectName()) << ' '
                << qPrintable(item.property("text").toString()) << " at " << part.x() << ','
                << part.y() << ' ' << part.width() << 'x' << part.height();
        });
        EXPECT_GT(count, 2);
    }
    std::map<const QQuickItem*, QRectF> places() {
        std::map<const QQuickItem*, QRectF> found;
        look(*window->contentItem(), QRectF(QPointF(), window->size()),
             [&](const QQuickItem& item, const QRectF& part) { found[&item] = part; });
        return found;
    }
    QColor colourAt(qreal x, qreal y) {
        const QImage image = window->grabWindow();
        return image.pixelColor(QPointF(x, y).toPoint());
    }
};

TEST_F(EdgesWindowTest, EachTabKeepsToTheSafeArea) {
    open();
    for (const auto& [size, edges] :
         {std::pair(QSize(390, 844), portrait), std::pair(QSize(320, 568), portrait),
          std::pair(QSize(844, 390), landscape), std::pair(QSize(568, 320), landscape),
          std::pair(QSize(360, 720), oneSide)}) {
        resize(size.width(), size.height());
        set(edges);
        for (const char* tab : {"tab_today", "tab_history", "tab_overTime", "tab_more"}) {
            SCOPED_TRACE(testing::Message() << tab << ' ' << size.width() << 'x' << size.height());
            tap(tab);
            window->grabWindow();
            expectWithin(edges);
        }
    }
}

TEST_F(EdgesWindowTest, WithNothingOverItNothingMoves) {
    open();
    window->grabWindow();
    const auto before = places();
    const QQuickItem* tab = find("tab_more");
    EXPECT_EQ(tab->mapRectToScene({0, 0, tab->width(), tab->height()}).bottom(), 844);
    EXPECT_EQ(tab->mapRectToScene({0, 0, tab->width(), tab->height()}).right(), 390);
    set(portrait);
    EXPECT_NE(places(), before);
    set({});
    EXPECT_EQ(places(), before);
}

TEST_F(EdgesWindowTest, GroundsReachTheWindowsEdges) {
    open();
    set(portrait);
    const QColor ground = window->color();
    const QColor bar = colourAt(3, 800);
    EXPECT_NE(bar, ground);
    EXPECT_EQ(colourAt(195, 20), ground);
    EXPECT_EQ(colourAt(10, 842), bar);
    resize(844, 390);
    set(landscape);
    EXPECT_EQ(colourAt(3, 200), bar);
    EXPECT_EQ(colourAt(100, 388), bar);
    EXPECT_EQ(colourAt(840, 200), ground);
}

TEST_F(EdgesWindowTest, ASheetKeepsItsRowsInAndItsGroundOut) {
    open();
    for (const auto& [size, edges] :
         {std::pair(QSize(320, 568), portrait), std::pair(QSize(568, 320), landscape),
          std::pair(QSize(844, 390), landscape), std::pair(QSize(360, 720), oneSide)}) {
        SCOPED_TRACE(testing::Message() << size.width() << 'x' << size.height());
        resize(size.width(), size.height());
        set(edges);
        tap("beginWith");
        QTRY_VERIFY(find("size_0"));
        window->grabWindow();
        expectWithin(edges);
        EXPECT_EQ(colourAt(size.width() / 2.0, size.height() - 2), QColor("#FFFFFF"));
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!find("size_0"));
    }
}

TEST_F(EdgesWindowTest, ASessionAndWhatCoversItKeepToTheSafeArea) {
    open();
    tap("start");
    for (const auto& [size, edges] :
         {std::pair(QSize(390, 844), portrait), std::pair(QSize(568, 320), landscape)}) {
        resize(size.width(), size.height());
        set(edges);
        EXPECT_TRUE(find("stop"));
        expectWithin(edges);
        tap("hide");
        window->grabWindow();
        expectWithin(edges);
        tap("open");
    }
}

TEST_F(EdgesWindowTest, TheLockAndTheCardKeepToTheSafeArea) {
    storage.settings.saveSetting("card.words", "Slowly, please");
    lock.passphrase = "five words";
    open();
    set(portrait);
    tap("tab_more");
    tap("card");
    tap("show");
    window->grabWindow();
    ASSERT_TRUE(find("leaveCard"));
    expectWithin(portrait);
    EXPECT_EQ(colourAt(195, 20), QColor("#FFFFFF"));
    tap("leaveCard");
    tap("leaveCard");
    window->grabWindow();
    ASSERT_TRUE(find("forgotten"));
    expectWithin(portrait);
    resize(568, 320);
    set(landscape);
    expectWithin(landscape);
}

TEST_F(EdgesWindowTest, APageThatIsThereInsteadOfTheAppKeepsToIt) {
    StartTroubleViewModel trouble("The file cannot be opened. Nothing was changed.", true, files,
                                  {});
    QQmlApplicationEngine lone;
    lone.addImportPath("qrc:/qt/qml");
    lone.setInitialProperties(
        {{"viewModel", QVariant::fromValue<QObject*>(&trouble)}, {"dark", false}});
    lone.load(QUrl("qrc:/qt/qml/Frond/Ui/StartProblem.qml"));
    ASSERT_FALSE(lone.rootObjects().isEmpty());
    auto* page = qobject_cast<QQuickWindow*>(lone.rootObjects().constFirst());
    ASSERT_TRUE(QTest::qWaitForWindowExposed(page));
    setOn(*page, portrait);
    expectWithin(*page, portrait);
    page->resize(568, 320);
    setOn(*page, landscape);
    expectWithin(*page, landscape);
}

// From targetSdk 35 on Android lays the keyboard over the window.
TEST_F(EdgesWindowTest, WhatIsTypedIntoStaysAboveTheKeyboard) {
    open();
    resize(360, 682);
    set(portrait);
    tap("tab_more");
    tap("milestones");
    tap("add");
    tap("text");
    WindowEdges typing = portrait;
    typing.bottom = keyboardHeight;
    set(typing);
    EXPECT_FALSE(find("tab_more")) << "makes room";
    EXPECT_TRUE(find("save"));
    expectWithin(typing);
    const QRectF field = inScene(*find("text"));
    EXPECT_LE(field.bottom(), 682 - keyboardHeight);
    EXPECT_GE(field.top(), portrait.top);
    set(portrait);
    EXPECT_TRUE(find("tab_more"));
}

} // namespace

} // namespace frond::test
