// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/comparisonviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/kit/kittext.h"
#include "app/viewmodels/overtime/observationtext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/overtime/statistics.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"
#include "core/session/spelling.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <utility>

namespace frond {

namespace {

ComparisonSide sideOf(const QString& text, const std::vector<int>& values) {
    std::array<int, 11> levels{};
    QList<ComparisonDot> dots;
    QStringList spoken;
    for (const int value : values) {
        dots << ComparisonDot{value, levels[static_cast<std::size_t>(value)]++};
        spoken.append(QLocale().toString(value));
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

QString sideText(int entries, const std::optional<double>& middle) {
    const QString count = ComparisonViewModel::tr("%Ln entries", nullptr, entries);
    return middle ? ComparisonViewModel::tr("%1, middle %2").arg(count, QLocale().toString(*middle))
                  : count;
}

} // namespace

ComparisonViewModel::ComparisonViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_sessions(ports.sessions)
    , m_folding(ports.folding)
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
    std::vector<Session> all = m_sessions.list(std::nullopt, std::nullopt);
    const Kit kit = m_kits.kit();
    if (!groupChoices(kit).isEmpty())
        all = ofGroup(all, kit, m_group);
    m_sizes = thenAndNow(all);
    m_contexts = withAndWithout(spelledAlike(all, m_folding));
    const Day today = m_clock.now().day();
    const PlanHistory history = m_plans.planHistory(m_group);
    const Plan* plan = planOn(history, today);
    m_rule = plan ? plan->readiness : ReadinessRule{};
    m_observation = readiness(all, m_pauses.pauses(), m_rule, today);
    if (!chosen()) {
        // The one with the most to show, the largest of them: what is used now.
        const auto most = std::max_element(
            m_sizes.begin(), m_sizes.end(), [](const ThenAndNow& a, const ThenAndNow& b) {
                return a.latest.size() < b.latest.size() ||
                       (a.latest.size() == b.latest.size() && a.diameter < b.diameter);
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
    if (!row)
        return {};
    if (row->latest.empty())
        return {sideOf(tr("All entries"), row->first)};
    return {sideOf(tr("First five"), row->first), sideOf(tr("Latest five"), row->latest)};
}

QString ComparisonViewModel::sizeNote() const {
    const ThenAndNow* row = chosen();
    if (!row)
        return tr("When entries have numbers, they will show here.");
    return row->latest.empty()
               ? tr("Fewer than ten entries with a number, so there is no then and now yet.")
               : QString();
}

QList<ComparedContext> ComparisonViewModel::contexts() const {
    QList<ComparedContext> list;
    for (const WithAndWithout& row : m_contexts) {
        const QString detail = row.isEnough() ? tr("With: %1. Without: %2.")
                                                    .arg(sideText(row.with, row.withMedian),
                                                         sideText(row.without, row.withoutMedian))
                                              : tr("Too few entries to say.");
        list << ComparedContext{labelOf(row), detail};
    }
    return list;
}

} // namespace frond
