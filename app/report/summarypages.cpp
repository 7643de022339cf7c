// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/summarypages.h"

#include "app/qtconvert.h"
#include "app/report/chartdrawing.h"
#include "app/report/summarycharts.h"
#include "app/translations/personswords.h"

#include <QFont>
#include <QFontMetricsF>
#include <algorithm>
#include <numeric>
#include <utility>

namespace frond {

namespace {

constexpr double pt = SummaryPages::unitsPerPoint;
constexpr double pageMargin = 44 * pt;
constexpr double footHeight = 18 * pt;
constexpr double lineGap = 3 * pt;
constexpr double sectionGap = 10 * pt;
constexpr double cellGap = 8 * pt;
/// On two pages there is room for these beside the charts; what expands can have many more.
constexpr std::size_t mostSizes = 12;
const QColor smallInk(70, 70, 70);

constexpr int wrapFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

} // namespace

QFont SummaryPages::plainFont(double points, QFont::Weight weight) {
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(static_cast<int>(points * pt));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing of its own keeps letters apart: a ligature would not be found by a search.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    return font;
}

SummaryPages::SummaryPages(const PtSummary& summary, const ReportOptions& options)
    : m_clinicalWords(options.clinicalWords)
    , m_size(options.letter ? QSizeF(612 * pt, 792 * pt) : QSizeF(595 * pt, 842 * pt))
    , m_y(pageMargin) {
    const ClinicalWords said(m_clinicalWords);
    head(summary, options);
    if (!summary.choices.questionsAlone) {
        tables(summary);
        charts(summary);
        for (const auto& [heading, lines] : reportSections(summary))
            section(heading, lines);
    }
    questions(summary);
    if (!summary.choices.questionsAlone) {
        notes(summary);
        coverage(summary);
    }
    foot();
}

void SummaryPages::draw(int page, QPainter& painter) const {
    const ClinicalWords said(m_clinicalWords);
    for (const Mark& mark : m_marks) {
        if (mark.page == page) {
            painter.save();
            mark.draw(painter);
            painter.restore();
        }
    }
}

double SummaryPages::bottom() const {
    return m_size.height() - pageMargin - footHeight - (m_page + 1 == mostPages ? m_reserved : 0);
}

bool SummaryPages::place(double height, std::function<void(QPainter&, double)> draw) {
    if (m_y + height > bottom()) {
        if (m_page + 1 == mostPages)
            return false;
        ++m_page;
        m_y = pageMargin;
    }
    m_marks.push_back({m_page, [draw = std::move(draw), y = m_y](QPainter& p) { draw(p, y); }});
    m_y += height;
    return true;
}

QFont SummaryPages::fontOf(Style style) {
    switch (style) {
    case Style::Title:
        return plainFont(18, QFont::DemiBold);
    case Style::Heading:
        return plainFont(11, QFont::DemiBold);
    case Style::Body:
        return plainFont(9.5, QFont::Normal);
    default:
        return plainFont(8, QFont::Normal);
    }
}

double SummaryPages::heightOf(const QString& text, Style style, double width) const {
    const QFontMetricsF metrics(fontOf(style));
    return metrics.boundingRect(QRectF(0, 0, width, 1e7), wrapFlags, text).height();
}

bool SummaryPages::text(const QString& text, Style style) {
    const double width = m_size.width() - 2 * pageMargin;
    const double height = heightOf(text, style, width);
    return place(height + lineGap, [=, font = fontOf(style)](QPainter& p, double y) {
        p.setFont(font);
        p.setPen(style == Style::Small ? smallInk : QColor(Qt::black));
        p.drawText(QRectF(pageMargin, y, width, height), wrapFlags, text);
    });
}

bool SummaryPages::section(const QString& heading, const QStringList& lines) {
    if (lines.isEmpty())
        return true;
    // A heading never stands alone at the end of a page.
    const double width = m_size.width() - 2 * pageMargin;
    const double needed = sectionGap + heightOf(heading, Style::Heading, width) + lineGap +
                          heightOf(lines.first(), Style::Body, width);
    if (m_y + needed > bottom() && m_page + 1 < mostPages) {
        ++m_page;
        m_y = pageMargin;
    } else if (m_y + needed > bottom()) {
        return false;
    } else {
        m_y += sectionGap;
    }
    bool all = text(heading, Style::Heading);
    for (const QString& line : lines)
        all = all && text(line, Style::Body);
    return all;
}

void SummaryPages::head(const PtSummary& summary, const ReportOptions& options) {
    text(reportTitle(), Style::Title);
    text(reportPeriod(summary, options), Style::Body);
}

std::vector<double> SummaryPages::partsOf(const ReportTable& table) const {
    const auto columns = static_cast<std::size_t>(table.columns.size());
    const QFontMetricsF heads(fontOf(Style::Small));
    const QFontMetricsF cells(fontOf(Style::Body));
    std::vector<double> parts;
    for (std::size_t i = 0; i < columns; ++i) {
        const auto column = static_cast<qsizetype>(i);
        double wanted = 0;
        for (const QString& word : table.columns[column].split(QLatin1Char(' ')))
            wanted = std::max(wanted, heads.horizontalAdvance(word));
        for (const QStringList& row : table.rows)
            wanted = std::max(wanted, cells.horizontalAdvance(row[column]));
        parts.push_back(wanted + cellGap);
    }
    return parts;
}

void SummaryPages::table(const ReportTable& table, const std::vector<double>& parts) {
    const double width = m_size.width() - 2 * pageMargin;
    const double whole = std::accumulate(parts.begin(), parts.end(), 0.0);
    std::vector<QRectF> cells; // without their heights
    double left = pageMargin;
    for (const double part : parts) {
        const double share = width * part / whole;
        cells.emplace_back(left, 0, share - cellGap, 0);
        left += share;
    }
    const auto addRow = [&](const QStringList& row, Style style) {
        double height = 0;
        for (std::size_t i = 0; i < cells.size(); ++i)
            height =
                std::max(height, heightOf(row[static_cast<qsizetype>(i)], style, cells[i].width()));
        place(height + 6 * pt, [=, font = fontOf(style)](QPainter& p, double y) {
            p.setPen(QPen(QColor(190, 190, 190), 0.5 * pt));
            p.drawLine(QPointF(pageMargin, y), QPointF(pageMargin + width, y));
            p.setFont(font);
            p.setPen(style == Style::Small ? smallInk : QColor(Qt::black));
            for (std::size_t i = 0; i < cells.size(); ++i)
                p.drawText(QRectF(cells[i].left(), y + 3 * pt, cells[i].width(), height), wrapFlags,
                           row[static_cast<qsizetype>(i)]);
        });
    };
    text(table.heading, Style::Heading);
    addRow(table.columns, Style::Small);
    for (const QStringList& row : table.rows)
        addRow(row, Style::Body);
    for (const QString& note : table.notes)
        text(note, Style::Small);
}

void SummaryPages::tables(const PtSummary& summary) {
    if (summary.entries == 0) {
        m_y += sectionGap;
        text(emptyText(), Style::Body);
    }
    if (const ReportTable now = nowAndBefore(summary); !now.rows.empty()) {
        m_y += sectionGap;
        table(now, now.columns.size() > 2 ? std::vector<double>{34, 33, 33}
                                          : std::vector<double>{34, 66});
    }
    if (const ReportTable sizes = bySize(summary, mostSizes); !sizes.rows.empty()) {
        m_y += sectionGap;
        table(sizes, partsOf(sizes));
    }
}

void SummaryPages::charts(const PtSummary& summary) {
    const double width = m_size.width() - 2 * pageMargin;
    for (const SummaryChart& chart : summaryCharts(summary)) {
        const ChartModel::Content& content = chart.content;
        m_y += sectionGap;
        const QFont font = fontOf(Style::Heading);
        const double head = heightOf(content.title, Style::Heading, width);
        const double below = head + 5 * pt;
        const double height = chart.height * pt;
        place(below + height, [=](QPainter& p, double y) {
            p.setFont(font);
            p.setPen(Qt::black);
            p.drawText(QRectF(pageMargin, y, width, head), wrapFlags, chart.content.title);
            drawChart(p, QRectF(pageMargin, y + below, width, height), chart, pt);
        });
        if (!content.caption.isEmpty())
            text(content.caption, Style::Small);
    }
}

void SummaryPages::questions(const PtSummary& summary) {
    // They are what the visit is for: what must follow keeps no more room than it needs.
    const double width = m_size.width() - 2 * pageMargin;
    m_reserved = sectionGap + heightOf(coverageText(summary), Style::Body, width) + lineGap +
                 heightOf(moreQuestionsText(2), Style::Small, width) + lineGap;
    std::size_t shown = 0;
    for (const std::string& question : summary.questions) {
        const QString line = QStringLiteral("– ") + questionText(question);
        const bool fits =
            shown == 0 ? section(questionsHeading(), {line}) : text(line, Style::Body);
        if (!fits)
            break;
        ++shown;
    }
    if (shown < summary.questions.size())
        text(moreQuestionsText(static_cast<int>(summary.questions.size() - shown)), Style::Small);
    m_reserved = 0;
}

void SummaryPages::notes(const PtSummary& summary) {
    // What must follow the notes keeps its room.
    const double width = m_size.width() - 2 * pageMargin;
    const double forCoverage =
        sectionGap + heightOf(coverageText(summary), Style::Body, width) + lineGap;
    m_reserved = forCoverage + heightOf(moreNotesText(2), Style::Small, width) + lineGap;
    std::size_t shown = 0;
    for (const DatedNote& note : summary.notes) {
        const QString line = noteLine(note, summary.now.days.to);
        const bool fits = shown == 0 ? section(notesHeading(), {line}) : text(line, Style::Body);
        if (!fits)
            break;
        ++shown;
    }
    m_reserved = forCoverage;
    if (shown < summary.notes.size())
        text(moreNotesText(static_cast<int>(summary.notes.size() - shown)), Style::Small);
    m_reserved = 0;
}

void SummaryPages::coverage(const PtSummary& summary) {
    const QString said = coverageText(summary);
    if (said.isEmpty())
        return;
    m_y += sectionGap;
    text(said, Style::Body);
}

void SummaryPages::foot() {
    const QFont font = fontOf(Style::Small);
    const double width = m_size.width() - 2 * pageMargin;
    const double top = m_size.height() - pageMargin - 10 * pt;
    for (int page = 0; page < count(); ++page) {
        m_marks.push_back({page, [=, pages = count()](QPainter& p) {
                               const QRectF area(pageMargin, top, width, 12 * pt);
                               p.setFont(font);
                               p.setPen(smallInk);
                               p.drawText(area, Qt::AlignLeft, footText());
                               p.drawText(area, Qt::AlignRight, pageText(page + 1, pages));
                           }});
    }
}

} // namespace frond
