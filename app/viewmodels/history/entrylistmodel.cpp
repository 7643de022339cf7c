// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/entrylistmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/history/entrytext.h"

#include <QCoreApplication>
#include <QLocale>

namespace frond {

QString EntryListModel::time(const Session& entry) {
    return entry.at ? timeText(*entry.at) : tr("Noted");
}

void EntryListModel::setEntries(std::vector<Session> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    emit countChanged();
}

int EntryListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant EntryListModel::data(const QModelIndex& index, int role) const {
    if (index.row() < 0 || index.row() >= count())
        return {};
    const Session& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return toQString(entry.id.toText());
    case TimeRole:
        return time(entry);
    case TextRole:
        return entryText(entry);
    case HasNoteRole:
        return entry.note.has_value();
    case SpokenRole:
        return entrySpoken(time(entry), entry);
    default:
        return {};
    }
}

QHash<int, QByteArray> EntryListModel::roleNames() const {
    return {{IdRole, "entryId"},
            {TimeRole, "time"},
            {TextRole, "summary"},
            {HasNoteRole, "hasNote"},
            {SpokenRole, "spoken"}};
}

QString entryText(const Session& session) {
    if (session.outcome == Outcome::NotToday)
        return EntryListModel::tr("Not today");
    QStringList parts;
    if (const auto largest = largestDiameter(session))
        parts << mmText(*largest);
    else if (!session.steps.empty() && session.steps.back().use)
        parts << sizeText(session.steps.back().use);
    if (const Seconds total = totalDuration(session); total > Seconds{0})
        parts << minutesText(std::chrono::round<std::chrono::minutes>(total));
    if (session.ratings.felt)
        parts << feltText(*session.ratings.felt);
    else if (session.ratings.painDuring)
        parts << EntryListModel::tr("pain %1").arg(
            QLocale().toString(session.ratings.painDuring->value()));
    return parts.isEmpty() ? EntryListModel::tr("A session") : parts.join(QStringLiteral(" · "));
}

} // namespace frond
