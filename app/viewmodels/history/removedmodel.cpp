// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/removedmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "app/viewmodels/history/entrytext.h"
#include "app/viewmodels/session/entryfields.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/id.h"
#include "core/session/sessionrepository.h"

#include <algorithm>

namespace frond {

RemovedModel::RemovedModel(const Needs& ports, QObject* parent)
    : QAbstractListModel(parent)
    , m_sessions(ports.sessions)
    , m_clock(ports.clock)
    , m_reload(this, ports.changes, Topic::Entries | Topic::Today, Reload::Start::WhenShown,
               [this] { load(); }) {}

void RemovedModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void RemovedModel::load() {
    beginResetModel();
    m_rows.clear();
    for (const auto& [session, removed] : m_sessions.recentlyRemoved())
        m_rows.push_back({session, removed, std::nullopt, std::nullopt});
    for (const auto& [was, now, replaced] : m_sessions.recentlyReplaced())
        m_rows.push_back({was.session, replaced, was.version, now});
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row& a, const Row& b) { return a.since > b.since; });
    endResetModel();
    emit countChanged();
}

bool RemovedModel::putBack(int row) {
    if (row < 0 || row >= count())
        return false;
    const Row wanted = m_rows[static_cast<std::size_t>(row)];
    const Id& id = wanted.session.id;
    bool restored = false;
    const auto change = [&] {
        restored =
            wanted.replaced ? m_sessions.useReplaced(id, *wanted.replaced) : m_sessions.restore(id);
    };
    if (!attempt(this, change) || !restored)
        return false;
    reload();
    return true;
}

int RemovedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RemovedModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Moment now = m_clock.now();
    const QString date = dateText(Moment{row.since, now.offset}.day(), now.day());
    switch (role) {
    case TitleRole:
    case Qt::DisplayRole:
        return entryTitle(row.session, now.day());
    case DetailRole:
        return entryText(row.session);
    case KeptRole:
        return keptText(row);
    case RemovedRole:
        return (row.replaced ? tr("Changed on another device, %1") : tr("Removed %1")).arg(date);
    default:
        return {};
    }
}

QString RemovedModel::keptText(const Row& row) const {
    if (!row.replaced)
        return {};
    return row.now ? differencesText(row.session, *row.now, m_clock.now().day())
                   : tr("Now: removed");
}

QHash<int, QByteArray> RemovedModel::roleNames() const {
    return {{TitleRole, "title"},
            {DetailRole, "detail"},
            {KeptRole, "keptText"},
            {RemovedRole, "removedText"}};
}

} // namespace frond
