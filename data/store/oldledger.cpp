// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/oldledger.h"

#include "data/sqlite/database.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <sodium.h>
#include <string_view>

namespace frond::data {

namespace {

std::int64_t oldFingerprint(const Id& id, Stamp changed, std::int64_t parts) {
    static constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> key{};
    const std::string text =
        id.toText() + ' ' + std::to_string(changed.value) + ' ' + std::to_string(parts);
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     key.data());
    return std::int64_t{hash[0]} | std::int64_t{hash[1]} << 8 | std::int64_t{hash[2]} << 16 |
           std::int64_t{hash[3]} << 24;
}

/// Those of `tables` that the file has, as a sum of their rows that belong to the row of `name`.
std::string partCount(Database& database, const std::string& name, const char* column,
                      std::initializer_list<const char*> tables) {
    std::string sum = "0";
    for (const std::string table : tables) {
        Statement there = database.prepare(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?");
        there.bind(table);
        if (there.next() && there.integer() > 0)
            sum.append(" + (SELECT count(*) FROM ")
                .append(table)
                .append(" WHERE ")
                .append(column)
                .append(" = ")
                .append(name)
                .append(".key)");
    }
    return sum;
}

} // namespace

std::vector<Message> oldLedgerProblems(Database& database) {
    std::vector<std::string> names;
    {
        Statement row = database.prepare("SELECT name FROM ledger ORDER BY name");
        while (row.next())
            names.push_back(row.text());
    }
    std::vector<Message> problems;
    constexpr std::array<std::string_view, 6> known{"appointment",   "kit_item", "pause",
                                                    "plan_revision", "question", "session"};
    for (const std::string& name : names) {
        std::int64_t rows = 0;
        std::int64_t sum = 0;
        Stamp newest;
        if (std::find(known.begin(), known.end(), name) != known.end()) {
            std::string parts = "0";
            if (name == "session")
                parts = partCount(database, name, "session",
                                  {"step", "session_tag", "session_seen", "session_note"});
            else if (name == "plan_revision")
                parts = partCount(database, name, "revision", {"phase"});
            Statement row = database.prepare(
                std::string("SELECT id, changed, ").append(parts).append(" FROM ").append(name));
            while (row.next()) {
                const Id id = row.id();
                const Stamp changed = row.stamp();
                ++rows;
                sum += oldFingerprint(id, changed, row.integer());
                newest = std::max(newest, changed);
            }
        }
        Statement ledger =
            database.prepare("SELECT row_count, fingerprints, newest FROM ledger WHERE name = ?");
        ledger.bind(name);
        const bool fits = ledger.next() && ledger.integer() == rows && ledger.integer() == sum &&
                          ledger.stamp() >= newest;
        if (!fits)
            problems.emplace_back(Message(Code::LedgerOfTable, name));
    }
    return problems;
}

} // namespace frond::data
