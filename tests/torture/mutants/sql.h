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
using KeyV2 = int (*)(sqlite3*, const char*, const void*, int);
using Prepare = int (*)(sqlite3*, const char*, int, sqlite3_stmt**, const char**);

/// SQLCipher's own function of that name.
template <class Function>
Function real(const char* name) {
    void* found = ::dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    std::memcpy(&function, &found, sizeof found);
    return function;
}

} // namespace frond::torture
