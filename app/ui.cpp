// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui.h"
#include "app/platform/devicesystem.h"

#include <QAccessible>
#include <QFont>
#include <QFontMetricsF>
#include <QQuickWindow>

namespace frond {

namespace {

QUrl mainUrl() {
    return QUrl(QStringLiteral("qrc:/qt/qml/Frond/Ui/Main.qml"));
}

} // namespace

Ui::Ui() : m_main(&m_engine) {
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    // The first question about a font has all of the system's fonts listed, which takes as long as
    // half of the reading. Qt's fonts may be used in any thread.
    m_fonts = std::async(std::launch::async, [font = QFont()] { QFontMetricsF(font).height(); });
    m_main.loadUrl(mainUrl(), QQmlComponent::Asynchronous);
}

void Ui::addPictures(const QString& name, QQmlImageProviderBase* provider) {
    m_engine.addImageProvider(name, provider);
}

QQuickWindow* Ui::show() {
    m_engine.load(mainUrl());
    QQuickWindow* shown = window();
    if (shown)
        watchEdges(*shown);
    return shown;
}

QQuickWindow* Ui::window() const {
    return m_engine.rootObjects().isEmpty()
               ? nullptr
               : qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
}

void Ui::announce([[maybe_unused]] const QString& text) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QObject* from = window();
    if (!from || !QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent event(from, text);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace frond
