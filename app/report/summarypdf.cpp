// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/summarypdf.h"

#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr, as in qpdf 12

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

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

/// What Qt writes about itself and the moment goes; the language and a title come.
QByteArray named(const QByteArray& pdf) {
    QPDF document;
    document.processMemoryFile("summary", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    QPDFObjectHandle root = document.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString("en"));
    root.removeKey("/Metadata");
    QPDFObjectHandle shown = QPDFObjectHandle::newDictionary();
    shown.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", shown);
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString("Summary"));
    document.getTrailer().replaceKey("/Info", document.makeIndirectObject(info));

    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()),
            static_cast<qsizetype>(out->getSize())};
}

} // namespace

QByteArray summaryPdf(const PtSummary& summary, const ReportOptions& options) {
    return named(drawn(summary, options));
}

} // namespace frond
