// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/ledger.h"

#include "data/sqlite/database.h"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <utility>

namespace frond::data {

namespace {

struct TableInfo {
    std::string_view name;
    std::string_view entries; ///< every row as id, changed, parts
};

constexpr std::array<TableInfo, 6> tables{{
    {"session", "SELECT id, changed,"
                " (SELECT count(*) FROM step WHERE step.session = session.key) +"
                " (SELECT count(*) FROM session_tag WHERE session_tag.session = session.key) +"
                " (SELECT count(*) FROM session_seen WHERE session_seen.session = session.key) +"
                " (SELECT count(*) FROM session_note WHERE session_note.session = session.key)"
                " FROM session"},
    {"kit_item", "SELECT id, changed, 0 FROM kit_item"},
    {"plan_revision", "SELECT id, changed,"
                      " (SELECT count(*) FROM phase WHERE revision = plan_revision.key)"
                      " FROM plan_revision"},
    {"pause", "SELECT id, changed, 0 FROM pause"},
    {"appointment", "SELECT id, changed, 0 FROM appointment"},
    {"question", "SELECT id, changed, 0 FROM question"},
}};

/// 32 bits, so that a sum over two thousand million rows fits SQLite's integers.
std::int64_t fingerprint(const LedgerEntry& entry) {
    // Nobody has to be kept from forging it (pages are authenticated), so the key is fixed.
    static constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> key{};
    const std::string text = entry.id.toText() + ' ' + std::to_string(entry.changed.value) + ' ' +
                             std::to_string(entry.parts);
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     key.data());
    return std::int64_t{hash[0]} | std::int64_t{hash[1]} << 8 | std::int64_t{hash[2]} << 16 |
           std::int64_t{hash[3]} << 24;
}

std::int64_t keyOfThisDevice(Database& database, const IdSource& newId) {
    constexpr std::string_view find = "SELECT key FROM device WHERE here = 1";
    if (const std::int64_t key = database.integer(find); key != 0)
        return key;
    database.prepare("INSERT INTO device (id, here) VALUES (?, 1)").run(newId());
    return database.lastKey();
}

Id idOfDevice(Database& database, std::int64_t key) {
    Statement row = database.prepare("SELECT id FROM device WHERE key = ?");
    row.bind(key);
    row.next();
    return row.id();
}

} // namespace

Ledger::Ledger(Database& database, WallClock now, const IdSource& newId)
    : m_database(database)
    , m_now(std::move(now))
    , m_last{static_cast<std::uint64_t>(
          database.integer("SELECT max(ifnull((SELECT max(newest) FROM ledger), 0),"
                           " ifnull((SELECT changed FROM kit), 0),"
                           " ifnull((SELECT max(changed) FROM setting), 0))"))}
    , m_device(keyOfThisDevice(database, newId))
    , m_deviceId(idOfDevice(database, m_device)) {}

Origin Ledger::next() {
    m_last = nextStamp(m_last, m_now());
    return {m_last, m_device};
}

Version Ledger::nextVersion() {
    return {next().stamp, m_deviceId};
}

void Ledger::observe(Stamp stamp) {
    m_last = std::max(m_last, stamp);
}

std::int64_t Ledger::deviceKey(const Id& device) {
    if (device == m_deviceId)
        return m_device;
    if (std::exchange(m_rollBacks, m_database.rollBacks()) != m_database.rollBacks())
        m_keys.clear(); // a row made in a transaction that was given up is not there any more
    if (const auto known = m_keys.find(device); known != m_keys.end())
        return known->second;
    m_database.prepare("INSERT OR IGNORE INTO device (id) VALUES (?)").run(device);
    Statement row = m_database.prepare("SELECT key FROM device WHERE id = ?");
    row.bind(device);
    row.next();
    return m_keys.emplace(device, row.integer()).first->second;
}

void Ledger::record(LedgerTable table, const std::optional<LedgerEntry>& before,
                    const std::optional<LedgerEntry>& after) {
    const int rows = (after ? 1 : 0) - (before ? 1 : 0);
    const std::int64_t sum =
        (after ? fingerprint(*after) : 0) - (before ? fingerprint(*before) : 0);
    m_database
        .prepare("UPDATE ledger SET row_count = row_count + ?, fingerprints = fingerprints + ?,"
                 " newest = max(newest, ?) WHERE name = ?")
        .run(rows, sum, after ? after->changed : Stamp{},
             tables[static_cast<std::size_t>(table)].name);
}

std::vector<std::string> Ledger::problems() {
    std::vector<std::string> problems;
    for (const TableInfo& table : tables) {
        std::int64_t rows = 0;
        std::int64_t sum = 0;
        Stamp newest;
        Statement statement = m_database.prepare(table.entries);
        while (statement.next()) {
            LedgerEntry entry{statement.id(), statement.stamp()};
            entry.parts = static_cast<std::size_t>(statement.integer());
            ++rows;
            sum += fingerprint(entry);
            newest = std::max(newest, entry.changed);
        }
        Statement ledger =
            m_database.prepare("SELECT row_count, fingerprints, newest FROM ledger WHERE name = ?");
        ledger.bind(table.name);
        const bool fits = ledger.next() && ledger.integer() == rows && ledger.integer() == sum &&
                          ledger.stamp() >= newest;
        if (!fits)
            problems.push_back("a part of the file is older than the rest: " +
                               std::string(table.name) + " does not fit its ledger");
    }
    return problems;
}

} // namespace frond::data
