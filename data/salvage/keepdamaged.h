// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>

namespace frond::data {

/// Gives `database` a second name, "FILE.kept-TIME", with its key, its log and its mark, so that
/// something else can take the first. Returns that name.
std::filesystem::path keepDamaged(const std::filesystem::path& database,
                                  std::chrono::sys_seconds now);

} // namespace frond::data
