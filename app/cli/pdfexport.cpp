// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pdfexport.h"

#include "app/cli/failure.h"
#include "app/report/cliplugin.h"

#include <dlfcn.h>
#include <filesystem>

namespace frond::cli {

std::string pdfOf(const PtSummary& summary) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path library = fs::read_symlink("/proc/self/exe", error).parent_path() / pdfLibrary;
    // Stays loaded to the end: Qt does not survive being unloaded.
    void* handle = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* found = handle ? ::dlsym(handle, pdfFunction) : nullptr;
    if (!found)
        throw Failure(Exit::Failed, "a PDF needs " + std::string(pdfLibrary) +
                                        " beside frondctl, which was built without it");
    const auto make = reinterpret_cast<PdfFunction>(found);
    std::string pdf = make(summary, false);
    if (pdf.empty())
        throw Failure(Exit::Failed, "the PDF could not be made");
    return pdf;
}

} // namespace frond::cli
