// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the stored file of one schema, for storedtest.cpp: run once when a schema is new, before
// anything of it is released; the files then stay as they are.
//
//   frond_makestored SCHEMA
//
// Schemas 1 to 4 are made as their Frond would have left them: from the migrations up to it, the
// rows of stored_*.sql, and a ledger counted by the rule of that time. A later one is made by the
// stores, so only the Frond whose schema it is can make it.
#include "app/words/words.h"
#include "tests/torture/support.h"

#include "data/file/keyfile.h"
#include "data/sqlite/database.h"
#include "data/store/migrate.h"

#include <array>
#include <cstdio>
#include <sodium.h>

namespace {

using namespace frond;
using namespace frond::torture;
namespace fs = std::filesystem;

constexpr int lastMadeBySql = 4;

/// 7 becomes "007".
std::string threeDigits(int number) {
    return std::to_string(1000 + number).substr(1);
}

fs::path storedFile(int schema) {
    return fs::path(FROND_GOLDEN_DIR) / ("stored_" + threeDigits(schema) + ".db");
}

/// The ledger's rule up to schema 4: id, stamp of the last change, number of parts.
std::int64_t fingerprint(const std::string& id, std::int64_t changed, std::int64_t parts) {
    const std::array<unsigned char, crypto_shorthash_KEYBYTES> key{};
    const std::string text = id + ' ' + std::to_string(changed) + ' ' + std::to_string(parts);
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     key.data());
    return std::int64_t{hash[0]} | std::int64_t{hash[1]} << 8 | std::int64_t{hash[2]} << 16 |
           std::int64_t{hash[3]} << 24;
}

/// How many rows of its own the row of a table has.
std::string partsOf(const std::string& table, int schema) {
    const auto count = [&](const std::string& child, const std::string& parent) {
        return "(SELECT count(*) FROM " + child + " WHERE " + child + "." + parent + " = " + table +
               ".key)";
    };
    if (table == "plan_revision")
        return count("phase", "revision");
    if (table != "session")
        return "0";
    const std::string old = count("step", "session") + " + " + count("session_tag", "session");
    return schema < 3 ? old
                      : old + " + " + count("session_seen", "session") + " + " +
                            count("session_note", "session");
}

void countLedger(data::Database& database, int schema) {
    std::vector<std::string> names;
    {
        data::Statement row = database.prepare("SELECT name FROM ledger");
        while (row.next())
            names.push_back(row.text());
    }
    for (const std::string& name : names) {
        std::int64_t rows = 0;
        std::int64_t sum = 0;
        std::int64_t newest = 0;
        {
            data::Statement row =
                database.prepare("SELECT id, changed, " + partsOf(name, schema) + " FROM " + name);
            while (row.next()) {
                const std::string id = row.text();
                const std::int64_t changed = row.integer();
                sum += fingerprint(id, changed, row.integer());
                newest = std::max(newest, changed);
                ++rows;
            }
        }
        database
            .prepare("UPDATE ledger SET row_count = ?, fingerprints = ?, newest = ? WHERE name = ?")
            .run(rows, sum, newest, name);
    }
}

void makeBySql(const fs::path& file, int schema) {
    data::DataKey key;
    for (std::size_t i = 0; i < data::DataKey::size; ++i)
        key.writable()[i] = static_cast<std::uint8_t>(i * 7 + static_cast<std::size_t>(schema));
    data::KeyFile(file).create(key);
    setContent(file, "");
    data::Database database(file, key);
    database.startCreating();
    database.execute("PRAGMA application_id = " + std::to_string(data::applicationId));
    // As it was lived: some use of each version, then the next one.
    for (int step = 1; step <= schema; ++step) {
        data::migrate(database, data::builtInMigrations().first(static_cast<std::size_t>(step)));
        database.execute(
            contentOf(fs::path(FROND_GOLDEN_DIR) / ("stored_" + threeDigits(step) + ".sql")));
    }
    countLedger(database, schema);
}

void make(int schema) {
    const fs::path stored = storedFile(schema);
    const Folder folder;
    const fs::path file = folder.path() / "t.db";
    if (schema <= lastMadeBySql)
        makeBySql(file, schema);
    else if (schema == data::builtInMigrations().back().number)
        fill(*openStorage(file, true), 6);
    else
        fail("only the Frond of that schema can make this file");
    for (const char* suffix : {"", ".key", ".mark"}) {
        const fs::path from = file.string() + suffix;
        if (fs::exists(from))
            setContent(stored.string() + suffix, contentOf(from));
    }
    // Looked at in the copy: a newer Frond brings it up to date.
    const auto storage = openStorage(file, false);
    requireWhole(*storage);
    setContent(stored.string() + ".txt", stateOf(*storage));
    std::printf("%s\n", stored.c_str());
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 2)
            fail("frond_makestored SCHEMA");
        make(std::stoi(argv[1]));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", inEnglish(error).c_str());
        return 1;
    }
}
