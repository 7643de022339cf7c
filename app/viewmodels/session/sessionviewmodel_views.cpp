// SPDX-License-Identifier: GPL-3.0-or-later
// What a running session shows beside its sizes: the minutes, the time of day, and the question
// after it was left running.
#include "app/viewmodels/session/sessionviewmodel.h"

#include "app/qtconvert.h"

#include <QLocale>

namespace frond {

namespace {

using Minutes = std::chrono::minutes;

QString inMinutes(int count) {
    return count == 1 ? SessionViewModel::tr("1 minute")
                      : SessionViewModel::tr("%1 minutes").arg(QLocale().toString(count));
}

int wholeMinutes(Millis time) {
    return static_cast<int>(std::chrono::floor<Minutes>(time).count());
}

} // namespace

QString SessionViewModel::minutesNumber() const {
    const bool left = m_countdown && m_minutes < m_planMinutes;
    return QLocale().toString(left ? m_planMinutes - m_minutes : m_minutes);
}

QString SessionViewModel::minutesUnit() const {
    return m_countdown && m_minutes < m_planMinutes ? tr("min left") : tr("min");
}

QString SessionViewModel::elapsedText() const {
    if (m_settling)
        return tr("Time to get settled: %1. It is not counted.").arg(inMinutes(m_settleMinutes));
    return paused() ? tr("Paused at %1. Go on or stop any time.").arg(inMinutes(m_minutes))
                    : tr("%1 so far. Pause or stop any time.").arg(inMinutes(m_minutes));
}

void SessionViewModel::setHidePlan(bool hide) {
    if (hide == m_hidePlan)
        return;
    m_hidePlan = hide;
    reload();
}

void SessionViewModel::setCountdown(bool on) {
    if (on == m_countdown)
        return;
    m_countdown = on;
    emit minutesChanged();
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
