// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tourguide.h"

#include "app/qtconvert.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>
#include <functional>

namespace frond {

namespace {

QQuickItem* findVisible(QQuickItem* item, const std::function<bool(QQuickItem*)>& wanted) {
    if (!item->isVisible())
        return nullptr;
    if (wanted(item))
        return item;
    const QList<QQuickItem*> children = item->childItems();
    // What lies on top was added last.
    for (auto it = children.crbegin(); it != children.crend(); ++it) {
        if (QQuickItem* found = findVisible(*it, wanted))
            return found;
    }
    return nullptr;
}

void press(QQuickWindow& window, int key) {
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
}

} // namespace

QQuickItem* TourGuide::find(const QString& objectName) const {
    return findVisible(m_window.contentItem(),
                       [&](QQuickItem* item) { return item->objectName() == objectName; });
}

QQuickItem* TourGuide::reach(const QString& objectName) {
    QQuickItem* item = find(objectName);
    QQuickItem* page = scrolled();
    while (!item && page) {
        const double here = page->property("contentY").toDouble();
        const double end = page->property("originY").toDouble() +
                           page->property("contentHeight").toDouble() - page->height();
        if (here >= end)
            break;
        page->setProperty("contentY", std::min(end, here + page->height() / 2));
        waitForIdle();
        item = find(objectName);
    }
    return item;
}

void TourGuide::tab(const QString& key) {
    tap(QStringLiteral("tab_") + key);
}

void TourGuide::tap(const QString& objectName) {
    QQuickItem* item = reach(objectName);
    if (!item || !QMetaObject::invokeMethod(item, "clicked")) {
        qWarning("tour: nothing visible is called %s", qUtf8Printable(objectName));
        m_lost = true;
    }
    waitForIdle();
}

void TourGuide::back() {
    QMetaObject::invokeMethod(&m_window, "goBack");
    waitForIdle();
}

void TourGuide::fromMore(const char* row) {
    back();
    tap(QLatin1String(row));
}

void TourGuide::closeSheet() {
    press(m_window, Qt::Key_Escape);
    waitForIdle();
}

QQuickItem* TourGuide::scrolled() const {
    return findVisible(m_window.contentItem(), [](QQuickItem* item) {
        return item->metaObject()->indexOfProperty("contentY") >= 0 &&
               item->metaObject()->indexOfProperty("contentHeight") >= 0 &&
               item->property("contentHeight").toDouble() > item->height();
    });
}

void TourGuide::toEnd() {
    if (QQuickItem* page = scrolled())
        page->setProperty("contentY", page->property("contentHeight").toDouble() - page->height());
    waitForIdle();
}

void TourGuide::toMiddle() {
    if (QQuickItem* page = scrolled())
        page->setProperty("contentY",
                          (page->property("contentHeight").toDouble() - page->height()) / 2);
    waitForIdle();
}

void TourGuide::toStart() {
    if (QQuickItem* page = scrolled())
        page->setProperty("contentY", 0);
    waitForIdle();
}

void TourGuide::hide(bool hidden) {
    m_window.setProperty("hidden", hidden);
    waitForIdle();
}

QString TourGuide::dayAgo(int days) const {
    return toQString(toText(m_clock.now().day() - Days{days}));
}

void TourGuide::wait(std::chrono::seconds time) {
    m_clock.advance(time);
    context().session()->beat();
    context().session()->showMinute();
    waitForIdle();
}

void TourGuide::waitForIdle() {
    context().takeOut()->work()->wait(); // what runs beside the window
    // Loaders and layouts need a few turns of the event loop each.
    for (int turn = 0; turn < 5; ++turn) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace frond
