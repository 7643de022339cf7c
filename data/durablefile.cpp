// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/durablefile.h"

#include "core/ports.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace frond::data {

namespace {

[[noreturn]] void throwErrno(int error) {
    using Kind = StorageError::Kind;
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        throw StorageError(Kind::Full, "the disk is full");
    case ENOENT:
        throw StorageError(Kind::Missing, "there is no such file or folder");
    case EACCES:
    case EPERM:
    case EROFS:
        throw StorageError(Kind::Other, "the file or its folder cannot be written to");
    case EIO:
        throw StorageError(Kind::Io, "the disk could not be read or written");
    default:
        throw StorageError(Kind::Other, "the file could not be read or written");
    }
}

void requireDone(int result) {
    if (result != 0)
        throwErrno(errno);
}

} // namespace

FileHandle::~FileHandle() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileHandle::FileHandle(FileHandle&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileHandle openFile(const std::filesystem::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        throwErrno(errno);
    return FileHandle(descriptor);
}

void sync(const std::filesystem::path& path) {
    const FileHandle file = openFile(path, O_RDONLY);
#ifdef F_FULLFSYNC
    // On Apple systems fsync only reaches the drive's cache.
    if (::fcntl(file.get(), F_FULLFSYNC) == 0)
        return;
#endif
    requireDone(::fsync(file.get()));
}

void renameDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    requireDone(::rename(from.c_str(), to.c_str()));
    sync(folderOf(to));
}

void writeDurably(const std::filesystem::path& path, std::string_view content) {
    std::filesystem::path temporary = path;
    temporary += ".new";
    {
        const FileHandle file = openFile(temporary, O_WRONLY | O_CREAT | O_TRUNC);
        // A file left by an interruption keeps the mode it had.
        requireDone(::fchmod(file.get(), S_IRUSR | S_IWUSR));
        while (!content.empty()) {
            const ssize_t written = ::write(file.get(), content.data(), content.size());
            if (written < 0 && errno != EINTR)
                throwErrno(errno);
            if (written > 0)
                content.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    sync(temporary);
    renameDurably(temporary, path);
}

std::filesystem::path folderOf(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace frond::data
