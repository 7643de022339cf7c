// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowplace.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QScreen>
#include <QString>
#include <algorithm>

namespace frond {

std::string toText(const WindowPlace& place) {
    const auto& [geometry, maximized] = place;
    return std::to_string(geometry.width()) + 'x' + std::to_string(geometry.height()) +
           (geometry.x() < 0 ? "" : "+") + std::to_string(geometry.x()) +
           (geometry.y() < 0 ? "" : "+") + std::to_string(geometry.y()) +
           (maximized ? " maximized" : "");
}

std::optional<WindowPlace> parseWindowPlace(std::string_view text) {
    // Five digits are more than any screen has.
    static const QRegularExpression form(QStringLiteral(
        R"(\A([1-9]\d{0,4})x([1-9]\d{0,4})([+-]\d{1,5})([+-]\d{1,5})( maximized)?\z)"));
    const auto match =
        form.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    return WindowPlace{QRect(number(3), number(4), number(1), number(2)),
                       !match.captured(5).isEmpty()};
}

QRect fitted(const QRect& geometry, const QList<QRect>& screens, const QSize& smallest) {
    const auto shared = [&](const QRect& screen) {
        const QRect both = screen.intersected(geometry);
        return qint64{std::max(both.width(), 0)} * std::max(both.height(), 0);
    };
    const auto most =
        std::max_element(screens.begin(), screens.end(),
                         [&](const QRect& a, const QRect& b) { return shared(a) < shared(b); });
    if (most == screens.end())
        return geometry;
    const QSize size = geometry.size().boundedTo(most->size()).expandedTo(smallest);
    const auto within = [](int at, int length, int from, int available) {
        return std::max(std::min(at, from + available - length), from);
    };
    return {within(geometry.x(), size.width(), most->x(), most->width()),
            within(geometry.y(), size.height(), most->y(), most->height()), size.width(),
            size.height()};
}

PlacedWindow::PlacedWindow(QWindow& window)
    : m_window(window)
    , m_seenAs(window.visibility())
    , m_placed(window.geometry())
    , m_earlier(m_placed) {
    const auto onChange = [this](auto changed) {
        QObject::connect(&m_window, changed, &m_following, [this] { follow(); });
    };
    onChange(&QWindow::xChanged);
    onChange(&QWindow::yChanged);
    onChange(&QWindow::widthChanged);
    onChange(&QWindow::heightChanged);
    QObject::connect(&m_window, &QWindow::visibilityChanged, &m_following,
                     [this](QWindow::Visibility visibility) { seeAs(visibility); });
}

void PlacedWindow::put(const WindowPlace& place) {
    QList<QRect> screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens << screen->availableGeometry();
    m_placed = fitted(place.geometry, screens, m_window.minimumSize());
    m_earlier = m_placed;
    // A phone shows it so by itself, and a size would be taken at its word there.
    if (place.maximized && m_window.visibility() == QWindow::Maximized)
        return;
    m_window.setGeometry(m_placed);
    if (place.maximized)
        m_window.showMaximized();
}

void PlacedWindow::follow() {
    if (m_window.visibility() == QWindow::Windowed && m_window.geometry() != m_placed) {
        m_earlier = m_placed;
        m_placed = m_window.geometry();
    }
}

void PlacedWindow::seeAs(QWindow::Visibility visibility) {
    if (visibility == QWindow::Hidden) // as it is once it is closed
        return;
    m_seenAs = visibility;
    if (visibility == QWindow::Maximized && m_placed == m_window.geometry())
        m_placed = m_earlier;
}

} // namespace frond
