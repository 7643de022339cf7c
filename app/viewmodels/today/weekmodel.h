// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/overtime/overtimetext.h"
#include "core/base/day.h"
#include "core/overtime/statistics.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QStringList>
#include <vector>

namespace frond {

/// The charts as a table to read: a few sentences, then the weeks that have a session, latest
/// first.
class WeekModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by OverTimeViewModel")
    /// Of weeks.
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// "4 weeks"
    Q_PROPERTY(QString countText READ countText NOTIFY countChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< "Week of 2 March"; empty for a sentence
        DetailRole,                   ///< "4 sessions · 60 minutes · up to 20 mm · …"
    };

    explicit WeekModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void show(QStringList sentences, std::vector<WeekSummary> weeks, Day today, bool withPlan,
              Counted counted);

    [[nodiscard]] int count() const { return static_cast<int>(m_weeks.size()); }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QStringList m_sentences;
    std::vector<WeekSummary> m_weeks;
    Day m_today{};
    bool m_withPlan = true;
    Counted m_counted = Counted::Sessions;
};

} // namespace frond
