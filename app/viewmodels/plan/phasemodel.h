// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day.h"
#include "core/plan/plan.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace frond {

/// The phases of a plan as cards, with their real dates.
class PhaseModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< "Phase 2", or empty when it is the only one
        DatesRole,                    ///< "5 January to 29 March"; empty without dates
        DoseRole,                     ///< "once a day, about 20 minutes, up to 24 mm"
        LengthRole,                   ///< "12 weeks", "no end"
        CurrentRole,                  ///< it rules today
        CanShortenRole,
        CanMoveUpRole,
        CanMoveDownRole,
        CanRemoveRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// `plan` null: no phases. Without dates, those depend on a day that is not known yet. Rows
    /// that stay keep their place on the screen.
    void show(const Plan* plan, Day today, bool withDates = true);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString dates;
        QString dose;
        QString length;
        bool current;
        bool canShorten;
    };

    std::vector<Row> m_rows;
};

} // namespace frond
