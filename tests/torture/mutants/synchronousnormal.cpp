// SPDX-License-Identifier: GPL-3.0-or-later
// A commit does not wait for the disk.
#include "tests/torture/mutants/sql.h"

using namespace frond::torture;

extern "C" int sqlite3_exec(sqlite3* connection, const char* sql, Callback callback, void* argument,
                            char** error) {
    static const auto exec = real<Exec>("sqlite3_exec");
    std::string text = sql;
    for (const char* careful : {"synchronous = FULL", "synchronous = EXTRA"}) {
        if (const auto at = text.find(careful); at != std::string::npos)
            text.replace(at, std::strlen(careful), "synchronous = NORMAL");
    }
    return exec(connection, text.c_str(), callback, argument, error);
}
