// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowplace.h"

#include <QRegularExpression>
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

} // namespace frond
