// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/location.h"

#include "core/base/storageerror.h"
#include "core/plan/planlibrary.h"
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace frond::data {

namespace {

/// Null-safe and empty-safe; relative values are ignored, as the XDG base directory text asks.
std::filesystem::path folderFrom(const char* variable) {
    const char* value = std::getenv(variable);
    const std::filesystem::path path = value ? value : "";
    return path.is_absolute() ? path : std::filesystem::path();
}

std::filesystem::path dataFolder() {
#if defined(_WIN32)
    return folderFrom("LOCALAPPDATA");
#elif defined(__APPLE__)
    const auto home = folderFrom("HOME");
    return home.empty() ? home : home / "Library" / "Application Support";
#else
    if (auto folder = folderFrom("XDG_DATA_HOME"); !folder.empty())
        return folder;
    const auto home = folderFrom("HOME");
    return home.empty() ? home : home / ".local" / "share";
#endif
}

} // namespace

std::filesystem::path defaultDatabase() {
    auto folder = dataFolder();
    if (folder.empty())
        throw StorageError(StorageError::Kind::Other, {Code::NoAppFolder});
    return folder / "frond" / "frond.db";
}

void provideFolderOf(const std::filesystem::path& file) {
    const auto folder = file.parent_path();
    std::error_code error;
    if (folder.empty() || std::filesystem::exists(folder, error))
        return;
    provideFolderOf(folder);
    if (std::filesystem::create_directory(folder, error))
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
}

std::filesystem::path databaseNamed(const std::filesystem::path& named) {
    namespace fs = std::filesystem;
    constexpr int longestChain = 40; // as the system itself follows them
    std::error_code error;
    fs::path file = fs::absolute(named, error);
    for (int i = 0; i < longestChain && fs::is_symlink(fs::symlink_status(file, error)); ++i) {
        const fs::path target = fs::read_symlink(file, error);
        if (error)
            break;
        file = file.parent_path() / target; // an absolute one replaces all of it
    }
    return file;
}

} // namespace frond::data
