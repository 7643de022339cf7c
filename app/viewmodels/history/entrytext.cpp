// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/entrytext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/history/entrylistmodel.h"
#include "core/base/day.h"

#include <QCoreApplication>
#include <QStringList>

namespace frond {

QString entryTitle(Day day, const std::optional<Moment>& at, Day today) {
    const QString dayOnly = shortDayText(day, today);
    if (!at)
        return dayOnly;
    return QCoreApplication::translate("EntryText", "%1, %2", "a day and a time")
        .arg(dayOnly, timeText(*at));
}

QString entryTitle(const Session& session, Day today) {
    return entryTitle(session.day, session.at, today);
}

QString entrySpoken(const QString& title, const Session& session) {
    QStringList parts{title, entryText(session)};
    if (session.note)
        parts.append(QCoreApplication::translate("EntryText", "with a note"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace frond
