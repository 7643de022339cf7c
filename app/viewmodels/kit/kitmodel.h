// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace frond {

/// The kit as listed: by group, then diameter, with the gap to the next smaller size; then what has
/// no size; then, when unfolded, what is no longer in use.
class KitModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int retiredCount READ retiredCount NOTIFY changed)
    Q_PROPERTY(bool showsRetired READ showsRetired WRITE setShowsRetired NOTIFY changed)
    /// "5 items", or empty.
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        LabelRole,
        SizeRole,    ///< "20 mm", "15–40 mm", empty without a size
        DetailRole,  ///< length and material, where given
        ColourRole,  ///< "#8FB8A8" or another name of a colour; empty when unset
        GapRole,     ///< "+4 mm" above the row before; empty where there is none
        SectionRole, ///< the heading the row stands under; empty for the first
    };

    using Needs = PortsOf<WithKits, WithChanges>;
    explicit KitModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int retiredCount() const { return m_retired; }
    [[nodiscard]] bool showsRetired() const { return m_showsRetired; }
    void setShowsRetired(bool shows);
    [[nodiscard]] QString summaryText() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

public slots:
    void reload() { m_reload.now(); }

signals:
    void changed();

private:
    void load();
    struct Row {
        KitItem item;
        QString gap;
        QString section;
    };

    const KitRepository& m_kits;
    std::vector<Row> m_rows;
    int m_inUse = 0;
    int m_retired = 0;
    bool m_showsRetired = false;
    Reload m_reload;
};

} // namespace frond
