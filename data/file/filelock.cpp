// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/filelock.h"

#include "core/base/storageerror.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

namespace frond::data {

namespace {

constexpr std::chrono::milliseconds retryInterval{20};

/// False while someone else has it.
bool tryLock(int descriptor) {
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return false;
        if (errno != EINTR)
            throw StorageError(StorageError::Kind::Other, {Code::FileCannotBeLocked});
    }
    return true;
}

} // namespace

FileLock::FileLock(const std::filesystem::path& database, std::chrono::milliseconds wait) {
    std::filesystem::path path = database;
    path += ".lock";
    m_file = openFile(path, O_RDWR | O_CREAT);
    // flock(2) has no wait with an end.
    const auto end = std::chrono::steady_clock::now() + wait;
    while (!tryLock(m_file.get())) {
        const auto left = end - std::chrono::steady_clock::now();
        if (left.count() <= 0)
            throw StorageError(StorageError::Kind::InUse, {Code::FileInUse});
        std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(left, retryInterval));
    }
}

} // namespace frond::data
