// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/sessionversions.h"

#include "core/base/storageerror.h"
#include "data/format/formaterror.h"
#include "data/format/json/reader.h"
#include "data/format/json/replicajson.h"
#include "data/sqlite/database.h"

#include <algorithm>
#include <string>
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
    throw StorageError(StorageError::Kind::Damaged, {Code::FileDamaged});
}

} // namespace

void SessionVersions::keep(std::int64_t key, const SessionVersion& version, Stamp replaced) {
    const auto& [made, session] = version;
    const std::vector<SessionVersion> there = of(key);
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

std::vector<SessionVersion> SessionVersions::of(std::int64_t key) const {
    Statement row = m_database.prepare("SELECT stamp, id, content FROM session_version"
                                       " JOIN device ON device.key = device WHERE session = ?");
    row.bind(key);
    std::vector<SessionVersion> versions;
    while (row.next()) {
        const Version made{row.stamp(), row.id()};
        versions.push_back({made, sessionIn(row.text())});
    }
    return versions;
}

std::vector<ReplacedVersion> SessionVersions::all() const {
    Statement row = m_database.prepare("SELECT stamp, id, replaced, content FROM session_version"
                                       " JOIN device ON device.key = device"
                                       " ORDER BY replaced DESC, stamp DESC");
    std::vector<ReplacedVersion> versions;
    while (row.next()) {
        const Version made{row.stamp(), row.id()};
        const std::chrono::sys_seconds replaced = wholeSeconds(row.stamp());
        versions.push_back({{made, sessionIn(row.text())}, replaced});
    }
    return versions;
}

std::optional<Session> SessionVersions::find(std::int64_t key, const Version& version) const {
    const std::vector<SessionVersion> versions = of(key);
    const auto found =
        std::find_if(versions.begin(), versions.end(),
                     [&](const SessionVersion& other) { return other.version == version; });
    return found == versions.end() ? std::nullopt : std::optional(found->session);
}

void SessionVersions::drop(std::int64_t key, const Version& version) {
    m_database.prepare("DELETE FROM session_version WHERE session = ? AND stamp = ? AND device = ?")
        .run(key, version.stamp, m_ledger.deviceKey(version.device));
}

void SessionVersions::wipeBefore(Stamp stamp) {
    struct Entry {
        std::int64_t key;
        Id id;
    };
    std::vector<Entry> entries;
    {
        Statement row =
            m_database.prepare("SELECT DISTINCT session.key, id FROM session_version JOIN session"
                               " ON session.key = session WHERE replaced < ?");
        row.bind(stamp);
        while (row.next()) {
            const std::int64_t key = row.integer();
            entries.push_back({key, row.id()});
        }
    }
    if (entries.empty())
        return;
    Transaction transaction(m_database);
    for (const Entry& entry : entries) {
        const auto wipe = [&, key = entry.key] {
            m_database.prepare("DELETE FROM session_version WHERE session = ? AND replaced < ?")
                .run(key, stamp);
        };
        m_ledger.counted("session", wipe, entry.id);
    }
    transaction.commit();
}

} // namespace frond::data
