// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/entrylistmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/history/markednote.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace frond {

void EntryListModel::setEntries(std::vector<TimelineRow> entries) {
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
    const TimelineRow& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return idTextOf(entry);
    case KindRole:
        return kindOf(entry);
    case TimeRole:
        return timeOf(entry);
    case TextRole:
        return detailOf(entry);
    case HasNoteRole:
        return !noteOf(entry).isEmpty();
    case NoteRole:
        return markedNote(noteOf(entry), {}, {});
    case SpokenRole:
        return spokenOf(entry, timeOf(entry));
    default:
        return {};
    }
}

QHash<int, QByteArray> EntryListModel::roleNames() const {
    return {{IdRole, "entryId"},   {KindRole, "kind"},       {TimeRole, "time"},
            {TextRole, "summary"}, {HasNoteRole, "hasNote"}, {NoteRole, "note"},
            {SpokenRole, "spoken"}};
}

namespace {

/// How many sizes are named one by one.
constexpr std::size_t namedSizes = 3;

/// "14 mm", "14 then 18 mm", "14, 18 then 20 mm", "14 to 24 mm"
QString inOrder(const Session& session) {
    std::vector<Millimetres> used;
    for (const Step& step : session.steps) {
        if (step.use && step.use->diameter && (used.empty() || used.back() != *step.use->diameter))
            used.push_back(*step.use->diameter);
    }
    if (used.size() > namedSizes) {
        const auto [least, most] = std::minmax_element(used.begin(), used.end());
        return EntryListModel::tr("%1 to %2", "two sizes, the second with its unit")
            .arg(mmNumber(*least), mmText(*most));
    }
    QString last = mmText(used.back());
    if (used.size() == 1)
        return last;
    if (used.size() == 2)
        return EntryListModel::tr("%1 then %2", "sizes, the last with its unit")
            .arg(mmNumber(used[0]), last);
    return EntryListModel::tr("%1, %2 then %3", "sizes, the last with its unit")
        .arg(mmNumber(used[0]), mmNumber(used[1]), last);
}

} // namespace

QString entryText(const Session& session, SizesSaid sizes) {
    if (session.outcome == Outcome::NotToday)
        return EntryListModel::tr("Not today");
    QStringList parts;
    if (const auto largest = largestDiameter(session))
        parts << (sizes == SizesSaid::InOrder ? inOrder(session) : mmText(*largest));
    else if (!session.steps.empty() && session.steps.back().use)
        parts << sizeText(session.steps.back().use);
    if (const Seconds total = totalDuration(session); total > Seconds{0})
        parts << minutesText(total);
    if (session.ratings.felt)
        parts << feltText(*session.ratings.felt);
    else if (session.ratings.painDuring)
        parts << EntryListModel::tr("pain %1").arg(
            QLocale().toString(session.ratings.painDuring->value()));
    if (parts.isEmpty())
        return session.note ? EntryListModel::tr("A note") : EntryListModel::tr("A session");
    return parts.join(QStringLiteral(" · "));
}

} // namespace frond
