// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/summarypdf.h"

#include "app/report/pdfnaming.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <dlfcn.h>

namespace frond {

namespace {

constexpr int pointsPerInch = 72;

QByteArray drawn(const PtSummary& summary, const ReportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(static_cast<int>(pointsPerInch * SummaryPages::unitsPerPoint));
    writer.setPageSize(QPageSize(options.letter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    const SummaryPages pages(summary, options);
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            writer.newPage();
        pages.draw(page, painter);
    }
    painter.end();
    return bytes;
}

/// Stays loaded once it was.
NamingFunction naming() {
#ifdef FROND_NAMING_LINKED
    return frondNamePdf;
#else
    void* library = ::dlopen(namingLibrary, RTLD_NOW | RTLD_LOCAL);
    return reinterpret_cast<NamingFunction>(library ? ::dlsym(library, namingFunction) : nullptr);
#endif
}

} // namespace

QByteArray namedPdf(const QByteArray& pdf, const char* title) {
    static const NamingFunction name = naming();
    if (!name) {
        qWarning("%s is not where this program was built or installed", namingLibrary);
        return {};
    }
    return QByteArray::fromStdString(name(pdf.toStdString(), title));
}

QByteArray summaryPdf(const PtSummary& summary, const ReportOptions& options) {
    return namedPdf(drawn(summary, options), "Summary");
}

} // namespace frond
