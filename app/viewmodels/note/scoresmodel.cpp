// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/scoresmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/clock.h"
#include "core/note/score.h"

namespace frond {

ScoresModel::ScoresModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Notes | Topic::Today, Reload::Start::WhenShown,
               [this] { load(); }) {}

void ScoresModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void ScoresModel::load() {
    const Day today = m_ports.clock.now().day();
    m_rows.clear();
    for (const Score& one : m_ports.scores.list())
        m_rows.prepend({toQString(one.id.toText()), scoreText(one), weekdayText(one.day, today)});
    emit changed();
}

} // namespace frond
