// SPDX-License-Identifier: GPL-3.0-or-later
// Entries as other devices have them: with the stamps of every change that went into them.
#include "data/format/json/reader.h"
#include "data/format/json/replicajson.h"
#include "data/sqlite/database.h"
#include "data/store/fieldsql.h"
#include "data/store/kinds/sessionkind.h"
#include "data/store/sessionstore.h"

#include <algorithm>
#include <utility>

namespace frond::data {

namespace {

/// What a stored version says.
Session sessionIn(const std::string& content) {
    try {
        if (auto row = sessionReplica(parseStrictly(content), ""); row.content)
            return std::move(*row.content);
    } catch (const FormatError&) {
    }
    throw StorageError(StorageError::Kind::Damaged, "the file is damaged");
}

} // namespace

void SessionStore::forEachReplica(const std::function<void(const SessionReplica&)>& use) const {
    Statement row = m_database.prepare(m_sql.replicas);
    while (row.next())
        use(readReplica(row));
}

std::optional<SessionReplica> SessionStore::replica(const Id& id) const {
    Statement row = m_database.prepare(m_sql.replica);
    row.bind(id);
    return row.next() ? std::optional(readReplica(row)) : std::nullopt;
}

SessionReplica SessionStore::readReplica(Statement& row) const {
    const std::int64_t key = row.integer();
    const bool shared = row.boolean();
    const Version created{row.stamp(), row.id()};
    const Version changed{row.stamp(), row.id()};
    const std::optional<Stamp> removed = row.optional(&Statement::stamp);
    const bool whole = row.boolean();
    std::optional<Session> session;
    if (whole)
        session = readContent(row, key);
    const Id id = session ? session->id : row.id();
    SessionReplica replica{{id, created, changed, removed, std::move(session)}, {}, {}};
    if (shared) {
        Statement seen = m_database.prepare("SELECT id, stamp FROM session_seen JOIN device ON"
                                            " device.key = session_seen.device WHERE session = ?");
        seen.bind(key);
        while (seen.next()) {
            const Id device = seen.id();
            replica.seen.emplace(device, seen.stamp());
        }
        replica.otherNotes = otherNotes(key);
    }
    return replica;
}

std::vector<OtherNote> SessionStore::otherNotes(std::int64_t key) const {
    std::vector<OtherNote> notes;
    Statement row = m_database.prepare("SELECT stamp, id, note FROM session_note JOIN device ON"
                                       " device.key = session_note.device WHERE session = ?"
                                       " ORDER BY stamp, id");
    row.bind(key);
    while (row.next()) {
        const Version version{row.stamp(), row.id()};
        notes.push_back({version, row.text()});
    }
    return notes;
}

Merged SessionStore::merge(const SessionReplica& theirs) {
    const std::optional<SessionReplica> before = replica(theirs.id);
    const SessionReplica after = before ? merged(*before, theirs) : theirs;
    if (before == after)
        return Merged::Unchanged;
    m_ledger.observe(after.changed.stamp);
    const auto lost = before ? letGo(*before, theirs) : std::nullopt;
    const auto change = [&] {
        const std::int64_t key = writeContent(after, before.has_value());
        if (lost)
            keepVersion(key, *lost, m_ledger.next().stamp);
        if (!before || before->seen != after.seen || before->otherNotes != after.otherNotes)
            replaceShared(key, after);
    };
    m_ledger.counted("session", change, theirs.id);
    return before ? Merged::Updated : Merged::Added;
}

std::int64_t SessionStore::writeContent(const SessionReplica& replica, bool isThere) {
    const std::int64_t createdBy = m_ledger.deviceKey(replica.created.device);
    const std::int64_t changedBy = m_ledger.deviceKey(replica.changed.device);
    std::int64_t key = isThere ? stored(replica.id)->key : 0;
    if (isThere)
        dropLists<Session>(m_database, key);
    if (replica.content) {
        Statement statement = m_database.prepare(m_sql.write);
        statement.bind(replica.id);
        bindFields(statement, *replica.content);
        statement.bind(replica.created.stamp, createdBy, replica.changed.stamp, changedBy);
        statement.run();
    } else if (!isThere) {
        m_database
            .prepare("INSERT INTO session (id, created, created_by, changed, changed_by, removed)"
                     " VALUES (?, ?, ?, ?, ?, ?)")
            .run(replica.id, replica.created.stamp, createdBy, replica.changed.stamp, changedBy,
                 replica.removed);
    }
    if (!isThere)
        key = m_database.lastKey();
    m_database.prepare(m_sql.setStamps)
        .run(replica.created.stamp, createdBy, replica.changed.stamp, changedBy, replica.removed,
             !replica.seen.empty() || !replica.otherNotes.empty(), key);
    if (replica.content)
        writeLists(m_database, key, *replica.content);
    else if (isThere)
        m_database.prepare(m_sql.wipe).run(key);
    return key;
}

void SessionStore::replaceShared(std::int64_t key, const SessionReplica& replica) {
    m_database.prepare("DELETE FROM session_seen WHERE session = ?").run(key);
    m_database.prepare("DELETE FROM session_note WHERE session = ?").run(key);
    for (const auto& [device, stamp] : replica.seen)
        m_database.prepare("INSERT INTO session_seen (session, device, stamp) VALUES (?, ?, ?)")
            .run(key, m_ledger.deviceKey(device), stamp);
    for (const auto& [version, text] : replica.otherNotes)
        m_database
            .prepare("INSERT INTO session_note (session, stamp, device, note) VALUES (?, ?, ?, ?)")
            .run(key, version.stamp, m_ledger.deviceKey(version.device), text);
}

void SessionStore::keepVersion(std::int64_t key, const SessionVersion& version, Stamp replaced) {
    const auto& [made, session] = version;
    const std::vector<SessionVersion> there = versions(key);
    if (std::any_of(there.begin(), there.end(), [&said = session](const SessionVersion& other) {
            return sameButForNote(other.session, said);
        }))
        return;
    const SessionReplica row{{session.id, made, made, std::nullopt, session}, {}, {}};
    m_database
        .prepare("INSERT OR IGNORE INTO session_version (session, stamp, device, replaced, content)"
                 " VALUES (?, ?, ?, ?, ?)")
        .run(key, made.stamp, m_ledger.deviceKey(made.device), replaced, toJson(row).dump());
}

std::vector<SessionVersion> SessionStore::versions(std::int64_t key) const {
    Statement row = m_database.prepare("SELECT stamp, id, content FROM session_version"
                                       " JOIN device ON device.key = device WHERE session = ?");
    row.bind(key);
    std::vector<SessionVersion> all;
    while (row.next()) {
        const Version made{row.stamp(), row.id()};
        all.push_back({made, sessionIn(row.text())});
    }
    return all;
}

std::vector<SessionRepository::Replaced> SessionStore::recentlyReplaced() const {
    Statement row = m_database.prepare(
        "SELECT session.id, session.removed IS NULL, stamp, device.id, replaced, content"
        " FROM session_version JOIN session ON session.key = session"
        " JOIN device ON device.key = device ORDER BY replaced DESC, stamp DESC");
    std::vector<Replaced> all;
    while (row.next()) {
        const Id id = row.id();
        const bool listed = row.boolean();
        const Version made{row.stamp(), row.id()};
        const std::chrono::sys_seconds replaced = wholeSeconds(row.stamp());
        Replaced entry{{made, sessionIn(row.text())}, std::nullopt, replaced};
        if (listed)
            entry.now = find(id)->session;
        if (!entry.now || !sameButForNote(*entry.now, entry.was.session))
            all.push_back(std::move(entry));
    }
    return all;
}

bool SessionStore::useReplaced(const Id& id, const Version& version) {
    Transaction transaction(m_database);
    const std::optional<Stored> here = stored(id);
    if (!here)
        return false;
    const std::vector<SessionVersion> all = versions(here->key);
    const auto found = std::find_if(all.begin(), all.end(), [&](const SessionVersion& other) {
        return other.version == version;
    });
    if (found == all.end())
        return false;
    Session was = found->session;
    const std::optional<SessionReplica> before = replica(id);
    if (before->content)
        was.note = shownNote(before->content->note, before->otherNotes);
    const auto change = [&] {
        m_database
            .prepare("DELETE FROM session_version WHERE session = ? AND stamp = ? AND device = ?")
            .run(here->key, version.stamp, m_ledger.deviceKey(version.device));
        writeRow(was, std::nullopt);
        if (before->content && !before->removed)
            keepVersion(here->key, {before->changed, *before->content}, m_ledger.next().stamp);
    };
    m_ledger.counted("session", change, id);
    transaction.commit();
    return true;
}

void SessionStore::copyReplaced(const SessionStore& from) {
    for (const Replaced& replaced : from.recentlyReplaced()) {
        const Id& id = replaced.was.session.id;
        if (const auto here = stored(id))
            m_ledger.counted(
                "session",
                [&] { keepVersion(here->key, replaced.was, firstStampOf(replaced.replaced)); }, id);
    }
}

void SessionStore::wipeReplacedBefore(Stamp stamp) {
    std::vector<Id> ids;
    {
        Statement row = m_database.prepare("SELECT DISTINCT id FROM session_version JOIN session"
                                           " ON session.key = session WHERE replaced < ?");
        row.bind(stamp);
        while (row.next())
            ids.push_back(row.id());
    }
    if (ids.empty())
        return;
    Transaction transaction(m_database);
    for (const Id& id : ids) {
        const auto wipe = [&] {
            m_database.prepare("DELETE FROM session_version WHERE session = ? AND replaced < ?")
                .run(stored(id)->key, stamp);
        };
        m_ledger.counted("session", wipe, id);
    }
    transaction.commit();
}

void SessionStore::succeed(const Stored& before, const Origin& now) {
    const bool fromElsewhere = before.changed.device != now.device;
    if (!before.shared && !fromElsewhere)
        return;
    m_database.prepare("DELETE FROM session_note WHERE session = ?").run(before.key);
    m_database.prepare("DELETE FROM session_seen WHERE session = ? AND device = ?")
        .run(before.key, now.device);
    if (fromElsewhere)
        m_database
            .prepare("INSERT OR REPLACE INTO session_seen (session, device, stamp)"
                     " VALUES (?, ?, ?)")
            .run(before.key, before.changed.device, before.changed.stamp);
    Statement row = m_database.prepare("SELECT count(*) FROM session_seen WHERE session = ?");
    row.bind(before.key);
    row.next();
    const bool shared = row.integer() > 0;
    m_database.prepare("UPDATE session SET shared = ? WHERE key = ?").run(shared, before.key);
}

} // namespace frond::data
