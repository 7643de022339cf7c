// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/history/daysmodel.h"
#include "core/base/day.h"

#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <vector>

namespace frond {

/// The last seven days, today at the end, in the marks of a month.
class LastDaysModel : public frond::DaysModel { // the name by which qmllint finds it
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by TodayViewModel")
    /// Of the days in their order: whether all of them fit into a line.
    Q_PROPERTY(QStringList names READ names NOTIFY shown)

public:
    enum NamedRole {
        NameRole = FirstFreeRole, ///< "Mon", "Today"
        LetterRole,               ///< "M", where seven names are too long for a line
    };

    static constexpr Days span{7};

    using DaysModel::DaysModel;

    /// `days` ends with today. Of who keeps notes only, what is spoken of are entries.
    void show(std::vector<MarkedDay> days, bool notesOnly);
    /// Null when it is none of them.
    [[nodiscard]] const MarkedDay* find(Day day) const;

    [[nodiscard]] QStringList names() const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void shown();

private:
    [[nodiscard]] QString name(Day day) const;
};

} // namespace frond
