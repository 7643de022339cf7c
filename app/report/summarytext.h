// SPDX-License-Identifier: GPL-3.0-or-later
// Every word on the summary for a PT.
#pragma once

#include "app/viewmodels/visit/reports.h"
#include "core/visit/ptsummary.h"

#include <QString>
#include <QStringList>
#include <cstddef>
#include <vector>

namespace frond {

QString reportTitle();
/// "1 February to 3 March 2026 · A. B. · born 5 May 1990"
QString reportPeriod(const PtSummary& summary, const ReportOptions& options);
QString emptyText();
QString footText();
QString pageText(int page, int pages);

/// A row begins with what it is about.
struct ReportTable {
    QString heading;
    QStringList columns; ///< what each says; the first may be empty
    std::vector<QStringList> rows;
    QStringList notes; ///< what has to be known to read it, below
};
/// What is counted, in the period and in as many days before it. No rows where nothing was.
ReportTable nowAndBefore(const PtSummary& summary);
/// Each size of the period, smallest first; of more than `most` sizes those used in most sessions.
/// No rows without a size, no column without a value.
ReportTable bySize(const PtSummary& summary, std::size_t most);

QString painChartTitle();
QString hatchText();
QString sizeByMonthText();
QString painByMonthText();
/// `most`: how often a word was said in the month where it was said most.
QString wordsByMonthText(int most);
/// "20.25 mm", also between two sizes.
QString mmNumberText(double mm);

/// A heading and what stands under it, a line or an item of a list each.
struct ReportSection {
    QString heading;
    QStringList lines;
};
/// What stands between the charts and the questions, as far as there is something to say.
std::vector<ReportSection> reportSections(const PtSummary& summary);

QString questionsHeading();
QString questionText(const std::string& question);
QString moreQuestionsText(int count);
QString notesHeading();
QString noteLine(const DatedNote& note, Day today);
QString moreNotesText(int count);
/// How many entries had numbers, and what was left out; empty without either.
QString coverageText(const PtSummary& summary);

} // namespace frond
