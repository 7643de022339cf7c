// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/plandraft.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/plan/plantext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/settingsrepository.h"
#include "core/plan/plan.h"
#include "core/plan/planlibrary.h"
#include "core/plan/planrepository.h"
#include "core/plan/preset.h"

#include <algorithm>
#include <utility>

namespace frond {

namespace {

constexpr qsizetype longestName = 200;

} // namespace

PlanDraft::PlanDraft(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_clock(ports.clock)
    , m_plans(ports.plans)
    , m_settings(ports.settings)
    , m_library(ports.library) {
    connect(&m_only, &PhaseForm::changed, this, &PlanDraft::changed);
}

void PlanDraft::open(const QString& title, Plan plan, const QString& start) {
    m_title = title;
    m_history = m_plans.planHistory(plan.group);
    m_tried = m_isDraft = false;
    m_beforeRemove.reset();
    m_checkedOn.reset();
    m_purpose.clear();
    m_name = toQString(plan.name);
    m_kind = toQString(toText(plan.kind));
    m_breakWords = toQString(plan.breakWords);
    m_start = start;
    m_fromChoice = QStringLiteral("first");
    m_fromDay.clear();
    m_plan = std::move(plan);
    replacePhases(m_plan);
}

void PlanDraft::openPlan(const QString& group) {
    const PlanHistory history = m_plans.planHistory(toStd(group));
    if (const Plan* present = shownPlan(history, today())) {
        open(tr("Change the plan"), *present, isoText(present->start));
        return;
    }
    Plan plan{toStd(tr("My plan"))};
    plan.group = toStd(group);
    plan.start = today();
    plan.phases = {Phase{WhenILike{}}};
    open(tr("Add a plan"), plan, isoText(plan.start));
}

void PlanDraft::openFirstPlan(const QString& kind) {
    openPlan(toQString(defaultGroup));
    if (replaces() || kind == toQString(toText(PlanKind::Own)))
        return;
    setKind(kind);
    setStart({});
}

bool PlanDraft::openPreset(const QString& name) {
    const auto& presets = m_library.presets();
    const auto preset = std::find_if(presets.begin(), presets.end(), [&](const Preset& one) {
        return toQString(one.name) == name;
    });
    if (preset == presets.end())
        return false;
    const bool clinical = preset->kind != PlanKind::Own;
    open(tr("A published schedule"), planFrom(*preset, today()),
         clinical ? QString() : isoText(today()));
    m_purpose = toQString(preset->purpose);
    m_checkedOn = preset->checkedOn;
    emit changed();
    return true;
}

bool PlanDraft::openDraft() {
    const auto plan = m_library.readPlan(m_settings.setting(draftSetting).value_or(std::string()));
    if (!std::holds_alternative<Plan>(plan))
        return false;
    open(tr("A draft"), std::get<Plan>(plan), QString());
    m_isDraft = true;
    return true;
}

bool PlanDraft::openReceived(const QString& text) {
    const auto read = m_library.readPlan(toStd(text));
    const auto* plan = std::get_if<Plan>(&read);
    if (!plan)
        return false;
    open(tr("A plan from elsewhere"), *plan, isoText(plan->start));
    return true;
}

QString PlanDraft::sourceText() const {
    if (!m_checkedOn)
        return toQString(m_plan.source);
    return publishedText(m_plan.source.value_or(std::string()), *m_checkedOn);
}

QList<Choice> PlanDraft::kinds() {
    QList<Choice> kinds;
    for (const PlanKind kind : {PlanKind::Own, PlanKind::Surgery, PlanKind::Radiotherapy})
        kinds << choice(toQString(toText(kind)), kindText(kind));
    return kinds;
}

void PlanDraft::setStart(const QString& start) {
    if (start == std::exchange(m_start, start))
        return;
    m_plan.start = parseDayText(start).value_or(m_plan.start);
    showPhases();
    emit changed();
}

QString PlanDraft::phasesText() const {
    Plan plan = m_plan;
    if (single())
        plan.phases.front() = m_only.value().value_or(plan.phases.front());
    return toQString(m_library.writePlan(plan));
}

void PlanDraft::setPhasesText(const QString& text) {
    const auto read = m_library.readPlan(toStd(text));
    if (const auto* plan = std::get_if<Plan>(&read)) {
        Plan changed = m_plan;
        changed.phases = plan->phases;
        replacePhases(std::move(changed));
    }
}

void PlanDraft::setKind(const QString& kind) {
    m_kind = kind;
    showPhases();
    emit changed();
}

bool PlanDraft::replaces() const {
    return shownPlan(m_history, today()) != nullptr;
}

QList<Choice> PlanDraft::fromChoices() const {
    PlanErrors errors;
    const Day first = defaultRevisionDay(m_history, formPlan(errors), today());
    const QString text =
        first == today() ? tr("From today") : tr("From %1").arg(dateText(first, today()));
    return {choice("first", text), choice("day", tr("From a day"))};
}

QStringList PlanDraft::changeTexts() const {
    PlanErrors errors;
    Plan plan = formPlan(errors);
    const Day from = rulesFrom(plan, errors);
    const Plan* before = planOn(m_history, from);
    if (!before)
        before = shownPlan(m_history, today());
    if (!before || errors != PlanErrors{})
        return {};
    QStringList texts = frond::changeTexts(*before, plan, today());
    if (!texts.isEmpty())
        texts << tr("Days before %1 keep what they had.").arg(dayText(from, today()));
    return texts;
}

void PlanDraft::replacePhases(Plan plan) {
    m_plan = std::move(plan);
    showPhases();
    if (single())
        m_only.open({}, m_plan.phases.front(), true);
    emit changed();
}

bool PlanDraft::takeSingle() {
    if (!single())
        return true;
    const std::optional<Phase> phase = m_only.taken();
    if (phase)
        m_plan.phases.front() = *phase;
    return phase.has_value();
}

void PlanDraft::copy(int row) {
    if (!takeSingle())
        return;
    m_beforeRemove.reset();
    replacePhases(withPhaseCopied(m_plan, static_cast<std::size_t>(row), today()));
}

void PlanDraft::shorten(int row) {
    m_beforeRemove.reset();
    replacePhases(withPhaseShortened(m_plan, static_cast<std::size_t>(row), today()));
}

void PlanDraft::moveDown(int row) {
    m_beforeRemove.reset();
    replacePhases(withPhasesSwapped(m_plan, static_cast<std::size_t>(row)));
}

void PlanDraft::remove(int row) {
    Plan before = m_plan;
    replacePhases(withoutPhase(m_plan, static_cast<std::size_t>(row)));
    m_beforeRemove = std::move(before);
    emit changed();
}

void PlanDraft::undoRemove() {
    if (auto before = std::exchange(m_beforeRemove, std::nullopt)) {
        before->start = m_plan.start;
        replacePhases(*std::move(before));
    }
}

bool PlanDraft::openPhase(int row) {
    const std::size_t count = m_plan.phases.size();
    const bool isNew = row < 0;
    if ((!isNew && static_cast<std::size_t>(row) >= count) || !takeSingle())
        return false;
    m_row = row;
    const auto index = static_cast<std::size_t>(isNew ? 0 : row);
    m_phase.open(isNew ? tr("A new phase") : tr("Phase %1").arg(row + 1),
                 isNew ? Phase{WhenILike{}} : m_plan.phases.at(index), isNew || index + 1 == count);
    return true;
}

bool PlanDraft::takePhase() {
    const std::optional<Phase> phase = m_phase.taken();
    if (!phase)
        return false;
    m_beforeRemove.reset();
    if (m_row < 0) {
        replacePhases(withPhaseAdded(m_plan, *phase, today()));
    } else {
        Plan plan = m_plan;
        plan.phases.at(static_cast<std::size_t>(m_row)) = *phase;
        replacePhases(std::move(plan));
    }
    return true;
}

Plan PlanDraft::formPlan(PlanErrors& errors) const {
    Plan plan = m_plan;
    if (single())
        plan.phases.front() = m_only.value().value_or(plan.phases.front());
    plan.name = toStd(m_name.trimmed());
    if (plan.name.empty() || m_name.trimmed().size() > longestName)
        errors.name = tr("A name has 1 to 200 characters.");
    plan.kind = parsePlanKind(toStd(m_kind)).value_or(PlanKind::Own);
    plan.breakWords = plan.kind == PlanKind::Own ? std::nullopt : toOptional(m_breakWords);
    if (const auto start = parseDayText(m_start))
        plan.start = *start;
    else
        errors.start = tr("The first day is still open.");
    return plan;
}

Day PlanDraft::rulesFrom(const Plan& plan, PlanErrors& errors) const {
    const Day first = defaultRevisionDay(m_history, plan, today());
    if (m_fromChoice != QLatin1String("day"))
        return first;
    const auto day = parseDayText(m_fromDay);
    if (!day)
        errors.fromDay = tr("The day is still open.");
    return day.value_or(first);
}

PlanErrors PlanDraft::errors() const {
    PlanErrors errors;
    if (m_tried)
        (void)rulesFrom(formPlan(errors), errors);
    return errors;
}

bool PlanDraft::save() {
    const bool phaseTaken = takeSingle();
    PlanErrors errors;
    const Plan plan = formPlan(errors);
    const Day from = rulesFrom(plan, errors);
    m_tried = true;
    emit changed();
    if (errors != PlanErrors{} || !phaseTaken)
        return false;
    const bool kept = attempt(this, [&] {
        m_plans.savePlanHistory(plan.group, withPlan(m_history, plan, from));
        if (m_isDraft)
            m_settings.saveSetting(draftSetting, {});
    });
    if (!kept)
        return false;
    emit saved();
    return true;
}

bool PlanDraft::keepAsDraft() {
    const bool phaseTaken = takeSingle();
    PlanErrors errors;
    const Plan plan = formPlan(errors);
    errors.start.clear(); // it is what the draft waits for
    if (errors != PlanErrors{} || !phaseTaken) {
        m_tried = true;
        emit changed();
        return false;
    }
    if (!attempt(this, [&] { m_settings.saveSetting(draftSetting, m_library.writePlan(plan)); }))
        return false;
    m_isDraft = true;
    emit draftKept();
    return true;
}

void PlanDraft::retry() {
    waits() ? keepAsDraft() : save();
}

} // namespace frond
