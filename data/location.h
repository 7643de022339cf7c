// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace frond::data {

/// Where the database lies when none is named: the platform's folder for an app's data. Its folder
/// may not exist yet. Throws StorageError (Other) when the platform names none.
std::filesystem::path defaultDatabase();

} // namespace frond::data
