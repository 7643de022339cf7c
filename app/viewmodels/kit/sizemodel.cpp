// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/kit/sizemodel.h"

#include "app/qtconvert.h"

#include <algorithm>

namespace frond {

SizeModel::SizeModel(QObject* parent) : QAbstractListModel(parent), m_rows{{}} {}

void SizeModel::setKit(const Kit& kit, const LargestInPlan& largestInPlan) {
    std::vector<KitItem> items = kit.items;
    std::erase_if(items, [](const KitItem& item) { return item.retired; });
    sortForDisplay(items);

    std::vector<Row> rows;
    for (const KitItem& item : items) {
        Row row{ItemUse{item.id, item.label, smallestDiameter(item)}, std::nullopt,
                largestInPlan ? largestInPlan(item.group) : std::nullopt};
        if (const auto* expanding = std::get_if<ExpandingSize>(&item.size)) {
            row.expanding = *expanding;
            // Where the person had set it stays, as long as it can be set there.
            for (const Row& old : m_rows) {
                if (old.use && old.use->itemId == item.id && old.use->diameter &&
                    canHaveDiameter(item, *old.use->diameter))
                    row.use->diameter = old.use->diameter;
            }
        }
        rows.push_back(std::move(row));
    }
    rows.push_back({});
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    emit countChanged();
}

std::optional<ItemUse> SizeModel::useAt(int row) const {
    return isRow(row) ? m_rows[static_cast<std::size_t>(row)].use : std::nullopt;
}

int SizeModel::select(const std::optional<ItemUse>& use) {
    for (int i = 0; i < count(); ++i) {
        Row& row = m_rows[static_cast<std::size_t>(i)];
        if (row.use == use)
            return i;
        if (!use || !row.use || row.use->itemId != use->itemId || !use->diameter)
            continue;
        if (!row.expanding)
            continue; // its diameter was changed since
        const ExpandingSize& size = *row.expanding;
        if (*use->diameter < size.min || *use->diameter > size.max)
            continue;
        row.use->diameter = use->diameter;
        emit dataChanged(index(i), index(i));
        return i;
    }
    return -1;
}

int SizeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant SizeModel::data(const QModelIndex& index, int role) const {
    if (!isRow(index.row()))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TextRole:
        return sizeText(row.use);
    case LabelRole:
        return row.use && row.use->diameter && toQString(row.use->label) != sizeText(row.use)
                   ? toQString(row.use->label)
                   : QString();
    case ExpandsRole:
        return row.expanding.has_value();
    case CanShrinkRole:
        return moved(row, -1).has_value();
    case CanGrowRole:
        return moved(row, 1).has_value();
    case NoteRole:
        return noteOf(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> SizeModel::roleNames() const {
    return {{TextRole, "text"},           {LabelRole, "label"},     {ExpandsRole, "expands"},
            {CanShrinkRole, "canShrink"}, {CanGrowRole, "canGrow"}, {NoteRole, "note"}};
}

QString SizeModel::noteOf(const Row& row) {
    const bool larger =
        row.planLargest && row.use && row.use->diameter && *row.use->diameter > *row.planLargest;
    return larger ? tr("Larger than the %1 in your plan.").arg(mmText(*row.planLargest))
                  : QString();
}

std::optional<Millimetres> SizeModel::moved(const Row& row, int steps) const {
    if (!row.expanding || !row.use || !row.use->diameter)
        return std::nullopt;
    const auto mm =
        Millimetres::fromTenths(row.use->diameter->tenths() + steps * row.expanding->step.tenths());
    return mm && *mm >= row.expanding->min && *mm <= row.expanding->max ? mm : std::nullopt;
}

void SizeModel::moveBy(int row, int steps) {
    if (!isRow(row))
        return;
    Row& moving = m_rows[static_cast<std::size_t>(row)];
    const auto mm = moved(moving, steps);
    if (!mm)
        return;
    moving.use->diameter = mm;
    emit dataChanged(index(row), index(row));
    emit diameterChanged(row);
}

} // namespace frond
