// SPDX-License-Identifier: GPL-3.0-or-later
// What a zip holds, whoever packed it.
#pragma once

#include "core/base/message.h"
#include "data/format/foreign/ziparchive.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

struct Member {
    std::size_t index = 0;         ///< in the archive
    std::vector<std::string> path; ///< the folders and the name; never empty, without "." and ".."
};

/// The files of these names, with '/' or '\' between their folders. Left out are folders, names
/// that climb out with "..", and what macOS packs beside files ("__MACOSX", "._Habits.csv").
std::vector<Member> membersOf(const std::vector<std::string>& names);

/// Whether that is the name of the file, in whatever case.
bool isNamed(const Member& member, std::string_view name);

/// The path for a message; its place in the archive where it has characters that a line cannot
/// have.
std::string shownPath(const Member& member);

/// What is said of a document that is a zip inside, such as a spreadsheet; null where it is none.
std::optional<Message> documentIn(ZipArchive& archive, const std::vector<Member>& members);

} // namespace frond::data
