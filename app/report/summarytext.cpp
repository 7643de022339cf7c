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

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

QString number(int value) {
    return QLocale().toString(value);
}

QString planText(const PlanSums& plan) {
    QStringList parts{number(plan.planned)};
    if (plan.offDays > 0)
        parts << Texts::tr("%Ln rest days", nullptr, plan.offDays);
    if (plan.pausedDays > 0)
        parts << Texts::tr("%Ln paused days", nullptr, plan.pausedDays);
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
    return Texts::tr("median %1, range %2 to %3, n = %4")
        .arg(QLocale().toString(middle.value_or(0)), number(*low), number(*high),
             number(static_cast<int>(values.size())));
}

QString painText(const PtPeriod& period) {
    const QString text = numbersText(period.pain);
    if (text.isEmpty() || period.painOfSession == 0)
        return text;
    return period.painOfSession == static_cast<int>(period.pain.size())
               ? Texts::tr("%1, given for the session as a whole").arg(text)
               : Texts::tr("%1 (%2 of them given for the session as a whole)")
                     .arg(text, number(period.painOfSession));
}

QString countedText(const std::vector<CountedText>& list) {
    QStringList parts;
    for (std::size_t i = 0; i < std::min(list.size(), mostCounted); ++i)
        parts << Texts::tr("%1 (%2)").arg(toQString(list[i].text).simplified(),
                                          number(list[i].count));
    if (list.size() > mostCounted)
        parts << Texts::tr("%Ln others", nullptr, static_cast<int>(list.size() - mostCounted));
    return parts.join(QStringLiteral(" · "));
}

/// "easy 2, okay 1"; empty without any.
QString countedWords(const std::array<int, 4>& words) {
    const std::array<QString, 4> names{Texts::tr("easy"), Texts::tr("okay"), Texts::tr("hard"),
                                       Texts::tr("too much")};
    QStringList parts;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (words[i] > 0)
            parts << Texts::tr("%1 %2").arg(names[i], number(words[i]));
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
            Texts::tr("%1 (%2)").arg(toQString(one.word).simplified(), number(one.count));
        lines << (parts.isEmpty()
                      ? head
                      : Texts::tr("%1: %2").arg(head, parts.join(QStringLiteral(" · "))));
    }
    if (rated.size() > mostCounted)
        lines << Texts::tr("%Ln others", nullptr, static_cast<int>(rated.size() - mostCounted));
    return lines;
}

QStringList planLines(const PtSummary& summary) {
    if (!summary.plan)
        return {};
    const Plan& plan = *summary.plan;
    const Day today = summary.now.days.to;
    QStringList lines{plan.kind == PlanKind::Own
                          ? toQString(plan.name)
                          : Texts::tr("%1 (%2)").arg(toQString(plan.name), kindText(plan.kind))};
    const std::vector<PhaseDates> dates = phaseDates(plan);
    // Those that are over say nothing about now.
    for (std::size_t i = 0; i < dates.size() && lines.size() < 6; ++i) {
        if (!dates[i].last || *dates[i].last >= summary.now.days.from)
            lines << Texts::tr("%1: %2").arg(phaseDatesText(dates[i], today),
                                             doseText(plan.phases[i]));
    }
    if (plan.breakWords)
        lines << Texts::tr("The clinic on breaks: %1")
                     .arg(toQString(*plan.breakWords).left(longestNote));
    return lines;
}

QStringList pauseLines(const PtSummary& summary) {
    QStringList parts;
    const Day today = summary.now.days.to;
    for (const Pause& pause : summary.pauses) {
        const QString days = pause.to ? periodText({pause.from, *pause.to}, today)
                                      : Texts::tr("from %1").arg(dateText(pause.from, today));
        parts << (pause.reason ? Texts::tr("%1 (%2)").arg(days, pauseReasonText(*pause.reason))
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
        lines << Texts::tr("Numbing gel: %1").arg(number(summary.numbingGel));
    return lines;
}

QStringList easeLines(const PtSummary& summary) {
    QStringList parts;
    if (summary.easeBefore)
        parts << Texts::tr("before: median %1").arg(QLocale().toString(*summary.easeBefore));
    if (summary.easeAfter)
        parts << Texts::tr("after: median %1").arg(QLocale().toString(*summary.easeAfter));
    return parts.isEmpty() ? QStringList() : QStringList{parts.join(QStringLiteral(" · "))};
}

QStringList goalLines(const PtSummary& summary) {
    const Day today = summary.now.days.to;
    const auto valueText = [&](const GoalThenAndNow::Value& value) {
        return Texts::tr("%1 on %2").arg(number(value.value), dateText(value.day, today));
    };
    QStringList lines;
    for (const GoalThenAndNow& goal : summary.goals) {
        const QString text = toQString(goal.text).simplified().left(longestNote);
        if (goal.latest)
            lines << Texts::tr("%1: %2, at first %3")
                         .arg(text, valueText(*goal.latest), valueText(*goal.first));
        else
            lines << (goal.first ? Texts::tr("%1: %2").arg(text, valueText(*goal.first)) : text);
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
            values << Texts::tr("%Ln earlier ones", nullptr, static_cast<int>(first));
        for (std::size_t i = first; i < one.values.size(); ++i)
            values << Texts::tr("%1 on %2")
                          .arg(scoreNumberText(one.values[i].value),
                               dateText(one.values[i].day, today));
        lines << Texts::tr("%1: %2").arg(toQString(one.name).simplified(),
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
    std::replace(cells.begin(), cells.end(), QString(), Texts::tr("not noted"));
    table.rows.push_back(QStringList{label} + cells);
}

/// "2 (1 to 4), n = 6", or each of a few.
QString spreadText(const std::vector<int>& values) {
    if (values.size() < fewestForMedian)
        return listed(values);
    const Spread spread = spreadOf({values.begin(), values.end()}).value();
    const auto text = [](double value) { return QLocale().toString(value); };
    return Texts::tr("%1 (%2 to %3), n = %4")
        .arg(text(spread.typical), text(spread.lowest), text(spread.highest),
             number(static_cast<int>(values.size())));
}

/// A star where some of them were given for the session.
QString painAtSizeText(const PtSize& size) {
    const QString text = spreadText(size.pain);
    return size.painOfSession == 0 ? text
                                   : Texts::tr("%1 (%2*)").arg(text, number(size.painOfSession));
}

QString depthText(const PtPeriod& period) {
    std::vector<double> depths;
    for (const Millimetres depth : period.depths)
        depths.push_back(depth.number());
    const auto spread = spreadOf(depths);
    if (!spread)
        return {};
    if (spread->count >= fewestForMedian)
        return Texts::tr("largest %1, median %2, n = %3")
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
    return Texts::tr("Session summary I chose to share");
}

QString reportPeriod(const PtSummary& summary, const ReportOptions& options) {
    QStringList parts{fullPeriodText(summary.now.days)};
    if (!options.name.isEmpty())
        parts << options.name;
    if (options.birthDate)
        parts << Texts::tr("born %1").arg(fullDateText(*options.birthDate));
    return parts.join(QStringLiteral(" · "));
}

QString emptyText() {
    return Texts::tr("No entries in this period.");
}

QString footText() {
    return Texts::tr("Self-reported. Not a diagnosis.");
}

QString pageText(int page, int pages) {
    return Texts::tr("Page %1 of %2").arg(page).arg(pages);
}

ReportTable nowAndBefore(const PtSummary& summary) {
    const Day last = summary.now.days.to;
    const PlanSums& plan = summary.now.plan;
    const bool planned = plan.planned > 0 || plan.pausedDays > 0 ||
                         (summary.before && summary.before->plan.planned > 0);
    ReportTable table{
        Texts::tr("Now and before"), {QString(), periodText(summary.now.days, last)}, {}, {}};
    if (summary.before)
        table.columns << periodText(summary.before->days, last);
    if (summary.entries == 0 && !summary.before && !planned)
        return table;
    const auto add = [&](const QString& label, const auto& text) {
        addRow(table, summary, label, text);
    };
    add(Texts::tr("Sessions"), [](const PtPeriod& p) { return number(p.sessions); });
    add(Texts::tr("Sessions a week"), weeklyText);
    if (planned)
        add(Texts::tr("The plan had"), [](const PtPeriod& p) { return planText(p.plan); });
    add(Texts::tr("Minutes of a session"),
        [](const PtPeriod& p) { return numbersText(p.minutes); });
    add(Texts::tr("Largest size used"),
        [](const PtPeriod& p) { return p.largest ? mmText(*p.largest) : QString(); });
    if (summary.now.largest || (summary.before && summary.before->largest))
        add(Texts::tr("Pain during at that size, 0 to 10"), painText);
    else
        add(Texts::tr("Pain during, 0 to 10"),
            [](const PtPeriod& p) { return numbersText(p.painOfAny); });
    add(Texts::tr("How it felt, in words"),
        [](const PtPeriod& p) { return countedWords(p.words); });
    add(Texts::tr("Depth, the deepest each time"), depthText);
    add(Texts::tr("Stopped sooner"), [](const PtPeriod& p) { return number(p.stoppedSooner); });
    add(Texts::tr("Days with bleeding, periods apart"),
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
    ReportTable table{Texts::tr("By size"), {Texts::tr("Size")}, {}, {}};
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
    add(Texts::tr("Sessions"), [](const PtSize& s) { return number(s.sessions); });
    const auto anyHasMedian = [&](std::vector<int> PtSize::*values) {
        return std::any_of(shown.begin(), shown.end(), [&](const PtSize& size) {
            return (size.*values).size() >= fewestForMedian;
        });
    };
    add(anyHasMedian(&PtSize::minutes) ? Texts::tr("Minutes with it each time: median (range)")
                                       : Texts::tr("Minutes with it each time"),
        [](const PtSize& s) { return spreadText(s.minutes); });
    add(anyHasMedian(&PtSize::pain) ? Texts::tr("Pain with it, 0 to 10: median (range)")
                                    : Texts::tr("Pain with it, 0 to 10"),
        painAtSizeText);
    add(Texts::tr("How it felt, in words"), [](const PtSize& s) { return countedWords(s.words); });
    if (shown.size() < summary.sizes.size())
        table.notes << Texts::tr("%Ln sizes used less often are not listed.", nullptr,
                                 static_cast<int>(summary.sizes.size() - shown.size()));
    const auto isFew = [](const std::vector<int>& values) {
        return values.size() > 1 && values.size() < fewestForMedian;
    };
    const bool mixed = anyHasMedian(&PtSize::minutes) || anyHasMedian(&PtSize::pain);
    if (mixed && std::any_of(shown.begin(), shown.end(),
                             [&](const PtSize& s) { return isFew(s.minutes) || isFew(s.pain); }))
        table.notes << Texts::tr("Fewer than %1 numbers are listed one by one.")
                           .arg(number(static_cast<int>(fewestForMedian)));
    if (std::any_of(shown.begin(), shown.end(),
                    [](const PtSize& s) { return s.painOfSession > 0; }))
        table.notes << Texts::tr(
            "* given for the session as a whole, counted for its largest size");
    return table;
}

QString painChartTitle() {
    return Texts::tr("Pain, 0 to 10");
}

QString sizeByMonthText() {
    return Texts::tr("Each month: typical size as a level, smallest to largest as a thin line");
}

QString painByMonthText() {
    return Texts::tr(
               "Each month: typical value (median) on the line, the middle half as a box, lowest "
               "to highest as a thin line; fewer than %1 values one by one")
        .arg(number(static_cast<int>(fewestForMedian)));
}

QString wordsByMonthText(int most) {
    return Texts::tr("Each month: the more often, the thicker; the thickest is %Ln times", nullptr,
                     most);
}

QString mmNumberText(double mm) {
    return Texts::tr("%1 mm").arg(QLocale().toString(mm));
}

QString hatchText() {
    return Texts::tr("Hatched: pauses");
}

std::vector<ReportSection> reportSections(const PtSummary& summary) {
    std::vector<ReportSection> sections;
    const auto add = [&](const QString& heading, const QStringList& lines) {
        if (!lines.isEmpty())
            sections.push_back({heading, lines});
    };
    if (summary.choices.plan) {
        add(Texts::tr("The plan"), planLines(summary));
        add(Texts::tr("Pauses"), pauseLines(summary));
    }
    if (summary.choices.reasons)
        add(Texts::tr("Reasons for stopping"), stopReasonLines(summary));
    if (summary.choices.helped)
        add(Texts::tr("Noted with sessions"), helpedLines(summary));
    add(Texts::tr("At ease, 0 to 10"), easeLines(summary));
    add(Texts::tr("What I would like to be easier, 0 to 10 as hard as I can imagine"),
        goalLines(summary));
    add(Texts::tr("Felt outside sessions, 0 to 10"), ratedLines(summary.symptoms));
    add(Texts::tr("Tried now and then, pain 0 to 10"), ratedLines(summary.trials));
    add(Texts::tr("Milestones"), milestoneLines(summary));
    add(Texts::tr("Scores from questionnaires, as noted"), scoreLines(summary));
    return sections;
}

QString questionsHeading() {
    return Texts::tr("What I would like to ask");
}

QString questionText(const std::string& question) {
    const QString text = toQString(question).simplified();
    return text.size() > longestNote ? text.left(longestNote) + u'…' : text;
}

QString moreQuestionsText(int count) {
    return Texts::tr("%Ln more questions did not fit.", nullptr, count);
}

QString notesHeading() {
    return Texts::tr("Notes");
}

QString noteLine(const DatedNote& note, Day today) {
    const QString text = toQString(note.text).simplified();
    const QString whole = text.size() > longestNote ? text.left(longestNote) + u'…' : text;
    return Texts::tr("%1: %2").arg(dateText(note.day, today), whole);
}

QString moreNotesText(int count) {
    return Texts::tr("%Ln more notes did not fit.", nullptr, count);
}

QString coverageText(const PtSummary& summary) {
    int words = 0;
    for (const int count : summary.now.words)
        words += count;
    QStringList left;
    if (!summary.choices.notes && summary.notesNoted > 0)
        left << Texts::tr("notes (%1)").arg(number(summary.notesNoted));
    if (!summary.choices.questions && summary.questionsWritten > 0)
        left << Texts::tr("questions (%1)").arg(number(summary.questionsWritten));
    if (!summary.choices.charts && !summary.points.empty())
        left << Texts::tr("charts");
    if (!summary.choices.plan && (summary.plan || !summary.pauses.empty()))
        left << Texts::tr("the plan");
    if (!summary.choices.reasons && !summary.stopReasons.empty())
        left << Texts::tr("reasons for stopping");
    if (!summary.choices.helped && !summary.helped.empty())
        left << Texts::tr("what was noted with sessions");
    if (!summary.choices.mood && summary.now.sessions > 0)
        left << Texts::tr("how at ease");
    const auto counted = [&](bool chosen, int count, const QString& what) {
        if (!chosen && count > 0)
            left << Texts::tr("%1 (%2)").arg(what, number(count));
    };
    counted(summary.choices.goals, summary.goalsWritten, Texts::tr("what to make easier"));
    counted(summary.choices.symptoms, summary.symptomsNoted, Texts::tr("what was felt"));
    counted(summary.choices.trials, summary.trialsNoted, Texts::tr("what was tried"));
    counted(summary.choices.milestones, summary.milestonesNoted, Texts::tr("milestones"));
    counted(summary.choices.scores, summary.scoresNoted, Texts::tr("scores of questionnaires"));
    const QString had = Texts::tr("Of %Ln sessions, %1 had pain as a number and %2 a word.",
                                  nullptr, summary.now.sessions)
                            .arg(number(summary.withNumbers), number(words));
    QStringList said;
    if (summary.now.sessions > 0)
        said << had;
    if (!left.isEmpty())
        said << Texts::tr("Left out: %1.").arg(left.join(QStringLiteral(", ")));
    return said.join(QLatin1Char(' '));
}

} // namespace frond
