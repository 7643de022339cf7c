// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/sizerow.h"

#include "app/qtconvert.h"
#include "app/viewmodels/overtime/overtimetext.h"
#include "core/session/length.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <numeric>

namespace frond {

namespace {

struct SizeRowTexts {
    Q_DECLARE_TR_FUNCTIONS(SizeRow)
};

SizeRow rowOf(const DiameterSummary& of) {
    SizeRow row;
    row.size = mmText(of.diameter);
    row.sessions = number(of.sessions);
    QStringList spoken{countText(of.sessions)};
    if (of.duration > Seconds{0}) {
        const int minutes = wholeMinutes(of.duration / of.sessions);
        row.minutes = number(minutes);
        spoken << SizeRowTexts::tr("%Ln minutes each", nullptr, minutes);
    }
    if (of.painMedian) {
        row.pain = middleText(*of.painMedian);
        row.painCount = SizeRowTexts::tr("in %1", "a count of entries").arg(number(of.painCount));
        spoken << SizeRowTexts::tr("pain %1 %2").arg(row.pain, row.painCount);
    }
    const int words = std::accumulate(of.words.begin(), of.words.end(), 0);
    if (words > 0) {
        const auto most = std::max_element(of.words.begin(), of.words.end());
        row.word = feltText(static_cast<Felt>(most - of.words.begin()));
        row.wordCount = SizeRowTexts::tr("%1 of %2").arg(number(*most), number(words));
        spoken << row.word + QLatin1Char(' ') + row.wordCount;
    }
    row.spoken = SizeRowTexts::tr("%1: %2").arg(row.size, spoken.join(QStringLiteral(", ")));
    return row;
}

} // namespace

QList<SizeRow> sizeRows(const Summary& summary) {
    QList<SizeRow> rows;
    for (const DiameterSummary& of : summary.byDiameter)
        rows << rowOf(of);
    return rows;
}

} // namespace frond
