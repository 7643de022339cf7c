// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/summarypages.h"

#include <QByteArray>

namespace frond {

/// The pages as a PDF: text as text, charts as lines. It names its language and its neutral title,
/// and no author, program, file or moment. Empty when it could not be made.
QByteArray summaryPdf(const PtSummary& summary, const ReportOptions& options);

/// `pdf` with a title and its language, and without what it said about its making. Empty when that
/// could not be done.
QByteArray namedPdf(const QByteArray& pdf, const char* title);

} // namespace frond
