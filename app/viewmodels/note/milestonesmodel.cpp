// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/milestonesmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/clock.h"
#include "core/note/milestone.h"

namespace frond {

MilestonesModel::MilestonesModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Notes | Topic::Today, Reload::Start::WhenShown,
               [this] { load(); }) {}

void MilestonesModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void MilestonesModel::load() {
    const Day today = m_ports.clock.now().day();
    m_rows.clear();
    for (const Milestone& one : m_ports.milestones.list())
        m_rows.prepend(
            {toQString(one.id.toText()), toQString(one.text), weekdayText(one.day, today)});
    emit changed();
}

} // namespace frond
