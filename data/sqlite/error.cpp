// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/error.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace frond::data {

namespace {

/// SQLite calls a write that hit a quota or a size limit an I/O error; the machine knows better.
bool outOfSpace(sqlite3* connection) {
    const int error = connection ? sqlite3_system_errno(connection) : 0;
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

/// What the system says to a new file in the folder of the database; 0 when it has nothing against
/// one, or cannot be asked.
int troubleWithNewFile(sqlite3* connection) {
#ifdef O_TMPFILE
    const char* name = connection ? sqlite3_db_filename(connection, nullptr) : nullptr;
    if (!name || *name == '\0')
        return 0;
    const std::string folder = std::filesystem::path(name).parent_path().string();
    const int descriptor =
        ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return errno;
    ::close(descriptor);
#else
    static_cast<void>(connection);
#endif
    return 0;
}

/// SQLite asks a second time in another way when it cannot open its log, and forgets what the
/// system said the first time.
StorageError notOpened(sqlite3* connection) {
    using Kind = StorageError::Kind;
    switch (troubleWithNewFile(connection)) {
    case ENOSPC:
    case EDQUOT:
        return {Kind::Full, {Code::DiskFull}};
    case EIO:
        return {Kind::Io, {Code::DiskUnreadable}};
    default:
        return {Kind::Other, {Code::FileCannotBeOpenedToWrite}};
    }
}

} // namespace

bool couldNotRead(sqlite3* connection) {
    // SQLITE_IOERR_CORRUPTFS becomes SQLITE_CORRUPT, and SQLite3 Multiple Ciphers decrypts what was
    // in memory before. What the system said is kept beside the file and its log.
    for (const int which : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file* file = nullptr;
        int error = 0;
        if (connection && sqlite3_file_control(connection, nullptr, which, &file) == SQLITE_OK &&
            file && file->pMethods &&
            file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error) == SQLITE_OK &&
            (error == EIO || error == ENXIO))
            return true;
    }
    return false;
}

void mergeNothing(sqlite3* connection) {
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_wal_autocheckpoint(connection, 0);
}

StorageError damaged(sqlite3* connection) {
    if (couldNotRead(connection))
        return {StorageError::Kind::Io, {Code::DiskUnreadable}};
    if (connection)
        mergeNothing(connection);
    return {StorageError::Kind::Damaged, {Code::FileDamaged}};
}

StorageError storageError(const SQLite::Exception& error, sqlite3* connection) {
    using Kind = StorageError::Kind;
    switch (error.getErrorCode()) {
    case SQLITE_FULL:
        return {Kind::Full, {Code::DiskFull}};
    case SQLITE_IOERR:
        if (outOfSpace(connection))
            return {Kind::Full, {Code::DiskFull}};
        return {Kind::Io, {Code::DiskUnreadable}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Kind::InUse, {Code::FileInUse}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damaged(connection);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return notOpened(connection);
    case SQLITE_INTERRUPT:
        return {Kind::Other, {Code::GivenUp}};
    case SQLITE_CONSTRAINT:
        return {Kind::Other, {Code::ValueOutsideStorage}};
    default:
        return {Kind::Other, {Code::SqliteError, error.getExtendedErrorCode()}};
    }
}

} // namespace frond::data
