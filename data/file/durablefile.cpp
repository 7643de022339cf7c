// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/durablefile.h"

#include "data/file/newfile.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace frond::data {

void throwErrno(int error, About about) {
    using Kind = StorageError::Kind;
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        throw StorageError(Kind::Full, {Code::DiskFull}, about);
    case ENOENT:
    case ENOTDIR:
        throw StorageError(Kind::Missing, {Code::NoFileOrFolder}, about);
    case EACCES:
    case EPERM:
    case EROFS:
        throw StorageError(Kind::Other, {Code::NotWritable}, about);
    case EIO:
        throw StorageError(Kind::Io, {Code::DiskUnreadable}, about);
    default:
        throw StorageError(Kind::Other, {Code::FileUnreadable}, about);
    }
}

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

FileHandle openFile(const std::filesystem::path& path, int flags, About about) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        throwErrno(errno, about);
    return FileHandle(descriptor);
}

std::string wholeContent(const std::filesystem::path& path, About about) {
    const FileHandle file = openFile(path, O_RDONLY, about);
    std::string content;
    std::array<char, 4096> piece{};
    while (true) {
        const ssize_t size = ::read(file.get(), piece.data(), piece.size());
        if (size < 0 && errno != EINTR)
            throwErrno(errno, about);
        if (size == 0)
            return content;
        if (size > 0)
            content.append(piece.data(), static_cast<std::size_t>(size));
    }
}

void writeAll(const FileHandle& file, std::string_view content, About about) {
    while (!content.empty()) {
        const ssize_t written = ::write(file.get(), content.data(), content.size());
        if (written < 0 && errno != EINTR)
            throwErrno(errno, about);
        if (written > 0)
            content.remove_prefix(static_cast<std::size_t>(written));
    }
}

void sync(const FileHandle& file, About about) {
#ifdef F_FULLFSYNC
    // On Apple systems fsync only reaches the drive's cache.
    if (::fcntl(file.get(), F_FULLFSYNC) == 0)
        return;
#endif
    if (::fsync(file.get()) != 0)
        throwErrno(errno, about);
}

void sync(const std::filesystem::path& path, About about) {
    sync(openFile(path, O_RDONLY, about), about);
}

void syncName(const std::filesystem::path& path, About about) {
    try {
        sync(folderOf(path), about);
    } catch (const StorageError&) {
        sync(folderOf(path), about);
    }
}

void renameDurably(const std::filesystem::path& from, const std::filesystem::path& to,
                   About about) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        throwErrno(errno, about);
    syncName(to, about);
}

void writeDurably(const std::filesystem::path& path, std::string_view content, About about) {
    NewFile file(path, about);
    file.write(content);
    file.replaceTarget();
}

std::filesystem::path folderOf(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace frond::data
