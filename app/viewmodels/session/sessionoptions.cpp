// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/sessionoptions.h"

#include "app/viewmodels/base/attempt.h"
#include "core/session/cueoutput.h"

#include <QStringList>

namespace frond {

SessionOptions::SessionOptions(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Settings, Reload::Start::Active, [this] { load(); }) {
    m_reload.now();
}

void SessionOptions::load() {
    m_kept = readSessionChoices(m_ports.settings);
    if (m_choices == m_kept)
        return;
    m_choices = m_kept;
    emit changed();
}

void SessionOptions::take(const SessionChoices& choices) {
    if (choices == m_choices)
        return;
    m_choices = choices;
    emit changed();
    retry();
}

void SessionOptions::retry() {
    const SessionChoices wanted = m_choices;
    if (attempt(this, [&] { saveSessionChoices(m_ports.settings, m_kept, wanted); }))
        m_kept = wanted;
}

bool SessionOptions::canVibrate() const {
    return m_ports.cueOutput.canVibrate();
}

bool SessionOptions::canPlay() const {
    return m_ports.cueOutput.canPlay();
}

bool SessionOptions::canSpeak() const {
    return m_ports.cueOutput.canSpeak();
}

QString SessionOptions::cuesText() const {
    QStringList ways;
    if (m_choices.vibration && canVibrate())
        ways << tr("Vibration");
    if (m_choices.sound && canPlay())
        ways << tr("Sound");
    if (m_choices.speech) // whether there is a voice is asked only where it matters
        ways << tr("Spoken words");
    if (m_choices.brightness)
        ways << tr("Brightness");
    if (m_choices.notification)
        ways << tr("Notification");
    if (m_choices.breathing)
        ways << tr("Breathing");
    return ways.isEmpty() ? tr("None") : ways.join(tr(" · ", "between the parts of a row"));
}

} // namespace frond
