// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/pdfnaming.h"

#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr, as in qpdf 12

#include <exception>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace {

std::string named(const std::string& pdf, const std::string& title) {
    QPDF document;
    document.processMemoryFile("pdf", pdf.data(), pdf.size());
    QPDFObjectHandle root = document.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString("en"));
    root.removeKey("/Metadata");
    QPDFObjectHandle shown = QPDFObjectHandle::newDictionary();
    shown.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", shown);
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
    document.getTrailer().replaceKey("/Info", document.makeIndirectObject(info));

    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()), out->getSize()};
}

} // namespace

std::string frondNamePdf(const std::string& pdf, const std::string& title) {
    try {
        return named(pdf, title);
    } catch (const std::exception&) {
        return {};
    }
}
