// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own SQL, changed on its way to SQLCipher: nothing in data/ knows of mutants.
#pragma once

#include <dlfcn.h>
#include <sqlite3.h>

#include <cstring>
#include <string>

namespace frond::torture {

using Callback = int (*)(void*, int, char**, char**);
using Exec = int (*)(sqlite3*, const char*, Callback, void*, char**);

/// SQLCipher's own sqlite3_exec.
inline Exec realExec() {
    void* found = ::dlsym(RTLD_NEXT, "sqlite3_exec");
    Exec exec = nullptr;
    std::memcpy(&exec, &found, sizeof found);
    return exec;
}

} // namespace frond::torture
