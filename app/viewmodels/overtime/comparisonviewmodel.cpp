// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/comparisonviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/kit/kittext.h"
#include "app/viewmodels/overtime/observationtext.h"
#include "app/viewmodels/overtime/overtimetext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/overtime/spread.h"
#include "core/overtime/statistics.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "core/session/newestfirst.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <utility>

namespace frond {

namespace {

ComparisonSide sideOf(const QString& text, const std::vector<PainOn>& values) {
    std::array<int, 11> levels{};
    QList<ComparisonDot> dots;
    QStringList spoken;
    for (const auto& [day, pain] : values) {
        dots << ComparisonDot{pain.value(), levels[static_cast<std::size_t>(pain.value())]++};
        spoken.append(QLocale().toString(pain.value()));
    }
    return {text, ComparisonViewModel::tr("%1: %2").arg(text, spoken.join(QStringLiteral(", "))),
            dots};
}

/// What was noted, as a list item: the person's own words stand alone.
QString labelOf(const WithAndWithout& row) {
    if (row.field == "numbing_gel")
        return ComparisonViewModel::tr("Numbing gel");
    if (row.field == "helped")
        return ComparisonViewModel::tr("Someone helped");
    const QString value = toQString(row.value);
    if (row.field == "position")
        return ComparisonViewModel::tr("Position: %1").arg(value);
    if (row.field == "lubricant")
        return ComparisonViewModel::tr("Lubricant: %1").arg(value);
    if (row.field == "warm_up")
        return ComparisonViewModel::tr("Warm-up: %1").arg(value);
    return value;
}

QString sideText(const RatingCounts& counts) {
    const QString entries = ComparisonViewModel::tr("%Ln entries", nullptr, counts.total());
    const Spread spread = *spreadOfCounts(counts.values());
    return ComparisonViewModel::tr("%1, middle %2, half of them from %3 to %4")
        .arg(entries, middleText(spread.typical), middleText(spread.lowerQuartile),
             middleText(spread.upperQuartile));
}

ContextSide contextSide(const QString& name, const RatingCounts& counts) {
    ContextSide side{name, middleText(*counts.median()), QLocale().toString(counts.total()), {}};
    for (const int count : counts.counts())
        side.shares << static_cast<double>(count) / counts.total();
    return side;
}

} // namespace

ComparisonViewModel::ComparisonViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_sessions(ports.sessions)
    , m_sums(ports.sums)
    , m_kits(ports.kits)
    , m_plans(ports.plans)
    , m_pauses(ports.pauses)
    , m_clock(ports.clock)
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Kit | Topic::Plan | Topic::Pauses | Topic::Today,
               Reload::Start::WhenShown, [this] { load(); }) {}

void ComparisonViewModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void ComparisonViewModel::load() {
    const Day today = m_clock.now().day();
    const Kit kit = m_kits.kit();
    const std::optional<std::string> part =
        groupChoices(kit).isEmpty() ? std::nullopt : std::optional(m_group);
    const auto entries = m_sessions.days();
    const DayRange all = entries.value_or(DayRange{today, today});
    const DayRange days = m_days.value_or(all);
    m_sizes = thenAndNow(together(m_sums.sums(all, Level::Month, part, SumsDetail::Numbers)));
    m_contexts = withAndWithout(
        together(m_sums.sums(days, levelOf(days), part, SumsDetail::NumbersAndWords)));
    const PlanHistory history = m_plans.planHistory(m_group);
    const Plan* plan = planOn(history, today);
    m_rule = plan ? plan->readiness : ReadinessRule{};
    m_observation =
        readiness(ofGroup(newestFirst(m_sessions), kit, part), m_pauses.pauses(), m_rule, today);
    if (!chosen()) {
        // The one with the most to show, the largest of them: what is used now.
        const auto most = std::max_element(
            m_sizes.begin(), m_sizes.end(), [](const ThenAndNow& a, const ThenAndNow& b) {
                const auto shown = [](const ThenAndNow& row) {
                    return std::max(row.pain.latest.size(), row.felt.latest.size());
                };
                return std::pair(shown(a), a.diameter) < std::pair(shown(b), b.diameter);
            });
        m_size = most != m_sizes.end() ? std::optional(most->diameter) : std::nullopt;
    }
    emit changed();
}

void ComparisonViewModel::setGroup(const QString& group) {
    if (toStd(group) == std::exchange(m_group, toStd(group)))
        return;
    reload();
}

void ComparisonViewModel::setDays(DayRange days) {
    if (m_days == days)
        return;
    m_days = days;
    reload();
}

QString ComparisonViewModel::daysText() const {
    return m_days ? periodText(*m_days, m_clock.now().day()) : QString();
}

template <class Value>
QString ComparisonViewModel::daysOf(const std::vector<Value>& values) const {
    return periodText({values.front().day, values.back().day}, m_clock.now().day());
}

QString ComparisonViewModel::sizeDays() const {
    const ThenAndNow* row = chosen();
    if (!row || row->pain.latest.empty())
        return {};
    return tr("First: %1. Latest: %2.").arg(daysOf(row->pain.first), daysOf(row->pain.latest));
}

QStringList ComparisonViewModel::words() const {
    const ThenAndNow* row = chosen();
    if (!row || row->felt.first.empty())
        return {};
    const auto line = [&](const QString& side, const std::vector<FeltOn>& values) {
        QStringList words;
        for (const FeltOn& value : values)
            words << feltText(value.felt);
        return tr("%1, %2: %3").arg(side, daysOf(values), words.join(QStringLiteral(", ")));
    };
    if (row->felt.latest.empty())
        return {line(tr("In words"), row->felt.first)};
    return {line(tr("First five in words"), row->felt.first),
            line(tr("Latest five in words"), row->felt.latest)};
}

void ComparisonViewModel::setShowsObservation(bool shows) {
    if (shows == std::exchange(m_showsObservation, shows))
        return;
    emit changed();
}

QString ComparisonViewModel::observationText() const {
    return frond::observationText(m_observation, m_rule);
}

const ThenAndNow* ComparisonViewModel::chosen() const {
    const auto found = std::find_if(m_sizes.begin(), m_sizes.end(), [&](const ThenAndNow& row) {
        return m_size && row.diameter == *m_size;
    });
    return found != m_sizes.end() ? &*found : nullptr;
}

QList<Choice> ComparisonViewModel::sizes() const {
    QList<Choice> list;
    for (const ThenAndNow& row : m_sizes)
        list << choice(QString::fromStdString(row.diameter.toText()), mmText(row.diameter));
    return list;
}

QString ComparisonViewModel::size() const {
    return m_size ? QString::fromStdString(m_size->toText()) : QString();
}

void ComparisonViewModel::setSize(const QString& size) {
    const auto mm = Millimetres::parse(toStd(size));
    if (!mm || m_size == mm)
        return;
    m_size = mm;
    emit changed();
}

QList<ComparisonSide> ComparisonViewModel::sides() const {
    const ThenAndNow* row = chosen();
    if (!row || row->pain.first.empty())
        return {};
    if (row->pain.latest.empty())
        return {sideOf(tr("All entries"), row->pain.first)};
    return {sideOf(tr("First five"), row->pain.first), sideOf(tr("Latest five"), row->pain.latest)};
}

QString ComparisonViewModel::sizeNote() const {
    const ThenAndNow* row = chosen();
    if (!row)
        return tr("When entries have numbers or words, they will show here.");
    if (row->pain.first.empty())
        return row->felt.latest.empty()
                   ? tr("Fewer than ten entries with a word, so there is no then and now yet.")
                   : QString();
    return row->pain.latest.empty() ? tr("Fewer than ten entries with a number, so there is no "
                                         "then and now of them yet.")
                                    : QString();
}

QList<ComparedContext> ComparisonViewModel::contexts() const {
    QList<ComparedContext> list;
    for (const WithAndWithout& row : m_contexts) {
        if (!row.isEnough()) {
            list << ComparedContext{labelOf(row), tr("Too few entries to say."), {}};
            continue;
        }
        list << ComparedContext{
            labelOf(row),
            tr("With: %1. Without: %2.").arg(sideText(row.with), sideText(row.without)),
            {contextSide(tr("With"), row.with), contextSide(tr("Without"), row.without)}};
    }
    return list;
}

} // namespace frond
