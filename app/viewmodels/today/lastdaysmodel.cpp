// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/today/lastdaysmodel.h"

#include "app/qtconvert.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace frond {

void LastDaysModel::show(std::vector<MarkedDay> days, bool notesOnly) {
    const Day today = days.back().day;
    showDays(std::move(days), today, notesOnly, Cells::Same);
    emit shown();
}

QString LastDaysModel::name(Day day) const {
    if (day == today())
        return tr("Today");
    return QLocale().standaloneDayName(toQDate(day).dayOfWeek(), QLocale::ShortFormat);
}

QStringList LastDaysModel::names() const {
    QStringList names;
    for (const MarkedDay& day : days())
        names << name(day.day);
    return names;
}

const MarkedDay* LastDaysModel::find(Day day) const {
    const auto found = std::find_if(days().begin(), days().end(),
                                    [day](const MarkedDay& marked) { return marked.day == day; });
    return found == days().end() ? nullptr : &*found;
}

QVariant LastDaysModel::data(const QModelIndex& index, int role) const {
    if (role != NameRole && role != LetterRole)
        return DaysModel::data(index, role);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Day day = days()[static_cast<std::size_t>(index.row())].day;
    return role == NameRole
               ? name(day)
               : QLocale().standaloneDayName(toQDate(day).dayOfWeek(), QLocale::NarrowFormat);
}

QHash<int, QByteArray> LastDaysModel::roleNames() const {
    QHash<int, QByteArray> names = DaysModel::roleNames();
    names.insert(NameRole, "name");
    names.insert(LetterRole, "letter");
    return names;
}

} // namespace frond
