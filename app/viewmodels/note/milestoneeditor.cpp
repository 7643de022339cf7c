// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/milestoneeditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "core/base/clock.h"

#include <algorithm>
#include <utility>

namespace frond {

MilestoneEditor::MilestoneEditor(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_milestone{.id = ports.newId(), .day = ports.clock.now().day(), .text = {}} {}

void MilestoneEditor::openNew() {
    if (!m_stored && m_dirty)
        return;
    show({.id = m_ports.newId(), .day = m_ports.clock.now().day(), .text = {}}, false);
}

bool MilestoneEditor::open(const QString& id) {
    const std::vector<Milestone> all = m_ports.milestones.list();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Milestone& one) {
        return toQString(one.id.toText()) == id;
    });
    if (found == all.end())
        return false;
    show(*found, true);
    return true;
}

void MilestoneEditor::show(const Milestone& milestone, bool stored) {
    m_milestone = milestone;
    m_day = isoText(milestone.day);
    m_text = toQString(milestone.text);
    m_stored = stored;
    m_removed = false;
    m_dirty = false;
    emit changed();
}

std::optional<Milestone> MilestoneEditor::draft() const {
    const auto day = parseDayText(m_day);
    const auto text = toOptional(m_text);
    if (!day || !text || !dayError().isEmpty())
        return std::nullopt;
    Milestone milestone{.id = m_milestone.id, .day = *day, .text = *text};
    return validate(milestone).empty() ? std::optional(std::move(milestone)) : std::nullopt;
}

bool MilestoneEditor::save() {
    m_again = [this] { save(); };
    const auto milestone = draft();
    if (!milestone || !attempt(this, [&] { m_ports.milestones.save(*milestone); }))
        return false;
    m_milestone = *milestone;
    m_dirty = false;
    emit saved(entryId());
    return true;
}

void MilestoneEditor::remove() {
    m_again = [this] { remove(); };
    if (!m_stored || !attempt(this, [&] { m_ports.milestones.remove(m_milestone.id); }))
        return;
    m_removed = true;
    emit changed();
}

void MilestoneEditor::undoRemove() {
    m_again = [this] { undoRemove(); };
    if (!m_removed || !attempt(this, [&] { m_ports.milestones.restore(m_milestone.id); }))
        return;
    m_removed = false;
    emit changed();
}

void MilestoneEditor::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

QString MilestoneEditor::entryId() const {
    return toQString(m_milestone.id.toText());
}

QString MilestoneEditor::dayError() const {
    const Day today = m_ports.clock.now().day();
    const auto day = parseDayText(m_day);
    if (!day)
        return tr("Day can be picked from a month.");
    // What came in from ahead may stay where it is.
    const bool asStored = m_stored && *day == m_milestone.day;
    return *day > today && !asStored ? tr("Day can be up to today.") : QString();
}

void MilestoneEditor::setDay(const QString& text) {
    if (std::exchange(m_day, text) == text)
        return;
    m_dirty = true;
    emit changed();
}

void MilestoneEditor::setText(const QString& text) {
    if (std::exchange(m_text, text) == text)
        return;
    m_dirty = true;
    emit changed();
}

} // namespace frond
