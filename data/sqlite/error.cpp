// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/error.h"

#include <cerrno>
#include <sqlite3.h>

namespace frond::data {

namespace {

/// SQLite calls a write that hit a quota or a size limit an I/O error; the machine knows better.
bool outOfSpace(sqlite3* connection) {
    const int error = connection ? sqlite3_system_errno(connection) : 0;
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

} // namespace

StorageError damaged(sqlite3* connection) {
    if (connection) {
        sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        sqlite3_wal_autocheckpoint(connection, 0);
    }
    return {StorageError::Kind::Damaged, "the file is damaged"};
}

StorageError storageError(const SQLite::Exception& error, sqlite3* connection) {
    using Kind = StorageError::Kind;
    switch (error.getErrorCode()) {
    case SQLITE_FULL:
        return {Kind::Full, "the disk is full"};
    case SQLITE_IOERR:
        if (outOfSpace(connection))
            return {Kind::Full, "the disk is full"};
        return {Kind::Io, "the disk could not be read or written"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Kind::InUse, "another program has this file open"};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damaged(connection);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Kind::Other, "the file cannot be opened for writing"};
    case SQLITE_CONSTRAINT:
        return {Kind::Other, "a value lies outside of what can be stored"};
    default:
        return {Kind::Other,
                "storage answered with error " + std::to_string(error.getExtendedErrorCode())};
    }
}

} // namespace frond::data
