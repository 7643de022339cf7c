// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/session/session.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <optional>
#include <vector>

namespace frond {

/// The sizes that were prepared to go on with, in their order. They are kept until they are used,
/// or the session ends.
class NextSizes : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by SessionViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// "18 mm", or a label; empty when none is prepared.
    Q_PROPERTY(QString firstText READ firstText NOTIFY changed)
    /// "then 18 mm, 20 mm"; empty when none is prepared.
    Q_PROPERTY(QString thenText READ thenText NOTIFY changed)

public:
    enum Role { TextRole = Qt::UserRole + 1 };

    using Needs = PortsOf<WithSettings, WithKits>;
    explicit NextSizes(const Needs& ports, QObject* parent = nullptr);

    /// Reads them again: the kit or the file changed.
    void load();
    void add(const ItemUse& use);
    /// Another size is in use: those before it are behind.
    void used(const std::optional<ItemUse>& use);
    void clear();
    [[nodiscard]] std::optional<ItemUse> first() const;

    [[nodiscard]] int count() const { return static_cast<int>(m_sizes.size()); }
    [[nodiscard]] QString firstText() const;
    [[nodiscard]] QString thenText() const;
    Q_INVOKABLE void removeAt(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void failed(const QString& message);

private:
    void take(std::vector<ItemUse> sizes);

    Needs m_ports;
    std::vector<ItemUse> m_sizes;
};

} // namespace frond
