// SPDX-License-Identifier: GPL-3.0-or-later
// Every word on the summary for a PT.
#pragma once

#include "core/visit/ptsummary.h"

#include <QString>
#include <QStringList>
#include <array>
#include <vector>

namespace frond {

QString reportTitle();
/// "1 February to 3 March 2026 · A. B."
QString reportPeriod(const PtSummary& summary, const QString& name);
QString emptyText();
QString footText();
QString pageText(int page, int pages);

QString nowAndBeforeHeading();
/// What is counted, the period, and as many days before it; the first row names them.
std::vector<std::array<QString, 3>> nowAndBeforeRows(const PtSummary& summary);

QString painChartTitle();
QString hatchText();

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
/// How many entries had numbers, and what was left out.
QString coverageText(const PtSummary& summary);

} // namespace frond
