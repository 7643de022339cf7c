// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salvage/foundrows.h"

#include "data/file/newfile.h"
#include "data/store/ledger.h"
#include "data/store/migrate.h"

#include <algorithm>
#include <filesystem>

namespace frond::data {

namespace {

constexpr std::string_view indexed = "indexed_id"; ///< ours, gone before anything reads the tables

std::unique_ptr<Database> openUnnamed() {
    std::unique_ptr<Database> database;
    withVanishingFile([&](const std::filesystem::path& file) {
        database = std::make_unique<Database>(file, DataKey::random());
    });
    database->startScratch();
    database->execute("PRAGMA foreign_keys = OFF"); // a row may be found before the one it names
    return database;
}

std::span<const Migration> upTo(int schema) {
    const std::span<const Migration> all = builtInMigrations();
    const auto end = std::find_if(all.begin(), all.end(), [&](const Migration& migration) {
        return migration.number > schema;
    });
    return {all.begin(), end};
}

} // namespace

FoundRows::FoundRows(int schema) : m_database(openUnnamed()) {
    migrate(*m_database, upTo(schema));
    m_database->execute("DELETE FROM ledger"); // what is expected is what the file says
    readTables();
    m_database->execute("CREATE TABLE " + std::string(indexed) +
                        " (id TEXT PRIMARY KEY, key INTEGER NOT NULL) STRICT, WITHOUT ROWID");
    m_database->execute("BEGIN");
}

void FoundRows::readTables() {
    // Sums follow from the entries, and their columns look like those of the settings.
    Statement row = m_database->prepare("SELECT name, wr FROM pragma_table_list WHERE schema ="
                                        " 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
                                        " AND name NOT IN ('sums', 'sums_stale', 'sums_basis')");
    while (row.next()) {
        Table table{.name = row.text()};
        table.hasRowid = !row.boolean();
        readColumns(table);
        m_tables.push_back(std::move(table));
    }
}

void FoundRows::readColumns(Table& table) {
    // Without a rowid the columns of the key come first.
    Statement row =
        m_database->prepare("SELECT name, type, \"notnull\", dflt_value IS NOT NULL, pk,"
                            " CASE name WHEN 'row_of' THEN trim(dflt_value, '''') ELSE '' END"
                            " FROM pragma_table_xinfo(?) WHERE hidden <> 2"
                            " ORDER BY CASE WHEN ? OR pk = 0 THEN 1000 ELSE pk END, cid");
    row.bind(table.name, table.hasRowid);
    while (row.next()) {
        Column column{.name = row.text()};
        const std::string type = row.text();
        column.isText = type == "TEXT";
        column.notNull = row.boolean();
        column.hasDefault = row.boolean();
        const bool inKey = row.boolean();
        column.mark = row.text();
        column.isRowid = inKey && table.hasRowid && type == "INTEGER";
        column.notNull = column.notNull || (inKey && !column.isRowid);
        table.hasStamps = table.hasStamps || (column.name == "changed" && table.hasRowid);
        table.columns.push_back(std::move(column));
    }
    table.fewest = table.columns.size();
    while (table.fewest > 0 && table.columns[table.fewest - 1].hasDefault)
        --table.fewest;
    Statement reference =
        m_database->prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)");
    reference.bind(table.name);
    while (reference.next()) {
        std::string column = reference.text();
        m_references.push_back({table.name, std::move(column), reference.text()});
    }
}

bool FoundRows::fits(const Table& table, const Record& record) {
    if (record.rowid.has_value() != table.hasRowid || record.values.size() < table.fewest ||
        record.values.size() > table.columns.size())
        return false;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const Column& column = table.columns[i];
        const StoredValue& value = record.values[i];
        if (std::holds_alternative<std::monostate>(value)) {
            if (column.notNull)
                return false;
            continue;
        }
        const auto* text = std::get_if<std::string>(&value);
        if (column.isRowid || (text != nullptr) != column.isText)
            return false;
        if (text && column.name == "id" && !Id::parse(*text))
            return false;
        if (text && !column.mark.empty() && *text != column.mark)
            return false;
    }
    return true;
}

void FoundRows::add(const Record& record) {
    const auto fitting = [&](const Table& table) { return fits(table, record); };
    const auto table = std::find_if(m_tables.begin(), m_tables.end(), fitting);
    if (table == m_tables.end()) {
        noteIndexed(record);
        return;
    }
    if (std::find_if(table + 1, m_tables.end(), fitting) != m_tables.end())
        return; // it could be a row of either: nothing is guessed
    if (insert(*table, record))
        ++m_added;
}

bool FoundRows::insert(const Table& table, const Record& record) {
    std::string columns;
    std::string places;
    std::string later;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const std::string& name = table.columns[i].name;
        columns += (i > 0 ? ", " : "") + name;
        places += i > 0 ? ", ?" : "?";
        later.append(i > 0 ? ", " : "").append(name).append(" = excluded.").append(name);
    }
    std::string sql =
        "INSERT OR IGNORE INTO " + table.name + " (" + columns + ") VALUES (" + places + ")";
    if (table.hasStamps)
        sql += " ON CONFLICT DO UPDATE SET " + later + " WHERE excluded.changed > " + table.name +
               ".changed";
    try {
        Statement statement = m_database->prepare(sql);
        for (std::size_t i = 0; i < record.values.size(); ++i) {
            const StoredValue& value = record.values[i];
            if (table.columns[i].isRowid)
                statement.bind(*record.rowid);
            else if (const auto* number = std::get_if<std::int64_t>(&value))
                statement.bind(*number);
            else if (const auto* text = std::get_if<std::string>(&value))
                statement.bind(*text);
            else
                statement.bind(std::nullopt);
        }
        statement.run();
        return m_database->changes() > 0;
    } catch (const StorageError& error) {
        if (error.kind() == StorageError::Kind::Other)
            return false; // it breaks a rule of its table
        throw;
    }
}

/// The index of a table's ids has them with the key of the row.
void FoundRows::noteIndexed(const Record& record) {
    if (record.rowid || record.values.size() != 2)
        return;
    const auto* id = std::get_if<std::string>(&record.values[0]);
    const auto* key = std::get_if<std::int64_t>(&record.values[1]);
    if (id && key && Id::parse(*id))
        m_database
            ->prepare("INSERT OR IGNORE INTO " + std::string(indexed) + " (id, key) VALUES (?, ?)")
            .run(*id, *key);
}

void FoundRows::complete(const IdSource& newId) {
    {
        Statement row = m_database->prepare("SELECT name, row_count FROM ledger");
        while (row.next()) {
            std::string name = row.text();
            m_expected[std::move(name)] = row.integer();
        }
    }
    nameLostDevices(newId);
    if (m_expected.empty()) {
        Statement row = m_database->prepare("SELECT id FROM " + std::string(indexed));
        while (row.next())
            m_missing += isKnown(row.text()) ? 0U : 1U;
    }
    for (const auto& [table, column, parent] : m_references) {
        if (parent != "device")
            m_database->execute(std::string("DELETE FROM ")
                                    .append(table)
                                    .append(" WHERE ")
                                    .append(column)
                                    .append(" NOT IN (SELECT key FROM ")
                                    .append(parent)
                                    .append(")"));
    }
    m_database->execute("DROP TABLE " + std::string(indexed));
    m_database->execute("COMMIT");
    m_whole = !m_expected.empty() && ledgerProblems(*m_database).empty();
    bringUpToDate(*m_database);
}

bool FoundRows::isKnown(const std::string& id) {
    for (const Table& table : m_tables) {
        const bool hasId = std::any_of(table.columns.begin(), table.columns.end(),
                                       [](const Column& column) { return column.name == "id"; });
        if (!hasId)
            continue;
        Statement row = m_database->prepare("SELECT 1 FROM " + table.name + " WHERE id = ?");
        row.bind(id);
        if (row.next())
            return true;
    }
    return false;
}

/// Every row names the device it was made on; without a row for it none could be read.
void FoundRows::nameLostDevices(const IdSource& newId) {
    for (const auto& [table, column, parent] : m_references) {
        if (parent != "device")
            continue;
        std::vector<std::int64_t> lost;
        {
            Statement row = m_database->prepare(std::string("SELECT DISTINCT ")
                                                    .append(column)
                                                    .append(" FROM ")
                                                    .append(table)
                                                    .append(" WHERE ")
                                                    .append(column)
                                                    .append(" NOT IN (SELECT key FROM device)"));
            while (row.next())
                lost.push_back(row.integer());
        }
        for (const std::int64_t key : lost)
            m_database->prepare("INSERT INTO device (key, id) VALUES (?, ?)")
                .run(key, idOfDevice(key, newId));
    }
}

Id FoundRows::idOfDevice(std::int64_t key, const IdSource& newId) {
    std::vector<std::string> candidates;
    {
        Statement row =
            m_database->prepare("SELECT id FROM " + std::string(indexed) + " WHERE key = ?");
        row.bind(key);
        while (row.next())
            candidates.push_back(row.text());
    }
    std::erase_if(candidates, [&](const std::string& id) { return isKnown(id); });
    const auto id = candidates.size() == 1 ? Id::parse(candidates.front()) : std::nullopt;
    return id ? *id : newId();
}

} // namespace frond::data
