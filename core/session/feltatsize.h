// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <optional>
#include <vector>

namespace frond {

/// A word and the size that it was said of.
struct FeltAtSize {
    std::optional<Millimetres> diameter; ///< null for what has no size
    Felt felt;
    bool fromSession; ///< said of the session as a whole
    friend bool operator==(const FeltAtSize&, const FeltAtSize&) = default;
};

/// Every word of a session, in the order of its steps: that of each size left, then that of the
/// session, which counts for its largest size unless that one has a word of its own.
std::vector<FeltAtSize> feltAtSizes(const Session& session);

} // namespace frond
