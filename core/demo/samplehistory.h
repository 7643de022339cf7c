// SPDX-License-Identifier: GPL-3.0-or-later
// A believable history for `frondctl demo`, the tour and the benchmarks. The same options give the
// same history on every machine.
#pragma once

#include "core/kit/kit.h"
#include "core/plan/plan.h"
#include "core/session/session.h"

#include <cstdint>
#include <vector>

namespace frond {

struct SampleOptions {
    int years = 1;          ///< 1–50, ending at `now`
    int sessionsPerDay = 1; ///< on a day of practice, 1–24
    std::uint64_t seed = 1;
    Moment now;
};

struct SampleHistory {
    Kit kit;
    PlanHistory plan;
    std::vector<Session> sessions; ///< in listing order, none after `now`
};

SampleHistory sampleHistory(const SampleOptions& options);

} // namespace frond
