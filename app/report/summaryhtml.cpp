// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/summaryhtml.h"

#include "app/report/chartplot.h"
#include "app/report/summarycharts.h"
#include "app/report/summarytext.h"
#include "app/translations/personswords.h"

#include <QString>
#include <algorithm>

namespace frond {

namespace {

/// Lengths follow the size of the letters, so that a larger text cuts nothing. The colours are the
/// screen's (Theme.qml); on paper all is black and grey, and each series has a mark of its own.
constexpr const char* style = R"css(
:root { color-scheme: light dark; --ground: #fff; --text: #1b211e; --quiet: #4c5751; --line: #d9ded7;
  --size: #2f5d50; --before: #855a00; --during: #1b3f73; --after: #4f93b8; --words: #1b3f73; }
@media (prefers-color-scheme: dark) { :root { --ground: #111513; --text: #e6ebe7; --quiet: #afbbb4;
  --line: #313935; --size: #9ccfbf; --before: #e0ae45; --during: #f2f5f3; --after: #4c93c4;
  --words: #f2f5f3; } }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem; background: var(--ground);
  color: var(--text); font: 1rem/1.5 "Noto Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.3; font-weight: 600; }
h2 { margin: 0 0 .5rem; font-size: 1.125rem; line-height: 1.4; font-weight: 600; text-align: start; }
p { margin: 0; }
ul { margin: 0; padding: 0 1.25rem; }
section { margin-top: 2rem; }
footer { margin-top: 2rem; font-size: .875rem; color: var(--quiet); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .375rem .75rem .375rem 0; border-top: 1px solid var(--line);
  font-weight: 400; text-align: start; vertical-align: top; }
thead th { font-size: .875rem; color: var(--quiet); }
.beside th, .beside td { width: 33%; }
.wide { overflow-x: auto; }
.sizes th, .sizes td { overflow-wrap: normal; padding-inline-end: .5rem; }
.sizes tbody th { white-space: nowrap; }
@media (max-width: 26rem) { .sizes tbody th { white-space: normal; } .sizes { font-size: .875rem; } .sizes thead th { font-size: .8125rem; } }
.note { margin-top: .25rem; font-size: .8125rem; color: var(--quiet); }
figure { display: flow-root; margin: 0; font-size: .8125rem; color: var(--quiet); }
svg { overflow: visible; }
.chart { display: block; box-sizing: content-box; width: calc(100% - 9.25em); height: 12em;
  margin: .75em 6.75em 1.75em 2.5em; fill: var(--quiet); }
.named .chart { width: calc(100% - 12em); margin-left: 5.25em; }
.pain, .words { height: 10em; }
.grid { stroke: var(--line); }
.hatch { stroke: var(--line); stroke-width: 2; }
.y text { text-anchor: end; }
@media (max-width: 22rem) { .middle { display: none; } }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.key-size { --ink: var(--size); }
.key-before { --ink: var(--before); }
.key-during { --ink: var(--during); }
.key-after { --ink: var(--after); }
.key-words { --ink: var(--words); }
.key-plan { --ink: var(--quiet); }
.series { fill: var(--ink); }
.series .line { fill: none; stroke: var(--ink); }
.key-during .line { stroke-width: 2.5; }
.key-before .line { stroke-dasharray: 2 4; }
.key-after .line { stroke-dasharray: 8 4; }
.months .half { fill: var(--ink); stroke: none; opacity: .25; }
.months .range { fill: none; stroke: var(--ink); vector-effect: non-scaling-stroke; }
.key-plan .line { stroke-width: 1.25; stroke-dasharray: 6 4; }
.key-before path { fill: var(--ground); stroke: var(--ink); stroke-width: 1.5; }
@media print {
  @page { margin: 15mm; }
  :root { color-scheme: light; --ground: #fff; --text: #000; --quiet: #464646; --line: #bebebe;
    --size: #000; --before: #000; --during: #000; --after: #000; --words: #000; }
  body { max-width: none; padding: 1pt; font-size: 9.5pt; line-height: 1.4; }
  h1 { font-size: 18pt; }
  h2 { margin-bottom: .25rem; font-size: 11pt; break-after: avoid; }
  section, footer { margin-top: 10pt; }
  thead th, figure, footer, .note { font-size: 8pt; }
  tr, figure, li { break-inside: avoid; }
  .wide { overflow: visible; }
}
)css";

/// Of a person's text what could be taken for markup is written as a reference; what ends a line,
/// or turns the order of what stands around it (isLineControl in core/base/text.h), is a blank.
QString escaped(const QString& text) {
    QString safe;
    safe.reserve(text.size());
    for (const uint character : text.toUcs4()) {
        const auto between = [&](uint first, uint last) {
            return character >= first && character <= last;
        };
        if (character < 0x20 || between(0x7F, 0x9F) || between(0x2028, 0x202E) ||
            between(0x2066, 0x2069))
            safe += QLatin1Char(' ');
        else if (QChar::isSurrogate(character) || QChar::isNonCharacter(character))
            safe += QChar(QChar::ReplacementCharacter);
        else if (character == '\'')
            safe += QLatin1String("&#39;");
        else
            safe +=
                QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1).toHtmlEscaped();
    }
    return safe;
}

/// `tag` may carry attributes; `inner` is markup.
QString element(const QString& tag, const QString& inner) {
    return QLatin1Char('<') + tag + QLatin1Char('>') + inner + QLatin1String("</") +
           tag.section(QLatin1Char(' '), 0, 0) + QLatin1String(">");
}

QString line(const QString& tag, const QString& text) {
    return element(tag, escaped(text)) + QLatin1Char('\n');
}

QString heading(const QString& text) {
    return line(QStringLiteral("h2"), text);
}

QString section(const QString& inner) {
    return element(QStringLiteral("section"), QLatin1Char('\n') + inner) + QLatin1Char('\n');
}

/// One line, or a list. Each begins at the side that its own letters begin at.
QString lines(const QStringList& all) {
    if (all.size() == 1)
        return line(QStringLiteral("p dir=\"auto\""), all.first());
    QString items;
    for (const QString& one : all)
        items += line(QStringLiteral("li dir=\"auto\""), one);
    return element(QStringLiteral("ul"), QLatin1Char('\n') + items) + QLatin1Char('\n');
}

/// `shown` has rows; `kind` is its class.
QString table(const QString& kind, const ReportTable& shown) {
    const auto cells = [](const QStringList& row, const QString& first, const QString& other) {
        QString inner;
        for (qsizetype i = 0; i < row.size(); ++i)
            inner += element(i == 0 ? first : other, escaped(row[i]));
        return element(QStringLiteral("tr"), inner) + QLatin1Char('\n');
    };
    const QString column = QStringLiteral("th scope=\"col\"");
    QString body;
    for (const QStringList& row : shown.rows)
        body += cells(row, QStringLiteral("th scope=\"row\""), QStringLiteral("td"));
    // An empty cell is no header.
    const QString head = cells(
        shown.columns, shown.columns.first().isEmpty() ? QStringLiteral("td") : column, column);
    const QString inner = element(QStringLiteral("caption"), heading(shown.heading)) +
                          element(QStringLiteral("thead"), head) +
                          element(QStringLiteral("tbody"), QLatin1Char('\n') + body);
    QString notes;
    for (const QString& note : shown.notes)
        notes += line(QStringLiteral("p class=\"note\""), note);
    // Where letters are large and words long, it is moved sideways by itself and not the page.
    const QString whole =
        element(QStringLiteral("table class=\"") + kind + QLatin1Char('"'), inner);
    return section(element(QStringLiteral("div class=\"wide\""), whole) + QLatin1Char('\n') +
                   notes);
}

QString tables(const PtSummary& summary) {
    QString all;
    if (summary.entries == 0)
        all = section(line(QStringLiteral("p"), emptyText()));
    if (const ReportTable now = nowAndBefore(summary); !now.rows.empty())
        all += table(QStringLiteral("beside"), now);
    if (const ReportTable sizes = bySize(summary, summary.sizes.size()); !sizes.rows.empty())
        all += table(QStringLiteral("sizes"), sizes);
    return all;
}

/// A share of the plot's width or height.
QString share(double percent) {
    return QString::number(percent, 'f', 2);
}

QString attribute(const char* name, const QString& value) {
    return QLatin1Char(' ') + QLatin1String(name) + QLatin1String("=\"") + value + QLatin1Char('"');
}

QString percent(const char* name, double value) {
    return attribute(name, share(value) + QLatin1Char('%'));
}

QString text(double x, double y, const QString& more, const QString& words) {
    return element(QStringLiteral("text") + percent("x", x) + percent("y", y) + more,
                   escaped(words));
}

QString axes(const ChartModel& chart, const ChartPlot& plot) {
    QString levels;
    for (const QList<ChartTick> ticks = chart.yTicks(); const ChartTick& tick : ticks) {
        const double y = plot.y(tick.value);
        levels += element(QStringLiteral("line class=\"grid\" x2=\"100%\"") + percent("y1", y) +
                              percent("y2", y),
                          QString()) +
                  text(0, y, QStringLiteral(" dx=\"-.5em\" dy=\".35em\""), tick.text);
    }
    QString days;
    for (const QList<ChartTick> ticks = chart.xTicks(); const ChartTick& tick : ticks) {
        // On a narrow screen there is room for the first day and the last.
        QString more = QStringLiteral(" dy=\"1.5em\"");
        if (tick.value >= chart.maxX())
            more += QLatin1String(" text-anchor=\"end\"");
        else if (tick.value > chart.minX())
            more += QLatin1String(" text-anchor=\"middle\" class=\"middle\"");
        days += text(plot.x(tick.value), 100, more, tick.text);
    }
    return element(QStringLiteral("g class=\"y\""), levels) + QLatin1Char('\n') +
           element(QStringLiteral("g"), days) + QLatin1Char('\n');
}

/// What marks an entry stays as large as the letters, however wide the chart is.
QString mark(const QString& key, QPointF at) {
    if (key == QLatin1String("before") || key == QLatin1String("after")) {
        const QString shape = key == QLatin1String("before") ? QStringLiteral("M0-5 4.5 3.5h-9z")
                                                             : QStringLiteral("M-3.5-3.5h7v7h-7z");
        return element(QStringLiteral("svg") + percent("x", at.x()) + percent("y", at.y()),
                       element(QStringLiteral("path") + attribute("d", shape), QString()));
    }
    return element(QStringLiteral("circle r=\".25em\"") + percent("cx", at.x()) +
                       percent("cy", at.y()),
                   QString());
}

QString polyline(const QList<QPointF>& line, const ChartPlot& plot) {
    QStringList points;
    for (const QPointF& point : line)
        points << share(plot.x(point.x())) + QLatin1Char(',') + share(plot.y(point.y()));
    return element(QStringLiteral("polyline class=\"line\"") +
                       attribute("points", points.join(QLatin1Char(' '))),
                   QString());
}

/// The lines are stretched to the width there is; marks and letters are not.
QString stretched(const QString& strokes) {
    return element(QStringLiteral("svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\""),
                   strokes);
}

QString series(const ChartLine& shown, const ChartPlot& plot) {
    QString strokes;
    for (const ChartStroke& path : shown.paths)
        strokes += polyline(path.points, plot);
    QString inner;
    if (!strokes.isEmpty())
        inner = stretched(strokes);
    for (const QPointF& point : shown.marks)
        inner += mark(shown.key, plot.at(point));
    return element(QStringLiteral("g class=\"series key-") + shown.key + QLatin1Char('"'), inner) +
           QLatin1Char('\n');
}

/// As `series`: what is drawn of months is stretched, their dots are not.
QString monthsOf(const SummaryChart& shown, const ChartPlot& plot) {
    const MonthMarks& months = *shown.months;
    // As high as a line where all of it is one value.
    constexpr double lowest = 1.5;
    QString strokes;
    QString boxes;
    for (const QRectF& box : months.boxes) {
        QRectF drawn = QRectF(plot.at(box.topLeft()), plot.at(box.bottomRight())).normalized();
        if (drawn.height() < lowest)
            drawn.adjust(0, (drawn.height() - lowest) / 2, 0, (lowest - drawn.height()) / 2);
        boxes += QLatin1Char('M') + share(drawn.left()) + QLatin1Char(',') + share(drawn.top()) +
                 QLatin1Char('h') + share(drawn.width()) + QLatin1Char('v') +
                 share(drawn.height()) + QLatin1String("h-") + share(drawn.width()) +
                 QLatin1Char('z');
    }
    if (!boxes.isEmpty())
        strokes += element(
            (months.countsWords ? QStringLiteral("path") : QStringLiteral("path class=\"half\"")) +
                attribute("d", boxes),
            QString());
    QString ranges;
    for (const QLineF& range : months.ranges)
        ranges += QLatin1Char('M') + share(plot.x(range.x1())) + QLatin1Char(',') +
                  share(plot.y(range.y1())) + QLatin1Char('V') + share(plot.y(range.y2()));
    if (!ranges.isEmpty())
        strokes +=
            element(QStringLiteral("path class=\"range\"") + attribute("d", ranges), QString());
    for (const QList<QPointF>& line : months.lines)
        strokes += polyline(line, plot);
    QString inner;
    if (!strokes.isEmpty())
        inner = stretched(strokes);
    for (const QPointF& dot : months.dots)
        inner += mark(shown.monthsKey, plot.at(dot));
    return element(QStringLiteral("g class=\"series months key-") + shown.monthsKey +
                       QLatin1Char('"'),
                   inner) +
           QLatin1Char('\n');
}

QString restsOf(const SummaryChart& shown, const ChartPlot& plot) {
    if (shown.rests.empty())
        return {};
    const QString pattern = shown.key + QLatin1String("-rest");
    QString inner = element(
        QStringLiteral("defs"),
        element(QStringLiteral("pattern width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" "
                               "patternTransform=\"rotate(45)\"") +
                    attribute("id", pattern),
                element(QStringLiteral("line class=\"hatch\" y2=\"7\""), QString())));
    for (const ChartRest& rest : shown.rests) {
        const double from = plot.x(rest.from);
        inner += element(QStringLiteral("rect height=\"100%\"") + percent("x", from) +
                             percent("width", plot.x(rest.to) - from) +
                             attribute("fill", QLatin1String("url(#") + pattern + u')'),
                         QString());
    }
    return inner + QLatin1Char('\n');
}

/// Described in the words that the screen has for it.
QString chart(const SummaryChart& shown) {
    constexpr int plotWidth = 440; // of a page between a phone's and a printed one
    constexpr double lineHeight = 11;
    ChartModel model;
    model.show(shown.content);
    model.setPlotWidth(plotWidth);
    const ChartPlot plot(QRectF(0, 0, 100, 100), model);

    const QString title = shown.key + QLatin1String("-title");
    const QString described = shown.key + QLatin1String("-desc");
    QString inner = QLatin1Char('\n') +
                    line(QStringLiteral("title") + attribute("id", title), model.title()) +
                    line(QStringLiteral("desc") + attribute("id", described), model.summary()) +
                    restsOf(shown, plot) + axes(model, plot);
    for (const QList<ChartLine> all = model.lines(); const ChartLine& one : all)
        inner += series(one, plot);
    if (shown.months)
        inner += monthsOf(shown, plot);
    for (const ChartEnd& end : chartEnds(model, shown, plot, lineHeight))
        inner += text(100, end.y, QStringLiteral(" dx=\".5em\" dy=\".35em\""), end.text);
    QString figure =
        element(QStringLiteral("svg role=\"img\" class=\"chart ") + shown.key + QLatin1Char('"') +
                    attribute("aria-labelledby", title + QLatin1Char(' ') + described),
                inner) +
        QLatin1Char('\n');
    if (!model.caption().isEmpty())
        figure += line(QStringLiteral("figcaption"), model.caption());
    return section(heading(model.title()) + element(QStringLiteral("figure"), figure));
}

/// The same axis of days above each other, so they have the same edges: wide ones where words stand
/// there.
QString charts(const PtSummary& summary) {
    QString all;
    bool named = false;
    for (const SummaryChart& one : summaryCharts(summary)) {
        all += chart(one);
        named = named || one.key == QLatin1String("words");
    }
    return named ? element(QStringLiteral("div class=\"named\""), all) : all;
}

QString body(const PtSummary& summary, const ReportOptions& options) {
    const bool whole = !summary.choices.questionsAlone;
    QString main;
    if (whole) {
        main = tables(summary) + charts(summary);
        for (const ReportSection& one : reportSections(summary))
            main += section(heading(one.heading) + lines(one.lines));
    }
    QStringList questions;
    for (const std::string& question : summary.questions)
        questions << questionText(question);
    if (!questions.isEmpty())
        main += section(heading(questionsHeading()) + lines(questions));
    QStringList notes;
    for (const DatedNote& note : summary.notes)
        notes << noteLine(note, summary.now.days.to);
    if (whole && !notes.isEmpty())
        main += section(heading(notesHeading()) + lines(notes));
    if (const QString said = coverageText(summary); whole && !said.isEmpty())
        main += section(line(QStringLiteral("p"), said));
    return element(QStringLiteral("header"),
                   line(QStringLiteral("h1"), reportTitle()) +
                       line(QStringLiteral("p dir=\"auto\""), reportPeriod(summary, options))) +
           QLatin1Char('\n') + element(QStringLiteral("main"), QLatin1Char('\n') + main) +
           QLatin1Char('\n') + line(QStringLiteral("footer"), footText());
}

} // namespace

QByteArray summaryHtml(const PtSummary& summary, const ReportOptions& options) {
    const ClinicalWords said(options.clinicalWords);
    // Whatever a text could still hold, a browser runs nothing and asks for nothing.
    const QString head =
        QStringLiteral("<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" "
                       "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<title>Summary</title>\n");
    const QString page =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n") +
        element(QStringLiteral("head"), QLatin1Char('\n') + head +
                                            element(QStringLiteral("style"), QLatin1String(style)) +
                                            QLatin1Char('\n')) +
        QLatin1Char('\n') +
        element(QStringLiteral("body"), QLatin1Char('\n') + body(summary, options)) +
        QLatin1String("\n</html>\n");
    return page.toUtf8();
}

} // namespace frond
