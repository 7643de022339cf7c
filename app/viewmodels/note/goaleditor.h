// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/note/goaltext.h"
#include "core/note/goal.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>
#include <optional>

namespace frond {

/// One goal, or one line of the look back. Its words are kept with save(), everything else at once,
/// as soon as it is stored.
class GoalEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by AppContext")
    Q_PROPERTY(QString id READ id NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(bool isStored READ isStored NOTIFY changed)
    /// False for a line of the look back.
    Q_PROPERTY(bool isOwn READ isOwn NOTIFY changed)
    Q_PROPERTY(bool hidden READ hidden WRITE setHidden NOTIFY changed)
    /// How it is now; -1 when that is not noted.
    Q_PROPERTY(int rating READ rating WRITE rate NOTIFY changed)
    Q_PROPERTY(QList<frond::EntryField> earlier READ earlier NOTIFY changed)
    Q_PROPERTY(QList<frond::RatingDot> dots READ dots NOTIFY changed)
    Q_PROPERTY(QString firstDay READ firstDay NOTIFY changed)
    Q_PROPERTY(QString latestDay READ latestDay NOTIFY changed)
    Q_PROPERTY(bool isValid READ isValid NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithGoals>;
    explicit GoalEditor(const Needs& ports, QObject* parent = nullptr);

    [[nodiscard]] QString id() const;
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] bool isStored() const { return m_stored; }
    [[nodiscard]] bool isOwn() const { return m_form.goal.kind == GoalKind::Own; }
    [[nodiscard]] bool hidden() const { return m_form.goal.hidden; }
    void setHidden(bool hidden);
    [[nodiscard]] int rating() const;
    [[nodiscard]] QList<EntryField> earlier() const;
    [[nodiscard]] QList<RatingDot> dots() const { return ratingDots(m_form); }
    [[nodiscard]] QString firstDay() const;
    [[nodiscard]] QString latestDay() const;
    [[nodiscard]] bool isValid() const;

    Q_INVOKABLE void openNew();
    /// Without an `id` a new one. False when there is none.
    Q_INVOKABLE bool open(const QString& id);
    /// How it is now, 0 to 10; -1 takes it back.
    Q_INVOKABLE void rate(int value);
    Q_INVOKABLE bool save();
    /// Does again what could not be kept last.
    void retry();

signals:
    void changed();
    void failed(const QString& message);

private:
    bool read(const Id& id);
    /// Throws StorageError.
    void keepRating(const RatedGoal& goal, int value) const;
    [[nodiscard]] Day today() const;

    Needs m_ports;
    RatedGoal m_form;
    QString m_text;                  ///< as typed
    std::optional<Rating> m_waiting; ///< of what is not stored yet
    bool m_stored = false;
    std::function<void()> m_again;
};

} // namespace frond
