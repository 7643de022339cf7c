// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "core/note/score.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <functional>
#include <optional>

namespace frond {

/// The form of a score: a questionnaire's name, its number, a day, a note.
class ScoreEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by NoteForms")
    Q_PROPERTY(QString entryId READ entryId NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString nameError READ nameError NOTIFY changed)
    /// Those of earlier scores, latest first.
    Q_PROPERTY(QList<frond::Choice> names READ names NOTIFY namesChanged)
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY changed)
    Q_PROPERTY(QString valueError READ valueError NOTIFY changed)
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed)
    Q_PROPERTY(QString dayError READ dayError NOTIFY changed)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed)
    /// It is edited, not new.
    Q_PROPERTY(bool isStored READ isStored NOTIFY changed)
    /// It was removed from here and can be put back from here.
    Q_PROPERTY(bool isRemoved READ isRemoved NOTIFY changed)
    Q_PROPERTY(bool isValid READ isValid NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithFolding, WithScores>;
    explicit ScoreEditor(const Needs& ports, QObject* parent = nullptr);

    /// A new one. A draft that was left is still there.
    Q_INVOKABLE void openNew();
    /// The score `id`, to be changed by `save`. False when there is none.
    Q_INVOKABLE bool open(const QString& id);
    Q_INVOKABLE bool save();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void undoRemove();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

    [[nodiscard]] QString entryId() const;
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString& text);
    [[nodiscard]] QString nameError() const;
    [[nodiscard]] QList<Choice> names() const { return m_names; }
    [[nodiscard]] QString value() const { return m_value; }
    void setValue(const QString& text);
    [[nodiscard]] QString valueError() const;
    [[nodiscard]] QString day() const { return m_day; }
    void setDay(const QString& text);
    [[nodiscard]] QString dayError() const;
    [[nodiscard]] QString note() const { return m_note; }
    void setNote(const QString& text);
    [[nodiscard]] bool isStored() const { return m_stored; }
    [[nodiscard]] bool isRemoved() const { return m_removed; }
    [[nodiscard]] bool isValid() const { return draft().has_value(); }

signals:
    void changed();
    void namesChanged();
    void saved(const QString& id);
    void failed(const QString& message);

private:
    void listNames(const std::vector<Score>& scores);
    void set(QString& field, const QString& text);
    [[nodiscard]] std::optional<Score> draft() const;

    Needs m_ports;
    Id m_id;
    std::optional<Day> m_storedDay;         ///< of the score that is edited
    QString m_name, m_value, m_day, m_note; // as typed
    QList<Choice> m_names;
    bool m_stored = false;
    bool m_removed = false;
    bool m_dirty = false;
    std::function<void()> m_again;
};

} // namespace frond
