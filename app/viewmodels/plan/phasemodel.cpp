// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/phasemodel.h"

#include "app/viewmodels/plan/plantext.h"
#include "core/base/day.h"

#include <algorithm>

namespace frond {

void PhaseModel::show(const Plan* plan, Day today, bool withDates) {
    std::vector<Row> rows;
    if (plan) {
        const std::vector<PhaseDates> dates = phaseDates(*plan);
        const auto ruling = phaseOn(*plan, today);
        for (std::size_t i = 0; i < plan->phases.size(); ++i) {
            const Phase& phase = plan->phases[i];
            rows.push_back({withDates ? phaseDatesText(dates[i], today) : QString(),
                            doseText(phase), lengthText(phase),
                            withDates && ruling && ruling->index == i, canShorten(*plan, i)});
        }
    }
    const int before = count();
    const int after = static_cast<int>(rows.size());
    if (after < before)
        beginRemoveRows({}, after, before - 1);
    else if (after > before)
        beginInsertRows({}, before, after - 1);
    m_rows = std::move(rows);
    if (after < before)
        endRemoveRows();
    else if (after > before)
        endInsertRows();
    if (after > 0)
        emit dataChanged(index(0), index(after - 1));
    if (after != before)
        emit countChanged();
}

int PhaseModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant PhaseModel::data(const QModelIndex& index, int role) const {
    const int row = index.row();
    if (row < 0 || row >= count())
        return {};
    const Row& phase = m_rows[static_cast<std::size_t>(row)];
    switch (role) {
    case TitleRole:
        return count() == 1 ? QString() : tr("Phase %1").arg(row + 1);
    case DatesRole:
        return phase.dates;
    case DoseRole:
        return phase.dose;
    case LengthRole:
        return phase.length;
    case CurrentRole:
        return phase.current;
    case CanShortenRole:
        return phase.canShorten;
    case CanMoveUpRole:
        return row > 0;
    case CanMoveDownRole:
        return row + 1 < count();
    case CanRemoveRole:
        return count() > 1;
    default:
        return {};
    }
}

QHash<int, QByteArray> PhaseModel::roleNames() const {
    return {{TitleRole, "title"},         {DatesRole, "dates"},
            {DoseRole, "dose"},           {LengthRole, "length"},
            {CurrentRole, "current"},     {CanShortenRole, "canShorten"},
            {CanMoveUpRole, "canMoveUp"}, {CanMoveDownRole, "canMoveDown"},
            {CanRemoveRole, "canRemove"}};
}

} // namespace frond
