// SPDX-License-Identifier: GPL-3.0-or-later
// Pages are encrypted but do not authenticate themselves.
#include "tests/torture/mutants/sql.h"

using namespace frond::torture;

extern "C" int sqlite3_exec(sqlite3* connection, const char* sql, Callback callback, void* argument,
                            char** error) {
    static const Exec real = realExec();
    const int result = real(connection, sql, callback, argument, error);
    if (result == SQLITE_OK && std::strncmp(sql, "PRAGMA key", 10) == 0)
        return real(connection, "PRAGMA cipher_use_hmac = OFF", nullptr, nullptr, nullptr);
    return result;
}
