// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/commitmark.h"

#include <algorithm>
#include <fcntl.h>
#include <sodium.h>
#include <string_view>
#include <unistd.h>

namespace frond::data {

namespace {

constexpr std::string_view magic = "frndmark";
constexpr std::string_view purpose = "frond last commit";
constexpr std::size_t saltBytes = 16; ///< SQLCipher's, at the start of every file

std::array<unsigned char, saltBytes> saltOf(const std::filesystem::path& database) {
    std::array<unsigned char, saltBytes> salt{};
    const FileHandle file = openFile(database, O_RDONLY);
    if (::pread(file.get(), salt.data(), salt.size(), 0) != static_cast<ssize_t>(salt.size()))
        salt.fill(0); // no database, which opening says
    return salt;
}

} // namespace

std::filesystem::path markPath(const std::filesystem::path& database) {
    std::filesystem::path path = database;
    path += ".mark";
    return path;
}

CommitMark::CommitMark(const std::filesystem::path& database, const DataKey& key)
    : m_path(markPath(database)) {
    const auto salt = saltOf(database);
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.bytes().data(), DataKey::size, m_key.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(purpose.data()),
                              purpose.size());
    crypto_generichash_update(&state, salt.data(), salt.size());
    crypto_generichash_final(&state, m_key.data(), m_key.size());
    sodium_memzero(&state, sizeof state);
}

CommitMark::Content CommitMark::contentFor(std::uint64_t commits) const {
    Content content{};
    std::copy(magic.begin(), magic.end(), content.begin());
    for (unsigned i = 0; i < countBytes; ++i)
        content[magicBytes + i] = static_cast<unsigned char>(commits >> 8 * i & 0xFF);
    crypto_generichash(content.data() + magicBytes + countBytes, tagBytes, content.data(),
                       magicBytes + countBytes, m_key.data(), m_key.size());
    return content;
}

std::optional<std::uint64_t> CommitMark::read() const {
    const FileHandle file(::open(m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    Content content{};
    if (file.get() < 0 ||
        ::read(file.get(), content.data(), content.size()) != static_cast<ssize_t>(content.size()))
        return std::nullopt;
    std::uint64_t commits = 0;
    for (unsigned i = 0; i < countBytes; ++i)
        commits |= std::uint64_t{content[magicBytes + i]} << 8 * i;
    const Content right = contentFor(commits);
    return sodium_memcmp(content.data(), right.data(), right.size()) == 0 ? std::optional(commits)
                                                                          : std::nullopt;
}

void CommitMark::write(std::uint64_t commits) noexcept {
    if (m_file.get() < 0)
        m_file = FileHandle(
            ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
    const Content content = contentFor(commits);
    if (m_file.get() >= 0)
        static_cast<void>(!::pwrite(m_file.get(), content.data(), content.size(), 0));
}

} // namespace frond::data
