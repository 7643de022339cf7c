// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/today/dayviewmodel.h"

#include "app/qtconvert.h"

#include <utility>

namespace frond {

void DayViewModel::show(const MarkedDay& day, std::vector<TimelineRow> entries, Day today) {
    m_title = dayText(day.day, today);
    m_note = dayNote(day, today, entries.empty());
    m_day = isoText(day.day);
    m_when = day.day == today             ? QStringLiteral("today")
             : day.day == today - Days{1} ? QStringLiteral("yesterday")
                                          : QStringLiteral("pick");
    m_entries.setEntries(std::move(entries));
    emit shown();
}

} // namespace frond
