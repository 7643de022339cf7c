// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/today/weekmodel.h"

#include "app/viewmodels/base/daytext.h"
#include "core/base/day.h"
#include "core/session/length.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace frond {

namespace {

QString middle(const std::optional<double>& value) {
    return value ? middleText(*value) : QString();
}

} // namespace

void WeekModel::show(std::vector<PeriodSummary> weeks, Day today, bool withPlan, Counted counted) {
    beginResetModel();
    std::erase_if(weeks, [](const PeriodSummary& week) { return week.sessions == 0; });
    std::reverse(weeks.begin(), weeks.end());
    m_weeks = std::move(weeks);
    m_today = today;
    m_withPlan = withPlan;
    m_counted = counted;
    endResetModel();
    emit countChanged();
}

bool WeekModel::hasMinutes() const {
    return std::any_of(m_weeks.begin(), m_weeks.end(),
                       [](const PeriodSummary& week) { return week.duration > Seconds{0}; });
}

bool WeekModel::hasSize() const {
    return std::any_of(m_weeks.begin(), m_weeks.end(),
                       [](const PeriodSummary& week) { return week.largestDiameter.has_value(); });
}

bool WeekModel::has(RatingOf rating) const {
    return std::any_of(m_weeks.begin(), m_weeks.end(),
                       [&](const PeriodSummary& week) { return week.median(rating).has_value(); });
}

int WeekModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant WeekModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PeriodSummary& week = m_weeks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
    case Qt::DisplayRole:
        return tr("Week of %1").arg(dateText(week.first, m_today));
    case DetailRole:
        return weekText(week, m_withPlan, m_counted);
    case WeekRole:
        return axisDateText(week.first, {m_weeks.back().first, m_today});
    case SessionsRole:
        return QLocale().toString(week.sessions);
    case MinutesRole:
        return week.duration > Seconds{0} ? QLocale().toString(wholeMinutes(week.duration))
                                          : QString();
    case SizeRole:
        return week.largestDiameter ? QLocale().toString(week.largestDiameter->number())
                                    : QString();
    case PainRole:
        return middle(week.median(RatingOf::PainDuring));
    case EaseRole:
        return middle(week.median(RatingOf::EaseAfter));
    default:
        return {};
    }
}

QHash<int, QByteArray> WeekModel::roleNames() const {
    return {{TitleRole, "title"},       {DetailRole, "detail"},   {WeekRole, "week"},
            {SessionsRole, "sessions"}, {MinutesRole, "minutes"}, {SizeRole, "size"},
            {PainRole, "pain"},         {EaseRole, "ease"}};
}

} // namespace frond
