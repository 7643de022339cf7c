// SPDX-License-Identifier: GPL-3.0-or-later
// frond_emptywindow [EmptyChart|List|LongList]: shows its first frame, says how much memory that
// took, and ends. LongList is flicked through first (flick.h).
#include "tests/bench/flick.h"
#include "tests/bench/processmemory.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <cstdio>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QQuickStyle::setStyle(QStringLiteral("Material"));
    QQmlApplicationEngine engine;
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Frond/Empty/%1.qml")
                         .arg(QLatin1String(argc > 1 ? argv[1] : "Empty"))));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window,
        [window] {
            if (auto* list = window->findChild<QQuickItem*>(QStringLiteral("list")))
                frond::bench::flick(*window, *list);
            std::printf("first frame\npeak %ld KiB\n", frond::bench::peakMemory());
            std::fflush(stdout);
            QCoreApplication::exit(0);
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    return QCoreApplication::exec();
}
