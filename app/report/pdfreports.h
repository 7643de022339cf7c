// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/visit/reports.h"
#include "app/viewmodels/visit/summaryeditor.h"
#include "core/visit/ptsummary.h"

#include <QQuickImageProvider>

namespace frond {

class PdfReports : public Reports {
public:
    [[nodiscard]] int pages(const PtSummary& summary, const ReportOptions& options) const override;
    [[nodiscard]] QByteArray pdf(const PtSummary& summary,
                                 const ReportOptions& options) const override;
    [[nodiscard]] QByteArray html(const PtSummary& summary,
                                  const ReportOptions& options) const override;
    [[nodiscard]] QByteArray card(const std::vector<CardField>& fields) const override;
    [[nodiscard]] QByteArray picture(const ChartModel::Content& chart, const QString& period,
                                     PictureFormat format) const override;
};

/// "image://summary/PAGE/REVISION": a page as it would be printed.
class SummaryPictures : public QQuickImageProvider {
public:
    explicit SummaryPictures(const SummaryEditor& editor)
        : QQuickImageProvider(QQuickImageProvider::Image), m_editor(editor) {}
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    const SummaryEditor& m_editor;
};

} // namespace frond
