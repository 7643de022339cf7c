// SPDX-License-Identifier: GPL-3.0-or-later
// frond_benchwindow FILE charts     opens Over time and says how much memory all of it took
// frond_benchwindow FILE timer SEC  runs a session for SEC seconds and says what share of a
// processor
//                                   that took
// frond_benchwindow FILE gap        moves something, and says the longest time between two frames
//                                   while nothing else is done, and while all that there is goes
//                                   into a table, that table is looked at, and the file looked
//                                   through
// frond_benchwindow FILE flick      flicks through History (flick.h)
#include "app/composition.h"
#include "app/inwords.h"
#include "app/qtconvert.h"
#include "tests/bench/flick.h"
#include "tests/bench/processmemory.h"

#include <QApplication>
#include <QEventLoop>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>
#include <QtQml/qqmlextensionplugin.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string_view>
#include <utility>

Q_IMPORT_QML_PLUGIN(Frond_AppPlugin)
Q_IMPORT_QML_PLUGIN(Frond_UiPlugin)

namespace {

using namespace frond;

double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void showCharts(Composition& composition, QQuickWindow& window) {
    composition.context().overTime()->setRange(QStringLiteral("all"));
    window.setProperty("current", QStringLiteral("overTime"));
    // A chart is drawn a frame or two after its page.
    QTimer::singleShot(1000, &window, [&window] {
        window.grabWindow();
        std::printf("peak %ld KiB\n", bench::peakMemory());
        QCoreApplication::exit(0);
    });
}

void runTimer(Composition& composition, QQuickWindow& window, int seconds) {
    composition.context().session()->start();
    // What starting itself costs is left out.
    QTimer::singleShot(2000, &window, [&window, seconds] {
        const double before = processorSeconds();
        QTimer::singleShot(seconds * 1000, &window, [before, seconds] {
            std::printf("processor %.3f %%\n", (processorSeconds() - before) * 100 / seconds);
            QCoreApplication::exit(0);
        });
    });
}

/// The longest time between two frames, in milliseconds.
class LongestGap {
public:
    void frame() {
        const auto now = std::chrono::steady_clock::now();
        if (m_last)
            m_longest = std::max(m_longest, now - *m_last);
        m_last = now;
    }
    double take() {
        m_last.reset();
        return std::chrono::duration<double, std::milli>(std::exchange(m_longest, {})).count();
    }

private:
    std::optional<std::chrono::steady_clock::time_point> m_last;
    std::chrono::steady_clock::duration m_longest{};
};

void turnFor(std::chrono::milliseconds time) {
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void measureGap(Composition& composition, QQuickWindow& window) {
    LongestGap gap;
    auto* mark = new QQuickItem(window.contentItem()); // moved, so that each frame is drawn
    QObject::connect(&window, &QQuickWindow::frameSwapped, mark, [&] {
        gap.frame();
        mark->setX(mark->x() + 1);
        window.update();
    });
    window.update();
    turnFor(std::chrono::seconds(1)); // what is made after the first frame
    gap.take();
    turnFor(std::chrono::seconds(2));
    const double idle = gap.take();

    QTemporaryDir folder;
    const QString table = folder.filePath(QStringLiteral("table.csv"));
    AppContext& context = composition.context();
    context.takeOut()->write(table);
    const FileWork& work = *context.takeOut()->work();
    const auto untilDone = [&] {
        while (work.busy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    untilDone();
    context.bringIn()->lookAt(table);
    untilDone();
    context.copies()->checkNow();
    untilDone();
    std::printf("idle %.2f ms\nworking %.2f ms\n", idle, gap.take());
}

bool flickHistory(QQuickWindow& window) {
    window.setProperty("current", QStringLiteral("history"));
    turnFor(std::chrono::seconds(1)); // the page is made a frame or two later
    for (QQuickItem* item : window.findChildren<QQuickItem*>())
        if (QByteArrayView(item->metaObject()->className()).startsWith("HistoryList")) {
            bench::flick(window, *item);
            return true;
        }
    std::fprintf(stderr, "no list is there\n");
    return false;
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    if (argc < 3)
        return 2;
    try {
        Composition composition(argv[1], std::make_unique<SystemClock>(), systemZone(),
                                fileDialogsOfThisDevice(), unseenDevice(argv[1]));
        QQuickWindow* window = composition.show();
        if (!window)
            return 1;
        if (std::string_view(argv[2]) == "charts")
            showCharts(composition, *window);
        else if (std::string_view(argv[2]) == "gap")
            return measureGap(composition, *window), 0;
        else if (std::string_view(argv[2]) == "flick")
            return flickHistory(*window) ? 0 : 1;
        else
            runTimer(composition, *window, argc > 3 ? std::atoi(argv[3]) : 30);
        return QCoreApplication::exec();
    } catch (const StorageError& error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(inWords(error)));
        return 1;
    }
}
