// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/pdfreports.h"

#include "app/report/cardpdf.h"
#include "app/report/chartpicture.h"
#include "app/report/summaryhtml.h"
#include "app/report/summarypdf.h"

#include <QImage>

namespace frond {

int PdfReports::pages(const PtSummary& summary, const ReportOptions& options) const {
    return SummaryPages(summary, options).count();
}

QByteArray PdfReports::pdf(const PtSummary& summary, const ReportOptions& options) const {
    return summaryPdf(summary, options);
}

QByteArray PdfReports::html(const PtSummary& summary, const ReportOptions& options) const {
    return summaryHtml(summary, options);
}

QByteArray PdfReports::card(const std::vector<CardField>& fields) const {
    return cardPdf(fields);
}

QByteArray PdfReports::picture(const ChartModel::Content& chart, const QString& period,
                               PictureFormat format) const {
    return chartPicture(chart, period, format);
}

QImage SummaryPictures::requestImage(const QString& id, QSize* size, const QSize& requestedSize) {
    constexpr int defaultWidth = 800;
    const SummaryPages pages(m_editor.summary(), m_editor.options());
    const int width = requestedSize.width() > 0 ? requestedSize.width() : defaultWidth;
    const double scale = width / pages.size().width();
    QImage image(width, static_cast<int>(pages.size().height() * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    pages.draw(id.section(u'/', 0, 0).toInt(), painter);
    painter.end();
    if (size)
        *size = image.size();
    return image;
}

} // namespace frond
