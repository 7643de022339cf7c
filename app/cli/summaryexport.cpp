// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/summaryexport.h"

#include "app/cli/failure.h"
#include "app/report/cliplugin.h"

#include <dlfcn.h>

namespace frond::cli {

namespace {

/// Of the library of pages; `what` is to be made.
void* function(const char* name, const std::string& what) {
    // Found where it was built or installed, as the linker was told (RPATH). Stays loaded to the
    // end: Qt does not survive being unloaded.
    void* handle = ::dlopen(pdfLibrary, RTLD_NOW | RTLD_LOCAL);
    void* found = handle ? ::dlsym(handle, name) : nullptr;
    if (!found)
        throw Failure(Exit::Failed, what + " needs " + pdfLibrary +
                                        ", which frondctl was built or installed without");
    return found;
}

} // namespace

std::string pdfOf(const PtSummary& summary) {
    const auto make = reinterpret_cast<PdfFunction>(function(pdfFunction, "a PDF"));
    std::string pdf = make(summary, false);
    if (pdf.empty())
        throw Failure(Exit::Failed, "the PDF could not be made");
    return pdf;
}

std::string htmlOf(const PtSummary& summary) {
    const auto make = reinterpret_cast<HtmlFunction>(function(htmlFunction, "a web page"));
    std::string page = make(summary);
    if (page.empty())
        throw Failure(Exit::Failed, "the web page could not be made");
    return page;
}

} // namespace frond::cli
