// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/sessionstore.h"

#include "core/session/textsearch.h"
#include "data/format/text/unicode.h"
#include "data/sqlite/database.h"
#include "data/store/fieldsql.h"
#include "data/store/kinds/sessionkind.h"
#include "data/store/sessionrows.h"
#include "data/store/sumsstore.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace frond::data {

namespace {

const std::string& sessionColumns() {
    return columnsOfRow<Session>();
}

std::string selectWhole(std::string_view rest) {
    return std::string("SELECT ").append(wholeSessionColumns()).append(" ").append(rest);
}

std::string selectReplica() {
    return std::string("SELECT session.key, shared, created, c.id, changed, w.id, removed,"
                       " day IS NOT NULL, session.id, ")
        .append(sessionColumns())
        .append(" FROM session JOIN device AS c ON c.key = created_by"
                " JOIN device AS w ON w.key = changed_by");
}

} // namespace

SessionStore::Sql::Sql()
    : write(std::string("INSERT INTO session (id, ")
                .append(sessionColumns())
                .append(", created, created_by, changed, changed_by) VALUES (?, ")
                .append(placeholders(sessionColumns()))
                .append(", ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET removed = NULL,"
                        " changed = excluded.changed, changed_by = excluded.changed_by, ")
                .append(overwrites(sessionColumns())))
    , find(selectWhole(", created, changed FROM session WHERE id = ? AND removed IS NULL"))
    , list(selectWhole("FROM session WHERE removed IS NULL AND day BETWEEN ? AND ?"
                       " ORDER BY day, at_order, id"))
    , newestFirst(selectWhole("FROM session WHERE removed IS NULL"
                              " ORDER BY day DESC, at_order DESC, id DESC"))
    , newestFirstAfter(
          selectWhole("FROM session WHERE removed IS NULL AND (day, at_order, id) < (?, "
                      "ifnull(?, -9223372036854775807), ?)"
                      " ORDER BY day DESC, at_order DESC, id DESC"))
    , keysAfter("SELECT key FROM session WHERE removed IS NULL AND (day, at_order, id) > (?, ?, ?)"
                " AND day <= ? ORDER BY day, at_order, id")
    , keysBefore("SELECT key FROM session WHERE removed IS NULL AND (day, at_order, id) < (?, ?, ?)"
                 " ORDER BY day DESC, at_order DESC, id DESC")
    , byKey(selectWhole("FROM session WHERE key = ?"))
    , newest(selectWhole("FROM session WHERE removed IS NULL AND outcome <> 'not_today'"
                         " ORDER BY day DESC, at_order DESC, id DESC LIMIT 1"))
    , removed(selectWhole(", removed FROM session WHERE removed IS NOT NULL AND day IS NOT NULL"
                          " ORDER BY removed DESC"))
    , wipe(std::string("UPDATE session SET ")
               .append(wipes(sessionColumns()))
               .append(" WHERE key = ?"))
    , replicas(selectReplica() + " ORDER BY session.id")
    , replica(selectReplica() + " WHERE session.id = ?")
    , setStamps("UPDATE session SET created = ?, created_by = ?, changed = ?, changed_by = ?,"
                " removed = ?, shared = ? WHERE key = ?") {}

SessionStore::SessionStore(Database& database, Ledger& ledger, const SearchLimits& limits)
    : m_database(database)
    , m_ledger(ledger)
    , m_versions(database, ledger)
    , m_limits(limits)
    , m_index(database, limits.beyond) {
    ledger.beforeCommits([this] { m_index.catchUp(); });
}

void SessionStore::changeRow(const Id& id, const std::function<void()>& change) {
    const std::optional<SearchIndex::Known> before = m_index.known(id);
    m_ledger.counted("session", change, id);
    m_index.follow(before, m_ledger.last());
}

void SessionStore::save(const Session& session) {
    Transaction transaction(m_database);
    write(session, std::nullopt);
    transaction.commit();
}

void SessionStore::write(const Session& session, const std::optional<Origin>& created) {
    changeRow(session.id, [&] { writeRow(session, created); });
}

void SessionStore::writeRow(const Session& session, const std::optional<Origin>& created) {
    requireStorable(validate(session, TextOrigin::Stored));
    const std::optional<Stored> before = stored(session.id);
    const Origin now = m_ledger.next();
    const Origin made = created.value_or(now);
    {
        Statement statement = m_database.prepare(m_sql.write);
        statement.bind(session.id);
        bindFields(statement, session);
        statement.bind(made.stamp, made.device, now.stamp, now.device);
        statement.run();
    }
    if (before)
        succeed(*before, now);
}

std::optional<Origin> SessionStore::take(const Id& id) {
    const std::optional<Stored> before = stored(id);
    if (!before)
        return std::nullopt;
    changeRow(id,
              [&] { m_database.prepare("DELETE FROM session WHERE key = ?").run(before->key); });
    m_index.endAtLastKey();
    return before->created;
}

std::optional<SessionStore::Stored> SessionStore::stored(const Id& id) const {
    Statement statement = m_database.prepare(
        "SELECT key, created, created_by, changed, changed_by, removed IS NOT NULL, day IS NULL,"
        " shared FROM session WHERE id = ?");
    statement.bind(id);
    if (!statement.next())
        return std::nullopt;
    return Stored{.key = statement.integer(),
                  .created = {statement.stamp(), statement.integer()},
                  .changed = {statement.stamp(), statement.integer()},
                  .removed = statement.boolean(),
                  .wiped = statement.boolean(),
                  .shared = statement.boolean()};
}

SessionStore::Place SessionStore::placeOf(const Session& session) {
    constexpr std::int64_t unknown = -9223372036854775807; // as the column at_order has it
    return {session.day,
            session.at ? std::int64_t{session.at->utc.time_since_epoch().count()} : unknown,
            session.id.toText()};
}

std::optional<SessionRecord> SessionStore::find(const Id& id) const {
    Statement row = m_database.prepare(m_sql.find);
    row.bind(id);
    if (!row.next())
        return std::nullopt;
    Session session = readWholeSession(m_database, row);
    const Stamp created = row.stamp();
    const Stamp changed = row.stamp();
    return SessionRecord{std::move(session), wholeSeconds(created), wholeSeconds(changed)};
}

std::vector<TagCount> SessionStore::tags() const {
    Statement row = m_database.prepare(
        "SELECT tag.value, count(DISTINCT session.key) FROM session, json_each(session.tags) AS tag"
        " WHERE removed IS NULL GROUP BY tag.value ORDER BY tag.value");
    std::vector<TagCount> tags;
    while (row.next()) {
        std::string tag = row.text();
        tags.push_back({std::move(tag), static_cast<std::size_t>(row.integer())});
    }
    return tags;
}

std::size_t SessionStore::renameTag(std::string_view from, std::string_view to) {
    Transaction transaction(m_database);
    std::vector<Id> ids;
    {
        Statement row = m_database.prepare(
            "SELECT session.id FROM session WHERE removed IS NULL AND"
            " EXISTS (SELECT 1 FROM json_each(session.tags) AS tag WHERE tag.value = ?)");
        row.bind(from);
        while (row.next())
            ids.push_back(row.id());
    }
    for (const Id& id : ids) {
        Session session = find(id)->session;
        session.context.tags = withTagRenamed(session.context.tags, from, to);
        write(session, std::nullopt);
    }
    transaction.commit();
    return ids.size();
}

std::vector<Session> SessionStore::list(std::optional<Day> from, std::optional<Day> to,
                                        std::string_view words) const {
    const Day last = to.value_or(Day::max());
    Statement row = m_database.prepare(m_sql.list);
    row.bind(from.value_or(Day::min()), last);
    return found(row, TextSearch(words, comparable), std::nullopt, last);
}

std::vector<Session> SessionStore::page(const std::optional<HistoryCursor>& after,
                                        std::size_t limit, std::string_view words) const {
    Statement row = m_database.prepare(after ? m_sql.newestFirstAfter : m_sql.newestFirst);
    if (after) {
        const auto& at = after->last.at;
        row.bind(after->last.day,
                 at ? std::optional(std::int64_t{at->utc.time_since_epoch().count()})
                    : std::nullopt,
                 after->last.id);
    }
    // The index of days gives the order, so rows are read only until the page is full.
    return found(row, TextSearch(words, comparable), limit, std::nullopt);
}

std::vector<Session> SessionStore::found(Statement& row, const TextSearch& search,
                                         std::optional<std::size_t> limit,
                                         std::optional<Day> lastDay) const {
    constexpr std::size_t moreWhereFound = 8;
    std::vector<Session> sessions;
    bool mayAsk = !search.words().empty();
    std::size_t read = 0;
    while ((!limit || sessions.size() < *limit) && row.next()) {
        Session session = readWholeSession(m_database, row);
        const bool matches = search.matches(session);
        ++read;
        const bool isRare = sessions.empty() && !matches;
        if (!mayAsk || read < m_limits.readFirst * (isRare ? 1 : moreWhereFound)) {
            if (matches)
                sessions.push_back(std::move(session));
            continue;
        }
        mayAsk = false;
        const Place here = placeOf(session);
        if (matches)
            sessions.push_back(std::move(session));
        if (const auto candidates = m_index.candidates(search.words())) {
            addFound(sessions, *candidates, search, limit, here, lastDay);
            return sessions;
        }
    }
    return sessions;
}

void SessionStore::addFound(std::vector<Session>& sessions, const SearchCandidates& candidates,
                            const TextSearch& search, std::optional<std::size_t> limit,
                            const Place& after, std::optional<Day> lastDay) const {
    const auto isFull = [&] { return limit && sessions.size() >= *limit; };
    const auto confirm = [&](std::int64_t key) {
        Statement row = m_database.prepare(m_sql.byKey);
        row.bind(key);
        if (!row.next())
            return;
        Session session = readWholeSession(m_database, row);
        if (search.matches(session))
            sessions.push_back(std::move(session));
    };
    if (candidates.keys.size() > m_limits.putInOrder) {
        Statement row = m_database.prepare(lastDay ? m_sql.keysAfter : m_sql.keysBefore);
        row.bind(after.day, after.at, after.id);
        if (lastDay)
            row.bind(*lastDay);
        while (!isFull() && row.next()) {
            if (const std::int64_t key = row.integer(); candidates.contains(key))
                confirm(key);
        }
        return;
    }
    std::vector<std::pair<Place, std::int64_t>> places;
    for (const std::int64_t key : candidates.keys) {
        Statement row = m_database.prepare(
            "SELECT day, at_order, id FROM session WHERE key = ? AND removed IS NULL");
        row.bind(key);
        if (!row.next())
            continue;
        Place place{row.day(), row.integer(), row.text()};
        if (lastDay ? after < place && place.day <= *lastDay : place < after)
            places.emplace_back(std::move(place), key);
    }
    std::sort(places.begin(), places.end());
    if (!lastDay)
        std::reverse(places.begin(), places.end());
    for (const auto& [place, key] : places) {
        if (isFull())
            return;
        confirm(key);
    }
}

void SessionStore::forEach(const std::function<void(const Session&)>& use) const {
    Statement row = m_database.prepare(m_sql.newestFirst);
    while (row.next())
        use(readWholeSession(m_database, row));
}

std::optional<Session> SessionStore::newest() const {
    Statement row = m_database.prepare(m_sql.newest);
    if (!row.next())
        return std::nullopt;
    return readWholeSession(m_database, row);
}

std::size_t SessionStore::count() const {
    return static_cast<std::size_t>(
        m_database.integer("SELECT count(*) FROM session WHERE removed IS NULL"));
}

std::optional<DayRange> SessionStore::days() const {
    // Each end by itself: the index gives one at once, but both together only by a walk over it.
    Statement row =
        m_database.prepare("SELECT (SELECT min(day) FROM session WHERE removed IS NULL),"
                           " (SELECT max(day) FROM session WHERE removed IS NULL)");
    row.next();
    const auto first = row.optional(&Statement::day);
    const auto last = row.optional(&Statement::day);
    return first && last ? std::optional(DayRange{*first, *last}) : std::nullopt;
}

bool SessionStore::remove(const Id& id) {
    return setRemoved(id, true);
}

bool SessionStore::restore(const Id& id) {
    return setRemoved(id, false);
}

bool SessionStore::setRemoved(const Id& id, bool removed) {
    Transaction transaction(m_database);
    const std::optional<Stored> before = stored(id);
    if (!before || before->removed == removed || before->wiped) {
        transaction.commit(); // one around it is not to be given up
        return false;
    }
    const std::optional<SessionReplica> known = before->shared ? replica(id) : std::nullopt;
    const Origin now = m_ledger.next();
    const auto change = [&] {
        m_database
            .prepare("UPDATE session SET removed = ?, changed = ?, changed_by = ? WHERE key = ?")
            .run(removed ? std::optional(now.stamp) : std::nullopt, now.stamp, now.device,
                 before->key);
        if (known) // the notes of other devices become part of the entry before they are let go
            m_database.prepare("UPDATE session SET note = ? WHERE key = ?")
                .run(shownNote(known->content->note, known->otherNotes), before->key);
        succeed(*before, now);
    };
    changeRow(id, change);
    transaction.commit();
    return true;
}

std::vector<SessionRepository::Removed> SessionStore::recentlyRemoved() const {
    Statement row = m_database.prepare(m_sql.removed);
    std::vector<Removed> removed;
    while (row.next()) {
        Session session = readWholeSession(m_database, row);
        removed.push_back({std::move(session), wholeSeconds(row.stamp())});
    }
    return removed;
}

void SessionStore::wipeRemovedBefore(std::chrono::sys_seconds time) {
    m_versions.wipeBefore(firstStampOf(time));
    std::vector<Id> ids;
    {
        Statement row =
            m_database.prepare("SELECT id FROM session WHERE removed < ? AND (day IS NOT NULL OR"
                               " key IN (SELECT session FROM session_note))");
        row.bind(firstStampOf(time));
        while (row.next())
            ids.push_back(row.id());
    }
    Transaction transaction(m_database);
    for (const Id& id : ids) {
        const std::int64_t key = stored(id)->key;
        const auto wipe = [&] {
            m_database.prepare("DELETE FROM session_note WHERE session = ?").run(key);
            // No new stamp: that the content was let go is no change that wins over another one.
            m_database.prepare(m_sql.wipe).run(key);
        };
        changeRow(id, wipe);
    }
    // Sums hold words of a month that nobody asked for since they were taken out of it.
    if (m_index.tidy(firstStampOf(time)) || !ids.empty())
        forgetSums(m_database);
    transaction.commit();
}

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
        session = readSessionContent(row);
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
        replica.otherNotes = otherNotesOf(m_database, key);
    }
    return replica;
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
            m_versions.keep(key, *lost, m_ledger.next().stamp);
        if (!before || before->seen != after.seen || before->otherNotes != after.otherNotes)
            replaceShared(key, after);
    };
    changeRow(theirs.id, change);
    if (!before)
        return Merged::Added;
    return showTheSame(*before, after) ? Merged::Unchanged : Merged::Updated;
}

std::int64_t SessionStore::writeContent(const SessionReplica& replica, bool isThere) {
    const std::int64_t createdBy = m_ledger.deviceKey(replica.created.device);
    const std::int64_t changedBy = m_ledger.deviceKey(replica.changed.device);
    std::int64_t key = isThere ? stored(replica.id)->key : 0;
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
    if (!replica.content && isThere)
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

std::vector<SessionRepository::Replaced> SessionStore::recentlyReplaced() const {
    std::vector<Replaced> all;
    for (ReplacedVersion& version : m_versions.all()) {
        Replaced entry{std::move(version.was), std::nullopt, version.replaced};
        if (const auto record = find(entry.was.session.id))
            entry.now = record->session;
        if (!entry.now || !sameButForNote(*entry.now, entry.was.session))
            all.push_back(std::move(entry));
    }
    return all;
}

bool SessionStore::useReplaced(const Id& id, const Version& version) {
    Transaction transaction(m_database);
    const std::optional<Stored> here = stored(id);
    std::optional<Session> was = here ? m_versions.find(here->key, version) : std::nullopt;
    if (!was)
        return false;
    const std::optional<SessionReplica> before = replica(id);
    if (before->content)
        was->note = shownNote(before->content->note, before->otherNotes);
    const auto change = [&] {
        m_versions.drop(here->key, version);
        writeRow(*was, std::nullopt);
        if (before->content && !before->removed)
            m_versions.keep(here->key, {before->changed, *before->content}, m_ledger.next().stamp);
    };
    changeRow(id, change);
    transaction.commit();
    return true;
}

void SessionStore::copyReplaced(const SessionStore& from) {
    for (const Replaced& replaced : from.recentlyReplaced()) {
        const Id& id = replaced.was.session.id;
        if (const auto here = stored(id))
            changeRow(id, [&] {
                m_versions.keep(here->key, replaced.was, firstStampOf(replaced.replaced));
            });
    }
}

} // namespace frond::data
