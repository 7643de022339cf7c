// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/presetmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/plan/plantext.h"
#include "core/plan/planlibrary.h"
#include "core/plan/preset.h"

namespace frond {

namespace {

QString headingOf(PlanKind kind) {
    switch (kind) {
    case PlanKind::Surgery:
        return PresetModel::tr("After vaginoplasty");
    case PlanKind::Radiotherapy:
        return PresetModel::tr("After radiotherapy");
    default:
        return PresetModel::tr("Pelvic pain and vaginismus");
    }
}

} // namespace

PresetModel::PresetModel(const Needs& ports, QObject* parent)
    : QAbstractListModel(parent), m_library(ports.library) {}

int PresetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_library.presets().size());
}

QVariant PresetModel::data(const QModelIndex& index, int role) const {
    const auto& presets = m_library.presets();
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= presets.size())
        return {};
    const Preset& preset = presets[row];
    switch (role) {
    case NameRole:
        return toQString(preset.name);
    case DoseRole:
        return toQString(preset.title);
    case PurposeRole:
        return toQString(preset.purpose);
    case SourceRole:
        return publishedText(preset.source, preset.checkedOn);
    case HeadingRole:
        return row > 0 && presets[row - 1].kind == preset.kind ? QString() : headingOf(preset.kind);
    default:
        return {};
    }
}

QHash<int, QByteArray> PresetModel::roleNames() const {
    return {{NameRole, "name"},
            {DoseRole, "dose"},
            {PurposeRole, "purpose"},
            {SourceRole, "source"},
            {HeadingRole, "heading"}};
}

} // namespace frond
