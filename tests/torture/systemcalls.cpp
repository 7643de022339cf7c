// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of the C library are defined here again; a program's own definition comes before
// the library's for everything in the process. What is not of interest goes straight on.
#include "tests/torture/systemcalls.h"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <type_traits>
#include <unistd.h>
#include <utility>

namespace frond::torture {

namespace {

using What = SystemCall::What;

SystemCallWatch* watching = nullptr;
// Plain memory: these functions are called before and after the life of every other object.
std::array<char, PATH_MAX> watchedFolder{};
thread_local bool inside = false;

/// What lies below: the C library's own function.
template <class Function>
Function next(const char* name) {
    // POSIX lets a function travel as a void*; C++ wants to be told.
    void* found = ::dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    static_assert(sizeof function == sizeof found);
    std::memcpy(&function, &found, sizeof found);
    return function;
}

bool isWatched(const std::string& path) {
    const std::size_t size = std::strlen(watchedFolder.data());
    return path.compare(0, size, watchedFolder.data()) == 0 &&
           (path.size() == size || path[size] == '/');
}

std::string linkTarget(const std::string& link) {
    std::array<char, PATH_MAX> buffer{};
    const ssize_t size = ::readlink(link.c_str(), buffer.data(), buffer.size());
    return size < 0 ? std::string() : std::string(buffer.data(), static_cast<std::size_t>(size));
}

std::string pathOf(int descriptor) {
    return linkTarget("/proc/self/fd/" + std::to_string(descriptor));
}

std::string absolute(int folder, const char* path) {
    const std::string text = path;
    if (text.starts_with("/proc/self/fd/"))
        return linkTarget(text);
    if (text.starts_with('/'))
        return text;
    if (text.empty())
        return pathOf(folder);
    std::array<char, PATH_MAX> buffer{};
    const std::string start =
        folder == AT_FDCWD ? std::string(::getcwd(buffer.data(), buffer.size())) : pathOf(folder);
    return start + '/' + text;
}

bool isThere(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

std::int64_t placeOf(int descriptor) {
    struct stat status {};
    if ((::fcntl(descriptor, F_GETFL) & O_APPEND) != 0 && ::fstat(descriptor, &status) == 0)
        return status.st_size;
    return ::lseek(descriptor, 0, SEEK_CUR);
}

/// Shows a call to the watch, does it, and shows that it was done.
class Seen {
public:
    Seen() : m_active(watching != nullptr && !inside) { inside = inside || m_active; }
    ~Seen() {
        if (m_active)
            inside = false;
    }
    Seen(const Seen&) = delete;
    Seen& operator=(const Seen&) = delete;
    [[nodiscard]] bool active() const { return m_active; }

    /// `call` gives what is to be shown; it is asked only when somebody watches.
    template <class Describe, class Work>
    auto run(const Describe& describe, const Work& work) -> decltype(work()) {
        if (!m_active)
            return work();
        const int kept = errno;
        SystemCall call = describe();
        if (!isWatched(call.path) && !isWatched(call.target)) {
            errno = kept;
            return work();
        }
        if (const int error = watching->before(call); error != 0) {
            errno = error;
            return failed<decltype(work())>();
        }
        errno = kept;
        const auto result = work();
        const int after = errno;
        if (result != failed<decltype(work())>()) {
            finish(call, result);
            watching->after(call);
        }
        errno = after;
        return result;
    }

private:
    template <class Result>
    static Result failed() {
        if constexpr (std::is_pointer_v<Result>)
            return nullptr;
        else
            return Result{-1};
    }
    template <class Result>
    static void finish(SystemCall& call, Result result) {
        if constexpr (!std::is_pointer_v<Result>) {
            if (call.what == What::Open)
                call.descriptor = static_cast<int>(result);
            if (call.what == What::Write)
                call.bytes = call.bytes.substr(0, static_cast<std::size_t>(result));
        }
    }
    bool m_active;
};

SystemCall opening(int folder, const char* path, int flags) {
    SystemCall call{What::Open, absolute(folder, path)};
    call.writes = (flags & O_ACCMODE) != O_RDONLY;
    call.empties = (flags & O_TRUNC) != 0;
    call.nameless = (flags & O_TMPFILE) == O_TMPFILE;
    call.makes = call.nameless || ((flags & O_CREAT) != 0 && !isThere(call.path));
    return call;
}

SystemCall writing(int descriptor, const void* data, std::size_t size, std::int64_t offset) {
    SystemCall call{What::Write, pathOf(descriptor)};
    call.descriptor = descriptor;
    call.offset = offset;
    call.bytes = {static_cast<const char*>(data), size};
    return call;
}

SystemCall about(What what, int descriptor, std::int64_t offset = 0) {
    SystemCall call{what, pathOf(descriptor)};
    call.descriptor = descriptor;
    call.offset = offset;
    return call;
}

} // namespace

bool SystemCall::changes() const {
    return what != What::Read && (what != What::Open || makes || empties);
}

const char* nameOf(SystemCall::What what) {
    static constexpr std::array names{"open", "read",   "write", "truncate",
                                      "sync", "rename", "link",  "unlink"};
    return names[static_cast<std::size_t>(what)];
}

void watchSystemCalls(SystemCallWatch* watch, const std::string& folder) {
    if (folder.size() >= watchedFolder.size())
        std::abort();
    std::memcpy(watchedFolder.data(), folder.c_str(), folder.size() + 1);
    watching = watch;
}

void writePart(const SystemCall& call, std::size_t count) {
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off_t)>("pwrite");
    static_cast<void>(real(call.descriptor, call.bytes.data(), count, call.offset));
}

} // namespace frond::torture

using namespace frond::torture;

extern "C" {

// The mode is there only where a file may be made.
#define FROND_TAKE_MODE(flags)                                                                     \
    mode_t mode = 0;                                                                               \
    if (((flags)&O_CREAT) != 0 || ((flags)&O_TMPFILE) == O_TMPFILE) {                              \
        va_list list;                                                                              \
        va_start(list, flags);                                                                     \
        mode = va_arg(list, mode_t);                                                               \
        va_end(list);                                                                              \
    }

int openat(int folder, const char* path, int flags, ...) {
    static const auto real = next<int (*)(int, const char*, int, ...)>("openat");
    FROND_TAKE_MODE(flags)
    Seen seen;
    return seen.run([&] { return opening(folder, path, flags); },
                    [&] { return real(folder, path, flags, mode); });
}

int openat64(int folder, const char* path, int flags, ...) {
    FROND_TAKE_MODE(flags)
    return openat(folder, path, flags, mode);
}

int open(const char* path, int flags, ...) {
    FROND_TAKE_MODE(flags)
    return openat(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    FROND_TAKE_MODE(flags)
    return openat(AT_FDCWD, path, flags, mode);
}

FILE* fopen(const char* path, const char* mode) {
    static const auto real = next<FILE* (*)(const char*, const char*)>("fopen");
    const int flags = mode[0] == 'r' ? O_RDONLY : O_WRONLY | O_CREAT;
    Seen seen;
    return seen.run([&] { return opening(AT_FDCWD, path, flags); },
                    [&] { return real(path, mode); });
}

FILE* fopen64(const char* path, const char* mode) {
    return fopen(path, mode);
}

int mkstemp(char* name) {
    static const auto real = next<int (*)(char*)>("mkstemp");
    Seen seen;
    if (!seen.active())
        return real(name);
    // Its name is known afterwards only, so it is made in two steps.
    const int fd = seen.run(
        [&] {
            SystemCall call{SystemCall::What::Open, absolute(AT_FDCWD, name)};
            call.makes = true;
            call.writes = true;
            return call;
        },
        [&] { return real(name); });
    return fd;
}

int mkstemp64(char* name) {
    return mkstemp(name);
}

ssize_t read(int fd, void* buffer, size_t size) {
    static const auto real = next<ssize_t (*)(int, void*, size_t)>("read");
    Seen seen;
    return seen.run([&] { return about(SystemCall::What::Read, fd); },
                    [&] { return real(fd, buffer, size); });
}

ssize_t pread(int fd, void* buffer, size_t size, off_t offset) {
    static const auto real = next<ssize_t (*)(int, void*, size_t, off_t)>("pread");
    Seen seen;
    return seen.run([&] { return about(SystemCall::What::Read, fd, offset); },
                    [&] { return real(fd, buffer, size, offset); });
}

ssize_t pread64(int fd, void* buffer, size_t size, off64_t offset) {
    return pread(fd, buffer, size, offset);
}

ssize_t write(int fd, const void* data, size_t size) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
    Seen seen;
    return seen.run([&] { return writing(fd, data, size, placeOf(fd)); },
                    [&] { return real(fd, data, size); });
}

ssize_t pwrite(int fd, const void* data, size_t size, off_t offset) {
    static const auto real = next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    Seen seen;
    return seen.run([&] { return writing(fd, data, size, offset); },
                    [&] { return real(fd, data, size, offset); });
}

ssize_t pwrite64(int fd, const void* data, size_t size, off64_t offset) {
    return pwrite(fd, data, size, offset);
}

ssize_t writev(int fd, const iovec* parts, int count) {
    static const auto real = next<ssize_t (*)(int, const iovec*, int)>("writev");
    Seen seen;
    if (!seen.active())
        return real(fd, parts, count);
    std::string whole;
    for (int i = 0; i < count; ++i)
        whole.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
    return seen.run([&] { return writing(fd, whole.data(), whole.size(), placeOf(fd)); },
                    [&] { return real(fd, parts, count); });
}

int ftruncate(int fd, off_t size) noexcept {
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    Seen seen;
    return seen.run([&] { return about(SystemCall::What::Truncate, fd, size); },
                    [&] { return real(fd, size); });
}

int ftruncate64(int fd, off64_t size) noexcept {
    return ftruncate(fd, size);
}

int fsync(int fd) {
    static const auto real = next<int (*)(int)>("fsync");
    Seen seen;
    return seen.run([&] { return about(SystemCall::What::Sync, fd); }, [&] { return real(fd); });
}

int fdatasync(int fd) {
    static const auto real = next<int (*)(int)>("fdatasync");
    Seen seen;
    return seen.run([&] { return about(SystemCall::What::Sync, fd); }, [&] { return real(fd); });
}

int rename(const char* from, const char* to) noexcept {
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    Seen seen;
    return seen.run(
        [&] {
            return SystemCall{SystemCall::What::Rename, absolute(AT_FDCWD, from),
                              absolute(AT_FDCWD, to)};
        },
        [&] { return real(from, to); });
}

int link(const char* from, const char* to) noexcept {
    static const auto real = next<int (*)(const char*, const char*)>("link");
    Seen seen;
    return seen.run(
        [&] {
            return SystemCall{SystemCall::What::Link, absolute(AT_FDCWD, from),
                              absolute(AT_FDCWD, to)};
        },
        [&] { return real(from, to); });
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept {
    static const auto real = next<int (*)(int, const char*, int, const char*, int)>("linkat");
    Seen seen;
    return seen.run(
        [&] {
            return SystemCall{SystemCall::What::Link, absolute(fromFolder, from),
                              absolute(toFolder, to)};
        },
        [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int unlink(const char* path) noexcept {
    static const auto real = next<int (*)(const char*)>("unlink");
    Seen seen;
    return seen.run(
        [&] {
            return SystemCall{SystemCall::What::Unlink, absolute(AT_FDCWD, path)};
        },
        [&] { return real(path); });
}

int unlinkat(int folder, const char* path, int flags) noexcept {
    static const auto real = next<int (*)(int, const char*, int)>("unlinkat");
    Seen seen;
    return seen.run(
        [&] {
            return SystemCall{SystemCall::What::Unlink, absolute(folder, path)};
        },
        [&] { return real(folder, path, flags); });
}

int remove(const char* path) noexcept {
    static const auto real = next<int (*)(const char*)>("remove");
    Seen seen;
    return seen.run(
        [&] {
            return SystemCall{SystemCall::What::Unlink, absolute(AT_FDCWD, path)};
        },
        [&] { return real(path); });
}

// Copies inside the system would go by unseen; without them they are made with read and write.
ssize_t sendfile(int to, int from, off_t* offset, size_t size) noexcept {
    static const auto real = next<ssize_t (*)(int, int, off_t*, size_t)>("sendfile");
    if (watching == nullptr)
        return real(to, from, offset, size);
    errno = ENOSYS;
    return -1;
}

ssize_t sendfile64(int to, int from, off64_t* offset, size_t size) noexcept {
    return sendfile(to, from, offset, size);
}

ssize_t copy_file_range(int from, off64_t* fromOffset, int to, off64_t* toOffset, size_t size,
                        unsigned flags) {
    using Function = ssize_t (*)(int, off64_t*, int, off64_t*, size_t, unsigned);
    static const auto real = next<Function>("copy_file_range");
    if (watching == nullptr)
        return real(from, fromOffset, to, toOffset, size, flags);
    errno = ENOSYS;
    return -1;
}

} // extern "C"
