// SPDX-License-Identifier: GPL-3.0-or-later
// The summary for a PT as pages: one or two, for any amount of history.
#pragma once

#include "app/report/summarytext.h"
#include "app/viewmodels/visit/reports.h"
#include "core/visit/ptsummary.h"

#include <QFont>
#include <QPainter>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace frond {

/// Laid out once, drawn as often as wanted. The unit is a tenth of a point, the origin the upper
/// left corner of the page.
class SummaryPages {
public:
    static constexpr int mostPages = 2;
    static constexpr double unitsPerPoint = 10;

    /// Needs a QGuiApplication, for the fonts.
    SummaryPages(const PtSummary& summary, const ReportOptions& options);

    [[nodiscard]] int count() const { return m_page + 1; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    void draw(int page, QPainter& painter) const;

    /// What every page for others is written in; drawn in tenths of a point.
    static QFont plainFont(double points, QFont::Weight weight);

private:
    enum class Style { Title, Heading, Body, Small };
    struct Mark {
        int page;
        std::function<void(QPainter&)> draw;
    };

    void head(const PtSummary& summary, const ReportOptions& options);
    void tables(const PtSummary& summary);
    void charts(const PtSummary& summary);
    void questions(const PtSummary& summary);
    void notes(const PtSummary& summary);
    void coverage(const PtSummary& summary);
    void foot();

    /// False, with nothing placed, when the last page has no room for it.
    bool place(double height, std::function<void(QPainter&, double y)> draw);
    bool text(const QString& text, Style style);
    bool section(const QString& heading, const QStringList& lines);
    /// The first column and the others share the width in `parts`.
    void table(const ReportTable& table, const std::vector<double>& parts);
    [[nodiscard]] std::vector<double> partsOf(const ReportTable& table) const;
    [[nodiscard]] static QFont fontOf(Style style);
    [[nodiscard]] double heightOf(const QString& text, Style style, double width) const;
    [[nodiscard]] double bottom() const;

    bool m_clinicalWords;
    QSizeF m_size;
    double m_y = 0;
    int m_page = 0;
    double m_reserved = 0; ///< kept free at the end of the last page
    std::vector<Mark> m_marks;
};

} // namespace frond
