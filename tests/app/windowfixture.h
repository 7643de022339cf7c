// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/shell/appcontext.h"
#include "tests/app/portsfixture.h"
#include <QApplication>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QtTest/QTest>
#include <chrono>

namespace frond::test {

using namespace std::chrono_literals;

inline QQuickItem* findVisible(QQuickItem* item, const QString& objectName) {
    if (!item->isVisible())
        return nullptr;
    if (item->objectName() == objectName)
        return item;
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = findVisible(child, objectName))
            return found;
    }
    return nullptr;
}

class WindowTest : public PortsTest {
protected:
    void open() {
        context = std::make_unique<AppContext>(ports);
        engine = std::make_unique<QQmlApplicationEngine>();
        QObject::connect(engine.get(), &QQmlEngine::warnings, engine.get(),
                         [](const QList<QQmlError>& warnings) {
                             for (const QQmlError& warning : warnings)
                                 ADD_FAILURE() << qPrintable(warning.toString());
                         });
        engine->addImportPath("qrc:/qt/qml");
        engine->addImageProvider("summary", new SummaryPictures(*context->summary()));
        engine->load(QUrl("qrc:/qt/qml/Frond/Ui/Main.qml"));
        ASSERT_FALSE(engine->rootObjects().isEmpty());
        window = qobject_cast<QQuickWindow*>(engine->rootObjects().constFirst());
        window->setProperty("lessMotion", true);
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window));
    }
    ~WindowTest() override { engine.reset(); }

    QQuickItem* find(const QString& name) { return findVisible(window->contentItem(), name); }
    QString textOf(const QString& name) {
        QQuickItem* item = find(name);
        return item ? item->property("text").toString() : QStringLiteral("(not there)");
    }
    /// What a row or a field shows.
    QString valueOf(const QString& name) {
        QQuickItem* item = find(name);
        return item ? item->property("value").toString() : QStringLiteral("(not there)");
    }
    /// Taps what is visible under this object name, brought into sight first.
    void tap(const QString& name) {
        QCoreApplication::processEvents();
        window->grabWindow(); // lets layouts be done
        QQuickItem* item = find(name);
        ASSERT_TRUE(item) << qPrintable(name);
        for (QQuickItem* up = item->parentItem(); up; up = up->parentItem()) {
            const int scroll = up->metaObject()->indexOfProperty("flickableDirection");
            const qreal beyond = item->mapToItem(up, QPointF(0, item->height())).y() - up->height();
            if (scroll >= 0 && beyond > 0)
                up->setProperty("contentY", up->property("contentY").toDouble() + beyond);
        }
        const QPointF centre = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
        ASSERT_TRUE(QRectF(QPointF(), window->size()).contains(centre)) << qPrintable(name);
        QTest::mouseClick(window, Qt::LeftButton, {}, centre.toPoint());
        ++taps;
    }
    /// Taps the lines of the chart at `part` of their width.
    void tapChart(double part) {
        QQuickItem* chart = find("chart");
        ASSERT_TRUE(chart);
        const QRectF plot = chart->property("plot").toRectF();
        const QPointF place = chart->mapToScene(
            {plot.left() + std::min(part * plot.width(), plot.width() - 1), plot.center().y()});
        QTest::mouseClick(window, Qt::LeftButton, {}, place.toPoint());
    }
    /// Into what has the focus.
    void type(const char* text) {
        for (; *text; ++text)
            QTest::keyClick(window, *text);
    }
    std::vector<Session> all() { return storage.sessions.list(std::nullopt, std::nullopt, {}); }

    std::unique_ptr<AppContext> context;
    std::unique_ptr<QQmlApplicationEngine> engine;
    QQuickWindow* window = nullptr;
    int taps = 0;
};

} // namespace frond::test
