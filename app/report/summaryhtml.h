// SPDX-License-Identifier: GPL-3.0-or-later
// The summary for a PT as one file for a browser: what the pages say, for those who read by ear, by
// touch or enlarged.
#pragma once

#include "app/viewmodels/visit/reports.h"
#include "core/visit/ptsummary.h"

#include <QByteArray>

namespace frond {

/// Needs no fonts and no screen. It holds no script and asks for nothing outside itself.
QByteArray summaryHtml(const PtSummary& summary, const ReportOptions& options);

} // namespace frond
