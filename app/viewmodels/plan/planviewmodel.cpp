// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/planviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/kit/kittext.h"
#include "app/viewmodels/plan/plandraft.h"
#include "app/viewmodels/plan/plantext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/settingsrepository.h"
#include "core/kit/kitrepository.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planlibrary.h"
#include "core/plan/planrepository.h"
#include "core/session/sessionrepository.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace frond {

namespace {

constexpr int mostDaysToMove = 365;

} // namespace

PlanViewModel::PlanViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Kit | Topic::Plan | Topic::Pauses | Topic::Settings |
                   Topic::Today,
               Reload::Start::Active, [this] { load(); }) {
    reload();
}

Day PlanViewModel::today() const {
    return m_ports.clock.now().day();
}

void PlanViewModel::load() {
    reloadGroups();
    m_history = m_ports.plans.planHistory(m_group);
    const Plan* shown = shownPlan(m_history, today());
    m_plan = shown ? std::optional(*shown) : std::nullopt;
    m_phases.show(shown, today());
    reloadBreak();
    const auto draft =
        m_ports.library.readPlan(m_ports.settings.setting(draftSetting).value_or(std::string()));
    const Plan* waiting = std::get_if<Plan>(&draft);
    m_draftName = waiting ? toQString(waiting->name) : QString();
    emit changed();
    emit moveChanged();
}

void PlanViewModel::reloadGroups() {
    m_groups = groupChoices(m_ports.kits.kit());
    const bool there = std::any_of(m_groups.begin(), m_groups.end(), [&](const Choice& choice) {
        return toStd(choice.value) == m_group;
    });
    if (!there)
        m_group = defaultGroup;
}

std::string PlanViewModel::datesKept() const {
    return std::string(datesKeptSetting) + '.' + m_group;
}

void PlanViewModel::reloadBreak() {
    const auto newest = m_ports.sessions.newest();
    const auto lastSession = newest ? std::optional(newest->day) : std::nullopt;
    m_break = breakToAskAbout(m_history, m_ports.pauses.pauses(), lastSession, today());
    if (m_break && m_ports.settings.setting(datesKept()) == toText(m_break->first))
        m_break.reset();
}

QString PlanViewModel::group() const {
    return toQString(m_group);
}

void PlanViewModel::setGroup(const QString& group) {
    if (toStd(group) == std::exchange(m_group, toStd(group)))
        return;
    forgetDone();
    reload();
}

QString PlanViewModel::planName() const {
    return m_plan ? toQString(m_plan->name) : QString();
}

QString PlanViewModel::source() const {
    return m_plan ? toQString(m_plan->source) : QString();
}

QString PlanViewModel::breakWords() const {
    return m_plan ? toQString(m_plan->breakWords) : QString();
}

QString PlanViewModel::closingText() const {
    return clinical()
               ? tr("Close this plan. Your notes stay. What stopping means after surgery or "
                    "radiotherapy is a question for your team.")
               : tr("Close this plan. Your notes stay until you delete them. Not continuing is a "
                    "fine choice.");
}

QString PlanViewModel::summaryText() const {
    if (!m_plan)
        return tr("None");
    const auto phase = phaseOn(*m_plan, today());
    return phase ? cadenceText(m_plan->phases[phase->index].cadence) : planName();
}

QString PlanViewModel::nowText() const {
    if (!m_plan)
        return {};
    if (const auto phase = phaseOn(*m_plan, today()))
        return tr("Now: %1.")
            .arg(phaseText(m_plan->phases[phase->index], phase->firstDay, today()));
    if (today() < m_plan->start)
        return tr("Starts %1.").arg(dayText(m_plan->start, today()));
    return tr("Its dates have passed. Sessions happen when you like.");
}

QStringList PlanViewModel::earlierTexts() const {
    QStringList texts;
    for (std::size_t i = 0; i + 1 < m_history.size(); ++i) {
        const PlanRevision& revision = m_history[i];
        const Day after = m_history[i + 1].from;
        if (!revision.plan || after > today())
            continue;
        const QString days = periodText({revision.from, after - Days{1}}, today());
        const auto phase = phaseOn(*revision.plan, after - Days{1});
        const QString dose =
            phase ? doseText(revision.plan->phases[phase->index]) : tr("when I like");
        texts.prepend(tr("%1: %2, %3").arg(days, toQString(revision.plan->name), dose));
    }
    return texts;
}

QString PlanViewModel::datesText() const {
    return m_break ? tr("Your plan's dates moved on by %Ln days.", nullptr, m_break->days)
                   : QString();
}

QString PlanViewModel::datesClinicText() const {
    return m_break ? clinicOnDates() : QString();
}

QString PlanViewModel::clinicOnDates() const {
    if (!clinical())
        return {};
    return m_plan->kind == PlanKind::Surgery
               ? tr("These dates count from surgery. Your team can say whether they move.")
               : tr("These dates count from treatment. Your team can say whether they move.");
}

QList<Choice> PlanViewModel::datesChoices() const {
    if (!m_break)
        return {};
    QList<Choice> choices{choice("keep", tr("Keep the dates"))};
    if (!clinical())
        choices << choice("move", tr("Move the rest by %Ln days", nullptr, m_break->days));
    choices << choice("whenILike", tr("Just when I like"));
    return choices;
}

bool PlanViewModel::make(const QString& done, const std::function<void()>& change,
                         const std::function<void()>& undo) {
    m_again = [this, done, change, undo] { make(done, change, undo); };
    if (!attempt(this, change))
        return false;
    m_again = nullptr;
    m_undo = undo;
    m_doneText = done;
    reload();
    return true;
}

bool PlanViewModel::replaceHistory(const PlanHistory& history, const QString& done) {
    return make(
        done, [this, group = m_group, history] { m_ports.plans.savePlanHistory(group, history); },
        [this, group = m_group, before = m_history] {
            m_ports.plans.savePlanHistory(group, before);
        });
}

bool PlanViewModel::close() {
    return m_plan && replaceHistory(withEnd(m_history, today()), tr("The plan is closed."));
}

bool PlanViewModel::answerDates(const QString& key) {
    if (!m_break || !m_plan)
        return false;
    if (key == QLatin1String("move")) {
        const Plan moved = movedBy(*m_plan, Days{m_break->days});
        return replaceHistory(withPlan(m_history, moved, today()),
                              tr("The rest moved by %Ln days.", nullptr, m_break->days));
    }
    if (key == QLatin1String("whenILike"))
        return replaceHistory(withEnd(m_history, today()), tr("The plan is closed."));
    return make(
        tr("The dates stay."),
        [this, name = datesKept(), day = toText(m_break->first)] {
            m_ports.settings.saveSetting(name, day);
        },
        [this, name = datesKept()] { m_ports.settings.saveSetting(name, {}); });
}

void PlanViewModel::setMoveDays(const QString& text) {
    if (text != std::exchange(m_moveDays, text))
        emit moveChanged();
}

void PlanViewModel::setMoveEarlier(bool earlier) {
    if (earlier != std::exchange(m_moveEarlier, earlier))
        emit moveChanged();
}

std::optional<Days> PlanViewModel::daysToMove() const {
    bool isNumber = false;
    const int days = m_moveDays.trimmed().toInt(&isNumber);
    if (!isNumber || days < 1 || days > mostDaysToMove)
        return std::nullopt;
    return Days{m_moveEarlier ? -days : days};
}

QString PlanViewModel::moveDaysError() const {
    return m_moveDays.trimmed().isEmpty() || daysToMove()
               ? QString()
               : tr("Days can be 1 to %1.").arg(mostDaysToMove);
}

QStringList PlanViewModel::movePreview() const {
    const auto days = daysToMove();
    if (!m_plan || !days)
        return {};
    const auto before = phaseDates(*m_plan);
    const auto after = phaseDates(movedBy(*m_plan, *days));
    QStringList lines;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!before[i].last || *before[i].last >= today())
            lines << tr("%1: %2, was %3")
                         .arg(doseText(m_plan->phases[i]), phaseDatesText(after[i], today()),
                              phaseDatesText(before[i], today()));
    }
    return lines;
}

QString PlanViewModel::moveClinicText() const {
    return clinicOnDates();
}

bool PlanViewModel::moveDates() {
    const auto days = daysToMove();
    if (!m_plan || !days)
        return false;
    const int count = static_cast<int>(std::abs(days->count()));
    const QString done = m_moveEarlier ? tr("All dates are %Ln days earlier.", nullptr, count)
                                       : tr("All dates are %Ln days later.", nullptr, count);
    return replaceHistory(withDatesMoved(m_history, *days, today()), done);
}

bool PlanViewModel::undo() {
    if (!m_undo)
        return false;
    m_again = [this] { undo(); };
    if (!attempt(this, m_undo))
        return false;
    m_again = nullptr;
    forgetDone();
    reload();
    return true;
}

void PlanViewModel::forgetDone() {
    m_undo = nullptr;
    m_doneText.clear();
    emit changed();
}

bool PlanViewModel::discardDraft() {
    const auto draft = m_ports.settings.setting(draftSetting).value_or(std::string());
    return make(
        tr("Removed."), [this] { m_ports.settings.saveSetting(draftSetting, {}); },
        [this, draft] { m_ports.settings.saveSetting(draftSetting, draft); });
}

void PlanViewModel::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

} // namespace frond
