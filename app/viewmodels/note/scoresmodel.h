// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/note/notetext.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>

namespace frond {

/// Scores from questionnaires, latest first; a row is only what was kept.
class ScoresModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QList<frond::NoteRow> rows READ rows NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithScores, WithChanges>;
    explicit ScoresModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] QList<NoteRow> rows() const { return m_rows; }
    /// False before anything was read.
    [[nodiscard]] bool isEmpty() const { return !m_reload.isStale() && m_rows.isEmpty(); }

signals:
    void activeChanged();
    void changed();

private:
    void load();

    Needs m_ports;
    QList<NoteRow> m_rows;
    Reload m_reload;
};

} // namespace frond
