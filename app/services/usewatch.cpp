// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/usewatch.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>

namespace frond {

namespace {

UseWatch* current = nullptr;

/// What changes when something is pressed, typed or moved to. A timer that counts changes names
/// alone.
bool comesOfUse(QAccessible::Event type) {
    switch (type) {
    case QAccessible::Focus:
    case QAccessible::StateChanged:
    case QAccessible::ValueChanged:
    case QAccessible::TextInserted:
    case QAccessible::TextRemoved:
    case QAccessible::TextUpdated:
    case QAccessible::TextCaretMoved:
    case QAccessible::TextSelectionChanged:
        return true;
    default:
        return false;
    }
}

/// Stands before Qt's own, which passes what it is told on to the platform.
void hear(QAccessibleEvent* event) {
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(hear);
    if (current && comesOfUse(event->type()))
        emit current->used();
}

} // namespace

UseWatch::UseWatch(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
    current = this;
    QAccessible::installUpdateHandler(hear);
}

UseWatch::~UseWatch() {
    if (current != this)
        return;
    current = nullptr;
    QAccessible::installUpdateHandler(nullptr);
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
