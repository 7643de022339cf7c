// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/scoreeditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/note/notetext.h"
#include "core/base/clock.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace frond {

ScoreEditor::ScoreEditor(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_id(ports.newId())
    , m_day(isoText(ports.clock.now().day())) {}

void ScoreEditor::openNew() {
    listNames(m_ports.scores.list());
    if (!m_stored && m_dirty)
        return;
    m_id = m_ports.newId();
    m_storedDay.reset();
    m_day = isoText(m_ports.clock.now().day());
    m_name = m_value = m_note = QString();
    m_stored = m_removed = m_dirty = false;
    emit changed();
}

bool ScoreEditor::open(const QString& id) {
    const std::vector<Score> all = m_ports.scores.list();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Score& one) { return toQString(one.id.toText()) == id; });
    if (found == all.end())
        return false;
    listNames(all);
    m_id = found->id;
    m_storedDay = found->day;
    m_day = isoText(found->day);
    m_name = toQString(found->name);
    m_value = scoreNumberText(found->value);
    m_note = toQString(found->note);
    m_stored = true;
    m_removed = m_dirty = false;
    emit changed();
    return true;
}

/// One of those that differ in case or accents only, as it was spelt last.
void ScoreEditor::listNames(const std::vector<Score>& scores) {
    m_names.clear();
    std::set<std::string> known;
    for (auto one = scores.rbegin(); one != scores.rend(); ++one) {
        if (known.insert(m_ports.folding(one->name)).second)
            m_names << choice(toQString(one->name), toQString(one->name));
    }
    emit namesChanged();
}

std::optional<Score> ScoreEditor::draft() const {
    const auto day = parseDayText(m_day);
    const auto name = toOptional(m_name);
    const auto value = parseScoreNumber(m_value);
    if (!day || !name || !value || !dayError().isEmpty())
        return std::nullopt;
    Score score{
        .id = m_id, .day = *day, .name = *name, .value = *value, .note = toOptional(m_note)};
    return validate(score).empty() ? std::optional(std::move(score)) : std::nullopt;
}

bool ScoreEditor::save() {
    m_again = [this] { save(); };
    const auto score = draft();
    if (!score || !attempt(this, [&] { m_ports.scores.save(*score); }))
        return false;
    m_storedDay = score->day;
    m_dirty = false;
    emit saved(entryId());
    return true;
}

void ScoreEditor::remove() {
    m_again = [this] { remove(); };
    if (!m_stored || !attempt(this, [&] { m_ports.scores.remove(m_id); }))
        return;
    m_removed = true;
    emit changed();
}

void ScoreEditor::undoRemove() {
    m_again = [this] { undoRemove(); };
    if (!m_removed || !attempt(this, [&] { m_ports.scores.restore(m_id); }))
        return;
    m_removed = false;
    emit changed();
}

void ScoreEditor::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

QString ScoreEditor::entryId() const {
    return toQString(m_id.toText());
}

QString ScoreEditor::nameError() const {
    const auto name = toOptional(m_name);
    const auto value = ScoreNumber::fromHundredths(0);
    const Day today = m_ports.clock.now().day();
    return !name ||
                   validate(Score{.id = m_id, .day = today, .name = *name, .value = *value}).empty()
               ? QString()
               : tr("A name can have up to %1 characters.").arg(maxScoreName);
}

QString ScoreEditor::valueError() const {
    return m_value.trimmed().isEmpty() || parseScoreNumber(m_value)
               ? QString()
               : tr("A score can be 0 to %1, with up to two decimals.").arg(ScoreNumber::most);
}

QString ScoreEditor::dayError() const {
    const auto day = parseDayText(m_day);
    if (!day)
        return tr("Day can be picked from a month.");
    // What came in from ahead may stay where it is.
    return *day > m_ports.clock.now().day() && day != m_storedDay ? tr("Day can be up to today.")
                                                                  : QString();
}

void ScoreEditor::set(QString& field, const QString& text) {
    if (std::exchange(field, text) == text)
        return;
    m_dirty = true;
    emit changed();
}

void ScoreEditor::setName(const QString& text) {
    set(m_name, text);
}

void ScoreEditor::setValue(const QString& text) {
    set(m_value, text);
}

void ScoreEditor::setDay(const QString& text) {
    set(m_day, text);
}

void ScoreEditor::setNote(const QString& text) {
    set(m_note, text);
}

} // namespace frond
