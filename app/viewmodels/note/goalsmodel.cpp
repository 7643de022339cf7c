// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/goalsmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "core/base/collection.h"

namespace frond {

GoalsModel::GoalsModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Notes, Reload::Start::Active, [this] { load(); }) {
    reload();
}

void GoalsModel::load() {
    m_shown.clear();
    m_hidden.clear();
    for (const RatedGoal& one : rated(m_ports.goals.list(), m_ports.goalRatings.list())) {
        if (one.goal.kind == GoalKind::Own)
            (one.goal.hidden ? m_hidden : m_shown) << goalRow(one);
    }
    emit changed();
}

QString GoalsModel::valueText() const {
    return m_shown.isEmpty() ? QString()
                             : tr("%Ln things", nullptr, static_cast<int>(m_shown.size()));
}

QString GoalsModel::undoText() const {
    return m_removed ? tr("Removed.") : QString();
}

void GoalsModel::remove(const QString& id) {
    const auto parsed = Id::parse(toStd(id));
    if (!parsed || !attempt(this, [&] { m_ports.goals.remove(*parsed); }))
        return;
    m_removed = parsed;
    reload();
}

void GoalsModel::undo() {
    if (m_removed && attempt(this, [&] { m_ports.goals.restore(*m_removed); }))
        m_removed.reset();
    reload();
}

void GoalsModel::forgetUndo() {
    if (!m_removed)
        return;
    m_removed.reset();
    emit changed();
}

} // namespace frond
