// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of the last commit is written, and nobody reads it.
#include "data/file/commitmark.h"

namespace frond::data {

std::optional<std::uint64_t> CommitMark::read() const {
    return std::nullopt;
}

} // namespace frond::data
