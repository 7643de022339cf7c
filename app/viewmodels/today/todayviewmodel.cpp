// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/today/todayviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/kit/kittext.h"
#include "app/viewmodels/plan/plantext.h"
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
#include "core/session/lastsession.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <iterator>
#include <utility>

namespace frond {

namespace {

struct TodayTexts {
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
        return TodayTexts::tr("Your plan has %1 sessions today.", nullptr, planned).arg(number);
    if (*minutes <= shortMinutes && planned > 1)
        return TodayTexts::tr("Your plan has %1 short sessions today.", nullptr, planned)
            .arg(number);
    return TodayTexts::tr("Your plan has %1 sessions of about %2 minutes today.", nullptr, planned)
        .arg(number, QLocale().toString(*minutes));
}

} // namespace

QString planSentence(const PlanHistory& history, std::span<const Pause> pauses, Day day, int done) {
    const ScheduledDay today = schedule(history, pauses, {day, day}).front();
    if (today.state == DayState::Paused)
        return TodayTexts::tr("Resting. Pick up whenever suits you.");
    if (today.state == DayState::Free)
        return TodayTexts::tr("Whenever you like.");
    if (today.planned == 0)
        return TodayTexts::tr("Nothing planned today.");
    if (done >= today.planned)
        return TodayTexts::tr("Today's sessions are noted.", nullptr, today.planned);
    const QString sentence = plannedSentence(today.planned, today.targetMinutes);
    if (done == 0)
        return sentence;
    const QString noted =
        capitalised(TodayTexts::tr("%1 are noted.", nullptr, done).arg(numberWord(done)));
    return TodayTexts::tr("%1 %2").arg(sentence, noted);
}

TodayViewModel::TodayViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Notes | Topic::Kit | Topic::Plan | Topic::Pauses |
                   Topic::Today,
               Reload::Start::Active, [this] { load(); }) {
    reload();
}

void TodayViewModel::load() {
    const Day today = m_ports.clock.now().day();
    if (std::exchange(m_today, today) != today)
        emit dayBegan();
    m_dateText = dayText(today, today);

    const DayRange lastDays{today - LastDaysModel::span + Days{1}, today};
    m_noted = m_ports.sessions.list(lastDays.from, lastDays.to);
    m_notedBeside = notedBeside(m_ports, lastDays);
    const PlanHistory history = m_ports.plans.planHistory();
    const std::vector<Pause> pauses = m_ports.pauses.pauses();
    showDays(history, pauses);
    sayPlans(history, pauses, of(today));
    m_entries.setEntries(rowsOfDay(m_noted, m_notedBeside, today));
    sayLast();
    emit reloaded();
}

std::vector<Session> TodayViewModel::of(Day day) const {
    std::vector<Session> entries;
    std::copy_if(m_noted.begin(), m_noted.end(), std::back_inserter(entries),
                 [day](const Session& entry) { return entry.day == day; });
    return entries;
}

void TodayViewModel::showDays(const PlanHistory& history, std::span<const Pause> pauses) {
    const DayRange days{m_today - LastDaysModel::span + Days{1}, m_today};
    std::vector<MarkedDay> marked =
        markedDays(schedule(history, pauses, days), m_noted, m_today, !m_hidePlan && !m_notesOnly);
    countBeside(marked, m_notedBeside);
    m_lastDays.show(std::move(marked), m_notesOnly);
    showOpenedDay();
}

void TodayViewModel::showOpenedDay() {
    const MarkedDay* day = m_opened ? m_lastDays.find(*m_opened) : nullptr;
    if (day)
        m_openedDay.show(*day, rowsOfDay(m_noted, m_notedBeside, *m_opened), m_today);
    else
        m_opened.reset();
}

bool TodayViewModel::openDay(const QString& day) {
    m_opened = parseDay(toStd(day));
    showOpenedDay();
    return m_opened.has_value();
}

void TodayViewModel::sayPlans(const PlanHistory& history, std::span<const Pause> pauses,
                              const std::vector<Session>& entries) {
    const Kit kit = m_ports.kits.kit();
    const QList<Choice> groups = groupChoices(kit);
    const auto sentence = [&](const PlanHistory& plans, const std::vector<Session>& sessions) {
        const auto done = std::count_if(sessions.begin(), sessions.end(), [](const Session& entry) {
            return counts(entry) && !isNoteAlone(entry);
        });
        return frond::planSentence(plans, pauses, m_today, static_cast<int>(done));
    };
    m_planSentence =
        sentence(history, groups.isEmpty() ? entries : ofGroup(entries, kit, defaultGroup));
    m_otherPlanSentences.clear();
    for (const Choice& choice : groups) {
        const std::string group = toStd(choice.value);
        if (group == defaultGroup)
            continue;
        const PlanHistory other = m_ports.plans.planHistory(group);
        if (planOn(other, m_today))
            m_otherPlanSentences << tr("%1: %2").arg(toQString(group),
                                                     sentence(other, ofGroup(entries, kit, group)));
    }
}

void TodayViewModel::sayLast() {
    std::optional<Session> last;
    if (!m_notesOnly)
        last = lastSession(m_ports.sessions);
    m_longAgo = last && m_today - last->day >= welcomeBackAfter;
    if (!m_longAgo)
        m_welcomeSeen = false;
    if (!last)
        last = m_ports.sessions.newest();
    m_empty = !last && m_entries.count() == 0;
    if (!last || m_entries.count() > 0) {
        m_lastTitle.clear();
        m_lastText.clear();
        m_lastId.clear();
        return;
    }
    m_lastTitle = tr("Last: %1", "a day").arg(dayText(last->day, m_today));
    m_lastText = entryText(*last, SizesSaid::InOrder);
    m_lastId = toQString(last->id.toText());
}

void TodayViewModel::setHidePlan(bool hide) {
    if (hide == std::exchange(m_hidePlan, hide))
        return;
    reload();
}

void TodayViewModel::setNotesOnly(bool notesOnly) {
    if (notesOnly == std::exchange(m_notesOnly, notesOnly))
        return;
    reload();
}

void TodayViewModel::tellSaved(const QString& id) {
    const auto parsed = Id::parse(toStd(id));
    const auto stored = parsed ? m_ports.sessions.find(*parsed) : std::nullopt;
    if (stored)
        saySaved(stored->session.day, [this, saved = *parsed] { m_ports.sessions.remove(saved); });
}

void TodayViewModel::tellNoted(const QString& kind, const QString& id) {
    for (const TimelineRow& row : notedBeside(m_ports)) {
        if (kindOf(row) == kind && idTextOf(row) == id)
            saySaved(dayOf(row, m_today), [this, row] { removeBeside(m_ports, row); });
    }
}

void TodayViewModel::saySaved(Day day, std::function<void()> undo) {
    const Day today = m_ports.clock.now().day();
    if (day == today)
        return;
    m_undoSaved = std::move(undo);
    m_savedText = day == today - Days{1} ? tr("Saved for yesterday.")
                                         : tr("Saved for %1.", "a day").arg(dayText(day, today));
    emit savedChanged();
}

void TodayViewModel::tellRemoved(const QString& id) {
    const auto removed = Id::parse(toStd(id));
    if (!removed)
        return;
    m_undoSaved = [this, id = *removed] { m_ports.sessions.restore(id); };
    m_savedText = tr("Removed.");
    emit savedChanged();
}

void TodayViewModel::undoSaved() {
    m_again = [this] { undoSaved(); };
    if (m_undoSaved && attempt(this, m_undoSaved))
        forgetSaved();
}

void TodayViewModel::forgetSaved() {
    m_undoSaved = nullptr;
    if (!std::exchange(m_savedText, QString()).isEmpty())
        emit savedChanged();
}

void TodayViewModel::noteNotToday() {
    m_again = [this] { noteNotToday(); };
    const Moment now = m_ports.clock.now();
    Session entry{.id = m_ports.newId(), .day = now.day(), .at = now};
    entry.outcome = Outcome::NotToday;
    if (!attempt(this, [&] { m_ports.sessions.save(entry); }))
        return;
    m_notToday = entry.id;
    m_notTodayReason.clear();
    reload();
    emit notTodayNotedChanged();
}

void TodayViewModel::setNotTodayReason(const QString& reason) {
    m_again = [this, reason] { setNotTodayReason(reason); };
    const auto stored = m_notToday ? m_ports.sessions.find(*m_notToday) : std::nullopt;
    if (!stored || reason == m_notTodayReason)
        return;
    Session entry = stored->session;
    entry.context.stopReason = toOptional(reason);
    if (!attempt(this, [&] { m_ports.sessions.save(entry); }))
        return;
    m_notTodayReason = reason;
    emit notTodayNotedChanged();
}

QList<Choice> TodayViewModel::notTodayReasons() {
    QList<Choice> choices;
    for (const std::string_view reason : pauseReasons)
        choices << choice(toQString(reason), pauseReasonText(reason));
    return choices;
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
