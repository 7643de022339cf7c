// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exportfile.h"

#include "core/ports.h"
#include "data/durablefile.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <unistd.h>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void throwError(int error) {
    using Kind = StorageError::Kind;
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        throw StorageError(Kind::Full, "the disk is full");
    if (error == ENOENT || error == ENOTDIR)
        throw StorageError(Kind::Other, "there is no such folder");
    throw StorageError(Kind::Other, "it cannot be written to");
}

/// A new file beside `path`, of a name nobody has; gone again unless it was kept.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& path) : m_path(path.string() + ".XXXXXX") {
        m_file = FileHandle(::mkstemp(m_path.data()));
        if (m_file.get() < 0)
            throwError(errno);
    }
    ~TemporaryFile() {
        if (!m_kept)
            ::unlink(m_path.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    void write(std::string_view content) {
        while (!content.empty()) {
            const ssize_t written = ::write(m_file.get(), content.data(), content.size());
            if (written < 0 && errno != EINTR)
                throwError(errno);
            if (written > 0)
                content.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    [[nodiscard]] fs::path path() const { return m_path; }
    void keepAs(const fs::path& path) {
        renameDurably(m_path, path);
        m_kept = true;
    }

private:
    std::string m_path;
    FileHandle m_file;
    bool m_kept = false;
};

/// `path` with links and dots resolved as far as it exists.
fs::path resolved(const fs::path& path) {
    std::error_code error;
    const fs::path result = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path : result;
}

} // namespace

void writeExport(const fs::path& path, std::string_view content) {
    writeExport(path, [&](const Sink& sink) { sink(content); });
}

void writeExport(const fs::path& path, const std::function<void(const Sink&)>& write,
                 const std::function<void(const fs::path&)>& verify) {
    const fs::path target = resolved(path);
    std::error_code error;
    const fs::file_status status = fs::status(target, error);
    if (fs::exists(status) && !fs::is_regular_file(status))
        throw StorageError(StorageError::Kind::Other, "this is no file that can be replaced");
    TemporaryFile file(target);
    write([&](std::string_view bytes) { file.write(bytes); });
    sync(file.path());
    if (verify)
        verify(file.path());
    file.keepAs(target);
}

bool isPartOfDatabase(const fs::path& path, const fs::path& database) {
    constexpr std::array endings{"",     ".key",     ".lock",      "-wal",
                                 "-shm", "-journal", ".reminders", ".reminders-log"};
    const fs::path target = resolved(path);
    for (const char* ending : endings) {
        const fs::path part = resolved(database.string() + ending);
        std::error_code error; // also where the file is not there
        if (target == part || fs::equivalent(target, part, error))
            return true;
    }
    return false;
}

} // namespace frond::data
