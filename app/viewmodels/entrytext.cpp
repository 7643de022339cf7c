// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/entrytext.h"

#include "app/qtconvert.h"

#include <QCoreApplication>

namespace frond {

QString entryTitle(const Session& session, Day today) {
    const QString day = shortDayText(session.day, today);
    if (!session.at)
        return day;
    return QCoreApplication::translate("EntryText", "%1, %2", "a day and a time")
        .arg(day, timeText(*session.at));
}

} // namespace frond
