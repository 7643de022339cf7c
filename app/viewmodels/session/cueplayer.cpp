// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/cueplayer.h"

#include "app/qtconvert.h"
#include "core/reminder/reminderport.h"
#include "core/session/cueoutput.h"
#include "core/session/length.h"

#include <QLocale>
#include <QStringList>

namespace frond {

namespace {

using std::chrono::milliseconds;

milliseconds lengthOf(Cue cue) {
    switch (cue) {
    case Cue::Planned:
        return milliseconds{600};
    case Cue::StepEnd:
        return milliseconds{300};
    case Cue::Interval:
        break;
    }
    return milliseconds{150};
}

} // namespace

CuePlayer::CuePlayer(const Needs& ports, QObject* parent) : QObject(parent), m_ports(ports) {
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer); // a coarse one is late by a twentieth of the minutes
    connect(&m_next, &QTimer::timeout, this, &CuePlayer::check);
}

void CuePlayer::follow(const CueTimes& times, const CuePlace& place) {
    catchUp();
    m_times = times;
    m_at = place;
    m_since = m_ports.clock.monotonic();
    check();
}

void CuePlayer::halt() {
    catchUp();
    m_since.reset();
    m_next.stop();
    takeBackAlarm();
}

void CuePlayer::end() {
    m_since.reset();
    m_next.stop();
    takeBackAlarm();
    m_ports.cueOutput.clear();
    if (m_givenText.isEmpty())
        return;
    m_givenText.clear();
    emit givenChanged();
}

void CuePlayer::check() {
    catchUp();
    if (!m_since)
        return;
    if (const auto left = untilNextCue(m_times, m_at))
        m_next.start(*left + Millis(1));
    else
        m_next.stop();
    if (!m_inFront)
        handAlarm();
}

void CuePlayer::catchUp() {
    if (!m_since)
        return;
    const MonoTime now = m_ports.clock.monotonic();
    const Millis passed = std::chrono::duration_cast<Millis>(now - *m_since);
    const CuePlace from = m_at;
    m_at.total += passed;
    m_at.inStep += passed;
    m_since = now;
    if (passed > latestBy)
        return;
    if (const auto cue = cueBetween(m_times, from, m_at))
        give(*cue, m_at.total);
}

void CuePlayer::give(Cue cue, Millis total) {
    CueOutput& output = m_ports.cueOutput;
    const QString minutes = minutesText(std::chrono::minutes(wholeMinutes(total)));
    QStringList ways;
    if (m_choices.vibration && output.canVibrate()) {
        output.vibrate(lengthOf(cue));
        ways << tr("One vibration");
    }
    if (m_choices.sound && output.canPlay()) {
        output.play(cue);
        ways << tr("One sound");
    }
    if (m_choices.speech && !m_covered && output.canSpeak()) {
        output.speak(toStd(minutes));
        ways << tr("Spoken words");
    }
    if (m_choices.brightness && !m_covered && m_inFront) {
        emit brightened();
        ways << tr("A change of brightness");
    }
    if (m_choices.notification && !m_inFront) {
        output.notify(toStd(minutes));
        ways << tr("A notification");
    }
    m_givenText = ways.isEmpty()
                      ? QString()
                      : tr("%1, at %2", "ways of a cue, and how long it had run")
                            .arg(ways.join(tr(" · ", "between the parts of a row")),
                                 tr("%1 min").arg(QLocale().toString(wholeMinutes(total))));
    emit givenChanged();
    emit given(cue);
}

void CuePlayer::setInFront(bool inFront) {
    if (inFront == m_inFront)
        return;
    check();
    m_inFront = inFront;
    emit inFrontChanged();
    if (!m_since)
        return;
    if (inFront)
        takeBackAlarm();
    else
        handAlarm();
}

void CuePlayer::setCovered(bool covered) {
    if (covered == m_covered)
        return;
    m_covered = covered;
    emit coveredChanged();
}

void CuePlayer::handAlarm() {
    const Millis left = std::chrono::minutes(m_times.planned) - m_at.total;
    const bool isHeard =
        m_choices.notification || m_choices.vibration || m_choices.sound || m_choices.speech;
    if (!isHeard || left <= Millis{0}) {
        takeBackAlarm();
        return;
    }
    const QString line =
        m_choices.notification ? minutesText(std::chrono::minutes(m_times.planned)) : QString();
    m_ports.reminderScheduler.handAlarm({.line = toStd(line),
                                         .after = std::chrono::ceil<std::chrono::seconds>(left),
                                         .vibrates = m_choices.vibration});
    m_alarmHanded = true;
}

void CuePlayer::takeBackAlarm() {
    if (std::exchange(m_alarmHanded, false))
        m_ports.reminderScheduler.takeBackAlarm();
}

} // namespace frond
