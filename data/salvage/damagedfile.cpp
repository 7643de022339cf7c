// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salvage/damagedfile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <span>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace frond::data {

namespace {

using Salt = PageCipher::Salt;

// The write-ahead log: https://www.sqlite.org/fileformat2.html#walformat
constexpr std::uint64_t logHeaderSize = 32;
constexpr std::size_t frameHeaderSize = 24;
constexpr std::size_t frameSize = frameHeaderSize + pageSize;
constexpr std::size_t headerSaltAt = 16;
constexpr std::size_t frameSaltAt = 8;
constexpr std::size_t pagesTried = 48; ///< to see whether a salt is the right one

std::uint32_t bigEndian(std::span<const std::uint8_t> bytes) {
    std::uint32_t value = 0;
    for (const std::uint8_t byte : bytes.first(4))
        value = value << 8U | byte;
    return value;
}

/// False where the file ends before, or where the disk cannot read that place.
bool readAt(int descriptor, std::uint64_t offset, std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t count =
            ::pread(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        offset += static_cast<std::uint64_t>(count);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

std::uint64_t sizeOf(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        throw StorageError(StorageError::Kind::Io, {Code::DiskUnreadable});
    return static_cast<std::uint64_t>(status.st_size);
}

/// A frame of the log without its page.
struct Frame {
    PageNumber page = 0;
    bool commits = false;
    std::uint64_t salt = 0; ///< of this generation of the log
    std::uint64_t pageAt = 0;
};

std::uint64_t saltIn(std::span<const std::uint8_t> header, std::size_t at) {
    return std::uint64_t{bigEndian(header.subspan(at))} << 32U | bigEndian(header.subspan(at + 4));
}

/// The frames up to the last commit. Their checksums are not looked at: one flipped bit would end
/// the log there, and each page proves itself.
std::vector<Frame> committedFrames(int log, std::uint64_t size) {
    std::array<std::uint8_t, logHeaderSize> header{};
    if (!readAt(log, 0, header))
        return {};
    std::vector<Frame> frames;
    for (std::uint64_t at = logHeaderSize; at + frameSize <= size; at += frameSize) {
        std::array<std::uint8_t, frameHeaderSize> bytes{};
        if (readAt(log, at, bytes))
            frames.push_back({bigEndian(bytes), bigEndian(std::span(bytes).subspan(4)) != 0,
                              saltIn(bytes, frameSaltAt), at + frameHeaderSize});
    }
    // A log is written again from its start; behind the new frames stand some of before, which have
    // another salt. The header says which is the present one, unless it is what was damaged.
    const auto countOf = [&](std::uint64_t salt) {
        return std::count_if(frames.begin(), frames.end(),
                             [&](const Frame& frame) { return frame.salt == salt; });
    };
    std::uint64_t salt = saltIn(header, headerSaltAt);
    if (!frames.empty() && countOf(salt) < countOf(frames.front().salt))
        salt = frames.front().salt;
    const auto last = std::find_if(frames.rbegin(), frames.rend(), [&](const Frame& frame) {
        return frame.salt == salt && frame.commits;
    });
    frames.erase(last.base(), frames.end());
    return frames;
}

} // namespace

DamagedFile::DamagedFile(const std::filesystem::path& file, DataKey key)
    : m_key(std::move(key)), m_main(openFile(file, O_RDONLY)) {
    m_mainPages = static_cast<PageNumber>(sizeOf(m_main.get()) / pageSize);
    std::filesystem::path log = file;
    log += "-wal";
    if (std::filesystem::exists(log)) {
        m_log = openFile(log, O_RDONLY);
        m_logSize = sizeOf(m_log.get());
    }
    findSalt();
    if (m_logSize > 0)
        readLog();
}

void DamagedFile::findSalt() {
    Salt inFile{};
    static_cast<void>(readAt(m_main.get(), 0, inFile));
    std::vector<Salt> candidates{inFile};
    // The first page has the salt in the log as well.
    if (m_logSize > 0) {
        for (const Frame& frame : committedFrames(m_log.get(), m_logSize)) {
            Salt salt{};
            if (frame.page == 1 && readAt(m_log.get(), frame.pageAt, salt))
                candidates.insert(candidates.begin() + 1, salt);
        }
    }
    for (std::size_t bit = 0; bit < inFile.size() * 8; ++bit) {
        candidates.push_back(inFile);
        candidates.back()[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
    }
    for (const Salt& salt : candidates) {
        m_cipher = std::make_unique<PageCipher>(m_key, salt);
        if (fitsSome(*m_cipher))
            return;
    }
    // Pages can still be decrypted, for that needs the key alone, but nothing proves them.
    m_cipher = std::make_unique<PageCipher>(m_key, inFile);
    m_authenticated = false;
}

bool DamagedFile::fitsSome(const PageCipher& cipher) const {
    PageBytes page{};
    const PageNumber step = std::max<PageNumber>(1, m_mainPages / pagesTried);
    for (PageNumber number = 1; number <= m_mainPages; number += step) {
        if (readAt(m_main.get(), std::uint64_t{number - 1} * pageSize, page) &&
            cipher.isAuthentic(number, page))
            return true;
    }
    return false;
}

void DamagedFile::readLog() {
    PageBytes page{};
    for (const Frame& frame : committedFrames(m_log.get(), m_logSize)) {
        if (!readAt(m_log.get(), frame.pageAt, page))
            continue;
        PageNumber number = frame.page;
        bool fits = !m_authenticated || m_cipher->isAuthentic(number, page);
        // The number in the frame may be what was altered.
        for (unsigned bit = 0; bit < 32 && !fits; ++bit) {
            number = frame.page ^ 1U << bit;
            fits = m_cipher->isAuthentic(number, page);
        }
        if (!fits) {
            m_newestLost.insert(frame.page);
            continue;
        }
        m_newestLost.erase(number);
        m_inLog[number].push_back(frame.pageAt);
    }
}

PageNumber DamagedFile::pageCount(View view) const {
    const PageNumber inLog = m_inLog.empty() ? 0 : m_inLog.rbegin()->first;
    return view == View::MainFile ? m_mainPages : std::max(m_mainPages, inLog);
}

bool DamagedFile::readMain(PageNumber number, PageBytes& page) const {
    return number <= m_mainPages &&
           readAt(m_main.get(), std::uint64_t{number - 1} * pageSize, page) &&
           (!m_authenticated || m_cipher->isAuthentic(number, page));
}

DamagedFile::Found DamagedFile::read(PageNumber number, View view, PageBytes& page) const {
    const bool withLog = view == View::WithLog;
    Found found = withLog && m_newestLost.contains(number) ? Found::Older : Found::Newest;
    const auto states = m_inLog.find(number);
    if (withLog && states != m_inLog.end()) {
        // NOLINTNEXTLINE(modernize-loop-convert): from the newest
        for (auto at = states->second.rbegin(); at != states->second.rend(); ++at) {
            if (readAt(m_log.get(), *at, page) &&
                (!m_authenticated || m_cipher->isAuthentic(number, page))) {
                m_cipher->decrypt(number, page);
                return found;
            }
            found = Found::Older;
        }
        found = Found::Older;
    }
    if (!readMain(number, page))
        return Found::Nothing;
    m_cipher->decrypt(number, page);
    return found;
}

} // namespace frond::data
