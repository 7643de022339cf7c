// SPDX-License-Identifier: GPL-3.0-or-later
// Everything view-models are built from, in memory, with the schedules and codes of the program.
#pragma once

#include "app/services/qrcode.h"
#include "app/viewmodels/ports.h"
#include "data/planlibrary.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryrepositories.h"

namespace frond::test {

/// On the evening of 3 March 2026, an hour ahead of UTC.
struct MemoryPorts {
    FakeClock clock;
    MemoryStorage storage{clock};
    data::Library library;
    ZxingCodes codes;
    Ports ports{clock,
                countingIds(),
                [](Day, std::chrono::minutes) { return std::chrono::minutes(60); },
                storage.sessions,
                storage.running,
                storage.kits,
                storage.plans,
                storage.pauses,
                library,
                codes,
                storage.settings};
};

} // namespace frond::test
