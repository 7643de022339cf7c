// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/durablefile.h"

#include <chrono>
#include <filesystem>

namespace frond::data {

/// One process per database: an advisory lock on `FILE.lock`, held until this goes or the process
/// ends, even by a kill. The lock file stays; removing it would let two processes lock two files.
class FileLock {
public:
    /// Waits up to `wait` for another process; throws InUse after that.
    FileLock(const std::filesystem::path& database, std::chrono::milliseconds wait);

private:
    FileHandle m_file;
};

} // namespace frond::data
