// SPDX-License-Identifier: GPL-3.0-or-later
// How frondctl comes to a summary: it loads this library only then, so that everything else it does
// starts no Qt.
#pragma once

#include "core/visit/ptsummary.h"

#include <string>

namespace frond {

inline constexpr const char* pdfLibrary = "libfrond_pdf.so";
inline constexpr const char* pdfFunction = "frondSummaryPdf";
// Each is empty when it could not be made.
using PdfFunction = std::string (*)(const PtSummary& summary, bool letter);
inline constexpr const char* htmlFunction = "frondSummaryHtml";
/// The same as a web page, without a display or a font.
using HtmlFunction = std::string (*)(const PtSummary& summary);

} // namespace frond
