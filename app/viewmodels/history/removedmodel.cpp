// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/removedmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "app/viewmodels/history/entrytext.h"
#include "app/viewmodels/history/timeline.h"
#include "app/viewmodels/session/entryfields.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/id.h"
#include "core/note/goal.h"
#include "core/session/sessionrepository.h"

#include <algorithm>

namespace frond {

RemovedModel::RemovedModel(const Needs& ports, QObject* parent)
    : QAbstractListModel(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Entries | Topic::Notes | Topic::Today,
               Reload::Start::WhenShown, [this] { load(); }) {}

void RemovedModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void RemovedModel::load() {
    const Day today = m_ports.clock.now().day();
    const auto title = [today](const auto& row) { return titleOf(row, today); };
    const auto detail = [](const auto& row) { return detailOf(row); };
    beginResetModel();
    m_rows.clear();
    addSessions(today);
    m_ports.eachBeside([&](auto& collection) { add(collection, title, detail); });
    add(
        m_ports.goals, [](const Goal&) { return tr("Something to be easier"); },
        [](const Goal& goal) { return toQString(goal.text); });
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row& a, const Row& b) { return a.since > b.since; });
    endResetModel();
    emit countChanged();
}

void RemovedModel::addSessions(Day today) {
    SessionRepository& sessions = m_ports.sessions;
    for (const auto& [session, removed] : sessions.recentlyRemoved())
        m_rows.push_back({entryTitle(session, today), entryText(session), removed, QString(), false,
                          [&sessions, id = session.id] { return sessions.restore(id); }});
    for (const auto& [was, now, replaced] : sessions.recentlyReplaced()) {
        const Session& session = was.session;
        m_rows.push_back({entryTitle(session, today), entryText(session), replaced,
                          now ? differencesText(session, *now, today) : tr("Now: removed"), true,
                          [&sessions, id = session.id, version = was.version] {
                              return sessions.useReplaced(id, version);
                          }});
    }
}

template <class Kind, class Title, class Detail>
void RemovedModel::add(Kind& collection, Title title, Detail detail) {
    for (const auto& [row, removed] : collection.recentlyRemoved())
        m_rows.push_back({title(row), detail(row), removed, QString(), false,
                          [&collection, id = row.id] { return collection.restore(id); }});
}

bool RemovedModel::putBack(int row) {
    if (row < 0 || row >= count())
        return false;
    const std::function<bool()> putBack = m_rows[static_cast<std::size_t>(row)].putBack;
    bool restored = false;
    if (!attempt(this, [&] { restored = putBack(); }) || !restored)
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
    const Moment now = m_ports.clock.now();
    const QString date = dateText(Moment{row.since, now.offset}.day(), now.day());
    switch (role) {
    case TitleRole:
    case Qt::DisplayRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case KeptRole:
        return row.kept;
    case RemovedRole:
        return (row.replaced ? tr("Changed on another device, %1") : tr("Removed %1")).arg(date);
    default:
        return {};
    }
}

QHash<int, QByteArray> RemovedModel::roleNames() const {
    return {{TitleRole, "title"},
            {DetailRole, "detail"},
            {KeptRole, "keptText"},
            {RemovedRole, "removedText"}};
}

} // namespace frond
