// SPDX-License-Identifier: GPL-3.0-or-later
// Which files belong to a database FILE, by their names.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace frond::data {

enum class DatabasePart {
    Live,       ///< FILE, its key, log, lock, mark, reminders
    Unfinished, ///< of something being made, or left where that was interrupted
    Snapshot,   ///< sealed before something was brought in
    Kept,       ///< a file that a restore replaced, or that was sealed and begun anew beside
    KeptPart,   ///< its key, log and mark
};

/// What a file called `name` is to a database called `database` in the same folder. Null for a
/// stranger, and for what a person put there under a name that Frond does not give.
std::optional<DatabasePart> partOf(std::string_view name, std::string_view database);

struct DatabaseFile {
    std::filesystem::path path;
    DatabasePart part;
};
/// Every file that belongs to `database`, in the order of their names. Throws StorageError where
/// the folder cannot be read: a file that is not seen would not be taken away, or be written over.
std::vector<DatabaseFile> filesOf(const std::filesystem::path& database);

/// The key files of those that were kept.
std::vector<std::filesystem::path> keptKeys(const std::filesystem::path& database);

/// True when writing to `path` would replace `database` or a file that belongs to it.
bool isPartOfDatabase(const std::filesystem::path& path, const std::filesystem::path& database);

/// `path` with links and dots resolved as far as it exists.
std::filesystem::path resolved(const std::filesystem::path& path);

/// `file` with `ending` added to its name.
std::filesystem::path withEnding(const std::filesystem::path& file, std::string_view ending);

inline constexpr std::string_view snapshotPart = ".before-import-";
inline constexpr std::string_view keptPart = ".kept-";
inline constexpr std::string_view forgottenPart = ".forgotten-";

/// `file` + `part` + the time as in "20261123T160900Z", and a number after it where a file of that
/// name is there, or one that is part of it ("…Z.key").
std::filesystem::path freeName(const std::filesystem::path& file, std::string_view part,
                               std::chrono::sys_seconds time);

/// The time in a name that freeName gave; null in another.
std::optional<std::chrono::sys_seconds>
timeIn(const std::filesystem::path& name, const std::filesystem::path& file, std::string_view part);

} // namespace frond::data
