// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/historymodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/history/markednote.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/plan/pauserepository.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"
#include "core/session/textsearch.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace frond {

namespace {

bool isSameThing(const TimelineRow& a, const TimelineRow& b) {
    return a.index() == b.index() && idTextOf(a) == idTextOf(b);
}

} // namespace

HistoryModel::HistoryModel(const Needs& ports, QObject* parent)
    : QAbstractListModel(parent)
    , m_ports(ports)
    , m_reload(this, ports.changes, Topic::Entries | Topic::Notes | Topic::Pauses | Topic::Today,
               Reload::Start::WhenShown, [this] { load(); }) {
    nameKinds();
}

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
    if (words() != before)
        beginAnew();
}

void HistoryModel::nameKinds() {
    const QList<Choice> named{choice(sessionsChip, tr("Sessions")), choice(feltChip, tr("Felt")),
                              choice(notesChip, tr("Notes")),
                              choice(milestonesChip, tr("Milestones"))};
    if (std::exchange(m_kindChoices, named) != named)
        emit kindChoicesChanged();
}

void HistoryModel::toggleKind(const QString& kind) {
    if (m_kinds.removeAll(kind) == 0)
        m_kinds << kind;
    emit kindsChanged();
    beginAnew();
}

void HistoryModel::beginAnew() {
    beginResetModel();
    m_rows.clear();
    m_last.reset();
    m_read = 0;
    m_mayHaveMore = false;
    endResetModel();
    reload();
}

QString HistoryModel::emptyText() const {
    if (m_reload.isStale() || m_mayHaveMore)
        return {};
    if (!words().empty())
        return tr("Nothing with \"%1\" in it.").arg(m_searchText.trimmed());
    return m_kinds.isEmpty() ? tr("Entries will be listed here. There is no hurry.")
                             : tr("Nothing of this kind is noted.");
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const Day today = m_ports.clock.now().day();
    switch (role) {
    case IdRole:
        return idTextOf(row);
    case KindRole:
        return kindOf(row);
    case TitleRole:
    case Qt::DisplayRole:
        return titleOf(row, today);
    case DetailRole:
        return detailOf(row);
    case HasNoteRole:
        return !noteOf(row).isEmpty();
    case NoteRole:
        return markedNote(noteOf(row), m_words, m_ports.folding);
    case MonthRole:
        return monthText(dayOf(row, today));
    case SpokenRole:
        return spokenOf(row, titleOf(row, today));
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const {
    return {{IdRole, "entryId"},    {KindRole, "kind"},       {TitleRole, "title"},
            {DetailRole, "detail"}, {HasNoteRole, "hasNote"}, {NoteRole, "note"},
            {MonthRole, "month"},   {SpokenRole, "spoken"}};
}

bool HistoryModel::wants(const char* kind) const {
    return m_kinds.isEmpty() || m_kinds.contains(QLatin1String(kind));
}

bool HistoryModel::isWanted(const TimelineRow& row) const {
    return wants(chipOf(row)) || (wants(notesChip) && !noteOf(row).isEmpty());
}

bool HistoryModel::readsSessions() const {
    return wants(sessionsChip) || wants(notesChip);
}

std::vector<TimelineRow> HistoryModel::readOthers() const {
    std::vector<TimelineRow> rows = notedBeside(m_ports);
    for (const Pause& pause : m_ports.pauses.pauses()) {
        if (pause.from <= m_today)
            rows.emplace_back(pause);
    }
    const TextSearch search(words(), m_ports.folding);
    std::erase_if(rows,
                  [&](const TimelineRow& row) { return !isWanted(row) || !isFound(row, search); });
    sortAscending(rows, m_today);
    std::reverse(rows.begin(), rows.end());
    return rows;
}

std::vector<TimelineRow> HistoryModel::merged(const std::vector<Session>& sessions) {
    std::vector<TimelineRow> rows;
    const auto addOthersAfter = [&](const TimelineKey& key) {
        while (m_shownOthers < m_others.size() &&
               key < timelineKey(m_others[m_shownOthers], m_today))
            rows.push_back(m_others[m_shownOthers++]);
    };
    for (const Session& session : sessions) {
        TimelineRow row(session);
        addOthersAfter(timelineKey(row, m_today));
        if (isWanted(row))
            rows.push_back(std::move(row));
    }
    if (!m_mayHaveMore)
        addOthersAfter({Day::min(), std::nullopt, std::nullopt});
    return rows;
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_reload.isActive() && m_mayHaveMore;
}

void HistoryModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    const std::vector<Session> more = m_ports.sessions.page(
        m_last ? std::optional(HistoryCursor{*m_last}) : std::nullopt, pageSize, words());
    m_mayHaveMore = more.size() == pageSize;
    m_read += more.size();
    if (!more.empty())
        m_last = more.back();
    std::vector<TimelineRow> rows = merged(more);
    if (!rows.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()),
                      std::make_move_iterator(rows.end()));
        endInsertRows();
    }
    emit countChanged();
    if (rows.empty())
        goOnSoon(); // the list asks for more only after it got something
}

void HistoryModel::goOnSoon() {
    if (!m_mayHaveMore || std::exchange(m_goesOn, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_goesOn = false;
            fetchMore({});
        },
        Qt::QueuedConnection);
}

void HistoryModel::load() {
    nameKinds();
    m_today = m_ports.clock.now().day();
    m_words = TextSearch(words(), m_ports.folding).words();
    m_others = readOthers();
    m_shownOthers = 0;
    // One more than there were: with a new entry on top, the last one stays in the list too.
    const std::size_t limit = std::max(pageSize, m_read + 1);
    std::vector<Session> sessions;
    if (readsSessions())
        sessions = m_ports.sessions.page(std::nullopt, limit, words());
    m_mayHaveMore = sessions.size() == limit;
    if (m_read >= pageSize && m_last) {
        const auto last =
            std::find_if(sessions.begin(), sessions.end(),
                         [&](const Session& session) { return session.id == m_last->id; });
        if (last != sessions.end() && std::next(last) != sessions.end()) {
            sessions.erase(std::next(last), sessions.end()); // where it ended, it ends again
            m_mayHaveMore = true;
        }
    }
    m_read = sessions.size();
    m_last = sessions.empty() ? std::nullopt : std::optional(sessions.back());
    become(merged(sessions));
    if (!m_kinds.isEmpty() && m_rows.size() < pageSize)
        goOnSoon();
}

void HistoryModel::become(std::vector<TimelineRow> rows) {
    const auto [oldFirst, newFirst] =
        std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    const auto [oldLast, newLast] =
        std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(oldFirst), rows.rbegin(),
                      std::make_reverse_iterator(newFirst));
    const auto first = static_cast<int>(oldFirst - m_rows.begin());
    const auto removed = static_cast<int>(oldLast.base() - oldFirst);
    const auto added = static_cast<int>(newLast.base() - newFirst);

    const bool edited =
        removed == added && std::equal(oldFirst, oldLast.base(), newFirst, isSameThing);
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
