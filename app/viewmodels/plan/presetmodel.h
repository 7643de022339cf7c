// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/plan/planlibrary.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace frond {

/// The published schedules in the order of the library, each with its source.
class PresetModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        DoseRole,
        PurposeRole,
        SourceRole,  ///< its address and when it was read
        HeadingRole, ///< what those from here on are for; empty within a group
    };

    using Needs = PortsOf<WithPlanLibrary>;
    explicit PresetModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    const PlanLibrary& m_library;
};

} // namespace frond
