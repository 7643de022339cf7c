// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/feltatsize.h"

namespace frond {

std::vector<FeltAtSize> feltAtSizes(const Session& session) {
    std::vector<FeltAtSize> result;
    const auto largest = largestDiameter(session);
    bool largestHasOne = false;
    for (const Step& step : session.steps) {
        if (!step.felt)
            continue;
        const auto diameter = step.use ? step.use->diameter : std::nullopt;
        result.push_back({diameter, *step.felt, false});
        largestHasOne = largestHasOne || (largest && diameter == largest);
    }
    if (session.ratings.felt && !largestHasOne)
        result.push_back({largest, *session.ratings.felt, true});
    return result;
}

} // namespace frond
