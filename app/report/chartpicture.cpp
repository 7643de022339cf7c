// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/chartpicture.h"

#include <QBuffer>
#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPolygonF>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace frond {

namespace {

constexpr double width = 900;
constexpr double pictureMargin = 32;
constexpr double plotHeight = 320;
constexpr int titleSize = 24;
constexpr int textSize = 15;

struct Style {
    QColor color;
    Qt::PenStyle pen = Qt::SolidLine;
    bool hollow = false;
};

/// As on the screen (screens.md 2.7), told apart by line and mark too.
Style styleOf(const QString& key) {
    if (key == QLatin1String("before"))
        return {QColor(0x85, 0x5A, 0x00), Qt::DotLine, true};
    if (key == QLatin1String("during") || key == QLatin1String("words"))
        return {QColor(0x1B, 0x3F, 0x73)};
    if (key == QLatin1String("after"))
        return {QColor(0x4F, 0x93, 0xB8), Qt::DashLine};
    if (key == QLatin1String("ease"))
        return {QColor(0x70, 0x51, 0xBC)};
    if (key == QLatin1String("easeBefore"))
        return {QColor(0x70, 0x51, 0xBC), Qt::DotLine, true};
    if (key == QLatin1String("minutes"))
        return {QColor(0x6B, 0x75, 0x6F)};
    if (key == QLatin1String("plan"))
        return {QColor(0x72, 0x7D, 0x76), Qt::DashLine};
    return {QColor(0x2F, 0x5D, 0x50)};
}

const QColor screenInk(0x1B, 0x21, 0x1E);
const QColor screenQuiet(0x4C, 0x57, 0x51);
const QColor screenHairline(0xD9, 0xDE, 0xD7);

/// Where a text is held.
enum class Hold { Left, Middle, Right };

QFont fontOf(int size, bool bold) {
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(size);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// What a picture is made of, whatever it becomes.
class Canvas {
public:
    virtual ~Canvas() = default;
    virtual void polyline(const QPolygonF& points, const QColor& color, double thick,
                          Qt::PenStyle pen) = 0;
    virtual void rectangle(const QRectF& area, const QColor& color) = 0;
    virtual void dot(QPointF at, double radius, const QColor& color, bool hollow) = 0;
    virtual void text(QPointF baseline, const QString& text, Hold hold, int size, bool bold,
                      const QColor& color) = 0;
};

class PaintCanvas : public Canvas {
public:
    explicit PaintCanvas(QPainter& painter) : m_painter(painter) {}
    void polyline(const QPolygonF& points, const QColor& color, double thick,
                  Qt::PenStyle pen) override {
        m_painter.setPen(QPen(color, thick, pen, Qt::FlatCap, Qt::MiterJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(points);
    }
    void rectangle(const QRectF& area, const QColor& color) override {
        m_painter.fillRect(area, color);
    }
    void dot(QPointF at, double radius, const QColor& color, bool hollow) override {
        m_painter.setPen(QPen(color, 1.5));
        m_painter.setBrush(hollow ? QColor(Qt::white) : color);
        m_painter.drawEllipse(at, radius, radius);
    }
    void text(QPointF baseline, const QString& text, Hold hold, int size, bool bold,
              const QColor& color) override {
        const QFont font = fontOf(size, bold);
        const double wide = QFontMetricsF(font).horizontalAdvance(text);
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(baseline - QPointF(hold == Hold::Left    ? 0
                                              : hold == Hold::Right ? wide
                                                                    : wide / 2,
                                              0),
                           text);
    }

private:
    QPainter& m_painter;
};

class SvgCanvas : public Canvas {
public:
    void polyline(const QPolygonF& points, const QColor& color, double thick,
                  Qt::PenStyle pen) override {
        QString path;
        for (const QPointF& point : points)
            path += number(point.x()) + QLatin1Char(',') + number(point.y()) + QLatin1Char(' ');
        QString dashes;
        if (pen != Qt::SolidLine)
            dashes = QStringLiteral(" stroke-dasharray=\"%1\"")
                         .arg(pen == Qt::DotLine ? QStringLiteral("2 4") : QStringLiteral("8 5"));
        m_body += QStringLiteral("<polyline points=\"%1\" fill=\"none\" stroke=\"%2\""
                                 " stroke-width=\"%3\"%4/>\n")
                      .arg(path.trimmed(), color.name(), number(thick), dashes);
    }
    void rectangle(const QRectF& area, const QColor& color) override {
        m_body += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\""
                                 " fill-opacity=\"%6\"/>\n")
                      .arg(number(area.x()), number(area.y()), number(area.width()),
                           number(area.height()), color.name(), number(color.alphaF()));
    }
    void dot(QPointF at, double radius, const QColor& color, bool hollow) override {
        m_body += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"%3\" fill=\"%4\" stroke=\"%5\""
                                 " stroke-width=\"1.5\"/>\n")
                      .arg(number(at.x()), number(at.y()), number(radius),
                           hollow ? QStringLiteral("#ffffff") : color.name(), color.name());
    }
    void text(QPointF baseline, const QString& text, Hold hold, int size, bool bold,
              const QColor& color) override {
        const QString anchor = hold == Hold::Left    ? QStringLiteral("start")
                               : hold == Hold::Right ? QStringLiteral("end")
                                                     : QStringLiteral("middle");
        m_body +=
            QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\" font-size=\"%4\""
                           " font-weight=\"%5\" fill=\"%6\">%7</text>\n")
                .arg(number(baseline.x()), number(baseline.y()), anchor, QString::number(size),
                     bold ? QStringLiteral("600") : QStringLiteral("400"), color.name(),
                     text.toHtmlEscaped());
    }
    [[nodiscard]] QByteArray document(double height, const QString& title,
                                      const QString& description) const {
        return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\""
                              " viewBox=\"0 0 %1 %2\" role=\"img\""
                              " font-family=\"'Noto Sans', sans-serif\">\n"
                              "<title>%3</title>\n<desc>%4</desc>\n"
                              "<rect width=\"%1\" height=\"%2\" fill=\"#ffffff\"/>\n%5</svg>\n")
            .arg(number(width), number(height), title.toHtmlEscaped(), description.toHtmlEscaped(),
                 m_body)
            .toUtf8();
    }

private:
    static QString number(double value) { return QString::number(std::round(value * 100) / 100); }
    QString m_body;
};

/// `text` in lines that are no wider than `room`.
QStringList wrapped(const QString& text, double room) {
    const QFontMetricsF metrics(fontOf(textSize, false));
    QStringList lines{QString()};
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = lines.back().isEmpty() ? word : lines.back() + u' ' + word;
        if (lines.back().isEmpty() || metrics.horizontalAdvance(longer) <= room)
            lines.back() = longer;
        else
            lines << word;
    }
    return lines;
}

class Picture {
public:
    Picture(const ChartModel::Content& content, const QString& period) : m_period(period) {
        m_chart.show(content);
        const QFontMetricsF metrics(fontOf(textSize, false));
        const auto widest = [&](const QStringList& texts) {
            double most = 0;
            for (const QString& text : texts)
                most = std::max(most, metrics.horizontalAdvance(text));
            return most;
        };
        QStringList levels;
        for (const QList<ChartTick> ticks = m_chart.yTicks(); const ChartTick& tick : ticks)
            levels << tick.text;
        QStringList ends = m_chart.endTexts();
        for (const QList<ChartLine> lines = m_chart.lines(); const ChartLine& line : lines)
            ends << line.endText;
        for (const QString& text : {m_chart.legend(), m_chart.caption()}) {
            if (!text.isEmpty())
                m_over << text;
        }
        m_below = wrapped(m_chart.summary(), width - 2 * pictureMargin);
        m_plot = QRectF(pictureMargin + widest(levels) + 8,
                        pictureMargin + titleSize +
                            (1 + static_cast<double>(m_over.size())) * lineHeight + 24,
                        0, plotHeight);
        m_plot.setRight(width - pictureMargin - widest(ends) - 8);
        m_chart.setPlotWidth(static_cast<int>(m_plot.width()));
    }

    [[nodiscard]] double height() const {
        return m_plot.bottom() + 2 * lineHeight + 8 +
               static_cast<double>(m_below.size()) * lineHeight + pictureMargin;
    }
    [[nodiscard]] QString title() const { return m_chart.title(); }
    [[nodiscard]] QString description() const {
        return m_period + QStringLiteral(". ") + m_chart.summary();
    }

    void draw(Canvas& canvas) const {
        drawTexts(canvas);
        for (const QList<ChartPause> rests = m_chart.rests(); const ChartPause& rest : rests)
            hatch(canvas, rest);
        drawAxes(canvas);
        for (const QList<ChartLine> lines = m_chart.lines(); const ChartLine& line : lines)
            drawLine(canvas, line);
        drawEnds(canvas);
        for (const QList<double> days = m_chart.milestones(); const double day : days)
            canvas.polyline(diamond({x(day), m_plot.top()}), styleOf({}).color, 2, Qt::SolidLine);
    }

private:
    static constexpr double lineHeight = 22;

    [[nodiscard]] double x(double value) const {
        return m_plot.left() +
               (value - m_chart.minX()) / (m_chart.maxX() - m_chart.minX()) * m_plot.width();
    }
    [[nodiscard]] double y(double value) const {
        return m_plot.top() +
               (m_chart.maxY() - value) / (m_chart.maxY() - m_chart.minY()) * m_plot.height();
    }

    static QPolygonF diamond(QPointF at) {
        constexpr double half = 5;
        return {at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half),
                at + QPointF(-half, 0), at + QPointF(0, -half)};
    }

    void drawTexts(Canvas& canvas) const {
        double down = pictureMargin + titleSize;
        canvas.text({pictureMargin, down}, m_chart.title(), Hold::Left, titleSize, true, screenInk);
        for (const QString& text : QStringList{m_period} + m_over)
            canvas.text({pictureMargin, down += lineHeight}, text, Hold::Left, textSize, false,
                        screenQuiet);
        down = m_plot.bottom() + lineHeight + 8;
        for (const QString& text : m_below)
            canvas.text({pictureMargin, down += lineHeight}, text, Hold::Left, textSize, false,
                        screenInk);
    }

    void hatch(Canvas& canvas, const ChartPause& rest) const {
        constexpr double step = 8;
        const double left = x(rest.from);
        const double right = x(rest.to);
        for (double at = left - m_plot.height(); at < right; at += step) {
            // The part of a rising line that lies within the band.
            const double from = std::max(at, left);
            const double to = std::min(at + m_plot.height(), right);
            if (from < to)
                canvas.polyline(
                    {{from, m_plot.bottom() - (from - at)}, {to, m_plot.bottom() - (to - at)}},
                    screenHairline, 1, Qt::SolidLine);
        }
    }

    void drawAxes(Canvas& canvas) const {
        for (const QList<ChartTick> ticks = m_chart.yTicks(); const ChartTick& tick : ticks) {
            const double at = y(tick.value);
            canvas.polyline({{m_plot.left(), at}, {m_plot.right(), at}}, screenHairline, 1,
                            Qt::SolidLine);
            canvas.text({m_plot.left() - 8, at + textSize * 0.35}, tick.text, Hold::Right, textSize,
                        false, screenQuiet);
        }
        const QList<ChartTick> days = m_chart.xTicks();
        for (qsizetype i = 0; i < days.size(); ++i) {
            const bool last = i > 0 && i == days.size() - 1;
            const Hold hold = i == 0 ? Hold::Left : last ? Hold::Right : Hold::Middle;
            const double at = i == 0 ? m_plot.left() : last ? m_plot.right() : x(days[i].value);
            canvas.text({at, m_plot.bottom() + lineHeight}, days[i].text, hold, textSize, false,
                        screenQuiet);
        }
    }

    void drawLine(Canvas& canvas, const ChartLine& line) const {
        const Style style = styleOf(line.key);
        const double perDay = m_plot.width() / (m_chart.maxX() - m_chart.minX());
        for (const ChartSpan& span : line.spans) {
            QColor box = style.color;
            box.setAlphaF(0.2F);
            const double wide = std::max(2.0, span.days * perDay - 1);
            canvas.polyline({{x(span.x), y(span.high)}, {x(span.x), y(span.low)}}, style.color, 0.7,
                            Qt::SolidLine);
            canvas.rectangle({x(span.x) - wide / 2, y(span.upperQuartile), wide,
                              y(span.lowerQuartile) - y(span.upperQuartile)},
                             box);
        }
        const bool bars = line.key == QLatin1String("minutes");
        const double thick = bars ? std::max(1.0, 0.7 * m_chart.barDays() * perDay) : 2;
        for (const ChartStroke& stroke : line.paths) {
            QPolygonF points;
            for (const QPointF& point : stroke.points)
                points << QPointF(x(point.x()), y(point.y()));
            canvas.polyline(points, style.color, thick, style.pen);
        }
        for (const QPointF& mark : line.marks)
            canvas.dot({x(mark.x()), y(mark.y())}, 3, style.color, style.hollow);
    }

    /// From the top down; where two would stand on each other, the second goes beneath.
    void drawEnds(Canvas& canvas) const {
        QList<ChartLine> lines = m_chart.lines();
        std::sort(lines.begin(), lines.end(),
                  [](const ChartLine& a, const ChartLine& b) { return a.end.y() > b.end.y(); });
        double free = m_plot.top();
        for (const ChartLine& line : lines) {
            if (line.isAlone) {
                canvas.text({x(line.end.x()) + 10, y(line.end.y()) - 8}, line.endText, Hold::Left,
                            textSize, false, screenInk);
                continue;
            }
            const double at = std::max(free, y(line.end.y()) + textSize * 0.35);
            canvas.text({m_plot.right() + 8, at}, line.endText, Hold::Left, textSize, false,
                        screenInk);
            free = at + lineHeight;
        }
    }

    ChartModel m_chart;
    QString m_period;
    QStringList m_over;
    QStringList m_below;
    QRectF m_plot;
};

QByteArray png(const Picture& picture) {
    constexpr int scale = 2; // sharp in print
    QImage image(static_cast<int>(width * scale), static_cast<int>(picture.height() * scale),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    PaintCanvas canvas(painter);
    picture.draw(canvas);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QByteArray chartPicture(const ChartModel::Content& content, const QString& period,
                        PictureFormat format) {
    const Picture picture(content, period);
    if (format == PictureFormat::Png)
        return png(picture);
    SvgCanvas canvas;
    picture.draw(canvas);
    return canvas.document(picture.height(), picture.title(), picture.description());
}

} // namespace frond
