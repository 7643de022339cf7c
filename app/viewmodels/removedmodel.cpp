// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/removedmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/attempt.h"
#include "app/viewmodels/daytext.h"
#include "app/viewmodels/entrylistmodel.h"
#include "app/viewmodels/entrytext.h"

namespace frond {

RemovedModel::RemovedModel(const Ports& ports, QObject* parent)
    : QAbstractListModel(parent), m_sessions(ports.sessions), m_clock(ports.clock) {}

void RemovedModel::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
    if (m_active && m_stale)
        reload();
}

void RemovedModel::reload() {
    m_stale = !m_active;
    if (m_stale)
        return;
    beginResetModel();
    m_rows = m_sessions.recentlyRemoved();
    endResetModel();
    emit countChanged();
}

bool RemovedModel::putBack(const QString& id) {
    const auto known = Id::parse(toStd(id));
    bool restored = false;
    if (!known || !attempt(this, [&] { restored = m_sessions.restore(*known); }) || !restored)
        return false;
    reload();
    emit entriesChanged();
    return true;
}

int RemovedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RemovedModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& [session, removed] = m_rows[static_cast<std::size_t>(index.row())];
    const Moment now = m_clock.now();
    switch (role) {
    case IdRole:
        return toQString(session.id.toText());
    case TitleRole:
    case Qt::DisplayRole:
        return entryTitle(session, now.day());
    case DetailRole:
        return entryText(session);
    case RemovedRole:
        return tr("Removed %1").arg(dateText(Moment{removed, now.offset}.day(), now.day()));
    default:
        return {};
    }
}

QHash<int, QByteArray> RemovedModel::roleNames() const {
    return {{IdRole, "entryId"},
            {TitleRole, "title"},
            {DetailRole, "detail"},
            {RemovedRole, "removedText"}};
}

} // namespace frond
