// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kit/kit.h"
#include "core/session/session.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace frond {

/// The sizes to choose from, smallest first, then what has none, then no item at all. An expanding
/// item has one row and a diameter that `larger` and `smaller` move by its step.
class SizeModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TextRole = Qt::UserRole + 1, ///< "20 mm", or the label of what has no size
        LabelRole,                   ///< the person's label, empty where Text says it already
        ExpandsRole,
        CanShrinkRole,
        CanGrowRole,
        NoteRole, ///< "Larger than the 24 mm in your plan.", else empty
    };

    explicit SizeModel(QObject* parent = nullptr);

    /// The largest diameter that the plan of a group of the kit has today; null for none.
    using LargestInPlan = std::function<std::optional<Millimetres>(const std::string& group)>;

    void setKit(const Kit& kit, const LargestInPlan& largestInPlan = {});
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// What row `row` would use; null is a timer only.
    [[nodiscard]] std::optional<ItemUse> useAt(int row) const;
    /// The row that offers `use`; -1 when none does. An expanding item is set to its diameter.
    int select(const std::optional<ItemUse>& use);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void larger(int row) { moveBy(row, 1); }
    Q_INVOKABLE void smaller(int row) { moveBy(row, -1); }

signals:
    void countChanged();
    void diameterChanged(int row);

private:
    struct Row {
        std::optional<ItemUse> use;
        std::optional<ExpandingSize> expanding;
        std::optional<Millimetres> planLargest;
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] static QString noteOf(const Row& row);
    [[nodiscard]] std::optional<Millimetres> moved(const Row& row, int steps) const;
    [[nodiscard]] bool isRow(int row) const { return row >= 0 && row < count(); }
    void moveBy(int row, int steps);

    std::vector<Row> m_rows;
};

} // namespace frond
