// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/choice.h"
#include "app/viewmodels/base/ports.h"
#include "app/viewmodels/session/whenchoice.h"
#include "core/base/day.h"
#include "core/base/id.h"
#include "core/base/units.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace frond {

/// What a form of this kind holds: of what, how it was, and when.
struct FeltRow {
    Id id;
    Day day;
    std::optional<Moment> at;
    std::string word;
    std::optional<Rating> rating;
    std::optional<Felt> felt;
    std::optional<std::string> note;
};

/// The form of something that was felt at a moment: of what, in a word from a list of the person's
/// own, 0–10 or a word for how, when, and a note. Words are "" and the number -1 when unset.
class FeltEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("what symptoms and trials have in common")
    /// Nothing is read while this is false; changes are caught up with when it turns true.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged STORED false)
    Q_PROPERTY(QString entryId READ entryId NOTIFY changed)
    Q_PROPERTY(QString word READ word WRITE setWord NOTIFY changed)
    /// Suggestions, every word noted before, and those the person added.
    Q_PROPERTY(QList<frond::Choice> words READ words NOTIFY changed)
    /// Typed for the list, and taken as the word of this row if it is saved so.
    Q_PROPERTY(QString newWord READ newWord WRITE setNewWord NOTIFY changed)
    Q_PROPERTY(QString newWordError READ newWordError NOTIFY changed)
    /// The chosen word was added to the list and never noted.
    Q_PROPERTY(bool canForgetWord READ canForgetWord NOTIFY changed)
    Q_PROPERTY(int rating READ rating WRITE setRating NOTIFY changed)
    Q_PROPERTY(QString felt READ felt WRITE setFelt NOTIFY changed)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed)
    Q_PROPERTY(frond::WhenChoice* when READ when CONSTANT)
    /// It is edited, not new.
    Q_PROPERTY(bool isStored READ isStored NOTIFY changed)
    /// It was removed from here and can be put back from here.
    Q_PROPERTY(bool isRemoved READ isRemoved NOTIFY changed)
    Q_PROPERTY(bool isValid READ isValid NOTIFY changed)
    /// There is no word yet, which is all that a row needs.
    Q_PROPERTY(bool lacksWord READ lacksWord NOTIFY changed)

public:
    using Needs = PortsOf<WithClock, WithIds, WithFolding, WithZone, WithSettings, WithChanges>;

    /// A new one. A draft that was left is still there.
    Q_INVOKABLE void openNew();
    /// The row `id`, to be changed by `save`. False when there is none.
    Q_INVOKABLE bool open(const QString& id);
    /// False, with everything still in the form, when a field cannot be read or storage says no.
    Q_INVOKABLE bool save();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void undoRemove();
    /// Puts `newWord` on the list and chooses it.
    Q_INVOKABLE void addWord();
    /// Takes the chosen word off the list.
    Q_INVOKABLE void forgetWord();
    /// Does again what could not be kept last.
    Q_INVOKABLE void retry();

    [[nodiscard]] bool isActive() const { return m_reload.isActive(); }
    void setActive(bool active);
    [[nodiscard]] QString entryId() const;
    [[nodiscard]] QString word() const;
    void setWord(const QString& word);
    [[nodiscard]] QList<Choice> words() const { return m_words; }
    [[nodiscard]] QString newWord() const { return m_newWord; }
    void setNewWord(const QString& text);
    [[nodiscard]] QString newWordError() const;
    [[nodiscard]] bool canForgetWord() const;
    [[nodiscard]] int rating() const;
    void setRating(int rating);
    [[nodiscard]] QString felt() const;
    void setFelt(const QString& word);
    [[nodiscard]] QString note() const { return m_note; }
    void setNote(const QString& text);
    [[nodiscard]] WhenChoice* when() { return &m_when; }
    [[nodiscard]] bool isStored() const { return m_stored; }
    [[nodiscard]] bool isRemoved() const { return m_removed; }
    [[nodiscard]] bool isValid() const { return draft().has_value(); }
    [[nodiscard]] bool lacksWord() const;

signals:
    void activeChanged();
    void changed();
    void saved(const QString& id);
    void failed(const QString& message);

protected:
    FeltEditor(const Needs& ports, QObject* parent);

    [[nodiscard]] virtual std::vector<FeltRow> rows() const = 0;
    [[nodiscard]] virtual bool isAcceptable(const FeltRow& row) const = 0;
    virtual void keep(const FeltRow& row) = 0;
    virtual void takeOut(const Id& id) = 0;
    virtual void putBack(const Id& id) = 0;
    [[nodiscard]] virtual QStringList suggestions() const = 0;
    /// The setting under which words that were added are kept, a line each.
    [[nodiscard]] virtual std::string_view wordsSetting() const = 0;

private:
    void load();
    void listWords();
    void show(const FeltRow& row);
    void touched();
    /// The row as the form has it; null when a field cannot be read.
    [[nodiscard]] std::optional<FeltRow> draft() const;
    [[nodiscard]] bool isWord(const std::string& word) const;
    bool keepWords(const std::vector<std::string>& words);

    Needs m_ports;
    FeltRow m_row;
    QString m_note, m_newWord; // as typed
    WhenChoice m_when;
    std::vector<std::string> m_noted; ///< words, each once, in the order they were first noted
    std::vector<std::string> m_added;
    QList<Choice> m_words;
    bool m_stored = false;
    bool m_removed = false;
    bool m_dirty = false;
    std::function<void()> m_again;
    Reload m_reload;
};

} // namespace frond
