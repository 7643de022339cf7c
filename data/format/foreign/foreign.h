// SPDX-License-Identifier: GPL-3.0-or-later
// Files of other programs as entries: Loop Habit Tracker's exported tables and its backup,
// Track & Graph's and HabitBull's exported tables (docs/formats/imports.md). Nothing here writes
// anything.
#pragma once

#include "core/session/session.h"
#include "data/format/csv/columns.h"
#include "data/transfer/report.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

/// One tracked thing of the other program ("habit", "feature"), so that a person can choose which
/// are sessions, and say what its numbers are.
struct ForeignSource {
    std::string name;
    std::size_t entries = 0;
    /// Some rows hold a number, and the file does not say of what; whether or not a meaning was
    /// given for it.
    bool needsMeaning = false;
    std::vector<std::string> samples; ///< at most 4 different ones of these, as the file has them
};

struct ForeignEntry {
    std::string source; ///< the name of a ForeignSource
    Session session;    ///< passes validate(); its id is made from the source, the time and its
                        ///< place among equal ones, so the same file gives the same ids, whatever
                        ///< its numbers are said to mean
};

struct ForeignFile {
    std::vector<ForeignSource> sources; ///< in the order of the file, each name once
    std::vector<ForeignEntry> entries;  ///< empty when each was taken as it was read
    std::size_t read = 0; ///< rows that say that something was done, or cannot be read
    /// The first 100. Before all others one for each source whose numbers are left out, because
    /// nobody said what they mean: its field is the name of the source, its line that of the first.
    std::vector<ImportProblem> problems;
    std::size_t problemCount = 0;
};

/// Gets each entry as it is read, so that a million of them need no memory.
using TakeForeign = std::function<void(const ForeignEntry&)>;

/// What the plain numbers of a source are, by its name. A number with a unit of time in the file is
/// read by that, whatever is said here.
using ForeignMeanings = std::map<std::string, CsvColumn>;

/// Whether a plain number can be that: seconds or minutes (s, min, h, ms; without a unit what the
/// name says), pain and ease (0-10, which is also meant without a unit, or 0-100), size (mm, cm,
/// inch, around-mm, around-cm), depth (mm, cm, inch), or Ignore, which takes the entry without its
/// number.
bool canMean(const CsvColumn& meaning);

inline constexpr std::size_t maxForeignMib = 64;
inline constexpr std::size_t maxForeignBytes = maxForeignMib * 1024 * 1024;
inline constexpr std::size_t maxForeignRows = 1'000'000;
inline constexpr std::size_t maxZipMembers = 10'000;
inline constexpr std::size_t maxForeignSources = 10'000;

// Each throws FormatError for a file that is not of its format, is damaged as a whole, or goes
// beyond a limit, and for a meaning that no number can have or whose source is not there; entries
// before that place were given to `take` already. A row that cannot be read, or whose number is
// none of what it is said to be, becomes a problem, and the rest goes on.

/// Loop's tables, or its backup, in a zip, whoever packed it. Of any other zip the error says what
/// it is, as far as that is known, and what to do.
ForeignFile readLoopZip(std::string_view bytes, const TakeForeign& take = {},
                        const ForeignMeanings& meanings = {});
/// A path, because SQLite files are large; the file is read once into memory, where SQLite works on
/// it, so that nothing is ever written or locked beside it.
ForeignFile readLoopDatabase(const std::filesystem::path& file, const TakeForeign& take = {},
                             const ForeignMeanings& meanings = {});
/// The same of a file that is in memory.
ForeignFile readLoopDatabaseBytes(std::string bytes, const TakeForeign& take = {},
                                  const ForeignMeanings& meanings = {});
ForeignFile readTrackAndGraph(std::string_view csv, const TakeForeign& take = {},
                              const ForeignMeanings& meanings = {});
ForeignFile readHabitBull(std::string_view csv, const TakeForeign& take = {},
                          const ForeignMeanings& meanings = {});

// Whether a file may be of the format, from its first bytes (4 KiB are enough).

/// Any zip: what is in it, readLoopZip tells.
bool looksLikeZip(std::string_view start);
bool looksLikeLoopDatabase(std::string_view start);
bool looksLikeTrackAndGraph(std::string_view start);
bool looksLikeHabitBull(std::string_view start);

} // namespace frond::data
