// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a whole file at once, for the tests that interrupt it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace frond::torture {

/// Each part is given a folder; the database in it is "t.db".
struct Operation {
    std::string name;
    /// Makes what it begins with.
    std::function<void(const std::filesystem::path& folder)> prepare;
    /// The same calls with the same result each time.
    std::function<void(const std::filesystem::path& folder)> work;
    /// All that a person would find there, as text. Throws when it is not whole.
    std::function<std::string(const std::filesystem::path& folder)> look;

    /// Throws when something lies there that is neither used nor kept for a person.
    void requireTidy(const std::filesystem::path& folder) const;
};

std::vector<Operation> allOperations();

} // namespace frond::torture
