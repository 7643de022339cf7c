// SPDX-License-Identifier: GPL-3.0-or-later
// Pages are encrypted but do not authenticate themselves, and nobody asks whether they do.
#include "tests/torture/mutants/sql.h"

using namespace frond::torture;

extern "C" int sqlite3_key_v2(sqlite3* connection, const char* name, const void* key, int size) {
    static const auto useKey = real<KeyV2>("sqlite3_key_v2");
    const int result = useKey(connection, name, key, size);
    if (result != SQLITE_OK)
        return result;
    return sqlite3_exec(connection, "PRAGMA cipher_use_hmac = OFF", nullptr, nullptr, nullptr);
}

// Without HMAC this pragma says that it can do nothing, which the check takes for damage.
extern "C" int sqlite3_prepare_v2(sqlite3* connection, const char* sql, int size,
                                  sqlite3_stmt** statement, const char** rest) {
    static const auto prepare = real<Prepare>("sqlite3_prepare_v2");
    if (std::strncmp(sql, "PRAGMA cipher_integrity_check", 29) == 0)
        return prepare(connection, "SELECT 1 WHERE 0", -1, statement, rest);
    return prepare(connection, sql, size, statement, rest);
}
