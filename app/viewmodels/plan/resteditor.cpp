// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/resteditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/plan/plantext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/plan/pause.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"

#include <algorithm>
#include <array>
#include <utility>

namespace frond {

namespace {

const QString openEnd = QStringLiteral("open");
const QString byDate = QStringLiteral("date");

QString clinicTextOf(const Plan* plan) {
    if (!plan || plan->kind == PlanKind::Own)
        return {};
    const QString words = plan->breakWords
                              ? toQString(plan->breakWords)
                              : RestEditor::tr("Your team can say what a break means for you.");
    if (plan->kind == PlanKind::Radiotherapy)
        return words;
    // thelondontransgenderclinic.uk/general/how-does-dilation-work-after-gender-confirmation-surgery
    return RestEditor::tr("After surgery a break can change things that do not come back on their "
                          "own.") +
           u'\n' + words;
}

} // namespace

RestEditor::RestEditor(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_clock(ports.clock)
    , m_pauses(ports.pauses)
    , m_plans(ports.plans)
    , m_reload(this, ports.changes, Topic::Plan | Topic::Pauses | Topic::Today,
               Reload::Start::Active, [this] { load(); }) {
    openForm();
    reload();
}

void RestEditor::load() {
    const Day today = m_clock.now().day();
    const std::vector<Pause> pauses = m_pauses.pauses();
    const auto now = std::find_if(pauses.begin(), pauses.end(), [&](const Pause& pause) {
        return isPaused({&pause, 1}, today);
    });
    m_resting = now != pauses.end();
    m_restingText = tr("Resting for now.");
    if (m_resting && now->to)
        m_restingText = tr("Resting until %1.").arg(dayText(*now->to, today));
    const PlanHistory history = m_plans.planHistory();
    m_clinicText = clinicTextOf(planOn(history, today));
    emit changed();
}

QList<Choice> RestEditor::untils() {
    return {choice(openEnd, tr("I'll say when")), choice(QStringLiteral("3"), tr("3 days")),
            choice(QStringLiteral("7"), tr("A week")), choice(byDate, tr("A date"))};
}

QList<Choice> RestEditor::reasons() {
    QList<Choice> choices;
    for (const std::string_view reason : pauseReasons)
        choices << choice(toQString(reason), pauseReasonText(reason));
    return choices;
}

void RestEditor::openForm() {
    m_tried = false;
    m_until = openEnd;
    m_date.clear();
    m_reason.clear();
    emit formChanged();
}

std::optional<Pause> RestEditor::formPause() const {
    Pause pause{m_clock.now().day(), std::nullopt, std::nullopt};
    if (!m_reason.isEmpty())
        pause.reason = toStd(m_reason);
    if (m_until == byDate) {
        pause.to = parseDayText(m_date);
        if (!pause.to)
            return std::nullopt;
    } else if (m_until != openEnd) {
        pause.to = pause.from + Days{m_until.toInt() - 1};
    }
    return validate(pause).empty() ? std::optional(pause) : std::nullopt;
}

QString RestEditor::dateError() const {
    return m_tried && !formPause() ? tr("Last day of rest can be from today on.") : QString();
}

bool RestEditor::store(const std::vector<Pause>& pauses) {
    if (!attempt(this, [&] { m_pauses.savePauses(pauses); }))
        return false;
    reload();
    return true;
}

bool RestEditor::rest() {
    m_again = [this] { rest(); };
    m_tried = true;
    emit formChanged();
    const auto pause = formPause();
    if (!pause || !store(withPause(m_pauses.pauses(), *pause)))
        return false;
    forgetPickUp();
    return true;
}

void RestEditor::pickUpAgain() {
    m_again = [this] { pickUpAgain(); };
    std::vector<Pause> before = m_pauses.pauses();
    const auto after = resumedOn(before, m_clock.now().day());
    if (!after || !store(*after))
        return;
    m_before = std::move(before);
    m_pickedUp = true;
    emit changed();
}

void RestEditor::undoPickUp() {
    m_again = [this] { undoPickUp(); };
    if (m_pickedUp && store(m_before))
        forgetPickUp();
}

void RestEditor::forgetPickUp() {
    if (std::exchange(m_pickedUp, false))
        emit changed();
}

void RestEditor::retry() {
    if (const auto again = m_again)
        again();
}

} // namespace frond
