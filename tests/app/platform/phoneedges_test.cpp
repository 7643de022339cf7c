// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/phone/phoneedges.h"

#include <QVariant>
#include <QWindow>
#include <gtest/gtest.h>

using namespace frond;

namespace {

constexpr QSize screen(390, 844);
constexpr QMargins notch(0, 47, 0, 34);

TEST(PhoneEdges, AreTheSafeAreaWhileThereIsNoKeyboard) {
    EXPECT_EQ(edgesOf(screen, notch, {}), (WindowEdges{0, 47, 0, 34}));
    EXPECT_EQ(edgesOf(screen, {}, {}), WindowEdges());
}

TEST(PhoneEdges, AKeyboardTakesThePlaceOfTheBarBelow) {
    EXPECT_EQ(edgesOf(screen, notch, QRectF(0, 544, 390, 300)), (WindowEdges{0, 47, 0, 300}));
    EXPECT_EQ(edgesOf(screen, notch, QRectF(0, 830, 390, 14)).bottom, 34);
}

TEST(PhoneEdges, AKeyboardIsNotCountedTwice) {
    // The system made the window lower: it ends where the keyboard begins.
    EXPECT_EQ(edgesOf({390, 544}, {}, QRectF(0, 544, 390, 300)), WindowEdges());
    EXPECT_EQ(edgesOf({390, 500}, {}, QRectF(0, 544, 390, 300)), WindowEdges());
}

TEST(PhoneEdges, AKeyboardThatFloatsCoversNothingForGood) {
    EXPECT_EQ(edgesOf({1024, 768}, {}, QRectF(300, 400, 320, 250)), WindowEdges());
}

class EdgesOfAWindow : public ::testing::Test {
protected:
    static WindowEdges told(const QWindow& window) {
        return window.property("edges").value<WindowEdges>();
    }
    QMargins safeArea = notch;
    QRectF keyboard;
};

TEST_F(EdgesOfAWindow, AreToldAtOnceAndWheneverTheyChange) {
    QWindow window;
    window.resize(screen);
    auto* edges =
        new PhoneEdges(window, {[this] { return safeArea; }, [this] { return keyboard; }});
    EXPECT_EQ(told(window), (WindowEdges{0, 47, 0, 34}));
    keyboard = QRectF(0, 544, 390, 300);
    edges->look();
    EXPECT_EQ(told(window).bottom, 300);
    keyboard = QRectF();
    edges->look();
    EXPECT_EQ(told(window).bottom, 34);
}

TEST_F(EdgesOfAWindow, AreToldWhenItIsTurned) {
    QWindow window;
    window.resize(screen);
    new PhoneEdges(window, {[this] { return safeArea; }, [this] { return keyboard; }});
    safeArea = QMargins(47, 0, 47, 21);
    window.resize(844, 390);
    EXPECT_EQ(told(window), (WindowEdges{47, 0, 47, 21}));
}

} // namespace
