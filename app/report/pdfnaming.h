// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF says about itself. In a library of its own, loaded when a PDF is made: qpdf brings a
// dozen libraries along, which would make every start later.
#pragma once

#include <string>

/// `pdf` with `title` and its language instead of what it said about its making. Empty when it
/// cannot be read.
extern "C" __attribute__((visibility("default"))) std::string
frondNamePdf(const std::string& pdf, const std::string& title);

namespace frond {

inline constexpr const char* namingLibrary = "libfrond_pdfnaming.so";
inline constexpr const char* namingFunction = "frondNamePdf";
using NamingFunction = std::string (*)(const std::string& pdf, const std::string& title);

} // namespace frond
