// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/note/milestone.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>
#include <optional>

namespace frond {

/// The form of a milestone: a day and a sentence.
class MilestoneEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by NoteForms")
    Q_PROPERTY(QString entryId READ entryId NOTIFY changed)
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed)
    Q_PROPERTY(QString dayError READ dayError NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    /// It is edited, not new.
    Q_PROPERTY(bool isStored READ isStored NOTIFY changed)
    /// It was removed from here and can be put back from here.
    Q_PROPERTY(bool isRemoved READ isRemoved NOTIFY changed)
    Q_PROPERTY(bool isValid READ isValid NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithMilestones>;
    explicit MilestoneEditor(const Needs& ports, QObject* parent = nullptr);

    /// A new one. A draft that was left is still there.
    Q_INVOKABLE void openNew();
    /// The milestone `id`, to be changed by `save`. False when there is none.
    Q_INVOKABLE bool open(const QString& id);
    Q_INVOKABLE bool save();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void undoRemove();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

    [[nodiscard]] QString entryId() const;
    [[nodiscard]] QString day() const { return m_day; }
    void setDay(const QString& text);
    [[nodiscard]] QString dayError() const;
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] bool isStored() const { return m_stored; }
    [[nodiscard]] bool isRemoved() const { return m_removed; }
    [[nodiscard]] bool isValid() const { return draft().has_value(); }

signals:
    void changed();
    void saved(const QString& id);
    void failed(const QString& message);

private:
    void show(const Milestone& milestone, bool stored);
    [[nodiscard]] std::optional<Milestone> draft() const;

    Needs m_ports;
    Milestone m_milestone;
    QString m_day, m_text; // as typed
    bool m_stored = false;
    bool m_removed = false;
    bool m_dirty = false;
    std::function<void()> m_again;
};

} // namespace frond
