// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <istream>
#include <string_view>

namespace frond::data {

/// Writes a file for other programs, mode 0600. What was there before is replaced only once all of
/// `content` is on disk; when that does not succeed, nothing is left behind. A link to a file is
/// followed. Throws StorageError about OtherFile, also when something other than a file has that
/// name (a folder, a device).
void writeExport(const std::filesystem::path& path, std::string_view content);

/// Takes the next bytes of a file.
using Sink = std::function<void(std::string_view)>;
/// The same for what is too long to be held at once. `verify` is given what was written once it is
/// on disk, before it has its name; when it throws, what was there before stays.
void writeExport(const std::filesystem::path& path, const std::function<void(const Sink&)>& write,
                 const std::function<void(std::istream&)>& verify = {});

} // namespace frond::data
