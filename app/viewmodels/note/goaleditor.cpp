// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/goaleditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/clock.h"
#include "core/base/collection.h"
#include "core/note/lookback.h"

#include <algorithm>
#include <utility>

namespace frond {

GoalEditor::GoalEditor(const Needs& ports, QObject* parent)
    : QObject(parent), m_ports(ports), m_form{{.id = ports.newId()}, {}} {}

Day GoalEditor::today() const {
    return m_ports.clock.now().day();
}

QString GoalEditor::id() const {
    return toQString(m_form.goal.id.toText());
}

void GoalEditor::openNew() {
    m_form = {{.id = m_ports.newId()}, {}};
    m_text.clear();
    m_waiting.reset();
    m_stored = false;
    emit changed();
}

bool GoalEditor::open(const QString& id) {
    if (id.isEmpty()) {
        openNew();
        return true;
    }
    const auto parsed = Id::parse(toStd(id));
    if (!parsed || !read(*parsed))
        return false;
    m_text = toQString(m_form.goal.text);
    m_waiting.reset();
    m_stored = true;
    emit changed();
    return true;
}

bool GoalEditor::read(const Id& id) {
    for (RatedGoal& one : rated(m_ports.goals.list(), m_ports.goalRatings.list())) {
        if (one.goal.id != id)
            continue;
        m_form = std::move(one);
        return true;
    }
    return false;
}

void GoalEditor::setText(const QString& text) {
    if (text != std::exchange(m_text, text))
        emit changed();
}

int GoalEditor::rating() const {
    if (!m_stored)
        return toInt(m_waiting);
    const GoalRating* noted = ratingOfNow(m_form, today());
    return noted ? noted->rating.value() : -1;
}

QList<EntryField> GoalEditor::earlier() const {
    QList<EntryField> fields = ratingsOf(m_form, today());
    if (ratingOfNow(m_form, today()))
        fields.removeFirst(); // it stands above them
    return fields;
}

QString GoalEditor::firstDay() const {
    return m_form.ratings.empty() ? QString() : dateText(m_form.ratings.front().at.day(), today());
}

QString GoalEditor::latestDay() const {
    return m_form.ratings.empty() ? QString() : dateText(m_form.ratings.back().at.day(), today());
}

bool GoalEditor::isValid() const {
    return !m_text.trimmed().isEmpty();
}

void GoalEditor::rate(int value) {
    m_again = [this, value] { rate(value); };
    if (!m_stored)
        m_waiting = toRating(value);
    else if (attempt(this, [&] { keepRating(m_form, value); }))
        read(m_form.goal.id);
    emit changed();
}

void GoalEditor::keepRating(const RatedGoal& goal, int value) const {
    frond::rate(m_ports.goalRatings, goal, value, m_ports.clock.now(), m_ports.newId);
}

void GoalEditor::setHidden(bool hidden) {
    m_again = [this, hidden] { setHidden(hidden); };
    Goal goal = m_form.goal;
    goal.hidden = hidden;
    if (m_stored && attempt(this, [&] { m_ports.goals.save(goal); }))
        m_form.goal = goal;
    emit changed();
}

bool GoalEditor::save() {
    m_again = [this] { save(); };
    if (!isValid())
        return false;
    Goal goal = m_form.goal;
    goal.text = toStd(m_text.trimmed());
    const bool kept = attempt(this, [&] {
        m_ports.goals.save(goal);
        if (m_waiting)
            keepRating({goal, {}}, m_waiting->value());
    });
    if (kept) {
        m_waiting.reset();
        m_stored = true;
        read(goal.id);
    }
    emit changed();
    return kept;
}

void GoalEditor::retry() {
    if (const auto again = std::exchange(m_again, nullptr))
        again();
}

} // namespace frond
