// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/overtimeviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/base/filedialogs.h"
#include "app/viewmodels/kit/kittext.h"
#include "app/viewmodels/overtime/overtimecharts.h"
#include "app/viewmodels/overtime/overtimetext.h"
#include "app/viewmodels/overtime/periodcharts.h"
#include "app/viewmodels/transfer/savedfile.h"
#include "app/viewmodels/visit/reports.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/plan/pause.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>
#include <variant>

namespace frond {

namespace {

/// Ranges are counted in days, so that no month is longer than another.
struct RangeChoice {
    const char* value;
    const char* text;
    Days days; ///< today included; 0: from the first entry on
};
constexpr std::array choices{
    RangeChoice{"month", QT_TRANSLATE_NOOP("frond::OverTimeViewModel", "1 month"), Days{30}},
    RangeChoice{"quarter", QT_TRANSLATE_NOOP("frond::OverTimeViewModel", "3 months"), Days{91}},
    RangeChoice{"year", QT_TRANSLATE_NOOP("frond::OverTimeViewModel", "1 year"), Days{365}},
    RangeChoice{"all", QT_TRANSLATE_NOOP("frond::OverTimeViewModel", "All"), Days{0}}};

/// Ascending, each once.
std::vector<Millimetres> fixedSizes(const Kit& kit) {
    std::vector<Millimetres> sizes;
    for (const KitItem& item : kit.items) {
        if (const auto* fixed = std::get_if<FixedSize>(&item.size))
            sizes.push_back(fixed->diameter);
    }
    std::sort(sizes.begin(), sizes.end());
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
    return sizes;
}

} // namespace

OverTimeViewModel::OverTimeViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_sessions(ports.sessions)
    , m_sums(ports.sums)
    , m_kits(ports.kits)
    , m_plans(ports.plans)
    , m_pauses(ports.pauses)
    , m_milestones(ports.milestones)
    , m_files(ports.files)
    , m_reports(ports.reports)
    , m_clock(ports.clock)
    , m_group(toQString(defaultGroup))
    , m_summary{DayRange{}}
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Notes | Topic::Kit | Topic::Plan | Topic::Pauses |
                   Topic::Today,
               Reload::Start::WhenShown, [this] { load(); }) {}

void OverTimeViewModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void OverTimeViewModel::setRange(const QString& range) {
    const bool dates = range == QLatin1String("dates");
    const bool known =
        dates || std::any_of(choices.begin(), choices.end(), [&](const RangeChoice& choice) {
            return range == QLatin1String(choice.value);
        });
    if (!known || range == m_range)
        return;
    if (dates)
        m_dates = m_summary.range;
    m_range = range;
    emit changed();
    reload();
}

void OverTimeViewModel::show(DayRange range) {
    const Day today = m_clock.now().day();
    range.to = std::min(range.to, today);
    range.from = std::min(range.from, range.to);
    m_range = QStringLiteral("dates");
    m_dates = range;
    emit changed();
    reload();
}

void OverTimeViewModel::showDates(const QString& from, const QString& to) {
    const auto first = parseDay(toStd(from));
    const auto last = parseDay(toStd(to));
    if (first && last && std::max(*first, *last) <= m_clock.now().day())
        show({std::min(*first, *last), std::max(*first, *last)});
}

void OverTimeViewModel::zoomIn(double x) {
    if (m_byEntry)
        showAround(x, 0.5);
    else
        show(periodOf(Day{Days{static_cast<int>(std::floor(x))}}, m_level));
}

void OverTimeViewModel::zoomOut(double x) {
    showAround(x, 2);
}

void OverTimeViewModel::zoom(double factor) {
    const DayRange now = m_summary.range;
    showAround(dayX(now.from) + static_cast<double>((now.to - now.from).count() + 1) / 2, factor);
}

QString OverTimeViewModel::periodText() const {
    return frond::periodText(m_summary.range, m_clock.now().day());
}

void OverTimeViewModel::showAround(double x, double factor) {
    constexpr Days shortest{7};
    const Day today = m_clock.now().day();
    const DayRange now = m_summary.range;
    const auto length = static_cast<double>((now.to - now.from).count() + 1);
    const Days longest = std::max(shortest, today - m_firstDay + Days{1});
    const Days days =
        std::clamp(Days{static_cast<int>(std::lround(length * factor))}, shortest, longest);
    // What is under the finger stays there, as far as there are days on both sides.
    const double before = std::clamp((x - dayX(now.from)) / length, 0.0, 1.0);
    const double first = std::round(x - before * static_cast<double>(days.count()));
    const Day from{Days{static_cast<int>(first)}};
    const Day earliest = std::min(m_firstDay, today - days + Days{1});
    show({std::clamp(from, earliest, today - days + Days{1}),
          std::clamp(from, earliest, today - days + Days{1}) + days - Days{1}});
}

void OverTimeViewModel::pan(double share) {
    const DayRange now = m_summary.range;
    const Days length = now.to - now.from;
    Days by{static_cast<int>(std::lround(share * static_cast<double>(length.count() + 1)))};
    by = std::min(by, m_clock.now().day() - now.to);
    by = std::max(by, std::min(Days{0}, m_firstDay - now.from));
    if (by != Days{0})
        show({now.from + by, now.to + by});
}

void OverTimeViewModel::setTableActive(bool active) {
    if (active == m_tableActive)
        return;
    m_tableActive = active;
    if (active && m_tableStale && !m_reload.isStale())
        loadTable();
    emit changed();
}

QString OverTimeViewModel::weeksText() const {
    return tr("%Ln weeks", nullptr,
              static_cast<int>(periodsOf(m_summary.range, Level::Week).size()));
}

void OverTimeViewModel::setGroup(const QString& group) {
    if (group == m_group)
        return;
    m_group = group;
    emit groupChanged();
    reload();
}

QList<Choice> OverTimeViewModel::ranges() const {
    QList<Choice> list;
    for (const RangeChoice& choice : choices)
        list << frond::choice(choice.value, tr(choice.text));
    return list;
}

void OverTimeViewModel::setShowBefore(bool show) {
    if (show == m_showBefore)
        return;
    m_showBefore = show;
    present();
}

void OverTimeViewModel::setShowAfter(bool show) {
    if (show == m_showAfter)
        return;
    m_showAfter = show;
    present();
}

void OverTimeViewModel::setHidePlan(bool hide) {
    if (hide == m_hidePlan)
        return;
    m_hidePlan = hide;
    present();
}

void OverTimeViewModel::setNotesOnly(bool notesOnly) {
    if (notesOnly == m_notesOnly)
        return;
    m_notesOnly = notesOnly;
    present();
}

std::optional<std::string> OverTimeViewModel::partOfKit() const {
    return m_groups.isEmpty() ? std::nullopt : std::optional(toStd(m_group));
}

void OverTimeViewModel::load() {
    const Day today = m_clock.now().day();
    const Kit kit = m_kits.kit();
    m_groups = groupChoices(kit);
    m_kitSizes = fixedSizes(kit);
    m_history = m_plans.planHistory(toStd(m_group));
    const std::optional<std::string> part = partOfKit();
    const auto entries = m_sessions.days();
    m_firstDay = entries ? std::min(entries->from, today) : today;
    DayRange range = chosenDays(today);
    std::vector<PeriodSums> whole;
    Level firstLevel = Level::Month;
    if (range.from == Day::min()) {
        // All begins with the first entry: an empty stretch before it, of a plan made later, says
        // nothing.
        const DayRange all{m_firstDay, today};
        firstLevel = isDrawnByEntry(all) ? Level::Month : levelOf(all);
        whole = m_sums.sums(all, firstLevel, part, SumsDetail::Numbers);
        range.from = whole.empty() ? today : whole.front().sums.entries->from;
        if (!whole.empty())
            whole.front().days.from = range.from;
    }
    m_byEntry = isDrawnByEntry(range);
    m_level = m_byEntry ? Level::Week : levelOf(range);
    m_points.clear();
    if (m_byEntry) {
        std::vector<Session> sessions = m_sessions.list(range.from, range.to);
        if (part)
            sessions = ofGroup(sessions, kit, *part);
        m_periods = byPeriod(sessions, range, Level::Week, asWritten);
        m_points = chartPoints(sessions, range);
    } else if (m_level == firstLevel && !whole.empty()) {
        m_periods = std::move(whole);
    } else {
        m_periods = m_sums.sums(range, m_level, part, SumsDetail::Numbers);
    }
    m_all = together(m_periods);
    m_rests = m_pauses.pauses();
    m_summary = summarize(m_all, m_history, m_rests, range);
    m_each = summarizeEach(m_periods, m_level, m_history, m_rests, range);
    m_largest = largestInPlan(m_history, range);
    m_milestoneDays.clear();
    for (const Milestone& milestone : m_milestones.list()) {
        if (range.contains(milestone.day))
            m_milestoneDays.push_back(milestone.day);
    }
    m_empty = m_all.sessions() == 0 && !m_sessions.newest();
    m_hasPlan = !m_history.empty();
    m_tableStale = true;
    present();
}

void OverTimeViewModel::loadTable() {
    const DayRange range = m_summary.range;
    const bool withPlan = !m_hidePlan && !m_notesOnly;
    const auto weeks =
        m_level == Level::Week
            ? m_each
            : summarizeEach(m_sums.sums(range, Level::Week, partOfKit(), SumsDetail::Numbers),
                            Level::Week, m_history, m_rests, range);
    m_weeks.show(weeks, m_clock.now().day(), withPlan,
                 m_notesOnly ? Counted::Entries : Counted::Sessions);
    m_tableStale = false;
}

void OverTimeViewModel::savePicture(ChartModel* chart, const QString& format) {
    if (!chart || chart->isEmpty())
        return;
    const bool svg = format == QLatin1String("svg");
    const QString name = QStringLiteral("chart-") + toDay().left(7) +
                         (svg ? QLatin1String(".svg") : QLatin1String(".png"));
    // As it is when the file is chosen, which may be later.
    m_files.save(name, svg ? tr("Drawing (*.svg)") : tr("Picture (*.png)"),
                 [this, chart, svg](const QString& path) {
                     saveAndSay(m_files, path,
                                m_reports.picture(chart->content(), periodText(),
                                                  svg ? PictureFormat::Svg : PictureFormat::Png),
                                [this](const QString& sentence) {
                                    m_said = sentence;
                                    emit saidChanged();
                                });
                 });
}

QString OverTimeViewModel::entryNear(double x, double reach) const {
    const ChartPoint* closest = nullptr;
    for (const ChartPoint& point : m_points) {
        const double distance = std::abs(chartX(point.day, point.at) - x);
        if (distance <= reach) {
            closest = &point;
            reach = distance;
        }
    }
    return closest ? toQString(closest->session.toText()) : QString();
}

DayRange OverTimeViewModel::chosenDays(Day today) const {
    if (m_range == QLatin1String("dates"))
        return m_dates;
    for (const RangeChoice& choice : choices) {
        if (m_range == QLatin1String(choice.value) && choice.days > Days{0})
            return {today - choice.days + Days{1}, today};
    }
    return {Day::min(), today};
}

void OverTimeViewModel::addRestsAndMilestones(ChartModel::Content& content) const {
    const DayRange range = m_summary.range;
    for (const Pause& pause : m_rests) {
        const Day to = std::min(pause.to.value_or(range.to), range.to);
        const Day from = std::max(pause.from, range.from);
        if (from <= to)
            content.rests << ChartPause{dayX(from), dayX(to) + 1};
    }
    for (const Day day : m_milestoneDays)
        content.milestones << dayX(day) + 0.5;
    QStringList legend;
    if (!content.legend.isEmpty())
        legend << content.legend;
    if (!content.rests.isEmpty())
        legend << tr("hatched resting");
    if (!content.milestones.isEmpty())
        legend << tr("◆ milestone");
    content.legend = legend.join(QStringLiteral(" · "));
}

void OverTimeViewModel::present() {
    if (m_reload.isStale()) // nothing was read yet; load() comes here again
        return;
    const Day today = m_clock.now().day();
    const DayRange range = m_summary.range;
    const bool withPlan = !m_hidePlan && !m_notesOnly;
    m_headline = countText(m_summary.sessions, m_notesOnly ? Counted::Entries : Counted::Sessions);
    m_sentence = rangeSentence(m_summary, today, withPlan);
    m_bySize = sizeRows(m_summary);
    m_hasBefore = !m_all.of(RatingOf::PainBefore).isEmpty();
    m_hasAfter = !m_all.of(RatingOf::PainAfter).isEmpty();
    const std::span<const LargestSpan> largest =
        withPlan ? std::span<const LargestSpan>(m_largest) : std::span<const LargestSpan>();
    const FeltLines lines{.before = m_showBefore, .after = m_showAfter};
    const PeriodCharts charts{range, m_level, m_periods, m_all};
    const auto show = [&](ChartModel& chart, ChartModel::Content byEntry,
                          const std::function<ChartModel::Content()>& byPeriod) {
        ChartModel::Content content = m_byEntry ? std::move(byEntry) : byPeriod();
        addRestsAndMilestones(content);
        chart.show(std::move(content));
    };
    show(m_size, sizeChart(m_points, range, largest, m_kitSizes),
         [&] { return sizeChart(charts, largest, m_kitSizes); });
    show(m_felt, feltChart(m_points, range, lines), [&] { return feltChart(charts, lines); });
    show(m_words, wordsChart(m_points, range), [&] { return wordsChart(charts); });
    show(m_ease, easeChart(m_points, range), [&] { return easeChart(charts); });
    show(m_depth, depthChart(m_points, range), [&] { return depthChart(charts); });
    m_minutes.show(minutesChart(m_each, m_level, range, withPlan));
    m_tableStale = true;
    if (m_tableActive)
        loadTable();
    emit changed();
}

} // namespace frond
