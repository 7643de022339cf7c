// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/nextsizes.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "core/base/settingsrepository.h"
#include "core/kit/kitrepository.h"
#include "core/session/preparedsizes.h"

#include <QStringList>
#include <algorithm>
#include <utility>

namespace frond {

NextSizes::NextSizes(const Needs& ports, QObject* parent)
    : QAbstractListModel(parent), m_ports(ports) {
    load();
}

void NextSizes::load() {
    const auto kept = m_ports.settings.setting(preparedSizesSetting);
    std::vector<ItemUse> sizes =
        kept ? parsePrepared(*kept, m_ports.kits.kit()) : std::vector<ItemUse>();
    if (sizes == m_sizes)
        return;
    beginResetModel();
    m_sizes = std::move(sizes);
    endResetModel();
    emit changed();
}

void NextSizes::take(std::vector<ItemUse> sizes) {
    if (sizes == m_sizes)
        return;
    const std::string text = toText(sizes);
    if (!attempt(this, [&] { m_ports.settings.saveSetting(preparedSizesSetting, text); }))
        return;
    beginResetModel();
    m_sizes = std::move(sizes);
    endResetModel();
    emit changed();
}

void NextSizes::add(const ItemUse& use) {
    if (m_sizes.size() >= mostPreparedSizes)
        return;
    std::vector<ItemUse> sizes = m_sizes;
    sizes.push_back(use);
    take(std::move(sizes));
}

void NextSizes::used(const std::optional<ItemUse>& use) {
    const auto found = use ? std::find(m_sizes.begin(), m_sizes.end(), *use) : m_sizes.end();
    if (found != m_sizes.end())
        take({found + 1, m_sizes.end()});
}

void NextSizes::clear() {
    take({});
}

void NextSizes::removeAt(int row) {
    if (row < 0 || row >= count())
        return;
    std::vector<ItemUse> sizes = m_sizes;
    sizes.erase(sizes.begin() + row);
    take(std::move(sizes));
}

std::optional<ItemUse> NextSizes::first() const {
    return m_sizes.empty() ? std::nullopt : std::optional(m_sizes.front());
}

QString NextSizes::firstText() const {
    return m_sizes.empty() ? QString() : sizeText(first());
}

QString NextSizes::thenText() const {
    if (m_sizes.empty())
        return {};
    QStringList sizes;
    for (const ItemUse& use : m_sizes)
        sizes << sizeText(use);
    return tr("Then: %1", "sizes").arg(sizes.join(tr(", ", "between sizes")));
}

int NextSizes::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant NextSizes::data(const QModelIndex& index, int role) const {
    if (index.row() < 0 || index.row() >= count() || role != TextRole)
        return {};
    return sizeText(m_sizes[static_cast<std::size_t>(index.row())]);
}

QHash<int, QByteArray> NextSizes::roleNames() const {
    return {{TextRole, "text"}};
}

} // namespace frond
