// SPDX-License-Identifier: GPL-3.0-or-later
// frond_benchwindow FILE charts     opens Over time and says how much memory all of it took
// frond_benchwindow FILE timer SEC  runs a session for SEC seconds and says what share of a
// processor
//                                   that took
#include "app/composition.h"
#include "app/inwords.h"
#include "app/qtconvert.h"
#include "tests/bench/processmemory.h"

#include <QApplication>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTimer>
#include <QtQml/qqmlextensionplugin.h>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

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

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    if (argc < 3)
        return 2;
    try {
        Composition composition(argv[1], std::make_unique<SystemClock>(), systemZone(),
                                std::make_unique<SystemFileDialogs>(), unseenSystem(argv[1]));
        QQuickWindow* window = composition.show();
        if (!window)
            return 1;
        if (std::string_view(argv[2]) == "charts")
            showCharts(composition, *window);
        else
            runTimer(composition, *window, argc > 3 ? std::atoi(argv[3]) : 30);
        return QCoreApplication::exec();
    } catch (const StorageError& error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(inWords(error)));
        return 1;
    }
}
