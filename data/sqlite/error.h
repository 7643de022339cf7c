// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/storageerror.h"

#include <SQLiteCpp/Exception.h>

struct sqlite3;

namespace frond::data {

/// What SQLite's error means to a person. SQLite's own message is left out: it may quote a value.
StorageError storageError(const SQLite::Exception& error, sqlite3* connection);

/// Whether the system could not read the file or its log (EIO, ENXIO), at any time since it was
/// opened. SQLite and its engines call what they got instead damaged.
bool couldNotRead(sqlite3* connection);

/// From now on what is in the log stays there, also when the connection closes.
void mergeNothing(sqlite3* connection);

/// That the file is damaged. From then on nothing of its log is merged into it: what is wrong may
/// be the log.
StorageError damaged(sqlite3* connection);

/// Runs `work`; what SQLiteCpp throws becomes a StorageError.
template <class Work>
decltype(auto) translated(sqlite3* connection, const Work& work) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        throw storageError(error, connection);
    }
}

} // namespace frond::data
