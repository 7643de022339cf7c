// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/newfile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sodium.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>
#include <vector>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view nameStart = ".frond-", nameEnd = ".tmp";
constexpr std::size_t nameDigits = 16;

std::string newTemporaryName() {
    std::array<unsigned char, nameDigits / 2> random{};
    randombytes_buf(random.data(), random.size());
    std::array<char, nameDigits + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), random.data(), random.size());
    return std::string(nameStart).append(digits.data()).append(nameEnd);
}

/// While a process writes a file it has this lock, so that nobody takes the file for a leftover.
bool claim(int descriptor) {
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

/// Takes a file away that a process left which is no more.
void removeIfLeft(const fs::path& path) {
    const FileHandle file(::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_uid != ::geteuid() || !claim(file.get()))
        return;
    ::unlink(path.c_str());
}

void removeLeftovers(const fs::path& folder) {
    std::error_code error; // one that cannot be looked through keeps what it has
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (isTemporaryName(entry.path().filename().native()))
            found.push_back(entry.path());
    }
    for (const fs::path& path : found)
        removeIfLeft(path);
}

/// Without a name; -1 where there are no such files.
int openUnnamed(const fs::path& folder) {
#ifdef O_TMPFILE
    return ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
#else
    static_cast<void>(folder);
    return -1;
#endif
}

/// A new file of a temporary name, locked.
std::pair<FileHandle, fs::path> openNamed(const fs::path& folder, About about) {
    while (true) {
        fs::path path = folder / newTemporaryName();
        FileHandle file = openFile(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, about);
        struct stat status {};
        // Another process may have taken it for a leftover just before it was locked.
        if (claim(file.get()) && ::fstat(file.get(), &status) == 0 && status.st_nlink == 1)
            return {std::move(file), std::move(path)};
    }
}

/// Gives an unnamed file a name nobody has; sets errno and gives false when that does not work.
bool linkAs([[maybe_unused]] int descriptor, [[maybe_unused]] const fs::path& path) {
#ifdef O_TMPFILE
    const std::string self = "/proc/self/fd/" + std::to_string(descriptor);
    if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    // Without /proc; older systems allow that to few processes.
    return ::linkat(descriptor, "", AT_FDCWD, path.c_str(), AT_EMPTY_PATH) == 0;
#else
    errno = ENOTSUP;
    return false;
#endif
}

constexpr std::size_t bufferBytes = std::size_t{64} * 1024;

class DescriptorReader : public std::streambuf {
public:
    DescriptorReader(int descriptor, About about) : m_descriptor(descriptor), m_about(about) {}
    ~DescriptorReader() override { sodium_memzero(m_buffer.data(), m_buffer.size()); }
    DescriptorReader(const DescriptorReader&) = delete;
    DescriptorReader& operator=(const DescriptorReader&) = delete;

protected:
    int_type underflow() override {
        ssize_t count = 0;
        do {
            count = ::pread(m_descriptor, m_buffer.data(), m_buffer.size(), m_offset);
        } while (count < 0 && errno == EINTR);
        if (count < 0)
            throwErrno(errno, m_about);
        if (count == 0)
            return traits_type::eof();
        m_offset += count;
        setg(m_buffer.data(), m_buffer.data(), m_buffer.data() + count);
        return traits_type::to_int_type(m_buffer.front());
    }

private:
    int m_descriptor;
    About m_about;
    off_t m_offset = 0;
    std::vector<char> m_buffer = std::vector<char>(bufferBytes);
};

} // namespace

NewFile::NewFile(fs::path target, About about) : m_target(std::move(target)), m_about(about) {
    const fs::path folder = folderOf(m_target);
    removeLeftovers(folder);
    m_file = FileHandle(openUnnamed(folder));
    if (m_file.get() < 0)
        std::tie(m_file, m_temporary) = openNamed(folder, m_about);
}

NewFile::~NewFile() {
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

void NewFile::write(std::string_view content) {
    writeAll(m_file, content, m_about);
}

void NewFile::sync() {
    data::sync(m_file, m_about);
}

std::unique_ptr<std::streambuf> NewFile::reader() const {
    return std::make_unique<DescriptorReader>(m_file.get(), m_about);
}

void NewFile::giveTemporaryName() {
    const fs::path folder = folderOf(m_target);
    const fs::path name = folder / newTemporaryName();
    if (claim(m_file.get()) && linkAs(m_file.get(), name)) {
        m_temporary = name;
        return;
    }
    // A system that makes unnamed files but gives them no name: the content moves to a named one.
    auto [named, path] = openNamed(folder, m_about);
    m_temporary = std::move(path);
    const auto content = reader();
    std::vector<char> part(bufferBytes);
    std::streamsize count = 0;
    while ((count = content->sgetn(part.data(), static_cast<std::streamsize>(part.size()))) > 0)
        writeAll(named, {part.data(), static_cast<std::size_t>(count)}, m_about);
    sodium_memzero(part.data(), part.size());
    m_file = std::move(named);
    sync();
}

void NewFile::replaceTarget() {
    sync();
    struct stat status {};
    const bool free = ::lstat(m_target.c_str(), &status) != 0 && errno == ENOENT;
    if (m_temporary.empty() && free && linkAs(m_file.get(), m_target)) {
        syncName(m_target, m_about);
        return;
    }
    if (m_temporary.empty())
        giveTemporaryName();
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        throwErrno(errno, m_about);
    m_temporary.clear();
    syncName(m_target, m_about);
}

bool isTemporaryName(std::string_view name) {
    if (name.size() != nameStart.size() + nameDigits + nameEnd.size() ||
        !name.starts_with(nameStart) || !name.ends_with(nameEnd))
        return false;
    const std::string_view digits = name.substr(nameStart.size(), nameDigits);
    return digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void withVanishingFile(const fs::path& folder, const std::function<void(const fs::path&)>& open) {
    removeLeftovers(folder);
    const auto [file, path] = openNamed(folder, About::OtherFile);
    try {
        open(path);
    } catch (...) {
        ::unlink(path.c_str());
        throw;
    }
    ::unlink(path.c_str());
}

void withVanishingFile(const std::function<void(const fs::path&)>& open) {
    withVanishingFile(fs::temp_directory_path(), open);
}

} // namespace frond::data
