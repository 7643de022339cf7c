// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/stepmodel.h"

#include "app/qtconvert.h"

#include <algorithm>

namespace frond {

void StepModel::setSteps(const std::vector<Step>& steps) {
    beginResetModel();
    m_rows.clear();
    for (const Step& step : steps)
        m_rows.push_back(rowOf(step));
    endResetModel();
    emit changed();
}

std::vector<Step> StepModel::steps() const {
    std::vector<Step> result;
    for (const Row& row : m_rows) {
        if (row.step != Step{})
            result.push_back(row.step);
    }
    return result;
}

bool StepModel::isValid() const {
    return std::none_of(m_rows.begin(), m_rows.end(),
                        [](const Row& row) { return row.minutesUnread || row.depthUnread; });
}

const Step* StepModel::step(int row) const {
    const Row* found = at(row);
    return found ? &found->step : nullptr;
}

std::optional<ItemUse> StepModel::use(int row) const {
    const Row* found = at(row);
    return found ? found->step.use : std::nullopt;
}

void StepModel::setUse(int row, const std::optional<ItemUse>& use) {
    if (Row* found = at(row)) {
        found->step.use = use;
        tell(row);
    }
}

void StepModel::addStep(const std::optional<ItemUse>& use) {
    beginInsertRows({}, count(), count());
    Step step;
    step.use = use;
    m_rows.push_back(rowOf(step));
    endInsertRows();
    emit changed();
}

void StepModel::setMinutes(int row, const QString& text) {
    Row* found = at(row);
    if (!found || found->minutes == text)
        return;
    found->minutes = text;
    // What is shown again as it came is what came, to the second.
    const auto duration =
        text == minutesNumber(found->noted) ? found->noted : parseMinutesField(text);
    found->minutesUnread = !duration;
    if (duration)
        found->step.duration = *duration;
    tell(row);
}

void StepModel::setDepth(int row, const QString& text) {
    Row* found = at(row);
    if (!found || found->depth == text)
        return;
    found->depth = text;
    const auto depth = parseMm(text);
    const bool acceptable = depth && depth->tenths() <= maxDepthTenths;
    found->depthUnread = !acceptable && !text.trimmed().isEmpty();
    if (!found->depthUnread)
        found->step.depth = depth;
    tell(row);
}

void StepModel::removeStep(int row) {
    if (!at(row))
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit changed();
}

bool StepModel::isEmpty(int row) const {
    const Row* found = at(row);
    return !found || (found->step == Step{} && found->minutes.isEmpty() && found->depth.isEmpty());
}

QString StepModel::minutes(int row) const {
    const Row* found = at(row);
    return found ? found->minutes : QString();
}

QString StepModel::minutesError(int row) const {
    const Row* found = at(row);
    return found && found->minutesUnread ? tr("Minutes can be 1 to 1440.") : QString();
}

int StepModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant StepModel::data(const QModelIndex& index, int role) const {
    const Row* row = at(index.row());
    if (!row)
        return {};
    switch (role) {
    case SizeRole:
        return row->step.use ? sizeText(row->step.use) : QString();
    case MinutesRole:
        return row->minutes;
    case MinutesErrorRole:
        return minutesError(index.row());
    case DepthRole:
        return row->depth;
    case DepthErrorRole:
        return row->depthUnread ? tr("Depth can be 0 to 300 mm.") : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> StepModel::roleNames() const {
    return {{SizeRole, "size"},
            {MinutesRole, "minutes"},
            {MinutesErrorRole, "minutesError"},
            {DepthRole, "depth"},
            {DepthErrorRole, "depthError"}};
}

StepModel::Row StepModel::rowOf(const Step& step) {
    return {step,
            step.duration,
            minutesNumber(step.duration),
            step.depth ? mmNumber(*step.depth) : QString(),
            false,
            false};
}

const StepModel::Row* StepModel::at(int row) const {
    return row >= 0 && row < count() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

StepModel::Row* StepModel::at(int row) {
    return row >= 0 && row < count() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void StepModel::tell(int row) {
    emit dataChanged(index(row), index(row));
    emit changed();
}

} // namespace frond
