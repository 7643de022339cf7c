// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/daycontexteditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "core/base/clock.h"
#include "core/base/collection.h"
#include "core/base/settingsrepository.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <utility>
#include <vector>

namespace frond {

namespace {

constexpr std::string_view dayContextOn = "day_context.on";
constexpr qsizetype mostMedicines = 6;

/// Null unless it is a whole number that can be stored.
std::optional<int> cycleDayFrom(const QString& text) {
    bool isNumber = false;
    const int number = QLocale().toInt(text.trimmed(), &isNumber);
    return isNumber && number >= 1 && number <= maxCycleDay ? std::optional(number) : std::nullopt;
}

QString inWords(const DayContext& day) {
    QStringList parts;
    if (day.cycleDay)
        parts << DayContextEditor::tr("cycle day %1").arg(QLocale().toString(*day.cycleDay));
    if (day.flare)
        parts << (*day.flare ? DayContextEditor::tr("a flare") : DayContextEditor::tr("no flare"));
    if (day.sleep)
        parts << DayContextEditor::tr("sleep %1").arg(QLocale().toString(day.sleep->value()));
    if (day.stress)
        parts << DayContextEditor::tr("stress %1").arg(QLocale().toString(day.stress->value()));
    if (day.medicine)
        parts << toQString(*day.medicine);
    return parts.join(QStringLiteral(" · "));
}

DayContext blank(Day day) {
    return {.id = dayContextId(day), .day = day};
}

} // namespace

DayContextEditor::DayContextEditor(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_stored(blank(ports.clock.now().day()))
    , m_form(m_stored)
    , m_reload(this, ports.changes, Topic::Notes | Topic::Settings, Reload::Start::Active,
               [this] { load(); }) {
    reload();
}

void DayContextEditor::load() {
    m_on = m_ports.settings.setting(dayContextOn) == "yes";
    m_stored = blank(m_stored.day);
    m_recent.clear();
    const std::vector<DayContext> days =
        m_on ? m_ports.dayContexts.list() : std::vector<DayContext>{};
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        if (day->id == m_stored.id)
            m_stored = *day;
        else if (day->medicine && m_recent.size() < mostMedicines) {
            const QString word = toQString(*day->medicine);
            if (!m_recent.contains(choice(word, word)))
                m_recent << choice(word, word);
        }
    }
    m_storedText = inWords(m_stored);
    emit opened();
    emit changed();
}

void DayContextEditor::setOn(bool on) {
    m_again = [this, on] { setOn(on); };
    if (on == m_on)
        return;
    attempt(this, [&] { m_ports.settings.saveSetting(dayContextOn, on ? "yes" : "no"); });
    reload();
}

bool DayContextEditor::open(const QString& day) {
    const auto parsed = parseDay(toStd(day));
    if (!parsed)
        return false;
    m_stored = blank(*parsed);
    reload();
    fill();
    return true;
}

void DayContextEditor::fill() {
    m_form = m_stored;
    m_cycleDay = m_form.cycleDay ? QLocale().toString(*m_form.cycleDay) : QString();
    m_medicine = toQString(m_form.medicine);
    emit changed();
}

QString DayContextEditor::title() const {
    return dayText(m_form.day, m_ports.clock.now().day());
}

void DayContextEditor::setCycleDay(const QString& text) {
    if (text != std::exchange(m_cycleDay, text))
        emit changed();
}

QString DayContextEditor::cycleDayError() const {
    return m_cycleDay.trimmed().isEmpty() || cycleDayFrom(m_cycleDay)
               ? QString()
               : tr("Cycle day can be 1 to %1.").arg(QLocale().toString(maxCycleDay));
}

QString DayContextEditor::flare() const {
    if (!m_form.flare)
        return {};
    return *m_form.flare ? QStringLiteral("yes") : QStringLiteral("no");
}

void DayContextEditor::setFlare(const QString& flare) {
    m_form.flare = flare.isEmpty() ? std::nullopt : std::optional(flare == QStringLiteral("yes"));
    emit changed();
}

int DayContextEditor::sleep() const {
    return toInt(m_form.sleep);
}

void DayContextEditor::setSleep(int value) {
    m_form.sleep = toRating(value);
    emit changed();
}

int DayContextEditor::stress() const {
    return toInt(m_form.stress);
}

void DayContextEditor::setStress(int value) {
    m_form.stress = toRating(value);
    emit changed();
}

void DayContextEditor::setMedicine(const QString& text) {
    if (text != std::exchange(m_medicine, text))
        emit changed();
}

bool DayContextEditor::save() {
    m_again = [this] { save(); };
    if (!isValid())
        return false;
    m_form.cycleDay = cycleDayFrom(m_cycleDay);
    m_form.medicine = toOptional(m_medicine);
    const bool kept = attempt(this, [&] {
        if (!isEmpty(m_form))
            m_ports.dayContexts.save(m_form);
        else if (!isEmpty(m_stored))
            m_ports.dayContexts.remove(m_form.id);
    });
    if (kept)
        reload();
    return kept;
}

void DayContextEditor::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

} // namespace frond
