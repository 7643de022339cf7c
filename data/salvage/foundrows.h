// SPDX-License-Identifier: GPL-3.0-or-later
// Records found on pages, put back into the tables they fit.
#pragma once

#include "core/base/id.h"
#include "data/salvage/records.h"
#include "data/sqlite/database.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace frond::data {

/// An encrypted database that has no name once it is open and goes with this object. Its key is
/// nowhere else.
class FoundRows {
public:
    /// With the tables of `schema`.
    explicit FoundRows(int schema);

    /// Puts a record where it fits; of two states of one row the later change stays. One that fits
    /// no table, or breaks a rule of the one it fits, is passed over.
    void add(const Record& record);
    [[nodiscard]] std::size_t added() const { return m_added; }

    /// Makes what was found a database that can be read: rows whose entry is lost go, lost devices
    /// get an id, and the schema becomes this version's.
    void complete(const IdSource& newId);

    /// What the ledger of the file says there was of each kind; empty where it is lost.
    [[nodiscard]] const std::map<std::string, std::int64_t>& expected() const { return m_expected; }
    /// Rows that an index knows and no page of a table has, where the ledger is lost. Set by
    /// complete().
    [[nodiscard]] std::size_t missing() const { return m_missing; }
    /// The ledger proves that each row of its tables is there with all its parts, as they were
    /// last. Set by complete().
    [[nodiscard]] bool whole() const { return m_whole; }

    Database& database() { return *m_database; }

private:
    struct Column {
        std::string name;
        bool isText = false;
        bool notNull = false;
        bool isRowid = false;
        bool hasDefault = false;
        std::string mark; ///< of row_of: what every row of the table says there
    };
    struct Table {
        std::string name;
        bool hasRowid = true;
        bool hasStamps = false;
        std::vector<Column> columns; ///< as they are stored
        std::size_t fewest = 0;      ///< rows older than a column added later lack it
    };
    /// A column that names the row of another table.
    struct Reference {
        std::string table, column, parent;
    };

    void readTables();
    void readColumns(Table& table);
    [[nodiscard]] static bool fits(const Table& table, const Record& record);
    bool insert(const Table& table, const Record& record);
    void noteIndexed(const Record& record);
    void nameLostDevices(const IdSource& newId);
    [[nodiscard]] Id idOfDevice(std::int64_t key, const IdSource& newId);
    [[nodiscard]] bool isKnown(const std::string& id);

    std::unique_ptr<Database> m_database;
    std::vector<Table> m_tables;
    std::vector<Reference> m_references;
    std::map<std::string, std::int64_t> m_expected;
    std::size_t m_added = 0;
    std::size_t m_missing = 0;
    bool m_whole = false;
};

} // namespace frond::data
