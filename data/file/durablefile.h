// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are on disk when the call returns.
#pragma once

#include "core/base/storageerror.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace frond::data {

/// An open file descriptor.
class FileHandle {
public:
    FileHandle() = default;
    explicit FileHandle(int descriptor) : m_descriptor(descriptor) {}
    ~FileHandle();
    FileHandle(FileHandle&& other) noexcept;
    FileHandle& operator=(FileHandle&& other) noexcept;
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

using About = StorageError::About;

/// Throws StorageError for what `error` (errno) says.
[[noreturn]] void throwErrno(int error, About about);

/// Opens with `flags` (open(2)), mode 0600 when it is created. Throws StorageError.
FileHandle openFile(const std::filesystem::path& path, int flags, About about = About::Database);

/// All of a file. Throws StorageError.
std::string wholeContent(const std::filesystem::path& path, About about = About::Database);

/// Writes all of `content`.
void writeAll(const FileHandle& file, std::string_view content, About about);

/// Waits until the content of `path` (a file or a folder) is on disk.
void sync(const std::filesystem::path& path, About about = About::Database);
void sync(const FileHandle& file, About about);
/// The same for the name of `path`, which is in its place already: where that does not go at once
/// it is tried once more, for what is seen from now on would be called undone.
void syncName(const std::filesystem::path& path, About about);

/// Gives `from` the name `to` and waits until the folder is on disk.
void renameDurably(const std::filesystem::path& from, const std::filesystem::path& to,
                   About about = About::Database);

/// Writes a whole file, mode 0600: it has either its old content or all of `content`.
void writeDurably(const std::filesystem::path& path, std::string_view content,
                  About about = About::Database);

/// The folder that `path` lies in; "." for a bare name.
std::filesystem::path folderOf(const std::filesystem::path& path);

} // namespace frond::data
