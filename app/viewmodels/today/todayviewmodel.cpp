// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/today/todayviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/kit/kittext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/overtime/statistics.h"
#include "core/plan/pause.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVariantMap>
#include <algorithm>
#include <utility>

namespace frond {

namespace {

/// Up to here a session is called short.
constexpr int shortMinutes = 10;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TodayViewModel)
};

QString capitalised(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// The number is a word: "Your plan has two sessions today."
QString plannedSentence(int planned, const std::optional<int>& minutes) {
    const QString number = numberWord(planned);
    if (!minutes)
        return Texts::tr("Your plan has %1 sessions today.", nullptr, planned).arg(number);
    if (*minutes <= shortMinutes && planned > 1)
        return Texts::tr("Your plan has %1 short sessions today.", nullptr, planned).arg(number);
    return Texts::tr("Your plan has %1 sessions of about %2 minutes today.", nullptr, planned)
        .arg(number, QLocale().toString(*minutes));
}

} // namespace

QString planSentence(const PlanHistory& history, std::span<const Pause> pauses, Day day, int done) {
    const ScheduledDay today = schedule(history, pauses, {day, day}).front();
    if (today.state == DayState::Paused)
        return Texts::tr("Resting for now.");
    if (today.state == DayState::Free)
        return Texts::tr("Whenever you like.");
    if (today.planned == 0)
        return Texts::tr("Nothing planned today.");
    if (done >= today.planned)
        return Texts::tr("Today's sessions are noted.", nullptr, today.planned);
    const QString sentence = plannedSentence(today.planned, today.targetMinutes);
    if (done == 0)
        return sentence;
    const QString noted =
        capitalised(Texts::tr("%1 are noted.", nullptr, done).arg(numberWord(done)));
    return Texts::tr("%1 %2").arg(sentence, noted);
}

TodayViewModel::TodayViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Kit | Topic::Plan | Topic::Pauses | Topic::Today,
               Reload::Start::Active, [this] { load(); }) {
    reload();
}

void TodayViewModel::load() {
    const Day today = m_ports.clock.now().day();
    m_dateText = dayText(today, today);

    std::vector<Session> entries = m_ports.sessions.list(today, today);
    sayPlans(today, entries);
    m_entries.setEntries(std::move(entries));

    const auto newest = m_ports.sessions.newest();
    m_longAgo = newest && today - newest->day >= welcomeBackAfter;
    if (!m_longAgo)
        m_welcomeSeen = false;
    emit reloaded();
}

void TodayViewModel::sayPlans(Day today, const std::vector<Session>& entries) {
    const Kit kit = m_ports.kits.kit();
    const std::vector<Pause> pauses = m_ports.pauses.pauses();
    const QVariantList groups = groupChoices(kit);
    const auto sentence = [&](const PlanHistory& history, const std::vector<Session>& sessions) {
        const auto done = std::count_if(sessions.begin(), sessions.end(), counts);
        return frond::planSentence(history, pauses, today, static_cast<int>(done));
    };
    m_planSentence = sentence(m_ports.plans.planHistory(),
                              groups.isEmpty() ? entries : ofGroup(entries, kit, defaultGroup));
    m_otherPlanSentences.clear();
    for (const QVariant& choice : groups) {
        const std::string group = toStd(choice.toMap().value(QStringLiteral("value")).toString());
        const PlanHistory history = m_ports.plans.planHistory(group);
        if (group != defaultGroup && planOn(history, today))
            m_otherPlanSentences << tr("%1: %2").arg(
                toQString(group), sentence(history, ofGroup(entries, kit, group)));
    }
}

void TodayViewModel::noteNotToday() {
    m_again = [this] { noteNotToday(); };
    const Moment now = m_ports.clock.now();
    Session entry{.id = m_ports.newId(), .day = now.day(), .at = now};
    entry.outcome = Outcome::NotToday;
    if (!attempt(this, [&] { m_ports.sessions.save(entry); }))
        return;
    m_notToday = entry.id;
    reload();
    emit notTodayNotedChanged();
}

void TodayViewModel::undoNotToday() {
    m_again = [this] { undoNotToday(); };
    if (!m_notToday || !attempt(this, [&] { m_ports.sessions.remove(*m_notToday); }))
        return;
    m_notToday.reset();
    reload();
    emit notTodayNotedChanged();
}

void TodayViewModel::forgetNotToday() {
    if (!m_notToday)
        return;
    m_notToday.reset();
    emit notTodayNotedChanged();
}

void TodayViewModel::dismissWelcome() {
    m_welcomeSeen = true;
    emit reloaded();
}

void TodayViewModel::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

} // namespace frond
