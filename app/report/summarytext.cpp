// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/summarytext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/note/notetext.h"
#include "app/viewmodels/plan/plantext.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <functional>

namespace frond {

namespace {

/// More of a list than this says less.
constexpr std::size_t mostCounted = 10;
/// Of one note, in characters.
constexpr qsizetype longestNote = 1200;

struct SummaryTexts {
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

QString number(int value) {
    return QLocale().toString(value);
}

QString planText(const PlanSums& plan) {
    QStringList parts{number(plan.planned)};
    if (plan.offDays > 0)
        parts << SummaryTexts::tr("%Ln rest days", nullptr, plan.offDays);
    if (plan.pausedDays > 0)
        parts << SummaryTexts::tr("%Ln paused days", nullptr, plan.pausedDays);
    return parts.join(QStringLiteral(", "));
}

QString listed(const std::vector<int>& values) {
    QStringList each;
    for (const int value : values)
        each << number(value);
    return each.join(QStringLiteral(", "));
}

/// Empty without any.
QString numbersText(const std::vector<int>& values) {
    if (values.size() < fewestForMedian)
        return listed(values);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const auto middle = median({values.begin(), values.end()});
    return SummaryTexts::tr("median %1, range %2 to %3, n = %4")
        .arg(QLocale().toString(middle.value_or(0)), number(*low), number(*high),
             number(static_cast<int>(values.size())));
}

QString painText(const PtPeriod& period) {
    const QString text = numbersText(period.pain);
    if (text.isEmpty() || period.painOfSession == 0)
        return text;
    return period.painOfSession == static_cast<int>(period.pain.size())
               ? SummaryTexts::tr("%1, given for the session as a whole").arg(text)
               : SummaryTexts::tr("%1 (%2 of them given for the session as a whole)")
                     .arg(text, number(period.painOfSession));
}

QString countedText(const std::vector<CountedText>& list) {
    QStringList parts;
    for (std::size_t i = 0; i < std::min(list.size(), mostCounted); ++i)
        parts << SummaryTexts::tr("%1 (%2)").arg(toQString(list[i].text).simplified(),
                                                 number(list[i].count));
    if (list.size() > mostCounted)
        parts << SummaryTexts::tr("%Ln others", nullptr,
                                  static_cast<int>(list.size() - mostCounted));
    return parts.join(QStringLiteral(" · "));
}

/// "easy 2, okay 1"; empty without any.
QString countedWords(const std::array<int, 4>& words) {
    const std::array<QString, 4> names{SummaryTexts::tr("easy"), SummaryTexts::tr("okay"),
                                       SummaryTexts::tr("hard"), SummaryTexts::tr("too much")};
    QStringList parts;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (words[i] > 0)
            parts << SummaryTexts::tr("%1 %2").arg(names[i], number(words[i]));
    }
    return parts.join(QStringLiteral(", "));
}

/// "Ache (4): 2, 3, 5", a line for each word.
QStringList ratedLines(const std::vector<RatedWord>& rated) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(rated.size(), mostCounted); ++i) {
        const RatedWord& one = rated[i];
        QStringList parts;
        if (!one.numbers.empty())
            parts << numbersText(one.numbers);
        if (const QString words = countedWords(one.words); !words.isEmpty())
            parts << words;
        const QString head =
            SummaryTexts::tr("%1 (%2)").arg(toQString(one.word).simplified(), number(one.count));
        lines << (parts.isEmpty()
                      ? head
                      : SummaryTexts::tr("%1: %2").arg(head, parts.join(QStringLiteral(" · "))));
    }
    if (rated.size() > mostCounted)
        lines << SummaryTexts::tr("%Ln others", nullptr,
                                  static_cast<int>(rated.size() - mostCounted));
    return lines;
}

QStringList planLines(const PtSummary& summary) {
    if (!summary.plan)
        return {};
    const Plan& plan = *summary.plan;
    const Day today = summary.now.days.to;
    QStringList lines{plan.kind == PlanKind::Own ? toQString(plan.name)
                                                 : SummaryTexts::tr("%1 (%2)").arg(
                                                       toQString(plan.name), kindText(plan.kind))};
    const std::vector<PhaseDates> dates = phaseDates(plan);
    // Those that are over say nothing about now.
    for (std::size_t i = 0; i < dates.size() && lines.size() < 6; ++i) {
        if (!dates[i].last || *dates[i].last >= summary.now.days.from)
            lines << SummaryTexts::tr("%1: %2").arg(phaseDatesText(dates[i], today),
                                                    doseText(plan.phases[i]));
    }
    if (plan.breakWords)
        lines << SummaryTexts::tr("The clinic on breaks: %1")
                     .arg(toQString(*plan.breakWords).left(longestNote));
    return lines;
}

QStringList pauseLines(const PtSummary& summary) {
    QStringList parts;
    const Day today = summary.now.days.to;
    for (const Pause& pause : summary.pauses) {
        const QString days = pause.to
                                 ? periodText({pause.from, *pause.to}, today)
                                 : SummaryTexts::tr("from %1").arg(dateText(pause.from, today));
        parts << (pause.reason
                      ? SummaryTexts::tr("%1 (%2)").arg(days, pauseReasonText(*pause.reason))
                      : days);
    }
    if (parts.size() > static_cast<qsizetype>(mostCounted))
        parts = parts.mid(parts.size() - static_cast<qsizetype>(mostCounted));
    return parts.isEmpty() ? QStringList() : QStringList{parts.join(QStringLiteral(" · "))};
}

QStringList stopReasonLines(const PtSummary& summary) {
    return summary.stopReasons.empty() ? QStringList()
                                       : QStringList{countedText(summary.stopReasons)};
}

QStringList helpedLines(const PtSummary& summary) {
    QStringList lines;
    if (!summary.helped.empty())
        lines << countedText(summary.helped);
    if (summary.numbingGel > 0)
        lines << SummaryTexts::tr("Numbing gel: %1").arg(number(summary.numbingGel));
    return lines;
}

QStringList easeLines(const PtSummary& summary) {
    QStringList parts;
    if (summary.easeBefore)
        parts << SummaryTexts::tr("before: median %1").arg(QLocale().toString(*summary.easeBefore));
    if (summary.easeAfter)
        parts << SummaryTexts::tr("after: median %1").arg(QLocale().toString(*summary.easeAfter));
    return parts.isEmpty() ? QStringList() : QStringList{parts.join(QStringLiteral(" · "))};
}

QStringList goalLines(const PtSummary& summary) {
    const Day today = summary.now.days.to;
    const auto valueText = [&](const GoalThenAndNow::Value& value) {
        return SummaryTexts::tr("%1 on %2").arg(number(value.value), dateText(value.day, today));
    };
    QStringList lines;
    for (const GoalThenAndNow& goal : summary.goals) {
        const QString text = toQString(goal.text).simplified().left(longestNote);
        if (goal.latest)
            lines << SummaryTexts::tr("%1: %2, at first %3")
                         .arg(text, valueText(*goal.latest), valueText(*goal.first));
        else
            lines << (goal.first ? SummaryTexts::tr("%1: %2").arg(text, valueText(*goal.first))
                                 : text);
    }
    return lines;
}

QStringList milestoneLines(const PtSummary& summary) {
    QStringList lines;
    for (const DatedNote& milestone : summary.milestones)
        lines << noteLine(milestone, summary.now.days.to);
    return lines;
}

/// "FSFI: 22.4 on 3 March, 26.1 on 1 June"
QStringList scoreLines(const PtSummary& summary) {
    const Day today = summary.now.days.to;
    QStringList lines;
    for (const ScoresByName& one : summary.scores) {
        // The last ones, where there are many.
        const std::size_t first = one.values.size() - std::min(one.values.size(), mostCounted);
        QStringList values;
        if (first > 0)
            values << SummaryTexts::tr("%Ln earlier ones", nullptr, static_cast<int>(first));
        for (std::size_t i = first; i < one.values.size(); ++i)
            values << SummaryTexts::tr("%1 on %2")
                          .arg(scoreNumberText(one.values[i].value),
                               dateText(one.values[i].day, today));
        lines << SummaryTexts::tr("%1: %2").arg(toQString(one.name).simplified(),
                                                values.join(QStringLiteral(", ")));
    }
    return lines;
}

/// A row of `table` for what is said of a period; none where nothing can be said of either.
void addRow(ReportTable& table, const PtSummary& summary, const QString& label,
            const std::function<QString(const PtPeriod&)>& text) {
    QStringList cells{text(summary.now)};
    if (summary.before)
        cells << text(*summary.before);
    if (std::all_of(cells.begin(), cells.end(), [](const QString& c) { return c.isEmpty(); }))
        return;
    std::replace(cells.begin(), cells.end(), QString(), SummaryTexts::tr("not noted"));
    table.rows.push_back(QStringList{label} + cells);
}

/// "2 (1 to 4), n = 6", or each of a few.
QString spreadText(const std::vector<int>& values) {
    if (values.size() < fewestForMedian)
        return listed(values);
    const Spread spread = spreadOf({values.begin(), values.end()}).value();
    const auto text = [](double value) { return QLocale().toString(value); };
    return SummaryTexts::tr("%1 (%2 to %3), n = %4")
        .arg(text(spread.typical), text(spread.lowest), text(spread.highest),
             number(static_cast<int>(values.size())));
}

/// A star where some of them were given for the session.
QString painAtSizeText(const PtSize& size) {
    const QString text = spreadText(size.pain);
    return size.painOfSession == 0
               ? text
               : SummaryTexts::tr("%1 (%2*)").arg(text, number(size.painOfSession));
}

QString depthText(const PtPeriod& period) {
    std::vector<double> depths;
    for (const Millimetres depth : period.depths)
        depths.push_back(depth.number());
    const auto spread = spreadOf(depths);
    if (!spread)
        return {};
    if (spread->count >= fewestForMedian)
        return SummaryTexts::tr("largest %1, median %2, n = %3")
            .arg(mmNumberText(spread->highest), mmNumberText(spread->typical),
                 number(static_cast<int>(spread->count)));
    QStringList each;
    for (const double depth : depths)
        each << mmNumberText(depth);
    return each.join(QStringLiteral(", "));
}

/// One place after the point.
QString weeklyText(const PtPeriod& period) {
    const auto number = sessionsAWeek(period);
    return number ? QLocale().toString(std::round(*number * 10) / 10) : QString();
}

} // namespace

QString reportTitle() {
    return SummaryTexts::tr("Session summary I chose to share");
}

QString reportPeriod(const PtSummary& summary, const ReportOptions& options) {
    QStringList parts{fullPeriodText(summary.now.days)};
    if (!options.name.isEmpty())
        parts << options.name;
    if (options.birthDate)
        parts << SummaryTexts::tr("born %1").arg(fullDateText(*options.birthDate));
    return parts.join(QStringLiteral(" · "));
}

QString emptyText() {
    return SummaryTexts::tr("No entries in this period.");
}

QString footText() {
    return SummaryTexts::tr("Self-reported. Not a diagnosis.");
}

QString pageText(int page, int pages) {
    return SummaryTexts::tr("Page %1 of %2").arg(page).arg(pages);
}

ReportTable nowAndBefore(const PtSummary& summary) {
    const Day last = summary.now.days.to;
    const PlanSums& plan = summary.now.plan;
    const bool planned = plan.planned > 0 || plan.pausedDays > 0 ||
                         (summary.before && summary.before->plan.planned > 0);
    ReportTable table{SummaryTexts::tr("Now and before"),
                      {QString(), periodText(summary.now.days, last)},
                      {},
                      {}};
    if (summary.before)
        table.columns << periodText(summary.before->days, last);
    if (summary.entries == 0 && !summary.before && !planned)
        return table;
    const auto add = [&](const QString& label, const auto& text) {
        addRow(table, summary, label, text);
    };
    add(SummaryTexts::tr("Sessions"), [](const PtPeriod& p) { return number(p.sessions); });
    add(SummaryTexts::tr("Sessions a week"), weeklyText);
    if (planned)
        add(SummaryTexts::tr("The plan had"), [](const PtPeriod& p) { return planText(p.plan); });
    add(SummaryTexts::tr("Minutes of a session"),
        [](const PtPeriod& p) { return numbersText(p.minutes); });
    add(SummaryTexts::tr("Largest size used"),
        [](const PtPeriod& p) { return p.largest ? mmText(*p.largest) : QString(); });
    if (summary.now.largest || (summary.before && summary.before->largest))
        add(SummaryTexts::tr("Pain during at that size, 0 to 10"), painText);
    else
        add(SummaryTexts::tr("Pain during, 0 to 10"),
            [](const PtPeriod& p) { return numbersText(p.painOfAny); });
    add(SummaryTexts::tr("How it felt, in words"),
        [](const PtPeriod& p) { return countedWords(p.words); });
    add(SummaryTexts::tr("Depth, the deepest each time"), depthText);
    add(SummaryTexts::tr("Stopped sooner"),
        [](const PtPeriod& p) { return number(p.stoppedSooner); });
    add(SummaryTexts::tr("Days with bleeding, periods apart"),
        [](const PtPeriod& p) { return number(p.bleedingDays); });
    return table;
}

ReportTable bySize(const PtSummary& summary, std::size_t most) {
    std::vector<PtSize> shown = summary.sizes;
    if (shown.size() > most) {
        std::stable_sort(shown.begin(), shown.end(),
                         [](const PtSize& a, const PtSize& b) { return a.sessions > b.sessions; });
        shown.erase(shown.begin() + static_cast<std::ptrdiff_t>(most), shown.end());
        std::sort(shown.begin(), shown.end(),
                  [](const PtSize& a, const PtSize& b) { return a.diameter < b.diameter; });
    }
    ReportTable table{SummaryTexts::tr("By size"), {SummaryTexts::tr("Size")}, {}, {}};
    for (const PtSize& size : shown)
        table.rows.push_back({mmText(size.diameter)});
    const auto add = [&](const QString& column, const auto& text) {
        const auto isSaid = [&](const PtSize& size) { return !text(size).isEmpty(); };
        if (std::none_of(shown.begin(), shown.end(), isSaid))
            return;
        table.columns << column;
        for (std::size_t i = 0; i < shown.size(); ++i)
            table.rows[i] << (isSaid(shown[i]) ? text(shown[i]) : QStringLiteral("–"));
    };
    add(SummaryTexts::tr("Sessions"), [](const PtSize& s) { return number(s.sessions); });
    const auto anyHasMedian = [&](std::vector<int> PtSize::*values) {
        return std::any_of(shown.begin(), shown.end(), [&](const PtSize& size) {
            return (size.*values).size() >= fewestForMedian;
        });
    };
    add(anyHasMedian(&PtSize::minutes)
            ? SummaryTexts::tr("Minutes with it each time: median (range)")
            : SummaryTexts::tr("Minutes with it each time"),
        [](const PtSize& s) { return spreadText(s.minutes); });
    add(anyHasMedian(&PtSize::pain) ? SummaryTexts::tr("Pain with it, 0 to 10: median (range)")
                                    : SummaryTexts::tr("Pain with it, 0 to 10"),
        painAtSizeText);
    add(SummaryTexts::tr("How it felt, in words"),
        [](const PtSize& s) { return countedWords(s.words); });
    if (shown.size() < summary.sizes.size())
        table.notes << SummaryTexts::tr("%Ln sizes used less often are not listed.", nullptr,
                                        static_cast<int>(summary.sizes.size() - shown.size()));
    const auto isFew = [](const std::vector<int>& values) {
        return values.size() > 1 && values.size() < fewestForMedian;
    };
    const bool mixed = anyHasMedian(&PtSize::minutes) || anyHasMedian(&PtSize::pain);
    if (mixed && std::any_of(shown.begin(), shown.end(),
                             [&](const PtSize& s) { return isFew(s.minutes) || isFew(s.pain); }))
        table.notes << SummaryTexts::tr("Fewer than %1 numbers are listed one by one.")
                           .arg(number(static_cast<int>(fewestForMedian)));
    if (std::any_of(shown.begin(), shown.end(),
                    [](const PtSize& s) { return s.painOfSession > 0; }))
        table.notes << SummaryTexts::tr(
            "* given for the session as a whole, counted for its largest size");
    return table;
}

QString painChartTitle() {
    return SummaryTexts::tr("Pain, 0 to 10");
}

QString sizeByMonthText() {
    return SummaryTexts::tr(
        "Each month: typical size as a level, smallest to largest as a thin line");
}

QString painByMonthText() {
    return SummaryTexts::tr(
               "Each month: typical value (median) on the line, the middle half as a box, lowest "
               "to highest as a thin line; fewer than %1 values one by one")
        .arg(number(static_cast<int>(fewestForMedian)));
}

QString wordsByMonthText(int most) {
    return SummaryTexts::tr("Each month: the more often, the thicker; the thickest is %Ln times",
                            nullptr, most);
}

QString mmNumberText(double mm) {
    return SummaryTexts::tr("%1 mm").arg(QLocale().toString(mm));
}

QString hatchText() {
    return SummaryTexts::tr("Hatched: pauses");
}

std::vector<ReportSection> reportSections(const PtSummary& summary) {
    std::vector<ReportSection> sections;
    const auto add = [&](const QString& heading, const QStringList& lines) {
        if (!lines.isEmpty())
            sections.push_back({heading, lines});
    };
    if (summary.choices.plan) {
        add(SummaryTexts::tr("The plan"), planLines(summary));
        add(SummaryTexts::tr("Pauses"), pauseLines(summary));
    }
    if (summary.choices.reasons)
        add(SummaryTexts::tr("Reasons for stopping"), stopReasonLines(summary));
    if (summary.choices.helped)
        add(SummaryTexts::tr("Noted with sessions"), helpedLines(summary));
    if (!summary.medicines.empty())
        add(SummaryTexts::tr("Medicines, days with each"), {countedText(summary.medicines)});
    add(SummaryTexts::tr("At ease, 0 to 10"), easeLines(summary));
    add(SummaryTexts::tr("What I would like to be easier, 0 to 10 as hard as I can imagine"),
        goalLines(summary));
    add(SummaryTexts::tr("Felt outside sessions, 0 to 10"), ratedLines(summary.symptoms));
    add(SummaryTexts::tr("Tried now and then, pain 0 to 10"), ratedLines(summary.trials));
    add(SummaryTexts::tr("Milestones"), milestoneLines(summary));
    add(SummaryTexts::tr("Scores from questionnaires, as noted"), scoreLines(summary));
    return sections;
}

QString questionsHeading() {
    return SummaryTexts::tr("What I would like to ask");
}

QString questionText(const std::string& question) {
    const QString text = toQString(question).simplified();
    return text.size() > longestNote ? text.left(longestNote) + u'…' : text;
}

QString moreQuestionsText(int count) {
    return SummaryTexts::tr("%Ln more questions did not fit.", nullptr, count);
}

QString notesHeading() {
    return SummaryTexts::tr("Notes");
}

QString noteLine(const DatedNote& note, Day today) {
    const QString text = toQString(note.text).simplified();
    const QString whole = text.size() > longestNote ? text.left(longestNote) + u'…' : text;
    return SummaryTexts::tr("%1: %2").arg(dateText(note.day, today), whole);
}

QString moreNotesText(int count) {
    return SummaryTexts::tr("%Ln more notes did not fit.", nullptr, count);
}

QString coverageText(const PtSummary& summary) {
    int words = 0;
    for (const int count : summary.now.words)
        words += count;
    QStringList left;
    if (!summary.choices.notes && summary.notesNoted > 0)
        left << SummaryTexts::tr("notes (%1)").arg(number(summary.notesNoted));
    if (!summary.choices.questions && summary.questionsWritten > 0)
        left << SummaryTexts::tr("questions (%1)").arg(number(summary.questionsWritten));
    if (!summary.choices.charts && !summary.points.empty())
        left << SummaryTexts::tr("charts");
    if (!summary.choices.plan && (summary.plan || !summary.pauses.empty()))
        left << SummaryTexts::tr("the plan");
    if (!summary.choices.reasons && !summary.stopReasons.empty())
        left << SummaryTexts::tr("reasons for stopping");
    if (!summary.choices.helped && (!summary.helped.empty() || summary.numbingGel > 0))
        left << SummaryTexts::tr("what was noted with sessions");
    if (!summary.choices.mood && summary.now.sessions > 0)
        left << SummaryTexts::tr("how at ease");
    const auto counted = [&](bool chosen, int count, const QString& what) {
        if (!chosen && count > 0)
            left << SummaryTexts::tr("%1 (%2)").arg(what, number(count));
    };
    counted(summary.choices.goals, summary.goalsWritten, SummaryTexts::tr("what to make easier"));
    counted(summary.choices.symptoms, summary.symptomsNoted, SummaryTexts::tr("what was felt"));
    counted(summary.choices.trials, summary.trialsNoted, SummaryTexts::tr("what was tried"));
    counted(summary.choices.milestones, summary.milestonesNoted, SummaryTexts::tr("milestones"));
    counted(summary.choices.scores, summary.scoresNoted,
            SummaryTexts::tr("scores of questionnaires"));
    counted(summary.choices.medicines, summary.medicinesNoted, SummaryTexts::tr("medicines"));
    const QString had = SummaryTexts::tr("Of %Ln sessions, %1 had pain as a number and %2 a word.",
                                         nullptr, summary.now.sessions)
                            .arg(number(summary.withNumbers), number(words));
    QStringList said;
    if (summary.now.sessions > 0)
        said << had;
    if (!left.isEmpty())
        said << SummaryTexts::tr("Left out: %1.").arg(left.join(QStringLiteral(", ")));
    return said.join(QLatin1Char(' '));
}

} // namespace frond
