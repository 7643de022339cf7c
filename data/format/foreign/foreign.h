// SPDX-License-Identifier: GPL-3.0-or-later
// Files of two other programs as entries: Loop Habit Tracker's exported tables and its backup,
// Track & Graph's exported table (docs/formats/imports.md). Nothing here writes anything.
#pragma once

#include "core/session/session.h"
#include "data/transfer/report.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

/// One tracked thing of the other program ("habit", "feature"), so that a person can choose which
/// are sessions.
struct ForeignSource {
    std::string name;
    std::size_t entries = 0;
};

struct ForeignEntry {
    std::string source; ///< the name of a ForeignSource
    Session session;    ///< passes validate(); its id is made from the source, the time and its
                        ///< place among equal ones, so the same file gives the same ids
};

struct ForeignFile {
    std::vector<ForeignSource> sources; ///< in the order of the file, each name once
    std::vector<ForeignEntry> entries;  ///< empty when each was taken as it was read
    std::size_t read = 0; ///< rows that say that something was done, or cannot be read
    std::vector<ImportProblem> problems; ///< the first 100
    std::size_t problemCount = 0;
};

/// Gets each entry as it is read, so that a million of them need no memory.
using TakeForeign = std::function<void(const ForeignEntry&)>;

inline constexpr std::size_t maxForeignBytes = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t maxForeignRows = 1'000'000;
inline constexpr std::size_t maxZipMembers = 10'000;
inline constexpr std::size_t maxForeignSources = 10'000;

// Each throws FormatError for a file that is not of its format, is damaged as a whole, or goes
// beyond a limit; entries before that place were given to `take` already. A row that cannot be read
// becomes a problem, and the rest goes on.

ForeignFile readLoopZip(std::string_view bytes, const TakeForeign& take = {});
/// A path, because SQLite files are large; the file is read once into memory, where SQLite works on
/// it, so that nothing is ever written or locked beside it.
ForeignFile readLoopDatabase(const std::filesystem::path& file, const TakeForeign& take = {});
ForeignFile readTrackAndGraph(std::string_view csv, const TakeForeign& take = {});

// Whether a file may be of the format, from its first bytes (4 KiB are enough).
bool looksLikeLoopZip(std::string_view start);
bool looksLikeLoopDatabase(std::string_view start);
bool looksLikeTrackAndGraph(std::string_view start);

} // namespace frond::data
