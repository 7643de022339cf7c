// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/historymodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "app/viewmodels/history/entrytext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace frond {

HistoryModel::HistoryModel(const Needs& ports, QObject* parent)
    : QAbstractListModel(parent)
    , m_sessions(ports.sessions)
    , m_clock(ports.clock)
    , m_reload(this, ports.changes, Topic::Entries | Topic::Today, Reload::Start::WhenShown,
               [this] { load(); }) {}

void HistoryModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void HistoryModel::setSearchText(const QString& text) {
    if (text == m_searchText)
        return;
    const std::string before = words();
    m_searchText = text;
    emit searchTextChanged();
    if (words() == before)
        return;
    // Another list: it starts at its top.
    beginResetModel();
    m_rows.clear();
    m_mayHaveMore = false;
    endResetModel();
    reload();
}

QString HistoryModel::emptyText() const {
    if (m_reload.isStale())
        return {};
    if (words().empty())
        return tr("Entries will be listed here. There is no hurry.");
    return tr("Nothing with \"%1\" in it.").arg(m_searchText.trimmed());
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Session& session = m_rows[static_cast<std::size_t>(index.row())];
    const Day today = m_clock.now().day();
    switch (role) {
    case IdRole:
        return toQString(session.id.toText());
    case TitleRole:
    case Qt::DisplayRole:
        return entryTitle(session, today);
    case DetailRole:
        return entryText(session);
    case HasNoteRole:
        return session.note.has_value();
    case MonthRole:
        return monthText(session.day);
    case SpokenRole:
        return entrySpoken(entryTitle(session, today), session);
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const {
    return {{IdRole, "entryId"},      {TitleRole, "title"}, {DetailRole, "detail"},
            {HasNoteRole, "hasNote"}, {MonthRole, "month"}, {SpokenRole, "spoken"}};
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_reload.isActive() && m_mayHaveMore;
}

void HistoryModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    std::vector<Session> more =
        m_sessions.page(m_rows.empty() ? std::nullopt : std::optional(HistoryCursor{m_rows.back()}),
                        pageSize, words());
    m_mayHaveMore = more.size() == pageSize;
    if (more.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(more.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
    endInsertRows();
    emit countChanged();
}

void HistoryModel::load() {
    // One more than there were: with a new entry on top, the last one stays in the list too.
    const std::size_t limit = std::max(pageSize, m_rows.size() + 1);
    std::vector<Session> rows = m_sessions.page(std::nullopt, limit, words());
    m_mayHaveMore = rows.size() == limit;
    if (m_rows.size() >= pageSize) {
        const auto last = std::find_if(rows.begin(), rows.end(), [&](const Session& session) {
            return session.id == m_rows.back().id;
        });
        if (last != rows.end() && std::next(last) != rows.end()) {
            rows.erase(std::next(last), rows.end()); // where the list ended, it ends again
            m_mayHaveMore = true;
        }
    }
    become(std::move(rows));
}

void HistoryModel::become(std::vector<Session> rows) {
    const auto [oldFirst, newFirst] =
        std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    const auto [oldLast, newLast] =
        std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(oldFirst), rows.rbegin(),
                      std::make_reverse_iterator(newFirst));
    const auto first = static_cast<int>(oldFirst - m_rows.begin());
    const auto removed = static_cast<int>(oldLast.base() - oldFirst);
    const auto added = static_cast<int>(newLast.base() - newFirst);

    const bool edited = removed == added &&
                        std::equal(oldFirst, oldLast.base(), newFirst,
                                   [](const Session& a, const Session& b) { return a.id == b.id; });
    if (edited) {
        m_rows = std::move(rows);
        if (added > 0)
            emit dataChanged(index(first), index(first + added - 1));
    } else {
        if (removed > 0) {
            beginRemoveRows({}, first, first + removed - 1);
            m_rows.erase(oldFirst, oldLast.base());
            endRemoveRows();
        }
        if (added > 0) {
            beginInsertRows({}, first, first + added - 1);
            m_rows = std::move(rows);
            endInsertRows();
        }
    }
    emit countChanged();
}

std::string HistoryModel::words() const {
    return toOptional(m_searchText).value_or(std::string());
}

} // namespace frond
