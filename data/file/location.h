// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace frond::data {

/// Where the database lies when none is named: the platform's folder for an app's data. Its folder
/// may not exist yet. Throws StorageError (Other) when the platform names none.
std::filesystem::path defaultDatabase();

/// Makes the folder that `file` lies in and those above it, each for this user alone, as the XDG
/// base directory text asks. What is in the way is said by opening the file.
void provideFolderOf(const std::filesystem::path& file);

/// The file that a person means by `named`: absolute, since to SQLite ":memory:" and "file:x" alone
/// are no file names, and where a link leads, whether or not a file is there yet. So the key, the
/// lock and all else lie beside the real file, whichever of its names it is opened by.
std::filesystem::path databaseNamed(const std::filesystem::path& named);

} // namespace frond::data
