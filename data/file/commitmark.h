// SPDX-License-Identifier: GPL-3.0-or-later
// The count of the last commit, in a place of its own: docs/formats/database.md.
#pragma once

#include "data/file/datakey.h"
#include "data/file/durablefile.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>

namespace frond::data {

/// `FILE.mark` beside the database `FILE`. It is written after each commit that is on disk, and not
/// synced: an older mark, one that is torn or one that is not there means nothing. One that is
/// newer than the file means that a commit was on disk and is not there any more.
class CommitMark {
public:
    /// `database` exists; its first bytes, which differ from file to file, are part of the mark, so
    /// that one of another file is no mark.
    CommitMark(const std::filesystem::path& database, const DataKey& key);

    [[nodiscard]] std::optional<std::uint64_t> read() const;
    /// Never fails: that the mark stays older does no harm.
    void write(std::uint64_t commits) noexcept;

private:
    static constexpr std::size_t magicBytes = 8, countBytes = 8, tagBytes = 32;
    using Content = std::array<unsigned char, magicBytes + countBytes + tagBytes>;
    [[nodiscard]] Content contentFor(std::uint64_t commits) const;

    std::filesystem::path m_path;
    std::array<unsigned char, 32> m_key{}; ///< of the marks of this file alone
    FileHandle m_file;
};

/// Where the mark of `database` lies.
std::filesystem::path markPath(const std::filesystem::path& database);

} // namespace frond::data
