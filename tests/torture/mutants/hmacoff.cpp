// SPDX-License-Identifier: GPL-3.0-or-later
// Pages are encrypted but do not authenticate themselves, and nobody asks whether they do.
#include "tests/torture/mutants/sql.h"

using namespace frond::torture;

extern "C" int sqlite3_exec(sqlite3* connection, const char* sql, Callback callback, void* argument,
                            char** error) {
    static const auto exec = real<Exec>("sqlite3_exec");
    const int result = exec(connection, sql, callback, argument, error);
    if (result == SQLITE_OK && std::strncmp(sql, "PRAGMA key", 10) == 0)
        return exec(connection, "PRAGMA cipher_use_hmac = OFF", nullptr, nullptr, nullptr);
    return result;
}

// Without HMAC this pragma says that it can do nothing, which the check takes for damage.
extern "C" int sqlite3_prepare_v2(sqlite3* connection, const char* sql, int size,
                                  sqlite3_stmt** statement, const char** rest) {
    static const auto prepare = real<Prepare>("sqlite3_prepare_v2");
    if (std::strncmp(sql, "PRAGMA cipher_integrity_check", 29) == 0)
        return prepare(connection, "SELECT 1 WHERE 0", -1, statement, rest);
    return prepare(connection, sql, size, statement, rest);
}
