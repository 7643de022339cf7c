// SPDX-License-Identifier: GPL-3.0-or-later
// A process that is killed at a certain call.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

namespace frond::torture {

/// A kill at the `call`th call that changes the disk, from 1; of a write half is done when `half`.
struct KillPoint {
    std::size_t call = 1;
    bool half = false;
};
std::string toText(const KillPoint& point);

using Work = std::function<void(const std::filesystem::path& folder)>;

/// How many calls that change something below `folder` `work` makes.
std::size_t callsOf(const Work& work, const std::filesystem::path& folder);

/// Runs `work` in a process of its own that is killed at `point`, if it comes to that, or by
/// itself. Throws what it says when it fails instead.
void runUntil(const Work& work, const std::filesystem::path& folder, const KillPoint& point);

/// The same; it has to come to that.
void runKilled(const Work& work, const std::filesystem::path& folder, const KillPoint& point);

} // namespace frond::torture
