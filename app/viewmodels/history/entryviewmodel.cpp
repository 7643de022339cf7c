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

QVariantList EntryViewModel::steps() const {
    return m_record ? stepFields(m_record->session) : QVariantList();
}

QVariantList EntryViewModel::ratings() const {
    return m_record ? ratingFields(m_record->session) : QVariantList();
}

QVariantList EntryViewModel::context() const {
    return m_record ? contextFields(m_record->session) : QVariantList();
}

QString EntryViewModel::note() const {
    return m_record ? toQString(m_record->session.note) : QString();
}

QString EntryViewModel::editedText() const {
    if (!m_record || m_record->changed <= m_record->created)
        return {};
    // Stored without an offset: the present one is the best guess at the person's calendar.
    const Moment now = m_clock.now();
    return tr("Edited %1").arg(dateText(Moment{m_record->changed, now.offset}.day(), now.day()));
}

} // namespace frond
