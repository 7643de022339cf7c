// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/note/notetext.h"
#include "app/viewmodels/note/ratingdots.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>

namespace frond {

/// What was tried more than once: the first time beside the latest, and the numbers as dots.
struct TriedItem {
    Q_GADGET
    QML_VALUE_TYPE(triedItem)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(QList<frond::RatingDot> dots MEMBER dots CONSTANT)
    Q_PROPERTY(QString firstDay MEMBER firstDay CONSTANT)
    Q_PROPERTY(QString latestDay MEMBER latestDay CONSTANT)

public:
    QString title;
    QString text;
    QList<RatingDot> dots; ///< empty with numbers on fewer than two days
    QString firstDay;
    QString latestDay;
    friend bool operator==(const TriedItem&, const TriedItem&) = default;
};

/// What was tried now and then, newest first, and of each item the first time beside the latest.
class TrialsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QList<frond::NoteRow> rows READ rows NOTIFY changed)
    /// Of what was tried more than once, by its first time.
    Q_PROPERTY(QList<frond::TriedItem> items READ items NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithFolding, WithTrials, WithChanges>;
    explicit TrialsModel(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] QList<NoteRow> rows() const { return m_rows; }
    [[nodiscard]] QList<TriedItem> items() const { return m_items; }
    /// False before anything was read.
    [[nodiscard]] bool isEmpty() const { return !m_reload.isStale() && m_rows.isEmpty(); }

signals:
    void activeChanged();
    void changed();

private:
    void load();

    Needs m_ports;
    QList<NoteRow> m_rows;
    QList<TriedItem> m_items;
    Reload m_reload;
};

} // namespace frond
