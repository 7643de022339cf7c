// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the tour, in every size: nothing is cut, nothing overlaps, everything can be hit.
#include "app/messages.h"
#include "app/tour/tour.h"
#include "app/translations/translations.h"
#include "app/viewmodels/shell/appcontext.h"
#include "tests/support/pseudotranslator.h"

#include <QAccessible>
#include <QApplication>
#include <QFontMetricsF>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QtQml/qqmlextensionplugin.h>
#include <algorithm>
#include <functional>
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>
#include <memory>
#include <set>
#include <utility>
#include <vector>

Q_IMPORT_QML_PLUGIN(Frond_AppPlugin)
Q_IMPORT_QML_PLUGIN(Frond_UiPlugin)

namespace frond::test {

namespace {

/// What fonts and rounding may differ by.
constexpr double slack = 1.5;
constexpr double target = 48;
/// Of FText.
constexpr int title = 1;
constexpr int heading = 2;

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

/// Where a focus ring stands, and between what it is seen.
struct Ring {
    const QQuickItem* item;
    double left;
    double right;
    double from;
    double to;
};

class Screen {
public:
    explicit Screen(QQuickWindow& window) {
        const QRectF all(QPointF(), QSizeF(window.size()));
        const QQuickItem* top = openPopup(window.contentItem());
        walk(top ? top : window.contentItem(), all, {all.left(), all.right()});
        m_all = all;
    }

    void check() const {
        for (const Shown& text : m_texts)
            checkText(text);
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                checkApart(m_texts[i], m_texts[j]);
        }
        for (const Ring& ring : m_rings) {
            SCOPED_TRACE(qPrintable(ring.item->parentItem()->parentItem()->objectName()));
            EXPECT_GE(ring.left + slack, ring.from) << "its focus ring is cut";
            EXPECT_LE(ring.right - slack, ring.to) << "its focus ring is cut";
        }
        for (const QQuickItem* item : m_withKeyboard)
            checkSaid(item);
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

    /// `across`: from where to where nothing is cut, also of what has to be scrolled into sight.
    void walk(const QQuickItem* item, QRectF clip, std::pair<double, double> across) {
        // It is there for the keyboard, so it is looked at where it would be.
        if (QString::fromLatin1(item->metaObject()->className()).startsWith("FocusRing_")) {
            const QRectF ring = inScene(item, item->boundingRect());
            m_rings.push_back({item, ring.left(), ring.right(), across.first, across.second});
        }
        if (!item->isVisible() || item->opacity() == 0)
            return;
        const QRectF box = inScene(item, item->boundingRect());
        if (item->clip()) {
            clip = clip.intersected(box);
            across = {std::max(across.first, box.left()), std::min(across.second, box.right())};
        }
        if (isText(item) && !item->property("text").toString().isEmpty()) {
            const QRectF whole = inScene(item, paintedPart(item));
            m_texts.push_back({item, whole, whole.intersected(clip)});
        }
        if (item->inherits("QQuickAbstractButton"))
            m_buttons.push_back({item, box, box.intersected(clip)});
        if (item->activeFocusOnTab() && item->isEnabled())
            m_withKeyboard.push_back(item);
        for (const QQuickItem* child : item->childItems())
            walk(child, clip, across);
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

    /// Of a title or a heading: what else is read may break where a word alone fills the line.
    static double widestWord(const QQuickItem* item) {
        if (item->property("role").toInt() != title && item->property("role").toInt() != heading)
            return 0;
        const QFontMetricsF metrics(item->property("font").value<QFont>());
        double widest = 0;
        static const QRegularExpression between(QStringLiteral("\\s+|(?<=-)"));
        for (const QString& word : item->property("text").toString().split(between))
            widest = std::max(widest, metrics.horizontalAdvance(word));
        return widest;
    }

    void checkText(const Shown& text) const {
        const QString words = text.item->property("text").toString();
        const char* name = qPrintable(words);
        SCOPED_TRACE(std::string("\"") + name + '"');
        // Of a note a list shows one line; the entry has it whole.
        if (text.item->objectName() != QStringLiteral("noteLine")) {
            EXPECT_FALSE(text.item->property("truncated").toBool()) << "is cut short";
        }
        EXPECT_LE(text.whole.width(), text.item->width() + slack) << "is wider than its place";
        EXPECT_LE(text.whole.height(), text.item->height() + slack) << "is higher than its place";
        EXPECT_LE(widestWord(text.item), text.item->width() + slack) << "is broken inside a word";
        EXPECT_GE(text.whole.left(), m_all.left() - slack) << "begins beside the window";
        EXPECT_LE(text.whole.right(), m_all.right() + slack) << "ends beside the window";
        if (scrolls(text.item))
            return;
        EXPECT_NEAR(text.seen.height(), text.whole.height(), slack) << "is cut off";
    }

    /// By what comes to it with the Tab key.
    static void checkSaid(const QQuickItem* item) {
        SCOPED_TRACE(qPrintable(item->objectName()));
        const QAccessibleInterface* said =
            QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(item));
        EXPECT_TRUE(said) << "a screen reader passes it over";
        // Of what hides its text Qt gives no name.
        const auto text =
            said && said->state().passwordEdit ? QAccessible::Description : QAccessible::Name;
        EXPECT_FALSE(said && said->text(text).isEmpty()) << "a screen reader has no name for it";
    }

    /// The seven days of a week share a line: where it is too narrow for seven targets, they share
    /// all of it.
    [[nodiscard]] double leastWidth(const QQuickItem* button) const {
        const QString name = button->objectName();
        const bool ofWeek =
            name.startsWith(QStringLiteral("day_")) || name.startsWith(QStringLiteral("pick_"));
        return ofWeek ? std::min(target, m_all.width() / 7) : target;
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
    std::vector<Ring> m_rings;
    std::vector<const QQuickItem*> m_withKeyboard;
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
    EXPECT_NONFATAL_FAILURE(
        checkItems("Text { property int role: 1; width: 60; wrapMode: Text.Wrap;"
                   " text: 'Appointments' }"),
        "is broken inside a word");
    EXPECT_NONFATAL_FAILURE(checkItems("Text { x: 190; text: 'a long one' }"),
                            "ends beside the window");
    EXPECT_NONFATAL_FAILURE(checkItems("Text { y: 195; text: 'one' }"), "is cut off");
    EXPECT_NONFATAL_FAILURE(
        checkItems("Item { clip: true; width: 99; height: 9; Text { text: 'one' } }"),
        "is cut off");
    EXPECT_NONFATAL_FAILURE(checkItems("Text { text: 'one' } Text { x: 4; y: 4; text: 'two' }"),
                            "lies over");
    EXPECT_NONFATAL_FAILURE(checkItems("Text { text: 'one' } Item { activeFocusOnTab: true }"),
                            "a screen reader passes it over");
    EXPECT_NONFATAL_FAILURE(checkItems("Text { text: 'one' } Item { activeFocusOnTab: true;"
                                       " Accessible.role: Accessible.Button }"),
                            "a screen reader has no name for it");
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

/// All texts that are shown, also those that have to be scrolled into sight.
void gatherTexts(const QQuickItem* item, QStringList& texts) {
    if (!item->isVisible())
        return;
    if (item->inherits("QQuickText") || item->inherits("QQuickTextEdit"))
        texts << item->property("text").toString();
    for (const QQuickItem* child : item->childItems())
        gatherTexts(child, texts);
}

/// Where a default word stays once others were chosen, and why.
struct Keeps {
    const char* stops; ///< their names begin with it
    const char* why;
};
constexpr Keeps keepsDefaultWords[] = {
    {"setup-", "the first start asks before any word is chosen"},
    {"words", "they are offered there"},
    {"preset", "publishers' own titles and sources"},
    {"bring-in-", "the heads of the person's own table"},
};

TEST(WordsTour, SaysNoDefaultWordWhereOthersWereChosen) {
    static const QRegularExpression defaults(
        QStringLiteral("\\b(sessions?|dilators?|trainers?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    std::set<QString> seen;
    bool ownWordSeen = false;
    std::set<QString> kept;
    TourOptions options{{390, 844}, 100, std::nullopt};
    options.prepare = [](AppContext& context) {
        context.words()->setDevice(QStringLiteral("Wobble"));
        context.words()->setPractice(QStringLiteral("Quark hour"));
        context.words()->setBody(QStringLiteral("Xylem"));
        context.words()->setReason(QStringLiteral("Zigzag"));
    };
    const int code = runTour(options, [&](QQuickWindow& window, const QString& name) {
        window.grabWindow();
        QStringList texts;
        gatherTexts(window.contentItem(), texts);
        for (const QString& text : texts) {
            ownWordSeen |= text.contains(QStringLiteral("Quark hour"));
            if (!defaults.match(text).hasMatch())
                continue;
            const auto* keeps = std::find_if(
                std::begin(keepsDefaultWords), std::end(keepsDefaultWords),
                [&](const Keeps& one) { return name.startsWith(QLatin1String(one.stops)); });
            if (keeps == std::end(keepsDefaultWords))
                ADD_FAILURE() << qPrintable(name) << ": " << qPrintable(text);
            else
                kept.insert(QLatin1String(keeps->stops));
        }
        return seen.insert(name).second;
    });
    EXPECT_EQ(code, 0);
    EXPECT_GT(seen.size(), 50U);
    EXPECT_TRUE(ownWordSeen);
    for (const Keeps& one : keepsDefaultWords)
        EXPECT_TRUE(kept.contains(QLatin1String(one.stops))) << one.stops << " needs no exception";
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
