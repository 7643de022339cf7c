// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/visit/ptsummary.h"

#include <string>

namespace frond::cli {

/// The summary as a PDF. Starts Qt. Throws Failure when this build or machine cannot make one.
std::string pdfOf(const PtSummary& summary);

} // namespace frond::cli
