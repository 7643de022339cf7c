// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who taps and types without looking, everywhere: nothing crashes, QML says nothing, and
// the file is whole afterwards. FROND_MONKEY_SEED and FROND_MONKEY_EVENTS repeat or prolong a run.
#include "app/composition.h"
#include "app/messages.h"
#include "app/qtconvert.h"
#include "app/tour/tourguide.h"
#include "app/translations/translations.h"
#include "core/demo/samplehistory.h"
#include "data/file/keyfile.h"
#include "data/store/randomids.h"
#include "data/store/storage.h"
#include "tests/support/memoryports.h"

#include <QApplication>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <QtQml/qqmlextensionplugin.h>
#include <QtTest/QTest>
#include <array>
#include <gtest/gtest.h>
#include <random>
#include <set>

Q_IMPORT_QML_PLUGIN(Frond_AppPlugin)
Q_IMPORT_QML_PLUGIN(Frond_UiPlugin)

namespace frond::test {

namespace {

class Monkey {
public:
    Monkey(Composition& composition, QQuickWindow& window, TourClock& clock, unsigned seed)
        : m_composition(composition), m_window(window), m_clock(clock), m_random(seed) {}

    void act() {
        const int what = below(100);
        if (what < 62)
            tapSomething();
        else if (what < 72)
            QTest::mouseClick(&m_window, Qt::LeftButton, {}, anywhere());
        else if (what < 90)
            press();
        else if (what < 94)
            wheel();
        else if (what < 96)
            resize();
        else
            letTimePass();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        notePages(m_window.contentItem());
    }
    [[nodiscard]] const std::set<QByteArray>& pages() const { return m_pages; }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    QPoint anywhere() { return {below(m_window.width()), below(m_window.height())}; }

    void collect(QQuickItem* item, std::vector<QPoint>& places) {
        if (!item->isVisible())
            return;
        if (item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextArea")) {
            const QPointF centre = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
            if (QRectF(QPointF(), m_window.size()).contains(centre))
                places.push_back(centre.toPoint());
        }
        for (QQuickItem* child : item->childItems())
            collect(child, places);
    }
    void tapSomething() {
        std::vector<QPoint> places;
        collect(m_window.contentItem(), places);
        if (!places.empty())
            QTest::mouseClick(
                &m_window, Qt::LeftButton, {},
                places[static_cast<std::size_t>(below(static_cast<int>(places.size())))]);
    }
    void press() {
        constexpr std::array keys{Qt::Key_Tab,   Qt::Key_Tab,    Qt::Key_Backtab,  Qt::Key_Space,
                                  Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape,   Qt::Key_Left,
                                  Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Home,
                                  Qt::Key_End,   Qt::Key_1,      Qt::Key_5,        Qt::Key_0,
                                  Qt::Key_Comma, Qt::Key_Minus,  Qt::Key_Colon,    Qt::Key_A,
                                  Qt::Key_Back,  Qt::Key_Delete, Qt::Key_Backspace};
        QTest::keyClick(&m_window,
                        keys[static_cast<std::size_t>(below(static_cast<int>(keys.size())))]);
    }
    void wheel() {
        const QPointF place = anywhere();
        QWheelEvent event(place, m_window.mapToGlobal(place), {}, {0, below(2) ? 480 : -480},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_window, &event);
    }
    void resize() {
        constexpr std::array sizes{QSize(320, 568), QSize(390, 844), QSize(844, 390),
                                   QSize(768, 1024), QSize(600, 480)};
        m_window.resize(sizes[static_cast<std::size_t>(below(static_cast<int>(sizes.size())))]);
    }
    void letTimePass() {
        constexpr std::array<int, 5> minutes{0, 1, 7, 100, 1500};
        m_clock.advance(std::chrono::minutes(minutes[static_cast<std::size_t>(below(5))]));
        AppContext& context = m_composition.context();
        context.session()->beat();
        context.session()->showMinute();
        context.session()->endSettling();
        context.session()->comeBack();
        context.reloadIfDayChanged();
    }
    void notePages(QQuickItem* item) {
        if (!item->isVisible())
            return;
        const QByteArray name = item->metaObject()->className();
        if (name.contains("Page_QML"))
            m_pages.insert(name.left(name.indexOf("_QML")));
        for (QQuickItem* child : item->childItems())
            notePages(child);
    }

    Composition& m_composition;
    QQuickWindow& m_window;
    TourClock& m_clock;
    std::mt19937 m_random;
    std::set<QByteArray> m_pages;
};

unsigned number(const char* name, unsigned otherwise) {
    bool ok = false;
    const unsigned value = qEnvironmentVariable(name).toUInt(&ok);
    return ok ? value : otherwise;
}

/// Two of them, so that two processors share the 20,000 events.
class MonkeyTest : public ::testing::TestWithParam<unsigned> {};

INSTANTIATE_TEST_SUITE_P(Seeds, MonkeyTest, ::testing::Values(20260301U, 7U));

TEST_P(MonkeyTest, BreaksNothing) {
    const unsigned seed = number("FROND_MONKEY_SEED", GetParam());
    const unsigned events = number("FROND_MONKEY_EVENTS", 10'000);
    SCOPED_TRACE("seed " + std::to_string(seed));
    const QTemporaryDir folder;
    const auto file = toStd(folder.filePath("monkey.db"));
    watchMessages();
    {
        const Moment now = parseMoment("2026-03-03T20:10:00+01:00").value();
        auto ownedClock = std::make_unique<TourClock>(now);
        TourClock& clock = *ownedClock;
        Composition composition(
            file, std::move(ownedClock), [offset = now.offset](auto) { return offset; },
            std::make_unique<ChosenFiles>(), // a real one would stop all taps
            unseenDevice(file));
        QQuickWindow* window = composition.show();
        ASSERT_TRUE(window);
        window->setProperty("lessMotion", true);
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window));
        Monkey monkey(composition, *window, clock, seed);
        for (unsigned i = 0; i < events && qmlWarnings() == 0; ++i) {
            if (i == events / 10) // first alone with an empty file
                composition.fill(sampleHistory({.now = now}));
            monkey.act();
        }
        EXPECT_EQ(qmlWarnings(), 0);
        if (events >= 10'000) {
            EXPECT_GE(monkey.pages().size(), 16U);
        }
        for (const QByteArray& page : monkey.pages())
            RecordProperty(page.toStdString(), "seen");
    }
    data::KeyFile keys(file);
    const auto storage = data::Storage::open(
        {.file = file}, keys,
        [] {
            return std::chrono::time_point_cast<std::chrono::milliseconds>(
                std::chrono::system_clock::now());
        },
        data::randomIds());
    EXPECT_TRUE(storage->check().ok);
}

} // namespace

} // namespace frond::test

int main(int argc, char** argv) {
    // Also where the tests are only listed, during the build.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication app(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    frond::installTranslations(app);
    return RUN_ALL_TESTS();
}
