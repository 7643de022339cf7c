// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/ledger.h"

#include "data/store/kinds/sessionkind.h"
#include "data/store/migrate.h"
#include "data/store/oldledger.h"
#include "data/store/tables.h"

#include <algorithm>
#include <array>
#include <list>
#include <map>
#include <sodium.h>
#include <utility>

namespace frond::data {

std::int64_t fingerprintOf(std::string_view bytes) {
    // 32 bits, so that a sum over two thousand million rows fits SQLite's integers.
    // Nobody has to be kept from forging it (pages are authenticated), so the key is fixed.
    static constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> key{};
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), key.data());
    return std::int64_t{hash[0]} | std::int64_t{hash[1]} << 8 | std::int64_t{hash[2]} << 16 |
           std::int64_t{hash[3]} << 24;
}

namespace {

/// A table whose rows belong to rows of another one.
struct PartTable {
    std::string_view name;
    std::string_view parent; ///< the column that says to which
    std::string order;       ///< the same in every reading
};

struct TableInfo {
    std::string_view name;
    std::string_view row; ///< the WHERE that finds one row
    Topics topics;
    bool stamped = true; ///< has `changed`
    std::vector<PartTable> parts{};
};

template <class Row>
TableInfo infoOfKind() {
    TableInfo info{.name = RowKind<Row>::table, .row = "id = ?", .topics = RowKind<Row>::topic};
    if constexpr (requires { RowKind<Row>::otherParts; }) {
        for (const OtherPart& part : RowKind<Row>::otherParts)
            info.parts.push_back({part.table, part.parent, std::string(part.order)});
    }
    return info;
}

template <class... Rows>
struct InfoOfAll {
    static std::vector<TableInfo> make() { return {infoOfKind<Rows>()...}; }
};

/// Every table whose rows a person makes.
const std::vector<TableInfo>& tables() {
    static const std::vector<TableInfo> all = [] {
        std::vector<TableInfo> infos{infoOfKind<Session>()};
        for (TableInfo& info : OfEachKind<InfoOfAll>::make())
            infos.push_back(std::move(info));
        infos.push_back({"kit", "one = ?", Topic::Kit});
        infos.push_back({"setting", "name = ?", {}});
        infos.push_back({"reminder", "day = ? AND minute = ?", {}, false});
        infos.push_back({"running_session",
                         "one = ?",
                         Topic::Running,
                         false,
                         {{"running_step", "1", "place"}}});
        return infos;
    }();
    return all;
}

const TableInfo& infoOf(std::string_view table) {
    return *std::find_if(tables().begin(), tables().end(),
                         [&](const TableInfo& info) { return info.name == table; });
}

/// Where a file up to lastWithListTables has the lists of a row: they count with it.
std::vector<PartTable> listTablesOf(std::string_view table) {
    if (table == RowKind<Session>::table)
        return {{"step", "session", "session, place"},
                {"session_tag", "session", "session, place"}};
    if (table == RowKind<GroupRevision>::table)
        return {{"phase", "revision", "revision, place"}};
    if (table == RowKind<ClinicNotice>::table)
        return {{"clinic_notice_entry", "notice", "notice, place"}};
    return {};
}

constexpr std::string_view commitRow = "commit";
constexpr int firstWithWholeLedger = 5;

std::string allOf(std::string_view table) {
    return std::string("SELECT * FROM ").append(table);
}

/// The parent's key, then the row.
std::string partsOf(const PartTable& table, std::string_view condition) {
    return std::string("SELECT ")
        .append(table.parent)
        .append(", * FROM ")
        .append(table.name)
        .append(condition)
        .append(" ORDER BY ")
        .append(table.order);
}

/// The rows of a part table in the order of the rows they belong to, read beside these.
class Parts {
public:
    Parts(Database& database, const PartTable& table)
        : m_rows(database.prepare(partsOf(table, ""))) {
        advance();
    }
    /// Appends those that belong to `key`, and lets go of those of smaller keys: they belong to no
    /// row, which PRAGMA foreign_key_check says.
    void appendOf(std::int64_t key, std::string& bytes) {
        for (; m_there && m_parent <= key; advance()) {
            if (m_parent == key)
                m_rows.appendRow(bytes);
        }
    }

private:
    void advance() {
        m_there = m_rows.next();
        if (m_there)
            m_parent = m_rows.integer();
    }

    Statement m_rows;
    bool m_there = false;
    std::int64_t m_parent = 0;
};

bool isThere(Database& database, std::string_view table) {
    Statement row =
        database.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?");
    row.bind(table);
    return row.next() && row.integer() > 0;
}

struct Count {
    std::int64_t rows = 0;
    std::int64_t sum = 0;
    Stamp newest;
};

Count countOf(Database& database, const TableInfo& table) {
    Count count;
    std::list<Parts> parts;
    const auto add = [&](const std::vector<PartTable>& tables) {
        for (const PartTable& part : tables) {
            if (isThere(database, part.name)) // not in a file of an older schema
                parts.emplace_back(database, part);
        }
    };
    if (database.integer("PRAGMA user_version") <= lastWithListTables)
        add(listTablesOf(table.name));
    add(table.parts);
    Statement row = database.prepare(allOf(table.name) + " ORDER BY 1"); // its key
    std::string bytes;
    while (row.next()) {
        bytes.clear();
        row.appendRow(bytes);
        if (!parts.empty()) {
            const std::int64_t key = row.integer();
            for (Parts& part : parts)
                part.appendOf(key, bytes);
        }
        ++count.rows;
        count.sum += fingerprintOf(bytes);
    }
    if (table.stamped)
        count.newest = Stamp{static_cast<std::uint64_t>(database.integer(
            std::string("SELECT ifnull(max(changed), 0) FROM ").append(table.name)))};
    return count;
}

std::int64_t keyOfThisDevice(Database& database, const IdSource& newId) {
    {
        Statement row = database.prepare("SELECT key FROM device WHERE here = 1");
        if (row.next())
            return row.integer();
    }
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

Ledger::Ledger(Database& database, WallClock now, const IdSource& newId,
               std::function<void(std::uint64_t)> committed)
    : m_database(database)
    , m_now(std::move(now))
    , m_committed(std::move(committed))
    , m_commits(commitsIn(database))
    , m_last{static_cast<std::uint64_t>(
          database.integer("SELECT ifnull(max(newest), 0) FROM ledger"))}
    , m_device(keyOfThisDevice(database, newId))
    , m_deviceId(idOfDevice(database, m_device)) {
    database.watchCommits(
        [this] {
            if (m_finish)
                m_finish();
            m_database.prepare("UPDATE ledger SET row_count = ? WHERE name = ?")
                .run(m_commits + 1, commitRow);
        },
        [this] {
            ++m_commits;
            if (m_committed)
                m_committed(m_commits);
            if (const Topics touched = std::exchange(m_touched, {}); m_changed && !touched.empty())
                m_changed(touched);
        });
}

Origin Ledger::next() {
    m_last = nextStamp(m_last, m_now());
    return {m_last, m_device};
}

Version Ledger::nextVersion() {
    return {next().stamp, m_deviceId};
}

void Ledger::touch(Topics topics) {
    if (std::exchange(m_touchedRollBacks, m_database.rollBacks()) != m_database.rollBacks())
        m_touched = {}; // that was given up
    m_touched = m_touched | topics;
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

const std::string& Ledger::rowQuery(std::string_view table) {
    static const auto queries = [] {
        std::map<std::string_view, std::string> all;
        for (const TableInfo& info : tables())
            all[info.name] = allOf(info.name).append(" WHERE ").append(info.row);
        return all;
    }();
    return queries.at(table);
}

RowFingerprint Ledger::fingerprintOfRow(std::string_view table, Statement& row) const {
    if (!row.next())
        return std::nullopt;
    std::string bytes;
    row.appendRow(bytes);
    const std::vector<PartTable>& parts = infoOf(table).parts;
    if (!parts.empty()) {
        const std::int64_t key = row.integer();
        for (const PartTable& partTable : parts) {
            Statement part = m_database.prepare(
                partsOf(partTable, std::string(" WHERE ").append(partTable.parent).append(" = ?")));
            part.bind(key);
            while (part.next())
                part.appendRow(bytes);
        }
    }
    return fingerprintOf(bytes);
}

void Ledger::record(std::string_view table, const RowFingerprint& before,
                    const RowFingerprint& after) {
    touch(infoOf(table).topics);
    const int rows = (after ? 1 : 0) - (before ? 1 : 0);
    const std::int64_t sum = after.value_or(0) - before.value_or(0);
    m_database
        .prepare("UPDATE ledger SET row_count = row_count + ?, fingerprints = fingerprints + ?,"
                 " newest = max(newest, ?) WHERE name = ?")
        .run(rows, sum, m_last, infoOf(table).name);
}

std::vector<Message> ledgerProblems(Database& database) {
    const std::int64_t schema = database.integer("PRAGMA user_version");
    if (schema < firstWithWholeLedger)
        return oldLedgerProblems(database);
    const bool isOlder = schema < builtInMigrations().back().number;
    std::vector<Message> problems;
    std::int64_t rows = 1; // of the ledger; one says how many commits there were
    for (const TableInfo& table : tables()) {
        if (isOlder && !isThere(database, table.name))
            continue; // it comes with a later schema
        ++rows;
        const Count count = countOf(database, table);
        Statement ledger =
            database.prepare("SELECT row_count, fingerprints, newest FROM ledger WHERE name = ?");
        ledger.bind(table.name);
        const bool fits = ledger.next() && ledger.integer() == count.rows &&
                          ledger.integer() == count.sum && ledger.stamp() >= count.newest;
        if (!fits)
            problems.emplace_back(Message(Code::LedgerOfTable, table.name));
    }
    // Nothing else stands in it; how many commits there were is held to the mark beside the file.
    Statement others = database.prepare(
        "SELECT (SELECT count(*) FROM ledger), EXISTS (SELECT 1 FROM ledger WHERE name = 'commit'"
        " AND row_count >= 0 AND fingerprints = 0 AND newest = 0)");
    others.next();
    if (others.integer() != rows || !others.boolean())
        problems.emplace_back(Message(Code::LedgerOlder));
    return problems;
}

void recountLedger(Database& database) {
    for (const TableInfo& table : tables()) {
        const Count count = countOf(database, table);
        database
            .prepare("INSERT INTO ledger (name, row_count, fingerprints, newest)"
                     " VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                     " row_count = excluded.row_count, fingerprints = excluded.fingerprints,"
                     " newest = max(newest, excluded.newest)")
            .run(table.name, count.rows, count.sum, count.newest);
    }
}

std::uint64_t commitsIn(Database& database) {
    return static_cast<std::uint64_t>(
        database.integer("SELECT ifnull(max(row_count), 0) FROM ledger WHERE name = 'commit'"));
}

} // namespace frond::data
