// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/overtime/overtimetext.h"
#include "core/base/day.h"
#include "core/overtime/statistics.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <vector>

namespace frond {

/// The charts as a table: the weeks that have a session, latest first. Cells that are empty were
/// not noted.
class WeekModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by OverTimeViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Whether a week has any: a column without a value is left out.
    Q_PROPERTY(bool hasMinutes READ hasMinutes NOTIFY countChanged)
    Q_PROPERTY(bool hasSize READ hasSize NOTIFY countChanged)
    Q_PROPERTY(bool hasPain READ hasPain NOTIFY countChanged)
    Q_PROPERTY(bool hasEase READ hasEase NOTIFY countChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< "Week of 2 March"
        DetailRole,                   ///< "4 sessions · 60 minutes · up to 20 mm · …"
        WeekRole,                     ///< "2 Mar", with its year
        SessionsRole,
        MinutesRole,
        SizeRole, ///< the largest, "20"
        PainRole, ///< the middle of pain during
        EaseRole, ///< the middle of ease after
    };

    explicit WeekModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void show(std::vector<PeriodSummary> weeks, Day today, bool withPlan, Counted counted);

    [[nodiscard]] int count() const { return static_cast<int>(m_weeks.size()); }
    [[nodiscard]] bool hasMinutes() const;
    [[nodiscard]] bool hasSize() const;
    [[nodiscard]] bool hasPain() const { return has(RatingOf::PainDuring); }
    [[nodiscard]] bool hasEase() const { return has(RatingOf::EaseAfter); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    [[nodiscard]] bool has(RatingOf rating) const;

    std::vector<PeriodSummary> m_weeks;
    Day m_today{};
    bool m_withPlan = true;
    Counted m_counted = Counted::Sessions;
};

} // namespace frond
