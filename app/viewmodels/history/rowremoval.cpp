// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/rowremoval.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "core/base/collection.h"
#include "core/note/milestone.h"
#include "core/note/score.h"
#include "core/note/symptom.h"
#include "core/note/trial.h"
#include "core/session/sessionrepository.h"

namespace frond {

namespace {

/// Calls `change` with sessions and with each kind beside them until one has it.
template <class Change>
bool wherever(const RowRemoval::Needs& ports, const Change& change) {
    bool done = change(ports.sessions);
    ports.eachBeside([&](auto& collection) { done = done || change(collection); });
    return done;
}

} // namespace

bool RowRemoval::remove(const QString& id) {
    const auto entry = Id::parse(toStd(id));
    bool removed = false;
    const auto take = [&] {
        removed = wherever(m_ports, [&](auto& where) { return where.remove(*entry); });
    };
    if (!entry || !attempt(this, take) || !removed)
        return false;
    remember(entry);
    return true;
}

bool RowRemoval::undo() {
    bool back = false;
    const auto put = [&] {
        back = wherever(m_ports, [&](auto& where) { return where.restore(*m_last); });
    };
    if (!m_last || !attempt(this, put))
        return false;
    remember(std::nullopt);
    return back;
}

void RowRemoval::forget() {
    remember(std::nullopt);
}

void RowRemoval::remember(const std::optional<Id>& id) {
    m_last = id;
    emit changed();
}

} // namespace frond
