// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/ports.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace frond {

/// What was removed in the last 30 days, latest first.
class RemovedModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,   ///< "Tue 3 March, 21:10"
        DetailRole,  ///< "20 mm · 12 minutes · Easy"
        RemovedRole, ///< "Removed 5 March"
    };

    explicit RemovedModel(const Ports& ports, QObject* parent = nullptr);

    /// The entry `id` is back in every listing.
    Q_INVOKABLE bool putBack(const QString& id);

    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

public slots:
    /// Entries changed.
    void reload();

signals:
    void activeChanged();
    void countChanged();
    void entriesChanged();
    void failed(const QString& message);

private:
    SessionRepository& m_sessions;
    const Clock& m_clock;
    std::vector<SessionRepository::Removed> m_rows;
    bool m_active = false;
    bool m_stale = true;
};

} // namespace frond
