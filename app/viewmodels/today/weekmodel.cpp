// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/today/weekmodel.h"

#include "app/viewmodels/base/daytext.h"
#include "core/base/day.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace frond {

void WeekModel::show(QStringList sentences, std::vector<WeekSummary> weeks, Day today,
                     bool withPlan, Counted counted) {
    beginResetModel();
    sentences.removeAll(QString());
    m_sentences = std::move(sentences);
    std::erase_if(weeks, [](const WeekSummary& week) { return week.sessions == 0; });
    std::reverse(weeks.begin(), weeks.end());
    m_weeks = std::move(weeks);
    m_today = today;
    m_withPlan = withPlan;
    m_counted = counted;
    endResetModel();
    emit countChanged();
}

QString WeekModel::countText() const {
    return tr("%Ln weeks", nullptr, static_cast<int>(count()));
}

int WeekModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sentences.size()) + count();
}

QVariant WeekModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int weekRow = index.row() - static_cast<int>(m_sentences.size());
    if (weekRow < 0)
        return role == DetailRole ? m_sentences[index.row()] : QString();
    const WeekSummary& week = m_weeks[static_cast<std::size_t>(weekRow)];
    switch (role) {
    case TitleRole:
    case Qt::DisplayRole:
        return tr("Week of %1").arg(dateText(week.monday, m_today));
    case DetailRole:
        return weekText(week, m_withPlan, m_counted);
    default:
        return {};
    }
}

QHash<int, QByteArray> WeekModel::roleNames() const {
    return {{TitleRole, "title"}, {DetailRole, "detail"}};
}

} // namespace frond
