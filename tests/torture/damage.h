// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a file may come to lie on the disk other than it was left.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace frond::torture {

struct Damage {
    std::string part;                         ///< "page", "older page", "log", "older log", …
    std::string what;                         ///< which one, to find it again
    std::map<std::string, std::string> files; ///< the folder with the damage in it
    std::string whole;                        ///< the state without it
    /// What was damaged may be a part that counts for nothing (a frame never committed, a page
    /// written anew with the same rows): then the state is as good as ever.
    bool mayBeHarmless = false;
};

/// All of them, or those whose part is in `parts`. Throws when a file without damage does not pass.
std::vector<Damage> damages(std::uint32_t seed, const std::vector<std::string>& parts);

/// What is not as it ought to be: nobody noticed, it was called something else, or the database
/// file was changed by looking at it. Null when all is well.
std::optional<std::string> troubleWith(const Damage& damage);

} // namespace frond::torture
