// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/reminder/remindereditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/plan/phaseform.h"
#include "core/base/personswords.h"
#include "core/base/settingsrepository.h"
#include "core/reminder/reminderrecord.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace frond {

using std::chrono::minutes;

namespace {

constexpr int secondAfter = 60;
constexpr int mostOffered = 3;

const QString everyDay = QStringLiteral("every");
const QString someWeekdays = QStringLiteral("weekdays");
const QString followingPlan = QStringLiteral("plan");

QString fieldText(minutes time) {
    return toQString(timeOfDayText(time));
}

} // namespace

ReminderEditor::ReminderEditor(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Reminders, Reload::Start::Active, [this] { load(); }) {
    reload();
}

void ReminderEditor::load() {
    m_reminders = m_ports.reminders.reminders();
    m_weekdays = m_reminders.times.empty() ? std::nullopt : m_reminders.times.front().weekdays;
    m_newTimeError.clear();
    m_text = toQString(m_reminders.text);
    m_quietFrom = m_reminders.quiet ? fieldText(m_reminders.quiet->from) : QString();
    m_quietTo = m_reminders.quiet ? fieldText(m_reminders.quiet->to) : QString();
    emit changed();
}

QList<Choice> ReminderEditor::times() const {
    std::vector<minutes> times;
    for (const ReminderSlot& slot : m_reminders.times)
        times.push_back(slot.time);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    QList<Choice> choices;
    for (const minutes time : times)
        choices << choice(fieldText(time), timeText(time));
    return choices;
}

QStringList ReminderEditor::timeValues() const {
    QStringList values;
    for (const Choice& time : times())
        values << time.value;
    return values;
}

void ReminderEditor::setTimeValues(const QStringList& values) {
    const QStringList before = timeValues();
    for (const QString& time : before) {
        if (!values.contains(time))
            removeTime(time);
    }
    for (const QString& time : values) {
        if (!before.contains(time))
            addTime(time);
    }
}

bool ReminderEditor::addTime(const QString& text) {
    const auto time = parseTimeText(text);
    const auto isThere = [&](const ReminderSlot& slot) { return slot.time == time; };
    m_newTimeError.clear();
    if (!time)
        m_newTimeError = tr("Time can be written %1.").arg(timeText(minutes(1230)));
    else if (std::any_of(m_reminders.times.begin(), m_reminders.times.end(), isThere))
        m_newTimeError = tr("That time is chosen already.");
    else if (m_reminders.times.size() >= maxReminderSlots)
        m_newTimeError = tr("24 times are the most.");
    if (!m_newTimeError.isEmpty()) {
        emit changed();
        return false;
    }
    m_reminders.times.push_back({*time, m_weekdays});
    emit changed();
    return true;
}

void ReminderEditor::removeTime(const QString& time) {
    const auto wanted = parseTimeText(time);
    std::erase_if(m_reminders.times, [&](const ReminderSlot& slot) { return slot.time == wanted; });
    emit changed();
}

QString ReminderEditor::days() const {
    return m_reminders.followPlan ? followingPlan : m_weekdays ? someWeekdays : everyDay;
}

void ReminderEditor::setDays(const QString& days) {
    if (days == this->days())
        return;
    m_reminders.followPlan = days == followingPlan;
    m_weekdays = days == someWeekdays ? std::optional(std::array<bool, 7>{}) : std::nullopt;
    for (ReminderSlot& slot : m_reminders.times)
        slot.weekdays = m_weekdays;
    emit changed();
}

QStringList ReminderEditor::weekdays() const {
    QStringList days;
    for (std::size_t i = 0; m_weekdays && i < m_weekdays->size(); ++i) {
        if ((*m_weekdays)[i])
            days << QString::number(i);
    }
    return days;
}

void ReminderEditor::setWeekdays(const QStringList& days) {
    const QStringList before = weekdays();
    for (const Choice& day : weekdayChoices()) {
        if (before.contains(day.value) != days.contains(day.value))
            toggleWeekday(day.value);
    }
}

QList<Choice> ReminderEditor::weekdayChoices() {
    return PhaseForm::weekdayChoices();
}

QString ReminderEditor::weekdaysError() const {
    return m_weekdays == std::array<bool, 7>{} ? tr("Choose at least one day.") : QString();
}

void ReminderEditor::toggleWeekday(const QString& day) {
    const auto index = static_cast<std::size_t>(day.toUInt());
    if (!m_weekdays || index >= m_weekdays->size())
        return;
    (*m_weekdays)[index] = !(*m_weekdays)[index];
    for (ReminderSlot& slot : m_reminders.times)
        slot.weekdays = m_weekdays;
    emit changed();
}

void ReminderEditor::setText(const QString& text) {
    if (text == std::exchange(m_text, text))
        return;
    emit changed();
}

QString ReminderEditor::textError() const {
    const auto text = toOptional(m_text);
    if (!text)
        return {};
    Reminders only;
    only.text = *text;
    if (namesPurpose(*text, ownWords(m_ports.settings)))
        return tr("Others may read this on your screen. Words that say nothing are safer.");
    return validate(only).empty() ? QString() : tr("One line of at most 120 characters.");
}

QString ReminderEditor::line() const {
    return toQString(toOptional(m_text).value_or(std::string(neutralLine)));
}

void ReminderEditor::setQuietFrom(const QString& text) {
    if (text == std::exchange(m_quietFrom, text))
        return;
    emit changed();
}

void ReminderEditor::setQuietTo(const QString& text) {
    if (text == std::exchange(m_quietTo, text))
        return;
    emit changed();
}

std::optional<QuietHours> ReminderEditor::quiet() const {
    const auto from = parseTimeText(m_quietFrom);
    const auto to = parseTimeText(m_quietTo);
    return from && to && *from != *to ? std::optional(QuietHours{*from, *to}) : std::nullopt;
}

QString ReminderEditor::quietError() const {
    const bool none = !toOptional(m_quietFrom) && !toOptional(m_quietTo);
    return none || quiet() ? QString() : tr("Two different times such as 22:00 and 8:00, or none.");
}

QString ReminderEditor::silentText() const {
    const auto hours = quiet();
    QStringList silent;
    for (const QString& time : timeValues()) {
        if (const auto at = parseTimeText(time); hours && at && hours->contains(*at))
            silent << timeText(*at);
    }
    return silent.isEmpty()
               ? QString()
               : tr("Stays silent in the quiet hours: %1").arg(silent.join(QStringLiteral(", ")));
}

void ReminderEditor::setOnlyIfNotDone(bool on) {
    if (on == std::exchange(m_reminders.onlyIfNotDone, on))
        return;
    emit changed();
}

void ReminderEditor::setSecond(bool on) {
    if (on == second())
        return;
    m_reminders.secondAfterMinutes = on ? std::optional(secondAfter) : std::nullopt;
    emit changed();
}

QString ReminderEditor::mostPerDay() const {
    return QString::number(m_reminders.mostPerDay.value_or(0));
}

void ReminderEditor::setMostPerDay(const QString& most) {
    if (most == mostPerDay())
        return;
    const int number = most.toInt();
    m_reminders.mostPerDay = number > 0 ? std::optional(number) : std::nullopt;
    emit changed();
}

QList<Choice> ReminderEditor::mostChoices() {
    QList<Choice> choices{choice("0", tr("No limit"))};
    for (int number = 1; number <= mostOffered; ++number)
        choices << choice(QString::number(number), QLocale().toString(number));
    return choices;
}

bool ReminderEditor::isValid() const {
    return weekdaysError().isEmpty() && textError().isEmpty() && quietError().isEmpty() &&
           validate(value()).empty();
}

Reminders ReminderEditor::value() const {
    Reminders reminders = m_reminders;
    reminders.text = toOptional(m_text);
    reminders.quiet = quiet();
    return reminders;
}

bool ReminderEditor::save() {
    if (!isValid() || !attempt(this, [&] { m_ports.reminders.save(value()); }))
        return false;
    reload();
    emit saved();
    return true;
}

} // namespace frond
