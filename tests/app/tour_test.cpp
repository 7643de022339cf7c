// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the tour, in every size: nothing is cut, nothing overlaps, everything can be hit.
#include "app/messages.h"
#include "app/tour/tour.h"
#include "app/translations/translations.h"
#include "tests/support/pseudotranslator.h"

#include <QApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QtQml/qqmlextensionplugin.h>
#include <algorithm>
#include <functional>
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>
#include <memory>
#include <set>
#include <vector>

Q_IMPORT_QML_PLUGIN(Frond_AppPlugin)
Q_IMPORT_QML_PLUGIN(Frond_UiPlugin)

namespace frond::test {

namespace {

/// What fonts and rounding may differ by.
constexpr double slack = 1.5;
constexpr double target = 48;

bool isText(const QQuickItem* item) {
    return item->inherits("QQuickText");
}

bool isFlickable(const QQuickItem* item) {
    return item->inherits("QQuickFlickable");
}

QRectF inScene(const QQuickItem* item, const QRectF& part) {
    return item->mapRectToScene(part);
}

/// One thing that is shown and the part of it that nothing cuts off.
struct Shown {
    const QQuickItem* item;
    QRectF whole;
    QRectF seen;
};

class Screen {
public:
    explicit Screen(QQuickWindow& window) {
        const QRectF all(QPointF(), QSizeF(window.size()));
        const QQuickItem* top = openPopup(window.contentItem());
        walk(top ? top : window.contentItem(), all);
        m_all = all;
    }

    void check() const {
        for (const Shown& text : m_texts)
            checkText(text);
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                checkApart(m_texts[i], m_texts[j]);
        }
        for (const Shown& button : m_buttons) {
            const QString name = button.item->property("text").toString();
            EXPECT_GE(button.whole.width() + 0.01, leastWidth(button.item)) << qPrintable(name);
            EXPECT_GE(button.whole.height() + 0.01, target) << qPrintable(name);
        }
        EXPECT_FALSE(m_texts.empty());
    }

private:
    /// A sheet covers what is below it.
    static const QQuickItem* openPopup(const QQuickItem* root) {
        for (const QQuickItem* child : root->childItems()) {
            if (child->inherits("QQuickOverlay") && child->isVisible())
                return child;
        }
        return nullptr;
    }

    void walk(const QQuickItem* item, QRectF clip) {
        if (!item->isVisible() || item->opacity() == 0)
            return;
        const QRectF box = inScene(item, item->boundingRect());
        if (item->clip())
            clip = clip.intersected(box);
        if (isText(item) && !item->property("text").toString().isEmpty()) {
            const QRectF whole = inScene(item, paintedPart(item));
            m_texts.push_back({item, whole, whole.intersected(clip)});
        }
        if (item->inherits("QQuickAbstractButton"))
            m_buttons.push_back({item, box, box.intersected(clip)});
        for (const QQuickItem* child : item->childItems())
            walk(child, clip);
    }

    /// Where the letters are, in the item's own coordinates.
    static QRectF paintedPart(const QQuickItem* item) {
        const double width = item->property("contentWidth").toDouble();
        const double height = item->property("contentHeight").toDouble();
        const auto across = item->property("effectiveHorizontalAlignment").toInt();
        const auto down = item->property("verticalAlignment").toInt();
        double x = item->property("leftPadding").toDouble();
        if (across & Qt::AlignRight)
            x = item->width() - width - item->property("rightPadding").toDouble();
        else if (across & Qt::AlignHCenter)
            x = (item->width() - width) / 2;
        double y = item->property("topPadding").toDouble();
        if (down & Qt::AlignVCenter)
            y = (item->height() - height) / 2;
        return {x, y, width, height};
    }

    void checkText(const Shown& text) const {
        const QString words = text.item->property("text").toString();
        const char* name = qPrintable(words);
        SCOPED_TRACE(std::string("\"") + name + '"');
        EXPECT_FALSE(text.item->property("truncated").toBool()) << "is cut short";
        EXPECT_LE(text.whole.width(), text.item->width() + slack) << "is wider than its place";
        EXPECT_LE(text.whole.height(), text.item->height() + slack) << "is higher than its place";
        EXPECT_GE(text.whole.left(), m_all.left() - slack) << "begins beside the window";
        EXPECT_LE(text.whole.right(), m_all.right() + slack) << "ends beside the window";
        if (scrolls(text.item))
            return;
        EXPECT_NEAR(text.seen.height(), text.whole.height(), slack) << "is cut off";
    }

    /// The seven days of a week share a line: where it is too narrow for seven targets, they share
    /// all of it.
    [[nodiscard]] double leastWidth(const QQuickItem* button) const {
        const bool isDay = button->objectName().startsWith(QStringLiteral("day_"));
        return isDay ? std::min(target, m_all.width() / 7) : target;
    }

    /// What can be scrolled into sight is not lost.
    static bool scrolls(const QQuickItem* item) {
        for (const QQuickItem* up = item->parentItem(); up; up = up->parentItem()) {
            if (isFlickable(up) && up->property("contentHeight").toDouble() > up->height())
                return true;
        }
        return false;
    }

    static void checkApart(const Shown& one, const Shown& other) {
        const QRectF both = one.seen.intersected(other.seen);
        if (both.width() <= 2 || both.height() <= 4) // descenders may reach into the next line
            return;
        ADD_FAILURE() << '"' << qPrintable(one.item->property("text").toString())
                      << "\" lies over \"" << qPrintable(other.item->property("text").toString())
                      << '"';
    }

    QRectF m_all;
    std::vector<Shown> m_texts;
    std::vector<Shown> m_buttons;
};

/// A window of 200 x 200 with these items in it.
void checkItems(const char* qml) {
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nItem { anchors.fill: parent; " + QByteArray(qml) + " }",
                      QUrl());
    QQuickWindow window;
    window.resize(200, 200);
    const std::unique_ptr<QObject> root(component.create());
    auto* item = qobject_cast<QQuickItem*>(root.get());
    ASSERT_TRUE(item) << qPrintable(component.errorString());
    item->setParentItem(window.contentItem());
    window.grabWindow();
    Screen(window).check();
}

TEST(Screen, PassesWhatIsWhole) {
    checkItems("Text { text: 'one' } Text { y: 50; text: 'two' }");
}

TEST(Screen, NoticesWhatIsNot) {
    EXPECT_NONFATAL_FAILURE(
        checkItems("Text { width: 30; elide: Text.ElideRight; text: 'a long one' }"),
        "is cut short");
    EXPECT_NONFATAL_FAILURE(checkItems("Text { x: 190; text: 'a long one' }"),
                            "ends beside the window");
    EXPECT_NONFATAL_FAILURE(checkItems("Text { y: 195; text: 'one' }"), "is cut off");
    EXPECT_NONFATAL_FAILURE(
        checkItems("Item { clip: true; width: 99; height: 9; Text { text: 'one' } }"),
        "is cut off");
    EXPECT_NONFATAL_FAILURE(checkItems("Text { text: 'one' } Text { x: 4; y: 4; text: 'two' }"),
                            "lies over");
}

struct Size {
    const char* name;
    QSize window;
    int textPercent;
};

void PrintTo(const Size& size, std::ostream* out) {
    *out << size.name;
}

class Tour : public ::testing::TestWithParam<Size> {};

TEST_P(Tour, ShowsEveryScreenWhole) {
    watchMessages();
    const int warnings = qmlWarnings();
    std::set<QString> seen;
    const int code = runTour({GetParam().window, GetParam().textPercent, std::nullopt},
                             [&](QQuickWindow& window, const QString& name) {
                                 SCOPED_TRACE(qPrintable(name));
                                 window.grabWindow(); // layouts are done with the first frame
                                 Screen(window).check();
                                 return seen.insert(name).second;
                             });
    EXPECT_EQ(code, 0);
    EXPECT_GT(seen.size(), 50U);
    EXPECT_EQ(qmlWarnings(), warnings);
}

/// "Hide" stands at the end of the header: on the left, where lines begin on the right.
bool isMirrored(const QQuickWindow& window) {
    const auto found = window.contentItem()->findChildren<QQuickItem*>(QStringLiteral("hide"));
    return std::all_of(found.begin(), found.end(), [&](const QQuickItem* hide) {
        return !hide->isVisible() || hide->mapToScene({}).x() < window.width() / 2.0;
    });
}

/// Two fifths longer, with accents, and from right to left: what a translation may do to a screen.
TEST(PseudoTour, ShowsEveryScreenWhole) {
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    std::set<QString> seen;
    const int code =
        runTour({{390, 844}, 100, std::nullopt}, [&](QQuickWindow& window, const QString& name) {
            SCOPED_TRACE(qPrintable(name));
            window.grabWindow();
            Screen(window).check();
            EXPECT_TRUE(!name.startsWith(QStringLiteral("today")) || isMirrored(window));
            return seen.insert(name).second;
        });
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCoreApplication::removeTranslator(&translator);
    EXPECT_EQ(code, 0);
    EXPECT_GT(seen.size(), 50U);
    EXPECT_GT(translator.translated(), 300U); // it was asked
}

INSTANTIATE_TEST_SUITE_P(Sizes, Tour,
                         ::testing::Values(Size{"phone", {390, 844}, 100},
                                           Size{
                                               "small phone, text twice as large", {320, 568}, 200},
                                           Size{"tablet", {768, 1024}, 100},
                                           Size{"phone on its side", {844, 390}, 100}));

} // namespace

} // namespace frond::test

int main(int argc, char** argv) {
    // Also where the tests are only listed, during the build.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication app(argc, argv);
    frond::installTranslations(app);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    return RUN_ALL_TESTS();
}
