// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/systemappearance.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace frond {

SystemAppearance::SystemAppearance(QObject* parent) : QObject(parent) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { emit darkChanged(dark()); });
#else
    qGuiApp->installEventFilter(this);
#endif
}

bool SystemAppearance::dark() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
#endif
}

bool SystemAppearance::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange)
        emit darkChanged(dark());
    return QObject::eventFilter(watched, event);
}

} // namespace frond
