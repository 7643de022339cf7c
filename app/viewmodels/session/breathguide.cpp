// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/breathguide.h"

#include "core/session/cueoutput.h"

#include <chrono>

namespace frond {

namespace {

constexpr std::chrono::milliseconds inward{60};
constexpr std::chrono::milliseconds outward{25};

} // namespace

BreathGuide::BreathGuide(const Needs& ports, QObject* parent) : QObject(parent), m_ports(ports) {
    m_turn.setSingleShot(true);
    m_turn.setTimerType(Qt::PreciseTimer);
    connect(&m_turn, &QTimer::timeout, this, &BreathGuide::turn);
}

void BreathGuide::setChoices(const SessionChoices& choices) {
    const bool other = choices.breathing != m_choices.breathing ||
                       choices.breathIn != m_choices.breathIn ||
                       choices.breathOut != m_choices.breathOut;
    m_choices = choices;
    if (!other)
        return;
    m_turn.stop();
    update();
    emit changed();
}

void BreathGuide::setRunning(bool running) {
    if (running == m_wanted)
        return;
    m_wanted = running;
    update();
    emit changed();
}

void BreathGuide::setStill(bool still) {
    if (still == m_still)
        return;
    m_still = still;
    emit changed();
}

void BreathGuide::update() {
    if (!m_wanted || !on()) {
        m_turn.stop();
    } else if (!m_turn.isActive()) {
        m_in = false;
        turn();
    }
}

void BreathGuide::turn() {
    m_in = !m_in;
    m_turn.start(length());
    if (m_still && m_choices.vibration)
        m_ports.cueOutput.vibrate(m_in ? inward : outward);
    emit turned();
}

QString BreathGuide::word() const {
    return m_in ? tr("in", "breathing") : tr("out", "breathing");
}

int BreathGuide::length() const {
    return (m_in ? m_choices.breathIn : m_choices.breathOut) * 1000;
}

} // namespace frond
