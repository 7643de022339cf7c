// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/kit/kitmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/kit/kittext.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"

#include <QStringList>
#include <algorithm>
#include <optional>
#include <utility>

namespace frond {

namespace {

QString detailText(const KitItem& item) {
    QStringList parts;
    if (item.length)
        parts << KitModel::tr("%1 long").arg(mmText(*item.length));
    if (item.material)
        parts << toQString(*item.material);
    return parts.join(QStringLiteral(" · "));
}

QString sectionOf(const KitItem& item) {
    if (item.retired)
        return KitModel::tr("Not in use");
    if (std::holds_alternative<WithoutSize>(item.size))
        return KitModel::tr("Without a size");
    return item.group == defaultGroup ? QString() : toQString(item.group);
}

/// What `item` is larger than the one above it by; both of one group and with one fixed size.
QString gapText(const KitItem* before, const KitItem& item) {
    const auto* larger = std::get_if<FixedSize>(&item.size);
    if (!before || !larger || before->group != item.group || before->retired != item.retired)
        return {};
    const auto* smaller = std::get_if<FixedSize>(&before->size);
    if (!smaller || larger->diameter <= smaller->diameter)
        return {};
    const auto gap =
        Millimetres::fromTenths(larger->diameter.tenths() - smaller->diameter.tenths());
    return gap ? KitModel::tr("+%1").arg(mmText(*gap)) : QString();
}

} // namespace

KitModel::KitModel(const Needs& ports, QObject* parent)
    : QAbstractListModel(parent)
    , m_kits(ports.kits)
    , m_reload(this, ports.changes, Topic::Kit, Reload::Start::Active, [this] { load(); }) {
    reload();
}

void KitModel::load() {
    std::vector<KitItem> items = m_kits.kit().items;
    sortForDisplay(items);
    const auto retired = std::stable_partition(items.begin(), items.end(),
                                               [](const KitItem& item) { return !item.retired; });
    beginResetModel();
    m_inUse = static_cast<int>(retired - items.begin());
    m_retired = static_cast<int>(items.end() - retired);
    if (!m_showsRetired)
        items.erase(retired, items.end());
    m_rows.clear();
    const KitItem* above = nullptr;
    for (const KitItem& item : items) {
        const bool sameSection =
            !m_rows.empty() && sectionOf(m_rows.back().item) == sectionOf(item);
        m_rows.push_back({item, gapText(above, item), sameSection ? QString() : sectionOf(item)});
        above = &item;
    }
    endResetModel();
    emit changed();
}

void KitModel::setShowsRetired(bool shows) {
    if (shows == std::exchange(m_showsRetired, shows))
        return;
    reload();
}

QString KitModel::summaryText() const {
    if (m_inUse == 0)
        return tr("Nothing yet");
    return tr("%Ln items", nullptr, m_inUse);
}

int KitModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant KitModel::data(const QModelIndex& index, int role) const {
    if (index.row() < 0 || index.row() >= count())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return toQString(row.item.id.toText());
    case LabelRole:
        return toQString(row.item.label);
    case SizeRole:
        return sizeText(row.item);
    case DetailRole:
        return detailText(row.item);
    case ColourRole:
        return toQString(row.item.colour);
    case GapRole:
        return row.gap;
    case SectionRole:
        return row.section;
    default:
        return {};
    }
}

QHash<int, QByteArray> KitModel::roleNames() const {
    return {{IdRole, "itemId"},      {LabelRole, "label"},   {SizeRole, "size"},
            {DetailRole, "detail"},  {ColourRole, "colour"}, {GapRole, "gap"},
            {SectionRole, "heading"}};
}

} // namespace frond
