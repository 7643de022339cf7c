// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/cardpdf.h"

#include "app/report/summarypages.h"
#include "app/report/summarypdf.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

namespace frond {

namespace {

constexpr double unit = SummaryPages::unitsPerPoint;
constexpr double margin = 20 * unit;
constexpr double largest = 20, smallest = 11; ///< points of the person's words
constexpr int words = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

struct Fonts {
    QFont label, text;
    explicit Fonts(double points)
        : label(SummaryPages::plainFont(points * 0.62, QFont::DemiBold))
        , text(SummaryPages::plainFont(points, QFont::Normal)) {}
};

double heightOf(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), words, text).height();
}

double heightOf(const CardField& field, const Fonts& fonts, double width) {
    return heightOf(field.label, fonts.label, width) + heightOf(field.text, fonts.text, width);
}

/// The largest letters with which everything stands on one page.
double pointsFor(const std::vector<CardField>& fields, const QSizeF& room) {
    for (double points = largest; points > smallest; points -= 0.5) {
        const Fonts fonts(points);
        double height = 0;
        for (const CardField& field : fields)
            height += heightOf(field, fonts, room.width()) + points * unit * 0.6;
        if (height <= room.height())
            return points;
    }
    return smallest;
}

/// The longest beginning of `text` that ends with a word and stands in `room`; never nothing.
QString fitting(const QString& text, const QFont& font, const QSizeF& room) {
    if (heightOf(text, font, room.width()) <= room.height())
        return text;
    qsizetype fits = 0;
    qsizetype tooLong = text.size();
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        (heightOf(text.left(middle), font, room.width()) <= room.height() ? fits : tooLong) =
            middle;
    }
    const qsizetype wordEnd = text.left(fits).lastIndexOf(u' ') + 1;
    return text.left(std::max<qsizetype>(1, wordEnd > 0 ? wordEnd : fits));
}

} // namespace

QByteArray cardPdf(const std::vector<CardField>& fields) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(static_cast<int>(72 * unit));
    writer.setPageSize(QPageSize(QPageSize::A6));
    writer.setPageMargins(QMarginsF());
    const QSizeF page = QPageSize(QPageSize::A6).sizePoints() * unit;
    const QSizeF room(page.width() - 2 * margin, page.height() - 2 * margin);
    const double points = pointsFor(fields, room);
    const Fonts fonts(points);
    QPainter painter(&writer);
    double y = margin;
    const auto put = [&](QString text, const QFont& font) {
        painter.setFont(font);
        while (!text.isEmpty()) {
            const QString part = fitting(text, font, {room.width(), page.height() - margin - y});
            const double height = heightOf(part, font, room.width());
            painter.drawText(QRectF(margin, y, room.width(), height + unit), words, part);
            y += height;
            text.remove(0, part.size());
            if (!text.isEmpty()) {
                writer.newPage();
                y = margin;
            }
        }
    };
    for (const CardField& field : fields) {
        const double height = heightOf(field, fonts, room.width());
        if (y > margin && y + height > page.height() - margin) {
            writer.newPage();
            y = margin;
        }
        put(field.label, fonts.label);
        put(field.text, fonts.text);
        y += points * unit * 0.6;
    }
    painter.end();
    return namedPdf(bytes, "Card");
}

} // namespace frond
