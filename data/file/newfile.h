// SPDX-License-Identifier: GPL-3.0-or-later
// A file that has no name until it is whole, so that nothing of it can be left behind.
#pragma once

#include "data/file/durablefile.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <streambuf>
#include <string_view>

namespace frond::data {

/// Mode 0600, in the folder of its target. Where the system has no files without a name it has a
/// temporary one (isTemporaryName); a process that was killed may leave that, and the next NewFile
/// in the folder takes it away. Everything throws StorageError about `about`.
class NewFile {
public:
    NewFile(std::filesystem::path target, About about);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void write(std::string_view content);
    /// Waits until what was written is on disk.
    void sync();
    /// What was written, from its first byte; not longer than this lives.
    [[nodiscard]] std::unique_ptr<std::streambuf> reader() const;

    /// Syncs it and gives it the name of its target, durably. What had that name before is gone
    /// then and not earlier; a link is replaced, not followed.
    void replaceTarget();

private:
    void giveTemporaryName();

    std::filesystem::path m_target;
    About m_about;
    FileHandle m_file;
    std::filesystem::path m_temporary; ///< empty while it has no name
};

/// ".frond-", 16 hexadecimal digits, ".tmp": a file that is being written, or was left by a kill.
bool isTemporaryName(std::string_view name);

/// A file for what is kept on disk but for nobody else: it has a name, in `folder`, only until
/// `open` returns.
void withVanishingFile(const std::filesystem::path& folder,
                       const std::function<void(const std::filesystem::path&)>& open);
/// The same in the folder for temporary files.
void withVanishingFile(const std::function<void(const std::filesystem::path&)>& open);

} // namespace frond::data
