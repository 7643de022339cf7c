// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/felteditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "core/base/clock.h"
#include "core/base/settingsrepository.h"
#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace frond {

FeltEditor::FeltEditor(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_row{.id = ports.newId(), .day = ports.clock.now().day()}
    , m_when(PortsOf<WithClock, WithZone>(ports))
    , m_reload(this, ports.changes, Topic::Notes | Topic::Settings, Reload::Start::WhenShown,
               [this] { load(); }) {
    connect(&m_when, &WhenChoice::changed, this, &FeltEditor::touched);
}

void FeltEditor::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void FeltEditor::load() {
    m_noted.clear();
    for (const FeltRow& row : rows()) {
        if (std::find(m_noted.begin(), m_noted.end(), row.word) == m_noted.end())
            m_noted.push_back(row.word);
    }
    m_added.clear();
    const auto lines = m_ports.settings.setting(wordsSetting());
    for (const std::string_view line : split(lines.value_or(std::string()), '\n')) {
        if (!line.empty())
            m_added.emplace_back(line);
    }
    listWords();
    emit changed();
}

void FeltEditor::listWords() {
    // One chip for what differs in case or accents only, spelt as it was spelt last; what is chosen
    // stands there as it is.
    std::vector<std::pair<std::string, std::string>> spelt;
    const auto add = [&](const std::string& word) {
        if (word.empty())
            return;
        const std::string same = m_ports.folding(word);
        const auto known = std::find_if(spelt.begin(), spelt.end(),
                                        [&](const auto& one) { return one.first == same; });
        if (known == spelt.end())
            spelt.emplace_back(same, word);
        else
            known->second = word;
    };
    for (const QString& word : suggestions())
        add(toStd(word));
    for (const auto* words : {&m_noted, &m_added})
        std::for_each(words->begin(), words->end(), add);
    add(m_row.word);
    m_words.clear();
    for (const auto& [same, word] : spelt)
        m_words << choice(toQString(word), toQString(word));
}

void FeltEditor::openNew() {
    if (!m_stored && m_dirty)
        return;
    const Moment now = m_ports.clock.now();
    m_stored = false;
    show({.id = m_ports.newId(), .day = now.day(), .at = now});
    m_when.reset();
    m_dirty = false;
}

bool FeltEditor::open(const QString& id) {
    const std::vector<FeltRow> all = rows();
    const auto found = std::find_if(all.begin(), all.end(), [&](const FeltRow& row) {
        return toQString(row.id.toText()) == id;
    });
    if (found == all.end())
        return false;
    m_stored = true;
    show(*found);
    m_when.set({found->day, found->at});
    m_dirty = false;
    return true;
}

void FeltEditor::show(const FeltRow& row) {
    m_row = row;
    m_note = toQString(row.note);
    m_newWord.clear();
    m_removed = false;
    listWords();
    emit changed();
}

std::optional<FeltRow> FeltEditor::draft() const {
    const auto when = m_when.value();
    FeltRow row = m_row;
    if (const auto typed = toOptional(m_newWord))
        row.word = *typed;
    if (!when || !isWord(row.word))
        return std::nullopt;
    row.day = when->day;
    row.at = when->at;
    row.note = toOptional(m_note);
    return isAcceptable(row) ? std::optional(std::move(row)) : std::nullopt;
}

bool FeltEditor::save() {
    m_again = [this] { save(); };
    const auto row = draft();
    if (!row || !attempt(this, [&] { keep(*row); }))
        return false;
    m_row = *row;
    m_newWord.clear(); // noted, it is on the list
    m_dirty = false;
    emit saved(entryId());
    return true;
}

void FeltEditor::remove() {
    m_again = [this] { remove(); };
    if (!m_stored || !attempt(this, [&] { takeOut(m_row.id); }))
        return;
    m_removed = true;
    emit changed();
}

void FeltEditor::undoRemove() {
    m_again = [this] { undoRemove(); };
    if (!m_removed || !attempt(this, [&] { putBack(m_row.id); }))
        return;
    m_removed = false;
    emit changed();
}

void FeltEditor::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

bool FeltEditor::keepWords(const std::vector<std::string>& words) {
    std::string lines;
    for (const std::string& word : words)
        lines.append(word).push_back('\n');
    if (!attempt(this, [&] { m_ports.settings.saveSetting(wordsSetting(), lines); }))
        return false;
    m_added = words;
    return true;
}

void FeltEditor::addWord() {
    m_again = [this] { addWord(); };
    const auto typed = toOptional(m_newWord);
    if (!typed || !isWord(*typed))
        return;
    const std::string same = m_ports.folding(*typed);
    const bool known = std::any_of(m_words.begin(), m_words.end(), [&](const Choice& word) {
        return m_ports.folding(toStd(word.value)) == same;
    });
    std::vector<std::string> words = m_added;
    words.push_back(*typed);
    if (!known && !keepWords(words))
        return;
    m_row.word = *typed;
    m_newWord.clear();
    listWords();
    touched();
}

bool FeltEditor::canForgetWord() const {
    const auto has = [&](const std::vector<std::string>& words) {
        return std::find(words.begin(), words.end(), m_row.word) != words.end();
    };
    return has(m_added) && !has(m_noted);
}

void FeltEditor::forgetWord() {
    m_again = [this] { forgetWord(); };
    std::vector<std::string> words = m_added;
    if (!canForgetWord() || std::erase(words, m_row.word) == 0 || !keepWords(words))
        return;
    m_row.word.clear();
    listWords();
    touched();
}

bool FeltEditor::isWord(const std::string& word) const {
    return isAcceptable({.id = m_row.id, .day = m_ports.clock.now().day(), .word = word});
}

bool FeltEditor::lacksWord() const {
    return m_row.word.empty() && !toOptional(m_newWord);
}

QString FeltEditor::newWordError() const {
    const auto typed = toOptional(m_newWord);
    return typed && !isWord(*typed) ? tr("A word can have up to 40 characters.") : QString();
}

void FeltEditor::touched() {
    m_dirty = true;
    emit changed();
}

QString FeltEditor::entryId() const {
    return toQString(m_row.id.toText());
}

QString FeltEditor::word() const {
    return toQString(m_row.word);
}

void FeltEditor::setWord(const QString& word) {
    m_row.word = toStd(word);
    touched();
}

void FeltEditor::setNewWord(const QString& text) {
    if (std::exchange(m_newWord, text) != text)
        touched();
}

int FeltEditor::rating() const {
    return toInt(m_row.rating);
}

void FeltEditor::setRating(int rating) {
    m_row.rating = toRating(rating);
    touched();
}

QString FeltEditor::felt() const {
    return toWord(m_row.felt);
}

void FeltEditor::setFelt(const QString& word) {
    m_row.felt = toFelt(word);
    touched();
}

void FeltEditor::setNote(const QString& text) {
    if (std::exchange(m_note, text) != text)
        touched();
}

} // namespace frond
