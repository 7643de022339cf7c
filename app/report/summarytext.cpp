// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/summarytext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/note/notetext.h"
#include "app/viewmodels/plan/plantext.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
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

/// At least one.
QString numbersText(const std::vector<int>& values) {
    if (values.size() < fewestForMedian) {
        QStringList each;
        for (const int value : values)
            each << number(value);
        return each.join(QStringLiteral(", "));
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const auto middle = median({values.begin(), values.end()});
    return Texts::tr("median %1, range %2 to %3, n = %4")
        .arg(QLocale().toString(middle.value_or(0)), number(*low), number(*high),
             number(static_cast<int>(values.size())));
}

QString painText(const PtPeriod& period) {
    if (period.pain.empty())
        return Texts::tr("not noted");
    const QString text = numbersText(period.pain);
    if (period.painOfSession == 0)
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

bool hasWords(const PtPeriod& period) {
    return std::any_of(period.words.begin(), period.words.end(), [](int n) { return n > 0; });
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

QString wordsText(const PtPeriod& period) {
    return hasWords(period) ? countedWords(period.words) : Texts::tr("not noted");
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

std::array<QString, 3> row(const QString& label, const PtSummary& summary,
                           const std::function<QString(const PtPeriod&)>& text) {
    return {label, text(summary.now), summary.before ? text(*summary.before) : QString()};
}

} // namespace

QString reportTitle() {
    return Texts::tr("Session summary I chose to share");
}

QString reportPeriod(const PtSummary& summary, const QString& name) {
    const QString period = fullPeriodText(summary.now.days);
    return name.isEmpty() ? period : Texts::tr("%1 · %2").arg(period, name);
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

QString nowAndBeforeHeading() {
    return Texts::tr("Now and before");
}

std::vector<std::array<QString, 3>> nowAndBeforeRows(const PtSummary& summary) {
    const Day last = summary.now.days.to;
    std::vector<std::array<QString, 3>> rows{row(
        QString(), summary, [&](const PtPeriod& period) { return periodText(period.days, last); })};
    rows.push_back(
        row(Texts::tr("Sessions"), summary, [](const PtPeriod& p) { return number(p.sessions); }));
    const bool planned = summary.now.plan.planned > 0 ||
                         (summary.before && summary.before->plan.planned > 0) ||
                         summary.now.plan.pausedDays > 0;
    if (planned)
        rows.push_back(row(Texts::tr("The plan had"), summary,
                           [](const PtPeriod& p) { return planText(p.plan); }));
    rows.push_back(row(Texts::tr("Largest size used"), summary, [](const PtPeriod& p) {
        return p.largest ? mmText(*p.largest) : Texts::tr("not noted");
    }));
    rows.push_back(row(Texts::tr("Pain during at that size, 0 to 10"), summary, painText));
    if (hasWords(summary.now) || (summary.before && hasWords(*summary.before)))
        rows.push_back(row(Texts::tr("How it felt, in words"), summary, wordsText));
    rows.push_back(row(Texts::tr("Stopped sooner"), summary,
                       [](const PtPeriod& p) { return number(p.stoppedSooner); }));
    rows.push_back(row(Texts::tr("Days with bleeding, periods apart"), summary,
                       [](const PtPeriod& p) { return number(p.bleedingDays); }));
    return rows;
}

QString painChartTitle() {
    return Texts::tr("Pain, 0 to 10");
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
    if (!summary.choices.mood)
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
    const QString had =
        Texts::tr("Of %1 sessions, %2 had pain as a number and %3 a word.")
            .arg(number(summary.now.sessions), number(summary.withNumbers), number(words));
    return left.isEmpty() ? had
                          : Texts::tr("%1 Left out: %2.").arg(had, left.join(QStringLiteral(", ")));
}

} // namespace frond
