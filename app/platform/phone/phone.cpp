// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/phone/phone.h"
#include "app/platform/devicesystem.h"
#include "app/platform/phone/phoneedges.h"
#include "app/platform/qtkeyring.h"
#include "app/services/keepawake.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QStandardPaths>
#include <QWindow>

namespace frond {

namespace {

QMargins safeAreaOf([[maybe_unused]] const QWindow& window) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 9, 0)
    return window.safeAreaMargins();
#else
    return {}; // read by a compiler alone: phones have a newer Qt
#endif
}

} // namespace

bool hasKeyring() {
    return true;
}

std::unique_ptr<data::Keyring> keyringOfThisDevice() {
    return std::make_unique<QtKeyring>(hasKeyring);
}

QString filesInPassing() {
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
}

int showDueReminders(const std::filesystem::path& /*database*/, const Clock& /*clock*/,
                     const ZoneOffsets& /*zone*/) {
    return 0;
}

// SafeArea of QML says the same, for an item at a time.
void watchEdges(QWindow& window) {
    const QInputMethod* input = QGuiApplication::inputMethod();
    const auto safeArea = [&window] { return safeAreaOf(window); };
    const auto keyboard = [&window, input]() -> QRectF {
        if (!input->isVisible())
            return {};
        const QRectF place = input->keyboardRectangle();
        const double scale = keyboardScale(window);
        return {place.topLeft() / scale, place.size() / scale};
    };
    const auto* edges = new PhoneEdges(window, {safeArea, keyboard}); // the window's
    QObject::connect(input, &QInputMethod::visibleChanged, edges, &PhoneEdges::look);
    QObject::connect(input, &QInputMethod::keyboardRectangleChanged, edges, &PhoneEdges::look);
#if QT_VERSION >= QT_VERSION_CHECK(6, 9, 0)
    QObject::connect(&window, &QWindow::safeAreaMarginsChanged, edges, &PhoneEdges::look);
#endif
}

/// A phone is asked anew each time; there is nothing to hold.
class KeepAwake::Platform {};

KeepAwake::KeepAwake(QObject* parent) : QObject(parent) {}

KeepAwake::~KeepAwake() {
    setWanted(false);
}

void KeepAwake::setWanted(bool wanted) {
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    keepScreenOn(wanted);
}

} // namespace frond
