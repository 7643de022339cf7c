// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/visit/ptsummary.h"

#include <string>

namespace frond::cli {

// Each throws Failure when this build or machine cannot make one.

/// The summary as a PDF. Starts Qt, without a display.
std::string pdfOf(const PtSummary& summary);
/// The summary as a web page. Of Qt its texts alone.
std::string htmlOf(const PtSummary& summary);

} // namespace frond::cli
