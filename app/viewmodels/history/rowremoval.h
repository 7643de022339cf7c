// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/base/id.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <optional>

namespace frond {

/// Takes a row of a list away, without a page of its own, and puts the last one back.
class RowRemoval : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// One was removed and can be put back from here.
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)

public:
    using Needs = PortsOf<WithSessions, WithBeside>;
    explicit RowRemoval(const Needs& ports, QObject* parent = nullptr)
        : QObject(parent), m_ports(ports) {}

    /// The entry `id` of whatever kind. False where there is none, or storage says no.
    Q_INVOKABLE bool remove(const QString& id);
    Q_INVOKABLE bool undo();
    /// The list was left: what was removed is among what was recently removed.
    Q_INVOKABLE void forget();

    [[nodiscard]] bool canUndo() const { return m_last.has_value(); }

signals:
    void changed();
    void failed(const QString& message);

private:
    void remember(const std::optional<Id>& id);

    Needs m_ports;
    std::optional<Id> m_last;
};

} // namespace frond
