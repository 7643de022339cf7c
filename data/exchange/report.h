// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace frond::data {

/// A place in a file where something was not taken over, or not as it stood there.
struct ImportProblem {
    std::size_t line = 0; ///< from 1; 0 where the file has no lines of its own
    std::string field;
    std::string message;
};

/// What bringing in a file did, or would do. `read` = `added` + `updated` + `skipped`.
struct ImportReport {
    std::size_t read = 0; ///< entries in the file, removed ones not counted
    std::size_t added = 0;
    std::size_t updated = 0; ///< were here in an older state
    std::size_t skipped = 0; ///< were here already, or could not be taken over
    std::size_t other = 0; ///< rows of kit, plan, rests, visits, choices and removals that came in
    std::size_t keptNotes = 0;           ///< entries that now carry notes of both devices
    std::vector<ImportProblem> problems; ///< the first 100
    std::size_t problemCount = 0;
};

inline constexpr std::size_t maxListedProblems = 100;

/// Whether anything is other than before.
bool changedAnything(const ImportReport& report);

void addProblem(ImportReport& report, ImportProblem problem);

} // namespace frond::data
