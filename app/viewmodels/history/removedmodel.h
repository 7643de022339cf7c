// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "core/base/clock.h"
#include "core/session/sessionrepository.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <functional>
#include <vector>

namespace frond {

/// What was removed in the last 30 days, or replaced by a change from another device; latest first.
class RemovedModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< "Tue 3 March, 21:10", or what it is
        DetailRole,                   ///< "20 mm · 12 minutes · Easy"
        KeptRole,    ///< "Pain during: 3. Now: 5", a line each; empty for what was removed
        RemovedRole, ///< "Removed 5 March" or "Changed on another device, 5 March"
    };

    using Needs = PortsOf<WithClock, WithSessions, WithBeside, WithGoals, WithChanges>;
    explicit RemovedModel(const Needs& ports, QObject* parent = nullptr);

    /// The entry is back in every listing, as this row says.
    Q_INVOKABLE bool putBack(int row);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

public slots:
    /// Entries changed.
    void reload() { m_reload.now(); }

signals:
    void activeChanged();
    void countChanged();
    void failed(const QString& message);

private:
    void load();
    struct Row {
        QString title;
        QString detail;
        std::chrono::sys_seconds since;
        QString kept;          ///< of a state that another device's change replaced
        bool replaced = false; ///< it is one
        std::function<bool()> putBack;
    };
    void addSessions(Day today);
    /// Of a collection; `title` and `detail` say a row.
    template <class Kind, class Title, class Detail>
    void add(Kind& collection, Title title, Detail detail);

    Needs m_ports;
    std::vector<Row> m_rows;
    Reload m_reload;
};

} // namespace frond
