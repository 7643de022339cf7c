// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/sessionviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/storageerror.h"
#include "core/kit/kitrepository.h"
#include "core/plan/pause.h"
#include "core/plan/planrepository.h"
#include "core/plan/schedule.h"
#include "core/session/cueoutput.h"
#include "core/session/lastsession.h"
#include "core/session/length.h"
#include "core/session/runningrepository.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"
#include "core/session/sessiontimer.h"

#include <QLocale>
#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

namespace frond {

namespace {

/// The entry `running` becomes. What was noted already, before going back to the session, stays.
Session entryOf(const RunningSession& running, const SessionRepository& sessions) {
    Session entry = finished(running);
    if (auto stored = sessions.find(running.id)) {
        stored->session.steps = std::move(entry.steps);
        return stored->session;
    }
    return entry;
}

using Minutes = std::chrono::minutes;

/// Felt as the size changes, like a key that gives way.
constexpr std::chrono::milliseconds sizeChangeFelt{20};

QString inMinutes(int count) {
    return minutesText(Minutes(count));
}

} // namespace

SessionViewModel::SessionViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_next(ports)
    , m_cues(ports)
    , m_breath(ports)
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Kit | Topic::Plan | Topic::Today | Topic::Settings,
               Reload::Start::Active, [this] { load(); }) {
    m_heartbeat.setInterval(heartbeatInterval);
    connect(&m_heartbeat, &QTimer::timeout, this, &SessionViewModel::beat);
    m_nextMinute.setSingleShot(true);
    connect(&m_nextMinute, &QTimer::timeout, this, &SessionViewModel::showMinute);
    m_goBackEnds.setSingleShot(true);
    connect(&m_goBackEnds, &QTimer::timeout, this, &SessionViewModel::canGoBackChanged);
    m_settleEnds.setSingleShot(true);
    connect(&m_settleEnds, &QTimer::timeout, this, &SessionViewModel::endSettling);
    m_nextClockMinute.setSingleShot(true);
    connect(&m_nextClockMinute, &QTimer::timeout, this, &SessionViewModel::scheduleClock);
    connect(&m_sizes, &SizeModel::diameterChanged, this, [this](int row) {
        if (row == m_sizeRow && !active())
            emit sizeChanged();
    });
    connect(&m_next, &NextSizes::changed, this, &SessionViewModel::follow);
    connect(&m_next, &NextSizes::failed, this, &SessionViewModel::failed);
    connect(&m_cues, &CuePlayer::given, this, &SessionViewModel::sentenceChanged);
    connect(&m_cues, &CuePlayer::inFrontChanged, this, &SessionViewModel::follow);
    connect(&m_cues, &CuePlayer::coveredChanged, this, &SessionViewModel::follow);
    connect(this, &SessionViewModel::stateChanged, this, &SessionViewModel::runningChanged);
    connect(this, &SessionViewModel::stateChanged, this, &SessionViewModel::sentenceChanged);
    connect(this, &SessionViewModel::minutesChanged, this, &SessionViewModel::sentenceChanged);
    connect(this, &SessionViewModel::sizeChanged, this, &SessionViewModel::sentenceChanged);
    connect(this, &SessionViewModel::sizeChanged, this, &SessionViewModel::runningChanged);
    m_unfinished = m_ports.running.running();
    reload();
}

void SessionViewModel::load() {
    readChoices();
    const Day today = m_ports.clock.now().day();
    std::map<std::string, std::optional<Millimetres>> largest; // each plan is read once
    m_sizes.setKit(m_ports.kits.kit(), [&](const std::string& group) {
        const auto [found, isNew] = largest.try_emplace(group);
        if (isNew && !m_hidePlan) {
            const auto spans = largestInPlan(m_ports.plans.planHistory(group), {today, today});
            if (!spans.empty())
                found->second = spans.front().diameter;
        }
        return found->second;
    });
    if (active()) {
        m_sizeRow = m_sizes.select(m_timer.steps().back().use);
    } else if (!m_sizeChosen || m_sizeRow >= m_sizes.count()) {
        m_sizeRow = rowToBeginWith(today);
    }
    const auto schedule = frond::schedule(m_ports.plans.planHistory(), {}, {today, today});
    m_planMinutes = m_hidePlan ? 0 : schedule.front().targetMinutes.value_or(0);
    m_next.load();
    follow();
    emit sizeChanged();
    emit stateChanged();
    emit minutesChanged();
}

void SessionViewModel::readChoices() {
    m_choices = readSessionChoices(m_ports.settings);
    m_cues.setChoices(m_choices);
    m_breath.setChoices(m_choices);
}

int SessionViewModel::rowToBeginWith(Day today) {
    const auto last = lastSession(m_ports.sessions);
    if (!last || m_sizes.count() < 2)
        return 0;
    if (frond::asksForSize(*last, today))
        return -1;
    // The smallest where it began with something that is not in the kit any more.
    return last->steps.empty() ? 0 : std::max(m_sizes.select(beganWith(*last)), 0);
}

bool SessionViewModel::active() const {
    return m_timer.state() == TimerState::Running || paused();
}

double SessionViewModel::curveMinutes() const {
    return static_cast<double>(m_timer.elapsed(m_ports.clock.monotonic()).count()) / 60'000.0;
}

QString SessionViewModel::sizeText() const {
    return active() ? frond::sizeText(m_timer.steps().back().use)
                    : frond::sizeText(m_sizes.useAt(m_sizeRow));
}

QString SessionViewModel::beginText() const {
    if (m_sizeRow < 0)
        return tr("No size chosen");
    const auto use = m_sizes.useAt(m_sizeRow);
    if (!use)
        return tr("Begin without a size");
    // A label of the person's own stands alone, never inside a sentence.
    return use->diameter ? tr("Begin with %1").arg(frond::sizeText(use))
                         : tr("Begin with: %1").arg(frond::sizeText(use));
}

QString SessionViewModel::beginNote() const {
    return m_sizes.count() < 2 ? tr("A timer only. You can add a size later.") : QString();
}

QString SessionViewModel::runningText() const {
    if (!active())
        return {};
    const auto& use = m_timer.steps().back().use;
    // A label of the person's own stands alone, never inside a sentence.
    const QString size = use && use->diameter ? frond::sizeText(use) : QString();
    if (m_settling)
        return tr("Time to get settled");
    if (paused())
        return size.isEmpty() ? tr("Paused") : tr("Paused, with %1", "a size").arg(size);
    const QString time = timeText(m_running->startedAt);
    return size.isEmpty() ? tr("Running since %1").arg(time)
                          : tr("Running since %1, with %2", "a time and a size").arg(time, size);
}

QString SessionViewModel::backText() const {
    return m_minutes == 0 ? tr("Back to the session")
                          : tr("Back to the session · %1 min").arg(QLocale().toString(m_minutes));
}

std::optional<std::size_t> SessionViewModel::leftStep() const {
    const std::size_t steps = m_timer.steps().size();
    return m_changedSize && steps >= 2 ? std::optional(steps - 2) : std::nullopt;
}

QString SessionViewModel::leftSizeText() const {
    const auto left = leftStep();
    return left ? frond::sizeText(m_timer.steps()[*left].use) : QString();
}

QString SessionViewModel::leftFelt() const {
    const auto left = leftStep();
    return left ? toWord(m_timer.steps()[*left].felt) : QString();
}

void SessionViewModel::setLeftFelt(const QString& word) {
    if (const auto left = leftStep(); left && word != leftFelt()) {
        m_timer.setFelt(*left, toFelt(word));
        emit leftChanged();
        commit();
    }
}

QString SessionViewModel::unfinishedText() const {
    return m_unfinished ? tr("A session was running at %1.").arg(timeText(m_unfinished->heartbeat))
                        : QString();
}

bool SessionViewModel::canGoBack() const {
    return m_stopped && !active() && m_ports.clock.monotonic() - m_stoppedAt < goBackFor;
}

QString SessionViewModel::goBackUntil() const {
    if (!canGoBack())
        return {};
    const auto left = std::chrono::round<std::chrono::seconds>(
        goBackFor - (m_ports.clock.monotonic() - m_stoppedAt));
    const Moment now = m_ports.clock.now();
    return tr("Until %1").arg(timeText(Moment{now.utc + left, now.offset}));
}

bool SessionViewModel::start() {
    if (active())
        return false;
    m_again = [this] { start(); };
    readChoices(); // one may have been made just now, to begin with it
    const Moment now = m_ports.clock.now();
    SessionTimer timer;
    timer.start(m_ports.clock.monotonic(), m_sizes.useAt(m_sizeRow));
    if (m_choices.settleMinutes == 0)
        return begin({m_ports.newId(), now, timer.snapshot(m_ports.clock.monotonic()), now});
    // Stored as paused: after a kill nothing was counted that was not meant to be.
    timer.pause(m_ports.clock.monotonic());
    m_settling = true;
    m_settling = begin({m_ports.newId(), now, timer.snapshot(m_ports.clock.monotonic()), now});
    if (m_settling)
        m_settleEnds.start(std::chrono::minutes(m_choices.settleMinutes));
    return m_settling;
}

bool SessionViewModel::begin(RunningSession running) {
    running.heartbeat = m_ports.clock.now();
    // On disk first: a session that is shown as running is never lost.
    if (!attempt(this, [&] { m_ports.running.saveRunning(running); }))
        return false;
    m_timer = SessionTimer(running.timer, m_ports.clock.monotonic());
    m_running = std::move(running);
    m_unfinished.reset();
    m_discarded.reset();
    m_changedSize = false;
    m_sizeChosen = false;
    m_commitFailing = false;
    m_sizeRow = m_sizes.select(m_timer.steps().back().use);
    touch();
    schedule();
    emit stateChanged();
    emit minutesChanged();
    emit curveChanged();
    emit sizeChanged();
    emit leftChanged();
    emit unfinishedChanged();
    emit canGoBackChanged();
    return true;
}

void SessionViewModel::pause() {
    m_timer.pause(m_ports.clock.monotonic());
    touch();
    commit();
    schedule();
    emit stateChanged();
    emit minutesChanged();
    emit curveChanged();
}

void SessionViewModel::resume() {
    m_settling = false;
    m_settleEnds.stop();
    m_timer.resume(m_ports.clock.monotonic());
    touch();
    commit();
    schedule();
    emit stateChanged();
    emit minutesChanged();
}

void SessionViewModel::chooseSize(int row) {
    if (!active()) {
        m_sizeRow = row;
        m_sizeChosen = true;
        emit sizeChanged();
        return;
    }
    changeTo(m_sizes.useAt(row));
}

void SessionViewModel::changeTo(const std::optional<ItemUse>& use) {
    if (use == m_timer.steps().back().use)
        return;
    m_timer.changeItem(m_ports.clock.monotonic(), use);
    m_changedSize = true;
    m_sizeRow = m_sizes.select(use);
    touch();
    commit();
    if (m_choices.vibration)
        m_ports.cueOutput.vibrate(sizeChangeFelt);
    m_next.used(use);
    follow();
    emit sizeChanged();
    emit leftChanged();
}

void SessionViewModel::prepareSize(int row) {
    if (const auto use = m_sizes.useAt(row))
        m_next.add(*use);
}

bool SessionViewModel::takeNext() {
    const auto use = m_next.first();
    if (!active() || !use)
        return false;
    if (use == m_timer.steps().back().use)
        m_next.used(use); // it is in use already
    else
        changeTo(use);
    return true;
}

bool SessionViewModel::stop() {
    if (!active())
        return false;
    if (isUntouched()) {
        comeBack();
        return false;
    }
    return endAs(snapshot());
}

bool SessionViewModel::endAs(RunningSession running) {
    m_again = [this, running] { endAs(running); };
    // The minutes end with the tap, whether or not they can be stored at once.
    m_timer.pause(m_ports.clock.monotonic());
    m_settling = false;
    m_settleEnds.stop();
    running.timer.state = TimerState::Stopped;
    const bool stored = finish(running);
    if (stored) {
        m_timer.stop(m_ports.clock.monotonic());
        m_stopped = running;
        m_stoppedAt = m_ports.clock.monotonic();
        m_goBackEnds.start(goBackFor);
        setPlain(false);
        m_cues.end();
        m_next.clear();
    }
    schedule();
    emit stateChanged();
    emit minutesChanged();
    if (!stored)
        return false;
    emit canGoBackChanged();
    emit stopped(toQString(running.id.toText()));
    reload();
    return true;
}

bool SessionViewModel::finish(const RunningSession& running) {
    return attempt(this, [&] { m_ports.running.finish(entryOf(running, m_ports.sessions)); });
}

bool SessionViewModel::backToSession() {
    if (!canGoBack())
        return false;
    m_again = [this] { backToSession(); };
    // The entry stays stored meanwhile, with what was noted in it; the stop brings its steps up to
    // date. So there is no moment in which it could be lost.
    RunningSession running = *m_stopped;
    running.timer.state = TimerState::Running;
    return begin(std::move(running));
}

void SessionViewModel::retry() {
    m_commitFailing = false;
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

bool SessionViewModel::continueUnfinished() {
    m_again = [this] { continueUnfinished(); };
    return m_unfinished && begin(*m_unfinished);
}

bool SessionViewModel::endUnfinished() {
    m_again = [this] { endUnfinished(); };
    if (!m_unfinished || !finish(*m_unfinished))
        return false;
    const QString id = toQString(m_unfinished->id.toText());
    m_unfinished.reset();
    emit unfinishedChanged();
    emit stopped(id);
    reload();
    return true;
}

bool SessionViewModel::discardUnfinished() {
    m_again = [this] { discardUnfinished(); };
    if (!m_unfinished || !attempt(this, [&] { m_ports.running.discardRunning(); }))
        return false;
    m_discarded = std::exchange(m_unfinished, std::nullopt);
    emit unfinishedChanged();
    return true;
}

void SessionViewModel::undoDiscard() {
    if (!m_discarded || !attempt(this, [&] { m_ports.running.saveRunning(*m_discarded); }))
        return;
    m_unfinished = std::exchange(m_discarded, std::nullopt);
    emit unfinishedChanged();
}

void SessionViewModel::forgetDiscarded() {
    m_discarded.reset();
    emit unfinishedChanged();
}

void SessionViewModel::beat() {
    if (m_timer.state() != TimerState::Running)
        return;
    commit();
    emit curveChanged();
}

void SessionViewModel::showMinute() {
    schedule();
}

RunningSession SessionViewModel::snapshot() const {
    return {m_running->id, m_running->startedAt, m_timer.snapshot(m_ports.clock.monotonic()),
            m_ports.clock.now()};
}

bool SessionViewModel::commit() {
    if (!active())
        return false;
    try {
        m_ports.running.saveRunning(snapshot());
        if (std::exchange(m_commitFailing, false))
            emit kept();
        return true;
    } catch (const StorageError& error) {
        // Said once; the next heartbeat tries again.
        m_again = [this] { commit(); };
        if (!std::exchange(m_commitFailing, true))
            emit failed(notSavedText(error));
        return false;
    }
}

void SessionViewModel::schedule() {
    const Millis elapsed = m_timer.elapsed(m_ports.clock.monotonic());
    const int minutes = wholeMinutes(elapsed);
    if (minutes != std::exchange(m_minutes, minutes))
        emit minutesChanged();
    follow();
    if (m_timer.state() != TimerState::Running) {
        m_heartbeat.stop();
        m_nextMinute.stop();
        return;
    }
    if (!m_heartbeat.isActive())
        m_heartbeat.start();
    m_nextMinute.start(std::chrono::minutes(minutes + 1) - elapsed + Millis(1));
}

void SessionViewModel::follow() {
    const MonoTime now = m_ports.clock.monotonic();
    const bool runs = m_timer.state() == TimerState::Running;
    if (runs)
        m_cues.follow({targetMinutes(), m_choices.stepMinutes, m_choices.everyMinutes},
                      {m_timer.elapsed(now), m_timer.elapsedInStep(now), m_next.count() > 0});
    else
        m_cues.halt();
    m_breath.setRunning(runs && m_cues.inFront() && !m_cues.covered());
}

int SessionViewModel::targetMinutes() const {
    return m_planMinutes > 0 ? m_planMinutes : m_choices.targetMinutes;
}

QString SessionViewModel::targetText() const {
    return targetMinutes() == 0 ? QString() : tr("%1 min").arg(QLocale().toString(targetMinutes()));
}

bool SessionViewModel::asksForMinutes() const {
    // Asked of the file: the answer may have been given just now.
    const SessionChoices now = readSessionChoices(m_ports.settings);
    return !active() && now.countdown && m_planMinutes == 0 && now.targetMinutes == 0;
}

QString SessionViewModel::minutesNumber() const {
    const int target = m_choices.countdown ? targetMinutes() : 0;
    return QLocale().toString(target > 0 ? std::abs(target - m_minutes) : m_minutes);
}

QString SessionViewModel::minutesUnit() const {
    const int target = m_choices.countdown ? targetMinutes() : 0;
    if (target == 0)
        return tr("min");
    return m_minutes <= target ? tr("min left") : tr("min past");
}

bool SessionViewModel::reached() const {
    return active() && !m_settling && targetMinutes() > 0 && m_minutes >= targetMinutes();
}

QString SessionViewModel::sentence() const {
    if (m_settling)
        return tr("Time to get settled: %1. It is not counted.")
            .arg(inMinutes(m_choices.settleMinutes));
    if (paused())
        return tr("Go on or stop any time.");
    if (reached() && m_planMinutes > 0)
        return tr("%1, your plan's time. Go on or stop as you like.").arg(inMinutes(m_planMinutes));
    if (reached())
        return tr("%1. Go on or stop as you like.").arg(inMinutes(targetMinutes()));
    const Millis inStep = m_timer.elapsedInStep(m_ports.clock.monotonic());
    if (active() && m_next.count() > 0 && m_choices.stepMinutes > 0 &&
        inStep >= Minutes(m_choices.stepMinutes))
        return tr("%1 with this size. Change or go on as you like.")
            .arg(inMinutes(m_choices.stepMinutes));
    return tr("Pause or stop any time.");
}

void SessionViewModel::setHidePlan(bool hide) {
    if (hide == m_hidePlan)
        return;
    m_hidePlan = hide;
    reload();
}

void SessionViewModel::endSettling() {
    if (m_settling)
        resume();
}

void SessionViewModel::setPlain(bool plain) {
    if (plain == m_plain)
        return;
    m_plain = plain;
    if (plain)
        scheduleClock();
    else
        m_nextClockMinute.stop();
    emit plainChanged();
}

QString SessionViewModel::clockText() const {
    return timeText(m_ports.clock.now());
}

void SessionViewModel::scheduleClock() {
    const auto now = m_ports.clock.now().utc;
    const auto full = std::chrono::floor<Minutes>(now);
    m_nextClockMinute.start(full + Minutes(1) - now);
    emit clockChanged();
}

void SessionViewModel::touch() {
    m_touchedAt = m_ports.clock.monotonic();
    m_elapsedAtTouch = m_timer.elapsed(m_touchedAt);
    if (m_ranLong) {
        m_ranLong.reset();
        emit ranLongChanged();
    }
}

bool SessionViewModel::isUntouched() const {
    return m_timer.state() == TimerState::Running &&
           m_ports.clock.monotonic() - m_touchedAt > untouchedFor;
}

void SessionViewModel::comeBack() {
    if (!isUntouched() || m_ranLong)
        return;
    m_ranLong = m_timer.elapsed(m_ports.clock.monotonic());
    emit ranLongChanged();
}

QString SessionViewModel::ranLongText() const {
    if (!m_ranLong)
        return {};
    const int all = wholeMinutes(*m_ranLong);
    return tr("This ran %1 h %2 min.")
        .arg(QLocale().toString(all / 60))
        .arg(QLocale().toString(all % 60));
}

int SessionViewModel::lastChangeMinutes() const {
    return wholeMinutes(m_elapsedAtTouch);
}

QString SessionViewModel::lastChangeText() const {
    return tr("Use %1 (last change)").arg(inMinutes(lastChangeMinutes()));
}

bool SessionViewModel::endAfter(int count) {
    if (!active())
        return false;
    RunningSession running = snapshot();
    running.timer = withTotal(std::move(running.timer), Minutes(count));
    touch();
    return endAs(std::move(running));
}

void SessionViewModel::letItRun() {
    touch();
}

} // namespace frond
