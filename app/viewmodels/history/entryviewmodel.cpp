// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/entryviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/attempt.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/history/entrytext.h"
#include "app/viewmodels/session/entryfields.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/id.h"
#include "core/session/sessionrepository.h"

namespace frond {

namespace {

/// What is added so soon, also past midnight, is still the noting itself.
constexpr std::chrono::hours notingEnds{1};

} // namespace

EntryViewModel::EntryViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_sessions(ports.sessions)
    , m_clock(ports.clock)
    , m_reload(this, ports.changes, Topic::Entries | Topic::Today, Reload::Start::Active,
               [this] { load(); }) {}

bool EntryViewModel::open(const QString& id) {
    const auto known = Id::parse(toStd(id));
    m_record = known ? m_sessions.find(*known) : std::nullopt;
    m_removed = false;
    emit changed();
    return exists();
}

bool EntryViewModel::remove() {
    if (!m_record || m_removed)
        return false;
    if (!attempt(this, [&] { m_removed = m_sessions.remove(m_record->session.id); }))
        return false;
    emit changed();
    return m_removed;
}

bool EntryViewModel::undoRemove() {
    if (!m_record || !m_removed)
        return false;
    bool restored = false;
    if (!attempt(this, [&] { restored = m_sessions.restore(m_record->session.id); }))
        return false;
    m_removed = !restored;
    emit changed();
    return restored;
}

void EntryViewModel::load() {
    if (!m_record)
        return;
    // A removed one stays as it was, so that it can still be seen what Undo would bring back.
    if (const auto record = m_sessions.find(m_record->session.id)) {
        m_record = record;
        m_removed = false;
    }
    emit changed();
}

QString EntryViewModel::entryId() const {
    return m_record ? toQString(m_record->session.id.toText()) : QString();
}

QString EntryViewModel::title() const {
    return m_record ? entryTitle(m_record->session, m_clock.now().day()) : QString();
}

QList<EntryField> EntryViewModel::steps() const {
    return m_record ? stepFields(m_record->session) : QList<EntryField>();
}

QList<EntryField> EntryViewModel::ratings() const {
    return m_record ? ratingFields(m_record->session) : QList<EntryField>();
}

QList<EntryField> EntryViewModel::context() const {
    return m_record ? contextFields(m_record->session) : QList<EntryField>();
}

QString EntryViewModel::note() const {
    return m_record ? toQString(m_record->session.note) : QString();
}

QString EntryViewModel::editedText() const {
    if (!m_record || m_record->changed - m_record->created < notingEnds)
        return {};
    // Stored without an offset: the present one is the best guess at the person's calendar.
    const Moment now = m_clock.now();
    const auto dayOf = [&](std::chrono::sys_seconds time) {
        return Moment{time, now.offset}.day();
    };
    const Day changed = dayOf(m_record->changed);
    return changed > dayOf(m_record->created) ? tr("Edited %1").arg(dateText(changed, now.day()))
                                              : QString();
}

} // namespace frond
