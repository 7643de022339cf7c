// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/session/entryfields.h"
#include "core/base/clock.h"
#include "core/session/sessionrepository.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <optional>

namespace frond {

/// One entry to read. Only fields with a value are there.
class EntryViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QString entryId READ entryId NOTIFY changed)
    Q_PROPERTY(bool exists READ exists NOTIFY changed)
    /// It was removed from here and can be put back from here.
    Q_PROPERTY(bool isRemoved READ isRemoved NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// Lists of EntryField.
    Q_PROPERTY(QList<frond::EntryField> steps READ steps NOTIFY changed)
    Q_PROPERTY(QList<frond::EntryField> ratings READ ratings NOTIFY changed)
    Q_PROPERTY(QList<frond::EntryField> context READ context NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    /// "Edited 5 March"; empty for an entry that was not changed after the day it was made on. What
    /// is noted after a stop is saved bit by bit, and no edit.
    Q_PROPERTY(QString editedText READ editedText NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithSessions, WithChanges>;
    explicit EntryViewModel(const Needs& ports, QObject* parent = nullptr);

    /// False when there is no such entry; nothing is shown then.
    Q_INVOKABLE bool open(const QString& id);
    Q_INVOKABLE bool remove();
    Q_INVOKABLE bool undoRemove();

    [[nodiscard]] QString entryId() const;
    [[nodiscard]] bool exists() const { return m_record.has_value(); }
    [[nodiscard]] bool isRemoved() const { return m_removed; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QList<EntryField> steps() const;
    [[nodiscard]] QList<EntryField> ratings() const;
    [[nodiscard]] QList<EntryField> context() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString editedText() const;

public slots:
    /// Entries changed: the one that is open is read again.
    void reload() { m_reload.now(); }

signals:
    void changed();
    void failed(const QString& message);

private:
    void load();
    SessionRepository& m_sessions;
    const Clock& m_clock;
    std::optional<SessionRecord> m_record;
    bool m_removed = false;
    Reload m_reload;
};

} // namespace frond
