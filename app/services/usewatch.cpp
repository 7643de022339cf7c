// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/usewatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace frond {

UseWatch::UseWatch(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool UseWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
        if (watched->isWindowType())
            emit used();
        break;
    default:
        break;
    }
    return false;
}

} // namespace frond
