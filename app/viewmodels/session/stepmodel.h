// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <vector>

namespace frond {

/// The steps of an entry as fields of a form. What was typed and cannot be read stays as it was
/// typed, with what is acceptable beneath it.
class StepModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by SessionEditor")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        SizeRole = Qt::UserRole + 1, ///< "20 mm"; empty when none was chosen
        MinutesRole,                 ///< full minutes, or as typed
        MinutesErrorRole,
        DepthRole,
        DepthErrorRole,
    };

    explicit StepModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setSteps(const std::vector<Step>& steps);
    /// Without those in which nothing was noted.
    [[nodiscard]] std::vector<Step> steps() const;
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    /// As far as it could be read; null where there is no such row.
    [[nodiscard]] const Step* step(int row) const;
    [[nodiscard]] std::optional<ItemUse> use(int row) const;
    void setUse(int row, const std::optional<ItemUse>& use);
    void addStep(const std::optional<ItemUse>& use);

    Q_INVOKABLE void setMinutes(int row, const QString& text);
    Q_INVOKABLE void setDepth(int row, const QString& text);
    Q_INVOKABLE void removeStep(int row);
    /// Nothing was noted in it.
    Q_INVOKABLE [[nodiscard]] bool isEmpty(int row) const;
    /// For a page that shows one row by itself.
    [[nodiscard]] QString minutes(int row) const;
    [[nodiscard]] QString minutesError(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    struct Row {
        Step step;
        Seconds noted{0}; ///< as it came, with its seconds
        QString minutes;
        QString depth;
        bool minutesUnread = false; ///< typed, and not a number of minutes
        bool depthUnread = false;
    };
    static Row rowOf(const Step& step);
    [[nodiscard]] const Row* at(int row) const;
    Row* at(int row);
    void tell(int row);

    std::vector<Row> m_rows;
};

} // namespace frond
