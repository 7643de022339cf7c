// SPDX-License-Identifier: GPL-3.0-or-later
// A look through a whole file while it is in use.
#pragma once

#include "data/file/keystore.h"
#include "data/store/storage.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>

namespace frond::data {

class Database;

/// Reads the file as it was at the last checkpoint, over a connection of its own that takes no lock
/// and writes nothing. While it runs, the Storage in use has to let the file stand
/// (Storage::holdCheckpoints). run() is for a worker, cancel() for any thread.
class FileCheck {
public:
    /// Loads the key. Throws StorageError.
    FileCheck(std::filesystem::path file, const KeyStore& keys);
    FileCheck(const FileCheck&) = delete;
    FileCheck& operator=(const FileCheck&) = delete;

    /// Null when it was cancelled, or when the file could not be read for another reason than
    /// damage.
    std::optional<CheckReport> run();
    /// Ends run() soon.
    void cancel();

private:
    std::filesystem::path m_file;
    DataKey m_key;
    std::mutex m_mutex; ///< of what follows
    Database* m_running = nullptr;
    bool m_cancelled = false;
};

} // namespace frond::data
