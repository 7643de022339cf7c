// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/note/goaltext.h"
#include "core/note/goal.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <optional>
#include <vector>

namespace frond {

/// What the person would like to be easier. The lines of the look back are not among it.
class GoalsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QList<frond::GoalRow> shown READ shown NOTIFY changed)
    Q_PROPERTY(QList<frond::GoalRow> hidden READ hidden NOTIFY changed)
    /// "2 things"; empty when there is none.
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed)
    /// What was removed last, or nothing.
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)

public:
    using Needs = PortsOf<WithGoals, WithChanges>;
    explicit GoalsModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QList<GoalRow> shown() const { return m_shown; }
    [[nodiscard]] QList<GoalRow> hidden() const { return m_hidden; }
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QString undoText() const;

    /// With undo.
    Q_INVOKABLE void remove(const QString& id);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void forgetUndo();

public slots:
    void reload() { m_reload.now(); }

signals:
    void changed();
    void failed(const QString& message);

private:
    void load();

    Needs m_ports;
    QList<GoalRow> m_shown, m_hidden;
    std::optional<Id> m_removed;
    Reload m_reload;
};

} // namespace frond
